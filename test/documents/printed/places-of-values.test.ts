import { findPrintedFields } from '../../../src/documents/printed/find-printed-fields';
import { SURE, type PrintedFields } from '../../../src/documents/printed/printed-fields';
import type { TextLine } from '../../../src/documents/text-line';
import { makeLines, type Placed } from './make-lines';

const TODAY = '2026-06-01';
const find = (placed: readonly Placed[], country = 'UTO') =>
  findPrintedFields(makeLines(placed), { country, today: TODAY });
const valuesOf = ({ kindWords, ...fields }: PrintedFields) => {
  expect(Array.isArray(kindWords)).toBe(true);
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
};

describe('on a licence whose digits were lost,', () => {
  const MARKS: readonly Placed[] = [
    ['4a.', 100, 180],
    ['4b.', 100, 240],
    ['4c.', 100, 300],
  ];
  const VALUES: readonly Placed[] = [
    ['TESTMAN', 200, 0],
    ['ANNA', 200, 60],
    ['12.08.1974 ZENITH', 200, 120],
    ['01.02.2020', 200, 180],
    ['01.02.2030', 200, 240],
    ['REGISTRY', 200, 300],
    ['AB123456', 200, 360],
  ];

  test('the three rows above 4a are names and birth, the row below 4c the number; none of them is sure', () => {
    const found = find([...MARKS, ...VALUES]);
    expect(valuesOf(found)).toMatchObject({
      surname: 'TESTMAN',
      givenNames: 'ANNA',
      birthDate: '1974-08-12',
      documentNumber: 'AB123456',
    });
    for (const field of [found.surname, found.givenNames, found.birthDate, found.documentNumber]) {
      expect(field?.confidence).toBeLessThan(SURE);
    }
    expect(found.issueDate?.confidence).toBeGreaterThanOrEqual(0.9);
  });

  test('two of the marks of the fourth field are enough', () => {
    expect(valuesOf(find([...MARKS.slice(1), ...VALUES]))['expiryDate']).toBe('2030-02-01');
  });

  test('rows that are not three are no names, nor are three of which the last is no date', () => {
    const more: Placed[] = [['ZENITH', 200, -60], ...VALUES];
    expect(find([...MARKS, ...more]).surname).toBeUndefined();
    const undated = VALUES.map(([text, ...place]): Placed => [text.startsWith('12.08') ? 'MARIA' : text, ...place]);
    expect(find([...MARKS, ...undated]).surname).toBeUndefined();
  });
});

describe('a name in two scripts', () => {
  const page = (upper: string, sureness: number): readonly TextLine[] =>
    makeLines([
      ['Surname', 0, 0, 16],
      [upper, 0, 20],
      ['ZHARTIVYUK', 0, 48],
    ]).map((line) => (line.text === upper ? { ...line, confidence: sureness } : line));
  const surnameOf = (lines: readonly TextLine[], country: string) =>
    findPrintedFields(lines, { country, today: TODAY }).surname;

  test('is the Latin line, when the other is in other letters or was read unsurely', () => {
    for (const lines of [page('ЖАРТІВЮК', 1), page('XAPTlBIOK', 0.7)]) {
      const surname = surnameOf(lines, 'UKR');
      expect(surname).toMatchObject({ value: 'ZHARTIVYUK', lines: [2] });
      expect(surname?.ambiguous).toBeUndefined();
    }
  });

  test('may be one of two Latin lines where documents have another script, and nowhere else', () => {
    expect(surnameOf(page('KAPTIBIOK', 0.94), 'UKR')).toMatchObject({
      value: 'ZHARTIVYUK',
      ambiguous: true,
      alternatives: ['KAPTIBIOK ZHARTIVYUK'],
    });
    const whole = surnameOf(page('KAPTIBIOK', 0.94), 'FRA');
    expect(whole?.value).toBe('KAPTIBIOK ZHARTIVYUK');
    expect(whole?.ambiguous).toBeUndefined();
  });

  test('stands below and beside its label when the line beside it was not read, and is not sure', () => {
    const lines: readonly Placed[] = [
      ['Surname / Nom', 0, 0],
      ['TESTMAN', 300, 30],
      ['Given names / Prenoms', 0, 90],
      ['ANNA', 400, 90],
    ];
    const found = find(lines);
    expect(valuesOf(found)).toEqual({ surname: 'TESTMAN', givenNames: 'ANNA' });
    expect(found.surname?.confidence).toBeLessThan(SURE);
    expect(find([...lines, ['Mother', 300, 0]]).surname).toBeUndefined();
    expect(find([...lines, ['Authority', 200, 30]]).surname).toBeUndefined();
  });
});

test('a letter whose box lies on its side is no value: recognition saw another sign', () => {
  const [label, letter] = makeLines([
    ['Sex', 0, 0],
    ['M', 0, 30],
  ]) as [TextLine, TextLine];
  const [one, two, three, four] = letter.quad;
  const turned: TextLine = { ...letter, quad: [four, one, two, three] };
  const others = makeLines([['Nationality UTOPIAN', 0, 90]]);
  const sexOf = (lines: readonly TextLine[]) => findPrintedFields(lines, { today: TODAY }).sex?.value;
  expect(sexOf([label, letter, ...others])).toBe('M');
  expect(sexOf([label, turned, ...others])).toBeUndefined();
});

test('a number without a label is a hint, unless it stands where the value of another label does', () => {
  const title: Placed = ['IDENTITY CARD', 0, 0];
  const number: Placed = ['999-1234-5678-9', 300, 400];
  expect(find([title, number]).documentNumber).toMatchObject({ value: '999-1234-5678-9', how: 'pattern' });
  expect(find([title, ['Telephone', 300, 372], number]).documentNumber).toBeUndefined();
  expect(find([title, number, ['888-1234-5678-9', 300, 500]]).documentNumber).toBeUndefined();
});

test('a number that begins with NR is whole, and one behind the label Nr is without it', () => {
  const below = (text: string) =>
    find([
      ['Document No.', 0, 0],
      [text, 0, 30],
    ]).documentNumber?.value;
  expect(below('NR360140')).toBe('NR360140');
  expect(find([['Nr360140', 0, 0]]).documentNumber?.value).toBe('360140');
});

test('a birth date in the future is that of another label', () => {
  expect(find([['Date of birth 01.02.2030', 0, 0]]).birthDate).toBeUndefined();
  expect(
    find([
      ['Date of birth XX XX 1974', 0, 0],
      ['12.08.1980', 0, 30],
    ]).birthDate,
  ).toBeUndefined();
});

test('what is left of a label in a language that was not read is no name', () => {
  const found = find([
    ['Surname', 0, 0],
    ['Bopha Given names', 0, 30],
    ['ANNA', 0, 60],
  ]);
  expect(valuesOf(found)).toEqual({ givenNames: 'ANNA' });
});

test('names in Vietnamese are never sure', () => {
  const lines: readonly Placed[] = [
    ['Surname: PHAM', 0, 0],
    ['Given names: THI', 0, 60],
    ['Nationality: VNM', 0, 120],
  ];
  const found = find(lines);
  for (const field of [found.surname, found.givenNames]) expect(field?.confidence).toBeLessThan(SURE);
  expect(find(lines.slice(0, 2)).surname?.confidence).toBeGreaterThanOrEqual(SURE);
});
