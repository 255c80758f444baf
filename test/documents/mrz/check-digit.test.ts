import fc from 'fast-check';

import { checkDigit } from '../../../src/documents/mrz/check-digit';
import { MRZ_ALPHABET } from '../../../src/documents/mrz/mrz-alphabet';

const character = fc.constantFrom(...Array.from(MRZ_ALPHABET));
const text = fc.string({ unit: character, minLength: 1, maxLength: 44 });
/** ICAO Doc 9303-3, 4.9, table of values. */
const valueOf = (each: string) => (each === '<' ? 0 : parseInt(each, 36));

test.each([
  ['a date', '520727', '3'],
  ['a number with fillers', 'AB2134<<<', '5'],
  ['the lower line of a TD3', 'HA672242<6' + '5802254' + '9601086<<<<<<<<<<<<<<0', '8'],
  ['the lower line of a TD2', 'HA672242<6' + '5802254' + '9601086<<<<<<<', '8'],
  ['the upper and middle line of a TD1', 'D231458907<<<<<<<<<<<<<<<' + '3407127' + '9507122' + '<<<<<<<<<<<', '2'],
  ['nothing at all', '', '0'],
])('the worked example of %s has the digit that Doc 9303-3 gives', (_what, example, digit) => {
  expect(checkDigit(example)).toBe(digit);
});

test('every character of the alphabet counts its value times 7 in the first place', () => {
  for (const each of MRZ_ALPHABET) expect(checkDigit(each)).toBe(String((7 * valueOf(each)) % 10));
});

test('one character put for another of a different value modulo 10 is always noticed', () => {
  fc.assert(
    fc.property(text, fc.nat(), character, (before, place, other) => {
      const at = place % before.length;
      fc.pre((valueOf(before.charAt(at)) - valueOf(other)) % 10 !== 0);
      expect(checkDigit(replaceAt(before, at, other))).not.toBe(checkDigit(before));
    }),
  );
});

test('one put for another of the same value modulo 10 never is: why the print is compared too', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (before, place, which) => {
      const at = place % before.length;
      const alike = Array.from(MRZ_ALPHABET).filter((each) => (valueOf(before.charAt(at)) - valueOf(each)) % 10 === 0);
      const other = alike[which % alike.length] as string;
      expect(checkDigit(replaceAt(before, at, other))).toBe(checkDigit(before));
    }),
  );
});

test.each(['a', ' ', '«', 'É', '-', '٣', '😀'])('%p is in no zone and has no digit', (each) => {
  expect(checkDigit(`AB${each}12`)).toBeUndefined();
});

function replaceAt(before: string, at: number, character: string): string {
  return before.slice(0, at) + character + before.slice(at + 1);
}
