import fc from 'fast-check';
import { compactText } from '../../../src/documents/printed/compact-text';
import { findLabels } from '../../../src/documents/printed/find-labels';
import { matchPrefix } from '../../../src/documents/printed/match-prefix';

const labels = (text: string, isAmerican = false) =>
  findLabels(text, isAmerican).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);

describe('a label', () => {
  test.each([
    ['Surname/Nom', ['surname: Surname', 'name: Nom']],
    ['Given names / Prénoms', ['givenNames: Given names', 'givenNames: Prénoms']],
    ['Dateofbirth/Datedenaissance', ['birthDate: Dateofbirth', 'birthDate: Datedenaissance']],
    ['Date of issue Date of expiry', ['issueDate: Date of issue', 'expiryDate: Date of expiry']],
    ['1. Surname', ['surname: Surname']],
    ['4b. Date of expiry', ['expiryDate: Date of expiry']],
    ['Nom (1)', ['name: Nom']],
    ['Passport No. L898902C3', ['documentNumber: Passport No']],
    ['DOB08/12/1974', ['birthDate: DOB']],
    ['EXP 08/31/2028 DOB 08/31/1974', ['expiryDate: EXP', 'birthDate: DOB']],
    ['SEXM', ['sex: SEX']],
    ['Фамилия/Surname', ['surname: Фамилия', 'surname: Surname']],
    ['Ημερομηνία γέννησης', ['birthDate: Ημερομηνία γέννησης']],
    ['تاريخ الميلاد', ['birthDate: تاريخ الميلاد']],
    ['Ngày sinh / Date of birth', ['birthDate: Ngày sinh', 'birthDate: Date of birth']],
    ['Nama : BUDI', ['name: Nama']],
  ])('is found in %s', (text, found) => expect(labels(text)).toEqual(found));

  test.each([
    ['Sumame', ['surname: Sumame']],
    ['SURNANE', ['surname: SURNANE']],
    ['Glven nanes', ['givenNames: Glven nanes']],
    ['Date 0f b1rth', ['birthDate: Date 0f b1rth']],
    ['Datc of issuc', ['issueDate: Datc of issuc']],
    ['Date dc naissancc', ['birthDate: Date dc naissancc']],
    ['Nati0nallty', ['nationality: Nati0nallty']],
  ])('is found though misread: %s', (text, found) => expect(labels(text)).toEqual(found));

  test.each([
    ["Father's name", ["other: Father's name"]],
    ['Nombre del padre', ['other: Nombre del padre']],
    ['Lieu de naissance', ['other: Lieu de naissance']],
    ["Holder's signature", ["other: Holder's signature"]],
  ])('of something else is none of the holder: %s', (text, found) => expect(labels(text)).toEqual(found));
});

test.each([
  'ANNA MARIA',
  'ERICSDOTTER',
  'WRIGHT',
  'BENDER',
  'WARD',
  'ADA WARD',
  'CARMEN',
  'NORA NUMMELA',
  'SAINI',
  'ADI',
  'BORN',
  'MALE',
  'PASSPORT OFFICE',
  'PASSPORT',
  'ISSA EXPOSITO',
  'DE LA CRUZ',
  'LN CARDHOLDER',
])('%s is no label', (text) => expect(labels(text)).toEqual([]));

test('abbreviations of North American cards are labels there alone', () => {
  expect(labels('LN CARDHOLDER', true)).toEqual(['surname: LN']);
  expect(labels('DL I1234562', true)).toEqual(['documentNumber: DL']);
  expect(labels('DL I1234562')).toEqual([]);
});

test('any text is searched without an error, and labels lie within it, in order', () => {
  const scrap = fc.constantFrom('Name', 'Nom', '/', ' ', ':', 'Date of birth', 'SEX', '1.', 'X', 'é', '①');
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(scrap, { maxLength: 12 }).map((scraps) => scraps.join('')),
  );
  fc.assert(
    fc.property(text, fc.boolean(), (any, isAmerican) => {
      let end = 0;
      for (const { from, to } of findLabels(any, isAmerican)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(any.length);
        end = to;
      }
    }),
  );
});

test('blanks, accents and case do not count, and every sign has its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      const { signs, places, starts } = compactText(text);
      expect(places).toHaveLength(signs.length + 1);
      expect(starts).toHaveLength(signs.length + 1);
      expect(places.toSorted((one, other) => one - other)).toEqual(places);
    }),
  );
  expect(compactText('Né(e) le').signs).toBe(compactText('NE E LE').signs);
});

describe('the beginning of a text', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 12 });

  test('is a phrase with one slip less than none fits', () => {
    fc.assert(
      fc.property(letters, letters, fc.nat(3), (phrase, rest, most) => {
        expect(matchPrefix(phrase, phrase + rest, 0, most, () => false)?.slips).toBe(0);
        const match = matchPrefix(phrase, rest, 0, most, () => false);
        if (match !== undefined) expect(match.slips).toBeLessThanOrEqual(most);
      }),
    );
    expect(matchPrefix('surname', 'surnane', 0, 0, () => false)).toBeUndefined();
    expect(matchPrefix('surname', 'surnane', 0, 1, () => false)).toEqual({ slips: 1, length: 7 });
  });
});
