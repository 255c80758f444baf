import { findPrintedFields } from '../../../src/documents/printed/find-printed-fields';
import type { PageHints, PrintedFields } from '../../../src/documents/printed/printed-fields';
import { makeLines, type Placed } from './make-lines';

const find = (placed: readonly Placed[], hints: Partial<PageHints> = {}) =>
  findPrintedFields(makeLines(placed), { today: '2025-06-15', ...hints });
const valuesOf = ({ kindWords, ...fields }: PrintedFields) => {
  expect(Array.isArray(kindWords)).toBe(true);
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
};

describe('a name', () => {
  test.each([
    [
      [
        ['Nom : MARCHAND', 0, 0],
        ['Prénoms : SOLÈNE', 0, 60],
      ],
      { surname: 'MARCHAND', givenNames: 'SOLÈNE' },
    ],
    [
      [
        ['Nombre: ANA', 0, 0],
        ['Apellidos: LLOBET', 0, 60],
      ],
      { surname: 'LLOBET', givenNames: 'ANA' },
    ],
    [[['Name: ANNA TESTMAN', 0, 0]], { fullName: 'ANNA TESTMAN' }],
    [[['Nom et prénoms : MARCHAND SOLÈNE', 0, 0]], { fullName: 'MARCHAND SOLÈNE' }],
    [
      [
        ['Apellido paterno: LLOBET', 0, 0],
        ['Apellido materno: GARRIDO', 0, 60],
        ['Nombres: ANA LUZIA', 0, 120],
      ],
      { surname: 'LLOBET GARRIDO', givenNames: 'ANA LUZIA' },
    ],
    [
      [
        ['Surname: TESTMAN', 0, 0],
        ['First name: ANNA', 0, 60],
        ['Middle name: MARIA', 0, 120],
      ],
      { surname: 'TESTMAN', givenNames: 'ANNA MARIA' },
    ],
  ] as [Placed[], Record<string, string>][])('under the labels of %j is %j', (lines, fields) => {
    expect(valuesOf(find(lines))).toEqual(fields);
  });

  test('of one word behind a bare label may be half of one', () => {
    expect(find([['Nombre: ANA', 0, 0]]).fullName).toMatchObject({ value: 'ANA', ambiguous: true });
  });

  test('goes on in the next line, but not in the value of another label', () => {
    const lines: Placed[] = [
      ['Given names', 0, 0, 16],
      ['ANNA', 0, 20],
      ['MARIA', 0, 48],
    ];
    expect(valuesOf(find(lines))).toEqual({ givenNames: 'ANNA MARIA' });
    expect(find(lines).givenNames?.lines).toEqual([1, 2]);
    const table: Placed[] = [
      ['Given names:', 0, 0],
      ['ANNA', 300, 0],
      ["Father's name:", 0, 30],
      ['GEORGE', 300, 30],
    ];
    expect(valuesOf(find(table))).toEqual({ givenNames: 'ANNA' });
  });

  test('is no heading and no title', () => {
    expect(
      find([
        ['Name', 0, 0, 16],
        ['REPUBLIC OF UTOPIA', 0, 20],
      ]),
    ).toEqual({ kindWords: [] });
    expect(
      valuesOf(
        find([
          ['Name', 0, 0, 16],
          ['IDENTITY CARD', 0, 20],
        ]),
      ),
    ).toEqual({});
  });
});

