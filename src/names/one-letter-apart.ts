/** In shorter words one letter makes another name: Adam and Ada, Juan and Juana. */
const FEWEST_LETTERS = 6;

/** Where two words differ by one letter: `first`, `last`, or `inside` (two neighbours swapped count as one). */
export type LetterApart = 'first' | 'last' | 'inside';

/**
 * Whether one slip (a letter missing, extra or wrong, or two neighbours swapped) parts two different words, and where.
 *
 * @returns `undefined` for equal words, for more than one slip, and when either has fewer than six letters
 */
export function oneLetterApart(left: string, right: string): LetterApart | undefined {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length < FEWEST_LETTERS || long.length - short.length > 1 || short === long) return undefined;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end += 1;
  const shortRest = short.slice(start, short.length - end);
  const longRest = long.slice(start, long.length - end);
  const isSwap = shortRest.length === 2 && shortRest === Array.from(longRest).toReversed().join('');
  if (longRest.length !== 1 && !isSwap) return undefined;
  if (end === 0) return 'last';
  return start === 0 ? 'first' : 'inside';
}
