import type { LetterReading } from '../../../src/documents/reading/letter-reading';
import type { CertificateClaims } from '../../../src/registration/certificate/certificate-claims';
import { judgeCertificate } from '../../../src/registration/certificate/judge-certificate';
import { letterOf, type Line } from '../../address/proof/letter-page';
import { certificateOf, CLAIMS, TODAY } from './certificate-pages';

const judge = (reading: LetterReading, changes: Partial<CertificateClaims> = {}) =>
  judgeCertificate(reading, { ...CLAIMS, ...changes }, { today: TODAY });
const codes = (...given: Parameters<typeof judge>) =>
  judge(...given).findings.map(({ code }) => code.replace('registration.certificate_', ''));

test('a certificate that has number, name, form and date of the claim is clear and says what that rests on', () => {
  const { outcome, findings, fields } = judge(certificateOf());
  expect(outcome).toBe('clear');
  expect(findings).toMatchObject([
    {
      code: 'registration.certificate_verified',
      severity: 'info',
      field: 'documents.certificate_of_incorporation.front_doc',
      detail: { kind: 'certificate', date: 'compared', read_from: ['text_layer'] },
    },
  ]);
  expect(fields).toEqual({ kind: 'certificate', number: true, name: 'found', date: 'same', ended: false });
});

test('what a business does not claim is not looked for, but for its number', () => {
  expect(codes(certificateOf(), { incorporationDate: undefined, legalForm: undefined })).toEqual(['verified']);
  expect(judge(certificateOf(), { registrationNumber: ' ' }).findings).toMatchObject([
    { code: 'registration.certificate_number_not_given', field: 'business.registration_number', retryable: true },
  ]);
});

test.each([
  ['Company Number 07193821', 'verified'],
  ['Company No.7193821', 'verified'],
  ['COMPANY NO. 719 3821', 'verified'],
  ['Company Number 7193822', 'number_missing'],
  ['Company Number 17193821', 'number_missing'],
  ['Company Number 71938210', 'number_missing'],
  ['Company Number 7193821-2', 'number_missing'],
  ['Company Number SC719382', 'number_missing'],
])('of a certificate that says %s', (number, code) => {
  expect(codes(certificateOf({ number }))).toEqual([code]);
});

test('the letters of a register belong to its number', () => {
  const scottish = { registrationNumber: 'SC123456' };
  expect(codes(certificateOf({ number: 'Company Number SC123456' }), scottish)).toEqual(['verified']);
  expect(codes(certificateOf({ number: 'Company Number SC 123456' }), scottish)).toEqual(['verified']);
  expect(codes(certificateOf({ number: 'Company Number 123456' }), scottish)).toEqual(['number_missing']);
  const english = { registrationNumber: '00123456' };
  expect(codes(certificateOf({ number: 'Company Number SC 123456' }), english)).toEqual(['number_missing']);
  expect(codes(certificateOf({ number: 'Company Number NI123456' }), english)).toEqual(['number_missing']);
  // Of societies, and a word for a number.
  expect(codes(certificateOf({ number: 'Company No. 123456' }), english)).toEqual(['verified']);
  expect(codes(certificateOf({ number: 'Company Number NO123456' }), english)).toEqual(['number_missing']);
});

test.each([
  ['RAMBLE EXAMPLE LTD.', 'verified'],
  ['Ramble Example Ltd', 'verified'],
  ['THE RAMBLE EXAMPLE LIMITED', 'verified'],
  ['NEW RAMBLE EXAMPLE LIMITED', 'name_mismatch'],
  ['RAMBLE EXAMPLE HOLDINGS LIMITED', 'name_mismatch'],
  ['Ramble Example Ltd Holdings.', 'name_mismatch'],
  ['St. Ramble Example Ltd', 'name_mismatch'],
  ['3 Ramble Example Ltd', 'name_mismatch'],
  ['2. Ramble Example Ltd', 'verified'],
  ['Northwind and Ramble Example Ltd', 'name_mismatch'],
  ['Northwind & Ramble Example Ltd', 'name_mismatch'],
  ['RAMBLE LIMITED', 'name_missing'],
  ['SOMETHING ELSE LIMITED', 'name_missing'],
  ['RAMBLE EXAMPLF LIMITED', 'name_missing'],
  ['RAMBLE EXAMPLE PLC', 'form_mismatch'],
])('of a certificate to %s', (name, code) => {
  expect(codes(certificateOf({ name }))).toEqual([code]);
});