describe('a value', () => {
  test('is not looked for beyond another label', () => {
    const lines: Placed[] = [
      ['Surname', 0, 0, 16],
      ['Nationality', 0, 30, 16],
      ['UTOPIAN', 0, 50],
    ];
    expect(valuesOf(find(lines))).toEqual({ nationality: 'UTOPIAN' });
    const row: Placed[] = [
      ['Surname', 0, 0],
      ['Authority', 200, 0],
      ['TESTVILLE', 400, 0],
    ];
    expect(valuesOf(find(row))).toEqual({ issuer: 'TESTVILLE' });
  });

  test('is not looked for beyond the label of something else', () => {
    const column: Placed[] = [
      ['Surname', 0, 0, 16],
      ['Place of birth', 0, 20, 16],
      ['ZENITH', 0, 40],
    ];
    expect(valuesOf(find(column))).toEqual({});
    const row: Placed[] = [
      ['Surname', 0, 0],
      ['Place of birth', 200, 0],
      ['ZENITH', 400, 0],
    ];
    expect(valuesOf(find(row))).toEqual({});
  });

  test('far away is somebody else’s', () => {
    expect(
      valuesOf(
        find([
          ['Surname', 0, 0],
          ['TESTMAN', 0, 300],
        ]),
      ),
    ).toEqual({});
    expect(
      valuesOf(
        find([
          ['Surname', 0, 0],
          ['TESTMAN', 1_500, 0],
        ]),
      ),
    ).toEqual({});
  });

  test('in a line that text recognition joined is found by its form', () => {
    const lines: Placed[] = [
      ['Date of birth   Sex', 0, 0, 16],
      ['12 AUG 1974      F', 0, 20, 16],
    ];
    expect(valuesOf(find(lines))).toEqual({ birthDate: '1974-08-12', sex: 'F' });
  });

  test('to the left of a label in Arabic letters is its value', () => {
    expect(
      valuesOf(
        find([
          ['اسم العائلة', 600, 0],
          ['الحسني', 400, 0],
          ['TESTMAN', 800, 0],
        ]),
      ),
    ).toEqual({ surname: 'الحسني' });
  });

  test('that a page says twice, differently, is ambiguous', () => {
    const twice = (second: string): Placed[] => [
      ['Passport No. AB1234567', 0, 0],
      [`Passport No. ${second}`, 0, 200],
    ];
    expect(find(twice('AB1234568')).documentNumber).toMatchObject({ ambiguous: true, alternatives: ['AB1234568'] });
    expect(find(twice('AB 1234567')).documentNumber?.ambiguous).toBeUndefined();
  });

  test('of a span of dates under one label is the last day', () => {
    expect(valuesOf(find([['Validity: 01.02.2020 - 31.01.2030', 0, 0]], { country: 'ROU' }))).toEqual({
      expiryDate: '2030-01-31',
    });
  });

  test('that is a date is no number, and a line for machines no name', () => {
    const lines: Placed[] = [
      ['Document No', 0, 0, 16],
      ['25.08.1974', 0, 20],
      ['Surname', 0, 300, 16],
      ['P<UTOERICSDOTTER<<ANNA<MARIA<<<<<<<<<<<<<<<<', 0, 320],
    ];
    expect(valuesOf(find(lines))).toEqual({});
  });

  test('of a date with two readings says both', () => {
    expect(find([['Date of birth: 08/12/1974', 0, 0]]).birthDate).toMatchObject({
      value: '1974-12-08',
      raw: '08/12/1974',
      ambiguous: true,
      alternatives: ['1974-08-12'],
    });
    expect(find([['Date of birth: 08/12/1974', 0, 0]], { country: 'USA' }).birthDate).toMatchObject({
      value: '1974-08-12',
    });
  });

  test('of a date says which letters were taken for digits', () => {
    expect(find([['Date of birth: 12.O8.1974', 0, 0]], { country: 'DEU' }).birthDate).toMatchObject({
      value: '1974-08-12',
      corrected: [{ read: 'O', taken: '0' }],
    });
  });

  test('is less sure behind a misread label, and least without one', () => {
    const sureness = (label: string) => find([[`${label}: TESTMAN`, 0, 0]]).surname?.confidence ?? 0;
    expect(sureness('Surname')).toBe(0.95);
    expect(sureness('Surnome')).toBeLessThan(0.95);
    expect(find([['AB1234567', 0, 0]]).documentNumber?.confidence).toBeLessThan(0.5);
  });
});

describe('without labels', () => {
  test('a number and dates are told by form and place, as a hint', () => {
    const lines: Placed[] = [
      ['L1234567', 700, 20],
      ['12 AUG 1974', 300, 200],
      ['15 APR 2015', 300, 240],
      ['14 APR 2030', 300, 280],
    ];
    expect(valuesOf(find(lines))).toEqual({
      documentNumber: 'L1234567',
      birthDate: '1974-08-12',
      expiryDate: '2030-04-14',
    });
    expect(find(lines).birthDate?.how).toBe('pattern');
  });

  test.each([
    ['two numbers', ['L1234567', 'M7654321'], {}],
    ['one date alone', ['12 AUG 1974'], {}],
    ['two dates ahead', ['14 APR 2030', '15 APR 2031'], {}],
    ['dates close to each other', ['12 AUG 1974', '15 APR 1975'], {}],
    ['dates of late', ['12 AUG 2014', '15 APR 2023'], {}],
    ['years of two digits', ['12 AUG 74', '14 APR 30'], {}],
  ])('%s say nothing', (_, texts, fields) => {
    expect(valuesOf(find(texts.map((text, at): Placed => [text, 0, 60 * at])))).toEqual(fields);
  });

  test('numbers are labels only where there are enough of them, with a date', () => {
    expect(
      valuesOf(
        find([
          ['1. TESTMAN', 0, 0],
          ['3. 12.08.1974', 0, 60],
        ]),
      ),
    ).toEqual({});
    expect(
      valuesOf(
        find([
          ['1. TESTMAN', 0, 0],
          ['2. ANNA', 0, 60],
        ]),
      ),
    ).toEqual({});
    expect(
      valuesOf(
        find([
          ['1. TESTMAN', 0, 0],
          ['2. ANNA', 0, 60],
          ['5. TESTVILLE', 0, 120],
        ]),
      ),
    ).toEqual({});
    expect(
      valuesOf(
        find([
          ['1. TESTMAN', 0, 0],
          ['2. ANNA', 0, 60],
          ['3. 12.08.1974', 0, 120],
        ]),
      ),
    ).toEqual({
      surname: 'TESTMAN',
      givenNames: 'ANNA',
      birthDate: '1974-08-12',
    });
  });

  test('the machine readable zone says nothing here', () => {
    expect(
      find([
        ['P<UTOERICSDOTTER<<ANNA<MARIA<<<<<<<<<<<<<<<<', 0, 0],
        ['L898902C36UTO7408122F2704159ZE184226B<<<<<10', 0, 40],
      ]),
    ).toEqual({
      kindWords: [],
    });
  });
});
