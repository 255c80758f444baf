import { formatOf, MRZ_LAYOUTS, type MrzFormat, placeTypes } from '../../../src/documents/mrz/mrz-format';
import { FORMATS, ICAO_SPECIMENS } from './icao-specimens';

test.each(FORMATS)(
  'a %s has the lines of its specimen, and is told by their number, length and first letter',
  (format) => {
    const lines = ICAO_SPECIMENS[format];

    expect(lines).toHaveLength(MRZ_LAYOUTS[format].lines);
    for (const line of lines) expect(line).toHaveLength(MRZ_LAYOUTS[format].length);
    expect(formatOf(lines.length, lines[0]!.length, lines[0]!.charAt(0))).toBe(format);
  },
);

test.each([
  [1, 44],
  [2, 30],
  [3, 36],
  [3, 44],
  [2, 40],
  [0, 0],
])('%i lines of %i are no zone', (lines, length) => {
  expect(formatOf(lines, length, 'P')).toBeUndefined();
});

const LETTER = 'a';
const DIGIT = '0';
const ANY = '.';
const SEX = 's';

test.each<[MrzFormat, readonly string[]]>([
  ['td1', ['aaaaa.........0...............', '0000000s0000000aaa...........0', 'a'.repeat(30)]],
  ['td2', ['a'.repeat(36), '.........0aaa0000000s0000000.......0']],
  ['td3', ['a'.repeat(44), '.........0aaa0000000s0000000..............00']],
  ['mrv_a', ['a'.repeat(44), '.........0aaa0000000s0000000................']],
  ['mrv_b', ['a'.repeat(36), '.........0aaa0000000s0000000........']],
])('in a %s letters, digits and a sex may stand where Doc 9303 has them', (format, expected) => {
  const sign = { letter: LETTER, digit: DIGIT, any: ANY, sex: SEX };

  expect(placeTypes(format).map((line) => line.map((type) => sign[type]).join(''))).toEqual(expected);
});

test.each(FORMATS)('every place of a specimen of %s holds what may stand there', (format) => {
  const mayStand = { letter: /[A-Z<]/, digit: /[0-9<]/, any: /[A-Z0-9<]/, sex: /[MFX<]/ };
  const types = placeTypes(format);
  for (const [row, line] of ICAO_SPECIMENS[format].entries()) {
    for (const [place, character] of Array.from(line).entries()) {
      expect(character).toMatch(mayStand[types[row]![place]!]);
    }
  }
});
