import type { LabelPhrases } from './label-kind';

/** Names of the holder. Languages in the order English, French, Spanish, Portuguese, German, Italian, Dutch, and others. */
export const NAME_LABELS: LabelPhrases = [
  [
    'surname',
    `surname, surnames, family name, last name, last names, name of family, nom de famille, noms de famille, nom usuel,
     nom d'usage, apellido, apellidos, primer apellido, apellido paterno, apelido, apelidos, sobrenome, familienname,
     nachname, zuname, cognome, cognomi, achternaam, familienaam, geslachtsnaam, nazwisko, nazwiska, soyadı, soyad,
     фамилия, прізвище, اللقب, الاسم العائلي, اسم العائلة, الشهرة, النسب, nama keluarga, nama belakang, nume de familie,
     jina la ukoo, jina la familia, επώνυμο, eponymo, efternavn, etternavn, efternamn, sukunimi, prezime, příjmení,
     priezvisko, családi név, perekonnanimi, uzvārds, pavardė, mbiemri, фамилно име, презиме, cognoms`,
  ],
  ['secondSurname', 'second surname, segundo apellido, apellido materno, second last name'],
  [
    'givenNames',
    `given name, given names, given name(s), first name, first names, forename, forenames, christian name, christian names,
     other name, other names, prénom, prénoms, prénom(s), nombres, nombre de pila, nome próprio, nomes próprios,
     nome(s) próprio(s), vorname, vornamen, vorname(n), rufname, voornaam, voornamen, imię, imiona, imię (imiona), imię ojca i imię, adı,
     имя, имена, ім'я, імена, الاسم الشخصي, الأسماء, nama depan, nama diri, prenume, prenumele, jina la kwanza, majina mengine,
     όνομα, onoma, fornavn, fornavne, förnamn, etunimet, etunimi, ime, jméno, jména, meno, utónév, eesnimi, vārds, vardas, emri, noms propis`,
  ],
  ['middleName', 'middle name, middle names, deuxième prénom, segundo nombre, jina la kati'],
  [
    'fullName',
    `full name, full names, name in full, name of holder, holder's name, name of bearer, first and last name, surname and given names,
     surname given names, surname and names, names and surname, last name first name, nom et prénom, nom et prénoms, nom et prénom(s), noms et prénoms, nom prénom,
     nom prénoms, prénom et nom, prénoms et nom, nom complet, nombre completo, nombres y apellidos, nombre y apellidos, apellidos y nombres,
     apellido y nombre, apellidos y nombre, nome completo, nome do titular, nome e apelido, nome e sobrenome, filiação nome, name und vorname, name vorname, vor- und nachname, vorname und name,
     cognome e nome, nome e cognome, naam en voornamen, voornaam en naam, voor- en achternaam, imię i nazwisko, nazwisko i imię, nazwisko i imiona,
     adı soyadı, adı ve soyadı, ad soyad, soyadı adı, soyadı ve adı, фамилия имя отчество, фио, фамилия имя, прізвище ім'я, прізвище ім'я по батькові,
     الاسم الكامل, الاسم واللقب, الإسم الكامل, الاسم الثلاثي, الاسم الرباعي, nama lengkap, nama penuh, họ và tên, họ tên, họ và chữ đệm và tên, họ chữ đệm và tên khai sinh,
     jina kamili, majina kamili, nume și prenume, numele și prenumele, nume prenume, ονοματεπώνυμο, επώνυμο και όνομα`,
  ],
  [
    'name',
    'name, names, nom, noms, nombre, nombre(s), nome, nomi, naam, nama, jina, majina, nume, numele, navn, namn, nimi, الاسم, الإسم, اسم',
  ],
  [
    'sex',
    `sex, gender, sexe, sexo, geschlecht, sesso, geslacht, płeć, cinsiyet, cinsiyeti, пол, стать, الجنس, jenis kelamin, jantina,
     giới tính, jinsia, sexul, φύλο, køn, kjønn, kön, sukupuoli, spol, pohlaví, pohlavie, nem, genere, género`,
  ],
  [
    'nationality',
    `nationality, citizenship, nationalité, nacionalidad, ciudadanía, nacionalidade, cidadania, staatsangehörigkeit, staatsbürgerschaft, nationalität, cittadinanza,
     nazionalità, nationaliteit, obywatelstwo, uyruğu, uyruk, t.c. uyruğu, гражданство, громадянство, الجنسية, kewarganegaraan, warganegara, quốc tịch,
     uraia, utaifa, cetățenia, cetățenie, naționalitate, ιθαγένεια, υπηκοότητα, nationalitet, statsborgerskap, medborgarskap, kansalaisuus,
     državljanstvo, státní občanství, štátne občianstvo, állampolgárság, kodakondsus, pilsonība, pilietybė, nacionalitat`,
  ],
];
