import { A4, type LetterPen } from '../letters/letter-pen';
import { printLetterDate } from '../letters/letter-dates';
import { LETTER_WORDS } from '../letters/letter-words';
import type { Random } from '../random';
import type { CertificateCountry, CertificateTruth } from './certificate-truth';

/** Everything that a layout needs to fill its page. */
export interface CertificatePage {
  readonly pen: LetterPen;
  readonly truth: CertificateTruth;
  readonly random: Random;
}

type Layout = (page: CertificatePage) => void;

const MIDDLE = A4.width / 2;
const SEALED = '#7a5a1a';

const england: Layout = ({ pen, truth: { printed }, random }) => {
  const [land, city] = printed.number.startsWith('SC') ? ['Scotland', 'Edinburgh'] : ['England and Wales', 'Cardiff'];
  frame(pen, pen.accent);
  centred(pen, 'CERTIFICATE OF INCORPORATION', 48, 24, 700);
  centred(pen, `OF A ${printed.legalForm.toUpperCase()}`, 60, 15);
  centred(pen, `Company ${random.pick(['Number', 'No.'])} ${printed.number}`, 78, 14);
  centred(pen, `The Registrar of Companies for ${land}, hereby certifies that`, 100, 11);
  centred(pen, printed.legalName.toUpperCase().replace(/ LTD$/, ' LIMITED'), 116, 18, 700);
  const kind = printed.legalForm.startsWith('Public') ? 'public' : 'private';
  pen.paragraph(
    `is this day incorporated under the Companies Act 2006 as a ${kind} company, that the company is limited by shares, and the situation of its registered office is in ${land}.`,
    35,
    132,
    140,
    11,
  );
  const [year, month, day] = partsOf(printed.incorporated);
  const name = monthName('en', month);
  const on = random.chance(0.5) ? `on ${ordinal(day)} ${name} ${year}.` : `the ${ordinal(day)} day of ${name} ${year}.`;
  pen.write(`Given at Companies House, ${city}, ${on}`, 35, 168, { size: 11 });
  if (printed.dissolved) pen.write('Company status: Dissolved', 35, 182, { size: 11 });
  seal(pen, 52, 225);
  pen.write('The above information was communicated by electronic means', 85, 232, { size: 8 });
};

const nigeria: Layout = ({ pen, truth: { printed } }) => {
  frame(pen, '#1d6b3a');
  centred(pen, 'FEDERAL REPUBLIC OF NIGERIA', 36, 14, 700);
  centred(pen, 'CORPORATE AFFAIRS COMMISSION', 46, 16, 700);
  centred(pen, 'Certificate of Incorporation', 70, 24, 700);
  centred(pen, printed.legalForm, 80, 11);
  pen.write(printed.number.replace(/^RC ?/, 'RC '), 165, 30, { size: 13, weight: 700, align: 'center' });
  centred(pen, 'The Registrar-General of the Corporate Affairs Commission hereby certifies that', 104, 11);
  centred(pen, printed.legalName.toUpperCase(), 122, 19, 700);
  centred(pen, 'is this day incorporated under the COMPANIES AND ALLIED MATTERS ACT 2020', 138, 11);
  centred(pen, 'and that the company is limited by shares.', 145, 11);
  const [year, month, day] = partsOf(printed.incorporated);
  centred(pen, `Given under my hand at Abuja this ${ordinal(day)} day of ${monthName('en', month)}, ${year}`, 164, 11);
  if (printed.dissolved) centred(pen, 'This company has been struck off the register.', 178, 11);
  seal(pen, MIDDLE, 215);
  pen.write('Registrar-General', 150, 240, { size: 10 });
};

const germany: Layout = ({ pen, truth: { printed }, random }) => {
  const print = (iso: string) => printLetterDate(iso, 'dots', LETTER_WORDS.de, false);
  const court = random.pick(['Musterstadt', 'Beispielhausen', 'Probefeld']);
  pen.write(`Handelsregister B des Amtsgerichts ${court}`, 20, 22, { size: 12, weight: 700 });
  pen.write('Wiedergabe des aktuellen Registerinhalts', 20, 29, { size: 10 });
  pen.write(`Abruf vom ${print(printed.made)} ${random.whole(8, 17)}:${random.whole(10, 59)}`, 190, 22, {
    size: 9,
    align: 'right',
  });
  pen.write(`Nummer der Firma: ${printed.number}`, 190, 29, { size: 10, align: 'right' });
  pen.fill('#1a1a1a', 20, 33, 170, 0.3);
  const rows: readonly (readonly [label: string, value: string])[] = [
    ['1. Anzahl der bisherigen Eintragungen', String(random.whole(1, 9))],
    ['2. a) Firma', printed.legalName],
    ['b) Sitz, Niederlassung', court],
    ['c) Gegenstand des Unternehmens', 'Der Handel mit Mustern aller Art'],
    ['3. Grund- oder Stammkapital', `${random.whole(25, 90)}.000,00 EUR`],
    ['4. a) Allgemeine Vertretungsregelung', 'Ist nur ein Geschäftsführer bestellt, vertritt er allein.'],
    ['6. a) Rechtsform', printed.legalForm],
    ['Gesellschaftsvertrag vom', print(printed.incorporated)],
    ['b) Sonstige Rechtsverhältnisse', printed.dissolved ? 'Die Gesellschaft ist aufgelöst.' : '-'],
    ['7. a) Tag der letzten Eintragung', print(printed.made)],
  ];
  table(pen, rows, 46, 12);
};

