/** A text that begins, give or take some slips, with a phrase. */
export interface PrefixMatch {
  readonly slips: number;
  /** How many signs of the text the phrase takes. */
  readonly length: number;
}

/** Slips forgiven in a phrase of this length: none in short ones, where a slip makes another word. */
export function slipsForgiven(length: number): number {
  if (length < 6) return 0;
  if (length < 10) return 1;
  return length < 16 ? 2 : 3;
}

/**
 * Whether the text from a place on begins with the phrase, with at most so many signs missing, extra or wrong. Of the
 * lengths that fit equally, the one that `prefers` answers true for, and then the one nearest to the phrase's own.
 */
export function matchPrefix(
  phrase: string,
  text: string,
  start: number,
  most: number,
  prefers: (end: number) => boolean,
): PrefixMatch | undefined {
  const { length } = phrase;
  const columns = text.length - start < length + most ? text.length - start : length + most;
  if (columns < length - most) return undefined;
  if (most === 0) return text.startsWith(phrase, start) ? { slips: 0, length } : undefined;
  // Told apart by comparing, not by Math.min: this is the innermost loop of reading a page.
  let above: number[] = [];
  for (let column = 0; column <= columns; column += 1) above.push(column);
  for (let row = 1; row <= length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= columns; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (phrase[row - 1] === text[start + column - 1] ? 0 : 1);
      const left = (current[column - 1] ?? 0) + 1;
      const up = (above[column] ?? 0) + 1;
      const shorter = left < up ? left : up;
      const slips = replaced < shorter ? replaced : shorter;
      current.push(slips);
      if (slips < least) least = slips;
    }
    if (least > most) return undefined;
    above = current;
  }
  let best: PrefixMatch | undefined;
  let bestRank = Infinity;
  for (const [taken, slips] of above.entries()) {
    if (slips > most || taken === 0) continue;
    const rank = slips * 100 + (prefers(start + taken) ? 0 : 50) + Math.abs(taken - length);
    if (rank < bestRank) [best, bestRank] = [{ slips, length: taken }, rank];
  }
  return best;
}
