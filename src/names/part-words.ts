import { readNameWords, type NameWord } from './name-word';

/** A rest shorter than that is the end of a word, not one of its own. */
const SHORTEST_REST = 3;
const SHORTEST_WORD = 2;
/** Of more ways to write a word, the first ones do. */
const MOST_SPELLINGS = 4;

/** `AnnaMaria` as two words: no name but those with Mc, De and the like has a capital amid small letters. */
export function partAtCapitals(text: string): string {
  return text.replace(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})/gu, ' ');
}

/**
 * Words that text recognition wrote as one, parted into words of the other name: `MOHANANAND` beside Anand and Mohan. A word
 * that is not made up of them stays as it is.
 *
 * @param withRest whether something else may be left before or behind them: `MARYAMSALMA` beside Maryam alone. It may be one
 *   longer name as well (Ana, ANASTASIA), which is why nothing agrees by that
 */
export function partWords(
  words: readonly NameWord[],
  others: readonly NameWord[],
  withRest: boolean,
): readonly NameWord[] {
  const known = others.map(({ spellings }) => spellings.slice(0, MOST_SPELLINGS));
  return words.flatMap((word) => {
    if (word.spellings.some((spelling) => known.some((spellings) => spellings.includes(spelling)))) return [word];
    for (const spelling of word.spellings.slice(0, MOST_SPELLINGS)) {
      const parts = partWord(spelling, known, withRest);
      if (parts !== undefined && parts.length > 1) return parts.flatMap(readNameWords);
    }
    return [word];
  });
}

function partWord(
  text: string,
  known: readonly (readonly string[])[],
  withRest: boolean,
): readonly string[] | undefined {
  const whole = fill(text, known, false);
  if (whole !== undefined || !withRest) return whole;
  const ahead = fill(text, known, true);
  if (ahead !== undefined && ahead.length > 1) return ahead;
  for (let at = SHORTEST_REST; at < text.length; at += 1) {
    const behind = fill(text.slice(at), known, false);
    if (behind !== undefined) return [text.slice(0, at), ...behind];
  }
  return undefined;
}

/** The text as known words in a row, each used once. */
function fill(text: string, known: readonly (readonly string[])[], withRest: boolean): readonly string[] | undefined {
  if (text === '') return [];
  for (const [at, spellings] of known.entries()) {
    for (const spelling of spellings) {
      if (spelling.length < SHORTEST_WORD || !text.startsWith(spelling)) continue;
      const rest = fill(text.slice(spelling.length), known.toSpliced(at, 1), withRest);
      if (rest !== undefined) return [spelling, ...rest];
    }
  }
  return withRest && text.length >= SHORTEST_REST ? [text] : undefined;
}
