import type { LetterLine } from './letter-line';
import { heightOf } from './letter-line';

/** A letterhead is in the uppermost part of the first page. */
const HEAD = 0.22;
const MOST_LETTERS = 60;

/**
 * The name in the letterhead, as far as it can be told: what is set largest at the top. A guess, for a reviewer and for the
 * question whether a business wrote to itself; nothing is decided by who it is.
 */
export function findIssuer(lines: readonly LetterLine[], block: readonly LetterLine[]): string | undefined {
  const candidates = lines.filter(
    (line) =>
      line.page === 0 &&
      line.depth < HEAD &&
      !block.includes(line) &&
      line.text.length <= MOST_LETTERS &&
      /\p{L}{3}/u.test(line.text) &&
      !/@|www\.|https?:|\d{4}/.test(line.text),
  );
  return candidates.toSorted((one, other) => heightOf(other) - heightOf(one) || one.top - other.top)[0]?.text;
}
