import { findPrintedFields } from '../../../src/documents/printed/find-printed-fields';
import { SURE, type PrintedField, type PrintedFields } from '../../../src/documents/printed/printed-fields';
import type { TextLine } from '../../../src/documents/text-line';
import {
  AMERICAN_LICENCE,
  CARD_IN_TWO_SCRIPTS,
  LICENCE_OF_UNKNOWN_DAY,
  LICENCE_WITHOUT_DIGITS,
  PASSPORT_OF_TWO_LANGUAGES,
  SLANTED_VISA,
  VISA_IN_CYRILLIC,
} from './recognised-pages';

const find = (lines: readonly TextLine[], country: string) =>
  findPrintedFields(lines, { country, today: '2026-06-01' });
const valuesOf = ({ kindWords, ...fields }: PrintedFields) => {
  expect(Array.isArray(kindWords)).toBe(true);
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
};
const isSure = ({ confidence, ambiguous }: PrintedField) => confidence >= SURE && ambiguous !== true;

describe('as it was recognised,', () => {
  test('a passport gives every field but those whose one letter was read lying on its side', () => {
    const found = find(PASSPORT_OF_TWO_LANGUAGES, 'DEU');
    expect(valuesOf(found)).toEqual({
      surname: 'Vorlagemuller-MusterstoBl',
      givenNames: 'Ulrike Anneliese',
      documentNumber: '68FQ24376',
      personalNumber: '6565007073',
      birthDate: '1991-11-09',
      issueDate: '2017-03-26',
      expiryDate: '2027-03-26',
      issuer: 'CIVIL REGISTRY',
    });
    expect(found.kindWords.map(({ kind }) => kind)).toEqual(['passport', 'passport']);
  });

  test('a visa in a script that is not known gives the dates that it also has in Latin months', () => {
    const found = find(VISA_IN_CYRILLIC, 'UKR');
    expect(valuesOf(found)).toMatchObject({
      surname: 'Uzospeciran',
      givenNames: 'Temidupe Nnekanma Chizaram',
      nationality: 'NGA',
      birthDate: '1945-09-28',
      issueDate: '2022-04-01',
      expiryDate: '2027-04-01',
    });
    expect(found.birthDate?.corrected).toEqual([{ at: 2, read: 'BEP', taken: 'month 9' }]);
    // F, read as R in a box on its side.
    expect(found.sex).toBeUndefined();
  });

  test('a card in two scripts gives the Latin names, and its number without a label as a hint', () => {
    const found = find(CARD_IN_TWO_SCRIPTS, 'UKR');
    expect(valuesOf(found)).toEqual({
      surname: 'Khvylchuk',
      givenNames: 'Halyna',
      documentNumber: '62733964397',
      birthDate: '1984-02-28',
      issueDate: '2023-03-11',
      expiryDate: '2033-03-10',
      nationality: 'UKR',
    });
    expect(found.documentNumber).toMatchObject({ how: 'pattern', confidence: 0.5 });
  });

  test('a licence without its digits gives what stands in their places, and says that it is not sure', () => {
    const found = find(LICENCE_WITHOUT_DIGITS, 'UKR');
    expect(valuesOf(found)).toMatchObject({
      surname: 'Probnovych',
      givenNames: 'Soflia',
      documentNumber: 'UTO38521MK95',
      birthDate: '1948-12-24',
      issueDate: '2023-06-18',
      expiryDate: '2033-06-18',
      personalNumber: '0228036220',
    });
    for (const field of [found.surname, found.givenNames, found.documentNumber, found.birthDate]) {
      expect(field !== undefined && isSure(field)).toBe(false);
    }
    expect(found.expiryDate !== undefined && isSure(found.expiryDate)).toBe(true);
  });

  test('a licence of a birth day that is not known gives no birth date, and names all the same', () => {
    const found = find(LICENCE_OF_UNKNOWN_DAY, 'GBR');
    expect(found.birthDate).toBeUndefined();
    expect(valuesOf(found)).toMatchObject({ surname: "O'SAMPLER", givenNames: 'GRACE', issueDate: '2025-07-22' });
  });

  test('a visa photographed from the side gives every field', () => {
    expect(valuesOf(find(SLANTED_VISA, 'PRT'))).toMatchObject({
      surname: 'PRIKLADKOVA',
      givenNames: 'ZDENKA',
      documentNumber: 'D9E279Z42',
      birthDate: '1982-09-02',
      issueDate: '2017-03-18',
      expiryDate: '2027-03-18',
      nationality: 'CZE',
      sex: 'F',
    });
  });

  test('an American licence gives its number whole, though FN stands in it', () => {
    expect(valuesOf(find(AMERICAN_LICENCE, 'USA'))).toMatchObject({
      documentNumber: 'FSDET921145FN5ZC',
      birthDate: '1996-09-01',
      issueDate: '2024-03-24',
      expiryDate: '2029-03-24',
    });
  });

  test.each([
    ['a passport', PASSPORT_OF_TWO_LANGUAGES, 'DEU'],
    ['a visa', VISA_IN_CYRILLIC, 'UKR'],
    ['a card', CARD_IN_TWO_SCRIPTS, 'UKR'],
    ['a licence', LICENCE_WITHOUT_DIGITS, 'UKR'],
    ['a slanted visa', SLANTED_VISA, 'PRT'],
    ['an American licence', AMERICAN_LICENCE, 'USA'],
  ] as const)(
    '%s with any of its lines lost gives no field the value of another and says it is sure',
    (_, lines, country) => {
      const whole: Readonly<Record<string, string>> = valuesOf(find(lines, country));
      for (const gone of lines) {
        const { kindWords, ...fields } = find(
          lines.filter((line) => line !== gone),
          country,
        );
        expect(kindWords.length).toBeLessThanOrEqual(lines.length);
        for (const [name, field] of Object.entries(fields)) {
          const isOwn = whole[name]?.includes(field.value) === true;
          expect([gone.text, name, field.value, isOwn || !isSure(field)]).toEqual([gone.text, name, field.value, true]);
        }
      }
    },
  );
});
