import { tradition } from './name-lists';

/** Names of Europe and the Americas in Latin letters, with the marks of their languages. `-` as an ending adds nothing. */
export const LATIN_TRADITIONS = {
  english: tradition(
    {
      stems: "Sample Exampl Mock Placehold Dumm O'Sampl McExampl Patt Fictit",
      endings: 'ton worth er ley field ings ford',
      F: 'Alice Jane Mary Grace Emily Ruth Charlotte Imogen Zara Quinn',
      M: 'Robert John Arthur George Wilfred Hugh Oscar Toby Xavier Jude',
    },
    { form: 'hyphen', givenCount: [1, 3] },
  ),
  german: tradition(
    {
      stems: 'Muster Beispiel Probe Vorlage Übungs Größen Möchte Attrappen Schätz',
      endings: 'mann feld hübner bäcker müller höfer weiß stößl',
      F: 'Erika Käthe Zoë Anneliese Grete Jördis Ännchen Ulrike Friederike',
      M: 'Jürgen Björn Günther Lukas Sören Götz Matthäus Karl-Heinz Jörg',
    },
    { form: 'hyphen' },
  ),
  dutch: tradition(
    {
      stems: 'Voorbeeld Proef Steekproef Model Monster Testbeeld IJkpunt Sjabloon',
      endings: 'stra man s dijk huis',
      F: 'Anneke Femke Loes Saskia Wilhelmina Noëlle Fleur',
      M: 'Jan Pieter Joost Diederik Siebe Daniël Wouter',
      particles: "van_der de van_den ter van_'t van",
    },
    { form: 'particle', givenCount: [1, 3] },
  ),
  french: tradition(
    {
      stems: 'Exemplair Modèl Échantillonn Fictiv Garçonn Œuvr Épreuv Gabari Présum',
      endings: 'eau ard et ière in',
      F: 'Anaïs Hélène Zoé Cécile Marie-Noëlle Agnès Éloïse Françoise',
      M: 'François Loïc Gaël Noël Jean-Marie André Joël Rémi',
      particles: "de_la d'Essai- Le de",
    },
    { form: 'hyphen', givenCount: [1, 3] },
  ),
  nordic: tradition(
    {
      stems: 'Prøve Eksempel Mønster Åsprøv Försök Ændring Skiss Utkast Førfall',
      endings: 'sen sson gård ström lund bø dóttir',
      F: 'Åse Ødis Märta Þóra Liv Sólveig Gunnhild Ásta Åsa',
      M: 'Bjørn Søren Göran Ægir Håkon Jörgen Leif Guðmund Örn',
    },
    { givenCount: [1, 2] },
  ),
  polish: tradition(
    {
      stems: 'Przykład Wzor Próbk Szablon Zmyśl Żart Łącz Ćwicz',
      endings: { F: 'owska ińska ecka', M: 'owski iński ecki' },
      F: 'Łucja Małgorzata Bożena Świętosława Grażyna Zofia',
      M: 'Stanisław Wojciech Bolesław Paweł Łukasz Zdzisław',
    },
    { form: 'hyphen' },
  ),
  czech: tradition({
    stems: 'Ukáz Vzork Příklad Šablon Žert Zkušeb Náčrt Čmár',
    endings: { F: 'ková ářová ilová', M: 'ek ář il' },
    F: 'Věra Božena Růžena Jiřina Ludmila Zdeňka',
    M: 'Jiří Šimon Zdeněk Ondřej Matěj Luboš',
  }),
  romanian: tradition({
    stems: 'Exempl Mostr Încerc Țipar Șablon Model Închipu',
    endings: 'escu eanu ăreanu oiu',
    F: 'Ioana Andreea Mălina Ilinca Cătălina Anișoara',
    M: 'Ștefan Răzvan Cătălin Ionuț Gheorghe Mircea',
  }),
  turkish: tradition({
    stems: 'Örnek Deneme Şablon Taslak Çizim İmge Gösteri Ölçü',
    endings: 'oğlu ci lar soy er gül',
    F: 'Ayşe Gül İrem Çağla Işıl Özge Tuğçe',
    M: 'Şükrü Oğuz Ümit Yiğit İlker Çınar Uğur',
  }),
  spanish: tradition(
    {
      stems: 'Ejempl Muestr Prueb Model Ficcion Señal Núñ Ensay Cigüeñ',
      endings: 'ez ínez illo uela ado era ón',
      F: 'María Inés Begoña Sofía Lucía María_de_los_Ángeles Itziar Concepción',
      M: 'José Ángel Íñigo Andrés Joaquín Jesús_María Martín Iñaki',
    },
    { form: 'two' },
  ),
  portuguese: tradition(
    {
      stems: 'Exempl Amostr Model Fictíci Padrã Ensai Hipótes Suposiçã',
      endings: 'o eira es inho al',
      F: 'Conceição Antônia Inês Glória Júlia Beatriz Ana Luísa',
      M: 'João Luís Simão Antônio Estêvão Mário Caetano',
      particles: 'da dos de e do das',
    },
    { form: 'particle', givenCount: [1, 3] },
  ),
} as const;
