import fc from 'fast-check';

import { decodeLine, restrict } from '../../../src/documents/ocr/decode-line';
import type { LineReading } from '../../../src/documents/ocr/recognise-line';

const ALPHABET = ['A', 'B', 'C'];

/** One class a step, surely; class 0 is the blank. */
function reading(...classes: readonly (number | readonly [number, number])[]): LineReading {
  const likelihoods = new Float32Array(classes.length * 4);
  for (const [step, each] of classes.entries()) {
    const [index, likelihood] = typeof each === 'number' ? [each, 0.75] : each;
    likelihoods[step * 4 + index] = likelihood;
  }
  return { steps: classes.length, classes: 4, likelihoods };
}

const text = (of: LineReading, alphabet = ALPHABET) =>
  decodeLine(of, alphabet)
    .map(({ character }) => character)
    .join('');

test.each([
  ['one character a step', [1, 2, 3], 'ABC'],
  ['the same class several steps long', [1, 1, 1, 2, 2], 'AB'],
  ['the same character twice, a blank between', [1, 0, 1], 'AA'],
  ['blanks around', [0, 0, 3, 0], 'C'],
  ['blanks only', [0, 0], ''],
  ['no step at all', [], ''],
])('%s', (_what, classes, expected) => {
  expect(text(reading(...classes))).toBe(expected);
});

test('a character stands where it was seen most surely, and is as sure as it was there', () => {
  expect(decodeLine(reading(0, [2, 0.5], [2, 0.875], [2, 0.625]), ALPHABET)).toEqual([
    { character: 'B', step: 2, likelihood: 0.875 },
  ]);
});

test('a class that no character is known for is read as nothing', () => {
  expect(decodeLine(reading(3), ['A'])).toEqual([{ character: '', step: 0, likelihood: 0.75 }]);
});

test('whatever is written, a blank behind each character, is read', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3 })), (classes) => {
      const read = text(reading(...classes.flatMap((each) => [each, 0])));
      expect(read).toBe(classes.map((each) => ALPHABET[each - 1]).join(''));
    }),
  );
});

test('a reading of fewer characters keeps the blank and theirs, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }), (values) => {
      const likelihoods = Float32Array.from(values);
      const kept = restrict({ steps: 2, classes: 4, likelihoods }, ALPHABET, 'CA');
      const at = (index: number) => likelihoods[index]!;
      expect(kept).toEqual({
        steps: 2,
        classes: 3,
        likelihoods: Float32Array.of(at(0), at(3), at(1), at(4), at(7), at(5)),
      });
    }),
  );
});

test('what is left then is read from what is left', () => {
  const likelihoods = Float32Array.of(0.1, 0.2, 0.6, 0.1, 0.5, 0.1, 0.4, 0);
  const line = { steps: 2, classes: 4, likelihoods };

  expect(text(line)).toBe('B');
  expect(text(restrict(line, ALPHABET, 'A'), ['A'])).toBe('A');
});
