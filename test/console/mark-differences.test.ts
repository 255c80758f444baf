import fc from 'fast-check';

import { markDifferences, markSpans } from '../../console/src/components/mark-differences';
import type { Piece } from '../../console/src/components/mark-differences';

const written = (pieces: readonly Piece[]) => pieces.map(({ text, same }) => (same ? text : `[${text}]`)).join('');
const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
const sameOf = (pieces: readonly Piece[]) => textOf(pieces.filter(({ same }) => same));

test('what one text has and the other has not is marked, and nothing else', () => {
  const { ours, theirs } = markDifferences('Prueba', 'Prueva');
  expect([written(ours), written(theirs)]).toEqual(['Prue[b]a', 'Prue[v]a']);
});

test('two equal texts have no marks, and an empty one has no pieces', () => {
  expect(markDifferences('1990-05-17', '1990-05-17')).toEqual({
    ours: [{ text: '1990-05-17', same: true }],
    theirs: [{ text: '1990-05-17', same: true }],
  });
  expect(markDifferences('', 'x')).toEqual({ ours: [], theirs: [{ text: 'x', same: false }] });
});

test('a letter and its accent are one character', () => {
  expect(written(markDifferences('Jose\u0301', 'Jose').ours)).toBe('Jos[e\u0301]');
});

test('the pieces of any two texts put together are the texts, and what is the same in both is the same', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      (a, b) => {
        const { ours, theirs } = markDifferences(a, b);
        expect([textOf(ours), textOf(theirs)]).toEqual([a, b]);
        expect(sameOf(ours)).toBe(sameOf(theirs));
      },
    ),
  );
});

test('texts that are too long to compare are marked as a whole', () => {
  const long = 'a'.repeat(500);
  expect(markDifferences(long, `${long}b`).ours).toEqual([{ text: long, same: false }]);
});

test('places that the API names are counted in code points', () => {
  expect(written(markSpans('••😀•-••', [{ from: 2, to: 4 }]))).toBe('••[😀•]-••');
  expect(written(markSpans('1990', []))).toBe('1990');
});