test('a name may stand in the middle of a sentence, and over two lines', () => {
  const certifies = 'I hereby certify that RAMBLE EXAMPLE LIMITED is this day incorporated';
  expect(codes(certificateOf({ certifies, name: 'Private company' }))).toEqual(['verified']);
  const other = 'I hereby certify that NEW RAMBLE EXAMPLE LIMITED is this day incorporated';
  expect(codes(certificateOf({ certifies: other, name: 'Private company' }))).toEqual(['name_mismatch']);
  const lines: readonly Line[] = [
    { text: 'RAMBLE EXAMPLE INTERNATIONAL', size: 30, gap: 2 },
    { text: 'TRADING LIMITED', size: 30 },
  ];
  const legalName = 'Ramble Example International Trading Limited';
  expect(codes(certificateOf({ name: 'whose name is', more: lines }), { legalName })).toEqual(['verified']);
});

test('a page that has the words of the name again and again is not searched for ever: what is behind is not found', () => {
  const withMore = (count: number) => {
    const more = Array.from({ length: count }, (_none, at) => `Ramble Example Ramble Trading Example ${at}`);
    return judge(certificateOf({ name: '-', more: [...more, { text: 'Ramble Example Ltd', gap: 3 }] })).fields.name;
  };
  expect([withMore(5), withMore(500)]).toEqual(['found', 'other']);
});

test('a name that goes on with another one is another name', () => {
  const legalName = 'Ramble Example';
  const of = (name: string) => codes(certificateOf({ name }), { legalName, legalForm: undefined });
  expect(of('Ramble Example and Daughters Ltd')).toEqual(['name_mismatch']);
  expect(of('Ramble Example')).toEqual(['verified']);
});

test('a name beside its label that is another one is a mismatch', () => {
  const name = 'Company name: SOMETHING ELSE LIMITED';
  expect(codes(certificateOf({ name }))).toEqual(['name_mismatch']);
});

test('recognition may lose blanks and take letters and digits for their likes, and no more', () => {
  const read = (part: Parameters<typeof certificateOf>[0]) => codes(certificateOf({ ...part, from: 'ocr' }));
  expect(read({ name: 'RAMBLEEXAMPLELIMITED' })).toEqual(['verified']);
  expect(read({ name: 'RambleExampleLtd' })).toEqual(['verified']);
  expect(read({ name: 'NewRambleExampleLtd' })).not.toEqual(['verified']);
  expect(read({ name: 'New Ramble Example Ltd' })).not.toEqual(['verified']);
  expect(read({ name: 'RambleExampleLtdHoldings' })).not.toEqual(['verified']);
  expect(read({ name: 'RAMBIE EXAMPLE LIMITED' })).toEqual(['verified']);
  expect(read({ number: 'Company Number 7I93821' })).toEqual(['verified']);
  expect(read({ number: 'Company Number 7193827' })).toEqual(['number_missing']);
  expect(codes(certificateOf({ number: 'Company Number 7I93821' }))).toEqual(['number_missing']);
});

test.each([
  ['Given at Companies House, Cardiff, on 12th April 2011.', 'verified'],
  ['Given under my hand at Cardiff the twelfth day of April 2011', 'verified'],
  ['Date of incorporation: 12/04/2011', 'verified'],
  ['Given at Companies House, Cardiff, on 13th April 2011.', 'date_mismatch'],
  ['Date of incorporation: 12/05/2011', 'date_mismatch'],
  ['Given at Companies House, Cardiff.', 'date_missing'],
])('of a certificate that says %s', (given, code) => {
  expect(codes(certificateOf({ given }))).toEqual([code]);
});

