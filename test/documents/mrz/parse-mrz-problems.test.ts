import { parseMrz } from '../../../src/documents/mrz/parse-mrz';
import { FORMATS, ICAO_SPECIMENS, overwrite } from './icao-specimens';

const TODAY = '2026-11-26';
const { td1, td3 } = ICAO_SPECIMENS;

const wrong = (lines: readonly string[], line: number, place: number) => {
  const digit = Number(lines[line]!.charAt(place));
  return overwrite(lines, line, place, String((digit + 1) % 10));
};

test.each([
  ['check_document_number', wrong(td3, 1, 9)],
  ['check_birth_date', wrong(td3, 1, 19)],
  ['check_expiry_date', wrong(td3, 1, 27)],
  ['check_optional_data', wrong(td3, 1, 42)],
])('%s: another digit fails, and the composite with it, which counts it too', (code, lines) => {
  expect(parseMrz(lines, 'td3', TODAY).problems).toEqual([code, 'check_composite']);
});

test.each([
  ['a composite digit of a TD3', 'td3', wrong(td3, 1, 43), ['check_composite']],
  ['a composite digit of a TD1', 'td1', wrong(td1, 1, 29), ['check_composite']],
  ['optional data of a TD1, under its composite digit', 'td1', overwrite(td1, 1, 18, 'A1'), ['check_composite']],
  ['a month of 13', 'td3', dated(13, '7413121'), ['birth_date']],
  ['29 February of a common year', 'td3', dated(21, '2302295'), ['expiry_date']],
  ['an expiry of which the day is unknown', 'td3', dated(21, '1204<<8'), ['expiry_date']],
  ['an issuer that nobody is', 'td3', overwrite(td3, 0, 2, 'QQQ'), ['issuer']],
  ['no issuer', 'td3', overwrite(td3, 0, 2, '<<<'), ['issuer']],
  ['a country by its two letters', 'td3', overwrite(td3, 1, 10, 'DE<'), ['nationality']],
  ['a sex of H', 'td3', overwrite(td3, 1, 20, 'H'), ['sex']],
  ['a digit in a name', 'td3', overwrite(td3, 0, 6, '0'), ['names']],
  ['no name', 'td3', overwrite(td3, 0, 5, '<'.repeat(39)), ['names']],
  ['no surname', 'td3', overwrite(td3, 0, 5, '<'.repeat(10)), ['names']],
  ['a small letter', 'td3', overwrite(td3, 0, 6, 'r'), ['alphabet']],
  ['an empty line', 'td3', [td3[0]!, ''], ['alphabet']],
  ['a line too many', 'td3', [...td3, ''], ['alphabet']],
  ['a line too long', 'td3', [`${td3[0]}<`, td3[1]!], ['alphabet']],
] as const)('%s in a %s is told', (_what, format, lines, problems) => {
  expect(parseMrz(lines, format, TODAY).problems).toEqual(expect.arrayContaining([...problems]));
});

test.each([
  ['issuer', overwrite(td3, 0, 2, 'QQQ')],
  ['nationality', overwrite(td3, 1, 10, 'QQQ')],
  ['sex', overwrite(td3, 1, 20, 'H')],
  ['names', overwrite(td3, 0, 6, '0')],
  ['alphabet', overwrite(td3, 0, 6, 'r')],
  ['alphabet', [...td3, '']],
])('%s stands alone: nothing else is blamed', (code, lines) => {
  expect(parseMrz(lines, 'td3', TODAY).problems).toEqual([code]);
});

test.each(FORMATS)('nothing at all, read as a %s, is full of problems', (format) => {
  const { problems, checks } = parseMrz([], format, TODAY);

  expect(checks.some(({ ok }) => ok)).toBe(false);
  expect(problems).toEqual(expect.arrayContaining(['alphabet', 'birth_date', 'expiry_date', 'issuer', 'names', 'sex']));
});

/** A date with its digit, in the second line of a TD3. */
function dated(from: number, text: string): string[] {
  return overwrite(td3, 1, from, text);
}