const unitedStates: Layout = ({ pen, truth: { printed }, random }) => {
  frame(pen, '#0b5394');
  const state = random.pick(['Delaware', 'Wyoming', 'Ohio']);
  centred(pen, `State of ${state}`, 38, 24, 700);
  centred(pen, 'Office of the Secretary of State', 48, 13);
  centred(pen, 'CERTIFICATE OF FORMATION', 68, 18, 700);
  const [year, month, day] = partsOf(printed.incorporated);
  const formed = `${monthName('en', month)} ${Number(day)}, ${year}`;
  pen.write('Entity name', 35, 88, { size: 9, ink: '#444444' });
  pen.write(printed.legalName, 35, 95, { size: 14, weight: 700 });
  pen.write('File number', 35, 106, { size: 9, ink: '#444444' });
  pen.write(printed.number, 35, 113, { size: 13 });
  pen.write('Entity type', 110, 106, { size: 9, ink: '#444444' });
  pen.write(printed.legalForm, 110, 113, { size: 11 });
  pen.write('Formation date', 35, 124, { size: 9, ink: '#444444' });
  pen.write(formed, 35, 131, { size: 12 });
  pen.write('Status', 110, 124, { size: 9, ink: '#444444' });
  pen.write(printed.dissolved ? 'Administratively dissolved' : 'Active', 110, 131, { size: 11 });
  pen.paragraph(
    'I, the Secretary of State, do hereby certify that the above is a true and correct copy of the record on file in this office, and that the entity is duly formed under the laws of this state.',
    35,
    150,
    140,
    11,
  );
  seal(pen, 60, 215);
};

const france: Layout = ({ pen, truth: { printed }, random }) => {
  const print = (iso: string) => printLetterDate(iso, 'slashes', LETTER_WORDS.fr, false);
  const [year, month, day] = partsOf(printed.made);
  const town = random.pick(['Modèleville', 'Exempleville', 'Fictif-sur-Mer']);
  pen.write(`Greffe du Tribunal de Commerce de ${town}`, 20, 20, { size: 11 });
  centred(pen, 'Extrait Kbis', 38, 20, 700);
  centred(pen, "EXTRAIT D'IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS", 47, 9, 700);
  centred(pen, `à jour au ${Number(day)} ${monthName('fr', month)} ${year}`, 54, 10);
  const number = printed.number.replace(/(\d{3})(?=\d)/g, '$1 ');
  const rows: readonly (readonly [label: string, value: string])[] = [
    ['Immatriculation au RCS, numéro', `${number} R.C.S. ${town}`],
    ["Date d'immatriculation", print(printed.incorporated)],
    ['Dénomination ou raison sociale', printed.legalName],
    ['Forme juridique', printed.legalForm],
    ['Capital social', `${random.whole(1, 90)} 000,00 Euros`],
    ['Adresse du siège', `${random.whole(1, 90)} rue de l'Exemple ${town}`],
    ['Activités principales', 'Commerce de modèles'],
    ['Durée de la personne morale', '99 ans'],
    ['Radiation', printed.dissolved ? 'Société radiée' : 'néant'],
  ];
  pen.fill('#dfe5ec', 20, 62, 170, 7);
  pen.write('IDENTIFICATION DE LA PERSONNE MORALE', 22, 67, { size: 9, weight: 700 });
  table(pen, rows, 78, 9);
};

const LAYOUTS: { readonly [country in CertificateCountry]: Layout } = {
  GB: england,
  NG: nigeria,
  DE: germany,
  US: unitedStates,
  FR: france,
};

/** Draws the one page of a certificate; every one says that it is of no company. */
export function drawCertificate(page: CertificatePage): void {
  const { pen, truth } = page;
  pen.fill('#ffffff', 0, 0, A4.width, A4.height);
  if (truth.fault === 'edited_pdf') {
    // Another number stood here: white over it, and the claimed one is written elsewhere.
    pen.write('7777777', 150, 270, { size: 12 });
    pen.fill('#ffffff', 148, 264, 40, 8);
  }
  LAYOUTS[truth.country](page);
  pen.write('SPECIMEN: drawn for tests, of no company', MIDDLE, 286, { size: 8, align: 'center', ink: '#8a1f1f' });
}

function centred(pen: LetterPen, text: string, y: number, size: number, weight: 400 | 700 = 400): void {
  pen.write(text, MIDDLE, y, { size, weight, align: 'center' });
}

function table(
  pen: LetterPen,
  rows: readonly (readonly [label: string, value: string])[],
  y: number,
  step: number,
): void {
  rows.forEach(([label, value], at) => {
    pen.write(label, 22, y + at * step, { size: 9.5, ink: '#333333' });
    pen.write(value, 95, y + at * step, { size: 10.5 });
  });
}

function frame(pen: LetterPen, colour: string): void {
  for (const [x, y, width, height] of [
    [12, 12, 186, 1.2],
    [12, 275, 186, 1.2],
    [12, 12, 1.2, 264],
    [196.8, 12, 1.2, 264],
  ] as const) {
    pen.fill(colour, x, y, width, height);
  }
}

/** Not anybody's: a ring of ours, with nothing written in it. */
function seal(pen: LetterPen, x: number, y: number): void {
  const { context } = pen;
  const unit = pen.pixels(1);
  context.strokeStyle = SEALED;
  for (const radius of [16, 14, 9]) {
    context.lineWidth = unit * 0.5;
    context.beginPath();
    context.arc(pen.pixels(x), pen.pixels(y), pen.pixels(radius), 0, 2 * Math.PI);
    context.stroke();
  }
}

function partsOf(iso: string): readonly [year: string, month: string, day: string] {
  const [year = '', month = '', day = ''] = iso.split('-');
  return [year, month, day];
}

function monthName(language: 'en' | 'fr', month: string): string {
  return LETTER_WORDS[language].months.split(' ')[Number(month) - 1] ?? month;
}

function ordinal(day: string): string {
  const number = Number(day);
  const isTeen = number >= 11 && number <= 13;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