test('another legal form than the claimed one is said', () => {
  const legalForm = 'Public limited company';
  expect(codes(certificateOf(), { legalForm, legalName: 'Ramble Example' })).toEqual(['form_mismatch']);
});

test.each([
  ['Company status: Dissolved', 'dissolved'],
  ['The company was struck off the register on 3 May 2020.', 'dissolved'],
  ['Company No. 7193821 has been dissolved', 'dissolved'],
  ['The company has not been dissolved', 'verified'],
  ['Dissolution: none', 'verified'],
  ['In liquidation: no', 'verified'],
])('of a certificate that says "%s"', (line, code) => {
  expect(codes(certificateOf({ more: [{ text: line, gap: 2 }] }))).toEqual([code]);
});

test('a letter, an empty page and a page of an unread script say so, and not all that is not on them', () => {
  const letter = letterOf(['Electricity bill', 'Ramble Example Ltd', '1 Example Street', 'Bill date: 2 November 2026']);
  expect(codes(letter)).toEqual(['kind_unknown']);
  expect(codes(letterOf(['Seal']))).toEqual(['unreadable']);
  const photo = certificateOf({ name: 'IIPHMEP', number: '', from: 'ocr' });
  expect(codes(photo, { registryCountry: 'RUS', country: 'RUS' })).toEqual(['script_unread']);
});

test('what is wrong with the file is said beside it, and makes nothing clear', () => {
  const finding = {
    code: 'document.pdf_covered',
    severity: 'critical',
    field: 'documents.certificate_of_incorporation.front_doc',
    retryable: false,
    customer_message: '',
    staff_note: '',
  } as const;
  const { outcome, findings } = judge({ ...certificateOf(), findings: [finding] });
  expect([outcome, findings]).toEqual(['consider', [finding]]);
  expect(codes({ findings: [finding], pages: [] })).toEqual(['document.pdf_covered']);
});

interface Extract {
  readonly lines: readonly (string | Line)[];
  readonly claims: Partial<CertificateClaims>;
}
const EXTRACTS: Readonly<Record<string, Extract>> = {
  DE: {
    lines: [
      { text: 'Handelsregister B des Amtsgerichts Köln', size: 26 },
      { text: 'Ausdruck', size: 22 },
      'Abruf vom 02.11.2026 10:15',
      { text: 'Nummer der Firma: HRB 71938', gap: 1 },
      { text: '2. a) Firma:', gap: 1 },
      'Muster Beispiel GmbH',
      'b) Sitz, Niederlassung: Köln',
      '6. a) Rechtsform, Beginn, Satzung oder Gesellschaftsvertrag:',
      'Gesellschaft mit beschränkter Haftung',
      'Gesellschaftsvertrag vom 12.04.2011',
    ],
    claims: {
      legalName: 'Muster Beispiel GmbH',
      registrationNumber: 'Köln HRB 71938',
      incorporationDate: '2011-04-12',
    },
  },
  FR: {
    lines: [
      { text: 'Greffe du Tribunal de Commerce de Lyon', size: 22 },
      { text: 'Extrait Kbis', size: 30 },
      "EXTRAIT D'IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS",
      'à jour au 2 novembre 2026',
      { text: 'Immatriculation au RCS, numéro', gap: 2 },
      { text: '732 829 320 R.C.S. Lyon', x: 600, beside: true },
      "Date d'immatriculation",
      { text: '12/04/2011', x: 600, beside: true },
      'Dénomination ou raison sociale',
      { text: 'MODÈLE EXEMPLE', x: 600, beside: true },
      'Forme juridique',
      { text: 'Société par actions simplifiée', x: 600, beside: true },
      'Radiation : néant',
    ],
    claims: { legalName: 'Modèle Exemple SAS', registrationNumber: '732829320', incorporationDate: '2011-04-12' },
  },
  ES: {
    lines: [
      { text: 'REGISTRO MERCANTIL DE MADRID', size: 26 },
      'Nota simple informativa',
      'Fecha de emisión: 2 de noviembre de 2026',
      'Denominación social: MUESTRA EJEMPLO SL',
      'NIF: B83375575',
      'Fecha de constitución: 12 de abril de 2011',
    ],
    claims: { legalName: 'Muestra Ejemplo, S.L.', registrationNumber: 'B83375575', incorporationDate: '2011-04-12' },
  },
  NL: {
    lines: [
      { text: 'Uittreksel Handelsregister Kamer van Koophandel', size: 26 },
      'Datum uittreksel: 02-11-2026',
      'KvK-nummer 71938215',
      'Statutaire naam: Voorbeeld Handel B.V.',
      'Rechtsvorm: Besloten Vennootschap',
      'Datum akte van oprichting: 12-04-2011',
    ],
    claims: { legalName: 'Voorbeeld Handel BV', registrationNumber: '71938215', incorporationDate: '2011-04-12' },
  },
  IT: {
    lines: [
      { text: 'Camera di Commercio Industria Artigianato e Agricoltura di Milano', size: 22 },
      'Visura ordinaria società di capitale',
      'Documento estratto dal Registro Imprese in data 02/11/2026',
      'Denominazione: ESEMPIO MODELLO SRL',
      'Codice fiscale e n. iscr. al Registro Imprese: 00743110157',
      'Data atto di costituzione 12/04/2011',
    ],
    claims: { legalName: 'Esempio Modello S.r.l.', registrationNumber: '00743110157', incorporationDate: '2011-04-12' },
  },
  PT: {
    lines: [
      { text: 'Certidão Permanente', size: 30 },
      'Registo Comercial',
      'Emitida em 2 de novembro de 2026',
      'Firma ou denominação: EXEMPLO MODELO LDA',
      'NIPC: 500000000',
      'Data de constituição: 12-04-2011',
    ],
    claims: { legalName: 'Exemplo Modelo Lda', registrationNumber: '500000000', incorporationDate: '2011-04-12' },
  },
};

