/** Given and family names of many traditions, to be combined at random: nobody in particular is meant. */
export interface Tradition {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const list = (words: string): readonly string[] => words.trim().split(/\s*,\s*/);

/** Each list holds different names only: none is a spelling of another one in it. */
export const TRADITIONS: Readonly<Record<string, Tradition>> = {
  english: {
    given: list('Oliver, Charlotte, Harriet, Edmund, Winifred, Percy, Beatrice, Desmond, Rosalind, Gareth'),
    family: list(
      'Ashworth, Pemberton, Hargreaves, Lockwood, Thistlethwaite, Birch, Carrow, Eastgate, McAllister, O’Hanlon',
    ),
  },
  french: {
    given: list('Élodie, Anaïs, François, Jérôme, Chloé, Jean-Luc, Marie-Thérèse, Aurélien, Solène, Benoît'),
    family: list('Lefèvre, Beauchêne, d’Arvigny, de la Tour, Giroux, Marchand, Noël, Béranger, Desrosiers, Fauré'),
  },
  german: {
    given: list('Jürgen, Käthe, Sören, Heiderose, Wolfgang, Björn, Annegret, Lothar, Gisela, Götz'),
    family: list('Müller, Schröder, Weiß, von der Heide, Köhler, Bräutigam, Steinhauer, Vogelsang, Zöllner, Groß'),
  },
  nordic: {
    given: list('Åsa, Øyvind, Þóra, Sigríður, Gunnar, Märta, Eskil, Ragnhild, Torbjørn, Linnéa'),
    family: list(
      'Ångström, Sørensen, Bjørnstad, Lindqvist, Håkansson, Æbelø, Dahlgren, Vinterberg, Østergård, Nygaard',
    ),
  },
  iberian: {
    given: list('Íñigo, Begoña, Xavier, Conceição, João, Mercè, Nuño, Graça, Ramiro, Luzia'),
    family: list(
      'Muñoz Garrido, Ibáñez, Gonçalves, dos Santos Queirós, de Azevedo, Peñalver, Ferreira, Zúñiga, Llobet, Caldeira',
    ),
  },
  slavic: {
    given: list('Łucja, Zdzisław, Bożena, Václav, Jaroslava, Ľudmila, Radovan, Đurđica, Šimon, Živa'),
    family: list('Wróblewski, Kołodziej, Dvořák, Hlaváčková, Čapkovič, Marković, Żurek, Sikora, Kučera, Novotný'),
  },
  russian: {
    given: list('Дмитрий, Юлия, Алексей, Ксения, Фёдор, Екатерина, Игорь, Жанна, Вячеслав, Эльвира'),
    family: list('Щеглов, Хомякова, Чайкин, Цветаев, Журавлёв, Подъячев, Ярцев, Быков, Юхнов, Гришин'),
  },
  ukrainian: {
    given: list('Їжакевич, Оксана, Григорій, Євгенія, Мирослава, Богдан, Любомир, Зоряна, Ґедеон, Юрій'),
    family: list('Шевчук, Гнатюк, Яремчук, Щербань, Їжак, Ющук, Кравець, Бджілка, Хмара, Цьомко'),
  },
  greek: {
    given: list('Χρήστος, Ευάγγελος, Θεοδώρα, Αγγελική, Μπάμπης, Ψαλτούλα, Ξένια, Παύλος, Ηλίας, Ουρανία'),
    family: list('Παπαδάκης, Γκίκας, Ντόβας, Χατζής, Φωτίου, Αυγέρης, Μαυρίδης, Λάμπρου, Τσάκαλος, Βλάχος'),
  },
  turkish: {
    given: list('Gülşah, İlknur, Ömer, Çağla, Şükrü, Işıl, Tuğrul, Nazlı, Orhan, Yağmur'),
    family: list('Yıldırım, Öztürk, Çelikkaya, Güneş, Şahin, Karadağ, Işık, Demirtaş, Uçar, Bozkurt'),
  },
  arabic: {
    given: list('Mohamed, Fatima, Abd al-Rahman, Khadija, Youssef, Zaynab, Tariq, Layla, Bilal, Noura'),
    family: list('al-Hassan, El Idrissi, bin Rashid, Benali, al-Qasimi, Haddad, Mansouri, Zahrani, Khoury, Tlemcani'),
  },
  westAfrican: {
    given: list('Chukwuemeka, Ngozi, Oluwaseun, Folasade, Kwabena, Akosua, Mamadou, Aminata, Ɓalkisu, Ifeanyi'),
    family: list('Okonkwo, Adeyemi-Bello, Nwachukwu, Owusu, Boateng, Diallo, Ouattara, Kone, Danjuma, Eze'),
  },
  eastAfrican: {
    given: list('Wanjiru, Kipchoge, Akinyi, Baraka, Neema, Tesfaye, Almaz, Mwangi, Zuhura, Juma'),
    family: list('Kamau, Odhiambo, Mutiso, Kiplagat, Bekele, Mwakasege, Ochieng, Njoroge, Wambui, Tadesse'),
  },
  southAsian: {
    given: list('Priyanka, Venkatesh, Harpreet, Ananya, Shahnaz, Dinesh, Lakshmi, Imtiaz, Gurpreet, Sunita'),
    family: list(
      'Chatterjee, Subramaniam, Deshpande, Rehmani, Bhattacharya, Wickramasinghe, Gill, Iyer, Quraishi, Thapa',
    ),
  },
  southEastAsian: {
    given: list(
      'Thị Ánh, Văn Đức, Minh Châu, Siti Nurhaliza, Budi, Dewi Lestari, Somchai, Maria Corazon, Ratna, Quốc Bảo',
    ),
    family: list('Nguyễn, Trần, Phạm, Wijaya, Kusuma, Bautista, Dalisay, Đặng, Suharjo, Vũ'),
  },
  eastAsian: {
    given: list('Xiaoming, Meiling, Guowei, Haruto, Sakura, Jihoon, Seoyeon, Weiqiang, Yuki, Minjun'),
    family: list('Zhang, Ouyang, Wang, Tanaka, Fujimoto, Park, Hwang, Zhou, Kobayashi, Nam'),
  },
};

export interface SamplePerson {
  readonly tradition: string;
  readonly given: string;
  readonly family: string;
}

/** Every given name with every family name of its tradition: 1,600 people. */
export const PEOPLE: readonly SamplePerson[] = Object.entries(TRADITIONS).flatMap(([tradition, { given, family }]) =>
  given.flatMap((first) => family.map((last) => ({ tradition, given: first, family: last }))),
);
