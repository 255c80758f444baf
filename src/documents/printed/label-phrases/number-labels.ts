import type { LabelPhrases } from './label-kind';

/** Abbreviations that AAMVA's card design standard prints, and that are words elsewhere: for cards of North America. */
export const AMERICAN_LABELS: LabelPhrases = [
  ['documentNumber', 'dl, id, dl no, dl#, lic'],
  ['surname', 'ln, fam name'],
  ['givenNames', 'fn, gn'],
  ['middleName', 'mn'],
  ['other', 'class, end, rest, dd, rev, hgt, wgt, hair, eyes, donor'],
];

/** Numbers of the document and of its holder. */
export const NUMBER_LABELS: LabelPhrases = [
  [
    'documentNumber',
    `passport no, passport number, passport nr, passport n°, document no, document number, document n°, card no, card number, card n°, id card no, id card number, identity card no, identity card number, licence no, licence number,
     license no, license number, license #, lic no, driver's license no, driver license no, driver licence no, driving licence no, driving licence number, dln, dl no, dl number, permit no, permit number, residence permit no, visa no, visa number, vin, voter id no, voter no, voter number, elector no,
     voter's identification number, no de passeport, n° de passeport, n° passeport, no passeport, passeport no, passeport n°, no du passeport, n° du passeport, numéro de passeport, numéro du passeport, no du document, n° du document, n° document, numéro du document, numéro de document, n° de document, n° de la carte,
     n° carte, n° de carte, carte n°, carte no, no de la carte, numéro de carte, numéro de la carte, numéro cni, n° cni, n° permis, n° du permis, permis n°, permis no, numéro du permis, n° de permis, numéro de permis, n° titre, numéro du titre, n° d'électeur, numéro d'électeur, pasaporte n°, pasaporte no, n° pasaporte, no de pasaporte, n° de pasaporte, número de pasaporte,
     num soport, número de documento, n° de documento, n° documento, no documento, no de documento, documento n°, documento no, nro documento, nro. de documento, documento número, no. de cédula, n° de cédula, cédula no, cédula n°, número de cédula, cédula de ciudadanía número, licencia no, n° licencia, licencia n°, no. de licencia, número de licencia, clave de elector,
     passaporte n°, passaporte no, n° do passaporte, n° passaporte, número do passaporte, número do documento, n° do documento, n° do bilhete, bilhete n°, n° do cartão, número do cartão, n° registro, n° de registro, registro geral, n° da carta, número da carta, pass-nr, pass nr, paß-nr, passnummer, reisepass-nr, reisepass nr, reisepassnummer, ausweisnummer,
     ausweis-nr, ausweis nr, personalausweis-nr, dokumentennummer, dokument-nr, dokumentnummer, kartennummer, karten-nr, führerscheinnummer, führerschein-nr, nummer des führerscheins, titelnummer, passaporto n, passaporto n°, passaporto no, n° passaporto, numero passaporto, numero del passaporto, carta n°, carta d'identità n°, numero carta, numero documento, numero del documento, patente n°, numero patente,
     documentnummer, documentnr, paspoortnummer, paspoort nr, nr paspoort, kaartnummer, kaartnr, rijbewijsnummer, numer paszportu, nr paszportu, paszport nr, numer dokumentu, nr dokumentu, seria i numer, seria i numer dokumentu, numer dowodu, nr dowodu, numer karty, numer dowodu osobistego, pasaport no, pasaport numarası, seri no, belge no, ehliyet no, sürücü belgesi no, kart no, evrak no,
     номер паспорта, паспорт №, № паспорта, номер документа, документ №, № документа, серия и номер, серия номер, серія та номер, номер удостоверения, номер посвідчення, رقم الجواز, رقم جواز السفر, جواز رقم, رقم الوثيقة, رقم البطاقة, رقم الرخصة, بطاقة رقم, nomor paspor, no paspor, no. paspor, nomor kartu, no kartu, no sim, no pasport,
     số hộ chiếu, hộ chiếu số, số giấy tờ, nambari ya pasipoti, pasipoti nambari, nambari ya hati, nambari ya kadi, nr pașaport, nr. pașaportului, pașaport nr, seria nr, seria și nr, seria și numărul, număr document, numărul documentului, αριθμός διαβατηρίου, αρ. διαβατηρίου, αρ. διαβ., αριθμός δελτίου, αριθμός εγγράφου, αρ. εγγράφου, αριθμός άδειας,
     pasnr, pas nr, passnr, pasnummer, dokumentnr, passin numero, passi nr, broj putovnice, broj pasoša, broj dokumenta, broj isprave, číslo pasu, číslo dokladu, číslo dokumentu, útlevél száma, okmányazonosító, dokumendi number, dokumenta nr, dokumento nr, núm. document`,
  ],
  [
    'personalNumber',
    `personal no, personal number, personal identification number, personal id no, personal code, national identification number, national identification no, national identity number, national identity no, national id number, national id no, nin, identification number, identification no, citizenship no, citizenship number,
     social security number, numéro personnel, n° personnel, no personnel, numéro d'identification, n° d'identification, numéro d'identification nationale, numéro d'identification national, numéro national d'identification, numéro national, nni, n° national, numéro d'identité, identifiant unique, numero personal, n° personal, nip, cui, curp, rut, run,
     cpf, nif, n° id civil, número de identificação civil, n° de identificação civil, número de identificação, n° identificação, número de identificación, n° identificación, nuip, persönliche nummer, persönliche identifikationsnummer, identifikationsnummer, steuer-id, codice fiscale, numero personale, codice personale, bsn, burgerservicenummer, persoonsnummer, persoonsnr, rijksregisternummer,
     pesel, numer pesel, nr pesel, numer personalny, t.c. kimlik no, tc kimlik no, t.c. kimlik numarası, kimlik no, kimlik numarası, личный номер, идентификационный номер, личный код, иин, снилс, инн, запис №, унзр, індивідуальний номер, рнокпп, الرقم الشخصي, رقم الهوية, الرقم الوطني, رقم التعريف الوطني, رقم السجل المدني, الرقم القومي, الرقم المدني, nik, no ktp, nomor induk kependudukan, no kad pengenalan,
     số định danh cá nhân, số cccd, số cmnd, số căn cước, số định danh, nambari ya kitambulisho, nambari ya utambulisho, namba ya kitambulisho, cnp, cod numeric personal, αμκα, αφμ, αριθμός ταυτότητας, α.δ.τ., personnummer, personnr, cpr-nr, fødselsnummer, henkilötunnus, jmbg, oib, osobni identifikacijski broj, rodné číslo, személyi azonosító, személyi szám, isikukood, personas kods, asmens kodas, егн, egn, emšo`,
  ],
  [
    'idNumber',
    `id no, id number, id n°, id nr, id #, identity no, identity number, number, numéro, número, numero, numer, nummer, nomor, nambari, namba, номер, الرقم, رقم, αριθμός, dni, dni no, dni núm, nie, cédula, cédula de identidad, cédula de ciudadanía, documento de identidad, ghana card number, số, n°, no, nr, nro, №, núm, num, broj, číslo`,
  ],
];