describe.each(Object.entries(EXTRACTS))('an extract from the register of %s', (country, { lines, claims }) => {
  const of = {
    ...claims,
    idType: 'register_extract',
    registryCountry: country,
    country,
    legalForm: undefined,
  } as const;
  const found = (read: readonly (string | Line)[], changes: Partial<CertificateClaims> = {}) =>
    codes(letterOf(read), { ...of, ...changes });

  test('confirms what it says', () => {
    expect(found(lines)).toEqual(['verified']);
  });

  test('and not another number, name or date', () => {
    expect(found(lines, { registrationNumber: '71938216' })).toEqual(['number_missing']);
    expect(found(lines, { legalName: 'Entirely Different Trading' })).toEqual(['name_mismatch']);
    expect(found(lines, { incorporationDate: '2011-04-13' })).toEqual(['date_mismatch']);
  });

  test('and has to be recent, and to say of which day it is', () => {
    const aged = (to: string) =>
      lines.map((line) => {
        const text = (typeof line === 'string' ? line : line.text).replace(/2026/g, to);
        return typeof line === 'string' ? text : { ...line, text };
      });
    expect(found(aged('2025'))).toEqual(['too_old']);
    expect(found(aged('2027'))).toEqual(['undated']);
    expect(found(aged('MMXXVI'))).toEqual(['undated']);
  });
});

test('a German number with its court needs the court on the page', () => {
  const { lines, claims } = EXTRACTS['DE'] as Extract;
  const of = { ...claims, idType: 'register_extract', registryCountry: 'DE', legalForm: undefined } as const;
  expect(codes(letterOf(lines), { ...of, registrationNumber: 'HRB 71938' })).toEqual(['verified']);
  expect(codes(letterOf(lines), { ...of, registrationNumber: 'Hamburg HRB 71938' })).toEqual(['number_missing']);
  expect(codes(letterOf(lines), { ...of, registrationNumber: 'HRA 71938' })).toEqual(['number_missing']);
});
