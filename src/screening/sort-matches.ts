/** Which entries that bear a name alike count, and which are set aside. */
import { isWholeName } from './grade-match';
import { bestFirst, type ScreeningMatch } from './screening-match';

/** From here on a name is the listed one in another spelling. */
export const SAME_NAME = 0.9;

/** A listed name that the list does not call weak, word for word or in another spelling. */
function bearsName({ name, nameScore, words }: ScreeningMatch, sameFrom: number): boolean {
  if (name === null || name.quality === 'weak') return false;
  return nameScore >= sameFrom || isWholeName(words);
}

/**
 * Takes matches of all names of a customer, and keeps the best of each entry.
 *
 * - What reaches its threshold counts.
 * - So does everybody who bears a listed name, however frequent that name is, unless what is proven of them speaks against it.
 * - Whose name alone reaches the threshold is set aside and noted.
 */
export function createMatchSorter({ isBirthDateProven }: { readonly isBirthDateProven: boolean }) {
  const found = new Map<string, ScreeningMatch>();
  const aside = new Map<string, ScreeningMatch>();
  const byProof = new Set<string>();
  const keep = (into: Map<string, ScreeningMatch>, match: ScreeningMatch): void => {
    const known = into.get(match.entryId);
    if (!known || bestFirst(match, known) < 0) into.set(match.entryId, match);
  };
  return {
    /** `from`: the threshold for this match. `sameFrom`: from which score by name on it is the same name. */
    take(match: ScreeningMatch, from: number, sameFrom = SAME_NAME): void {
      const bears = bearsName(match, sameFrom);
      const isSomebodyElse = isBirthDateProven && match.features.some(({ effect }) => effect < 0);
      if (match.score >= from || (bears && !isSomebodyElse)) keep(found, match);
      else if (bears || match.nameScore >= from) keep(aside, match);
      // Without what proves the birth date, whoever bears the name would have been found.
      if (bears && isSomebodyElse) byProof.add(match.entryId);
    },
    /** Best first. */
    matches: () => [...found.values()].toSorted(bestFirst),
    setAside: () => [...aside.values()].filter(({ entryId }) => !found.has(entryId)).toSorted(bestFirst),
    byProof: (): ReadonlySet<string> => new Set([...byProof].filter((entryId) => !found.has(entryId))),
  };
}
