import fc from 'fast-check';

import { markDifferences, markLines, markSpans } from '../../console/src/components/mark-differences';
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

test('two texts of lines are one, with what left before what came', () => {
  const lines = markLines('a\nb2\nc\nd', 'a\nb\nc');
  expect(lines.map((line) => `${line.in} ${line.number} ${line.text}`)).toEqual([
    'both 1 a',
    'theirs 2 b',
    'ours 2 b2',
    'both 3 c',
    'ours 4 d',
  ]);
});

test('the lines of one side, put together, are its text', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (ours, theirs) => {
      const of = (side: 'ours' | 'theirs') =>
        markLines(ours, theirs)
          .filter((line) => line.in !== (side === 'ours' ? 'theirs' : 'ours'))
          .map((line) => line.text);
      expect([of('ours').join('\n'), of('theirs').join('\n')]).toEqual([ours, theirs]);
    }),
  );
});
