import { addressWords, type AddressWord } from './address-word';
import { similarity } from './similar-text';
import { writtenOut } from './street-words';
import { namesOfTown } from './town-names';

/** How alike the town and the most alike words of a line are, 0 to 1; by any name in the list of towns. */
export function findTown(words: readonly AddressWord[], town: string): number {
  let best = 0;
  for (const name of namesOfTown(town)) {
    const wanted = addressWords(name).filter(({ kind }) => kind === 'word');
    const claimed = spellings(wanted);
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 1; to <= Math.min(words.length, from + wanted.length + 2); to += 1) {
        if (words[to - 1]?.kind !== 'word') break;
        for (const printed of spellings(words.slice(from, to))) {
          for (const one of claimed) best = Math.max(best, similarity(one, printed));
        }
      }
    }
  }
  return best;
}

const MOST_SPELLINGS = 4;

function spellings(words: readonly AddressWord[]): readonly string[] {
  const ways = Array.from({ length: MOST_SPELLINGS }, (_none, at) =>
    words
      .map(({ keys }) => {
        const key = keys[Math.min(at, keys.length - 1)] ?? '';
        return words.length > 1 ? (writtenOut(key)[0] ?? key) : key;
      })
      .join(''),
  );
  return [...new Set(ways)].filter((text) => text !== '');
}
