import fc from 'fast-check';

import { agreedContext } from '../../../src/documents/mrz/agreed-context';
import type { SeenCharacter } from '../../../src/documents/mrz/find-mrz-lines';
import { NOTHING } from '../../../src/documents/mrz/glyphs';
import { MRZ_ALPHABET } from '../../../src/documents/mrz/mrz-alphabet';
import { ICAO_SPECIMENS } from './icao-specimens';

const ALPHABET = Array.from(MRZ_ALPHABET);
const LINE = ICAO_SPECIMENS.td3[0]!;

/** What the net gives that sees each place of this line alone. */
const aloneOf = (line: string, sure = 0.96): Float32Array[] =>
  Array.from(line, (character) => {
    const place = new Float32Array(NOTHING + 1).fill((1 - sure) / NOTHING);
    place[MRZ_ALPHABET.indexOf(character)] = sure;
    return place;
  });
const seenOf = (line: string, likelihood = 0.9): SeenCharacter[] =>
  Array.from(line, (character) => ({ character, likelihood }));

const lines = fc.string({ unit: fc.constantFrom(...ALPHABET, '<', '<'), minLength: 1, maxLength: 44 });

test('a line that both see alike has its context: at each place what was seen there, as surely as it was seen', () => {
  fc.assert(
    fc.property(lines, (line) => {
      const context = agreedContext(seenOf(line), aloneOf(line))!;
      const expected = Array.from(line, (character) =>
        Float64Array.from(MRZ_ALPHABET, (other) => (other === character ? 0.9 : 0)),
      );
      expect(context).toEqual(expected);
    }),
  );
});

test('however many fillers of a run were counted, they are one run, as sure as the least sure of them', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 9 }), ([first, last], real) => {
      const seen = [
        ...seenOf('A'),
        ...seenOf('<'.repeat(first!)),
        ...seenOf('<', 0.5),
        ...seenOf(`B${'<'.repeat(last!)}`),
      ];
      const context = agreedContext(seen, aloneOf(`A${'<'.repeat(real)}B<<`))!;
      expect(context.map((row) => Math.max(...row))).toEqual([0.9, ...Array<number>(real).fill(0.5), 0.9, 0.9, 0.9]);
    }),
  );
});

test('one character that the two see differently, and the line has to be read again', () => {
  const places = fc.nat({ max: LINE.length - 1 });
  fc.assert(
    fc.property(places, fc.constantFrom(...ALPHABET), (at, other) => {
      fc.pre(other !== LINE[at] && other !== '<' && LINE[at] !== '<');
      const changed = LINE.slice(0, at) + other + LINE.slice(at + 1);
      expect(agreedContext(seenOf(changed), aloneOf(LINE))).toBeUndefined();
    }),
  );
});

test.each([
  ['no character of which was seen', ''],
  ['that ends too soon', 'AB<C'],
  ['that goes on', 'AB<CDE'],
  ['with a run of fillers that went unseen', 'ABCD'],
  ['with a run of fillers where there is none', 'AB<C<D'],
  ['with a filler before it', '<AB<CD'],
])('so has one %s', (_which, seen) => {
  expect(agreedContext(seenOf(seen), aloneOf('AB<CD'))).toBeUndefined();
  expect(agreedContext(seenOf('AB<CD'), aloneOf('AB<CD'))).toBeDefined();
});

test('so has one of which the net is not sure, at a single place', () => {
  const alone = aloneOf(LINE);
  const [, unsure] = aloneOf(LINE, 0.8);
  alone[1] = unsure!;

  expect(agreedContext(seenOf(LINE), aloneOf(LINE))).toBeDefined();
  expect(agreedContext(seenOf(LINE), alone)).toBeUndefined();
});
