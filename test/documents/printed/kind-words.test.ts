import { findKindWords } from '../../../src/documents/printed/kind-words';
import { readSex } from '../../../src/documents/printed/read-sex';

const kinds = (text: string) => findKindWords([{ text }]).map(({ kind }) => kind);

describe('the title of a document', () => {
  test.each([
    ['PASSPORT / PASSEPORT', ['passport', 'passport']],
    ['ПАСПОРТ', ['passport']],
    ['جواز السفر', ['passport']],
    ['REISEPASS', ['passport']],
    ['RE1SEPASS', ['passport']],
    ['PASSP0RT', ['passport']],
    ['CARTE NATIONALE D’IDENTITÉ', ['identity_card']],
    ['CARTENATIONALED’IDENTITE', ['identity_card']],
    ['CÉDULA DE CIUDADANÍA', ['identity_card']],
    ['KARTU TANDA PENDUDUK', ['identity_card']],
    ['REPUBLIC OF UTOPIA IDENTITY CARD', ['identity_card']],
    ['CNI', ['identity_card']],
    ['FÜHRERSCHEIN', ['driving_licence']],
    ['DRIVER’S LICENSE', ['driving_licence']],
    ['PERMIS DE CONDUIRE', ['driving_licence']],
    ['TITRE DE SÉJOUR', ['residence_permit']],
    ['PERMISO DE RESIDENCIA', ['residence_permit']],
    ['PERMANENT VOTER’S CARD', ['voter_card']],
    ['VISA', ['visa']],
  ])('%s tells its kind', (text, found) => expect(kinds(text)).toEqual(found));

  test.each(['ANNA MARIA', 'VISALIA', 'UTOPIA', '', 'LN CARDHOLDER', 'DNIPRO', 'PASSPORT OFFICE'])(
    'is not in %p',
    (text) => {
      expect(kinds(text)).toEqual([]);
    },
  );

  test('is told with its line and how much of it was misread, and quotes no line', () => {
    expect(findKindWords([{ text: 'UTOPIA' }, { text: 'RE1SEPASS C123' }, { text: 'PASSPQRT' }])).toEqual([
      { kind: 'passport', word: 'reisepass', line: 1, slips: 0 },
      { kind: 'passport', word: 'passport', line: 2, slips: 1 },
    ]);
  });
});

describe('the sex on a document', () => {
  test.each([
    ['F', undefined, 'F'],
    ['M', 'DEU', 'M'],
    ['X', undefined, 'X'],
    ['Female', undefined, 'F'],
    ['Ж/F', 'UKR', 'F'],
    ['М/M', 'RUS', 'M'],
    ['K / F', 'TUR', 'F'],
    ['K', 'POL', 'F'],
    ['E', 'TUR', 'M'],
    ['N/F', 'HUN', 'F'],
    ['F/M', 'HUN', 'M'],
    ['V', 'NLD', 'F'],
    ['H', 'MEX', 'M'],
    ['LAKI-LAKI', 'IDN', 'M'],
    ['Nữ', 'VNM', 'F'],
    ['أنثى', 'EGY', 'F'],
    ['KE', 'TZA', 'F'],
  ])('%s in %s is %s', (text, country, value) => expect(readSex(text.normalize('NFC'), country)?.value).toBe(value));

  test.each([
    ['', undefined],
    ['12', undefined],
    ['M F', undefined],
    ['M', 'MEX'],
    ['V', undefined],
    ['H', 'UTO'],
    ['K', undefined],
  ])('%p in %s says nothing', (text, country) => expect(readSex(text, country)).toBeUndefined());
});
