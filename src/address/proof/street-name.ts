import type { AddressWord } from './address-word';
import { isParticle, partStreetWord, streetKinds, writtenOut } from './street-words';
import { similarity } from './similar-text';

/** What is compared of a street: its name in every spelling, and what kind of street it is. */
export interface StreetName {
  /** Without blanks; with and without articles. */
  readonly cores: readonly string[];
  /** With the words for the kind of street: recognition joins those too. */
  readonly wholes: readonly string[];
  /** Kinds it may be, by number (`streetKinds`); empty when it does not say. */
  readonly kinds: ReadonlySet<number>;
}

const MOST_SPELLINGS = 4;

/** The name of a street from its words: `St. James Rd` and `Saint James Road` are one. */
export function readStreetName(words: readonly AddressWord[]): StreetName {
  const kinds = new Set<number>();
  const parts = words.map(({ keys }) => keys);
  const rest = partEnds(parts, kinds);
  const core = rest.some((keys) => keys.some((key) => key !== '')) ? rest : parts;
  const plain = core.filter((keys) => !keys.some(isParticle));
  return { cores: spellings([core, plain.length > 0 ? plain : core]), wholes: spellings([parts]), kinds };
}

/** 0 to 1; nothing when they say that they are different kinds of street. */
export function compareStreetNames(one: StreetName, other: StreetName): number {
  if (one.kinds.size > 0 && other.kinds.size > 0 && ![...one.kinds].some((kind) => other.kinds.has(kind))) return 0;
  let best = 0;
  // Letter by letter: the few that say what kind of street it is are soon like another short word.
  if (one.wholes.some((whole) => other.wholes.some((second) => similarity(whole, second) === 1))) return 1;
  for (const core of one.cores) for (const second of other.cores) best = Math.max(best, similarity(core, second));
  return best;
}

/** Takes the words for the kind of street off both ends. */
function partEnds(parts: readonly (readonly string[])[], kinds: Set<number>): readonly (readonly string[])[] {
  let rest = [...parts];
  const take = (found: readonly number[]): void => {
    for (const kind of found) kinds.add(kind);
  };
  const [first] = rest;
  if (rest.length > 1 && first !== undefined) {
    // St. James, Dr. Silva: what abbreviates another word as well is a street only behind its name.
    const found = first.flatMap((key) => (writtenOut(key).length > 0 ? [] : [...streetKinds(key)]));
    if (found.length > 0) {
      take(found);
      rest = rest.slice(1);
    }
  }
  const last = rest.at(-1);
  if (rest.length > 1 && last !== undefined) {
    const found = last.flatMap((key) => [...streetKinds(key)]);
    if (found.length > 0) {
      take(found);
      rest = rest.slice(0, -1);
    }
  }
  return rest.map((keys, at) =>
    keys.map((key) => {
      const parted = partStreetWord(key);
      const isAtEnd = parted?.at === 'end' ? at === rest.length - 1 : at === 0;
      if (parted === undefined || !isAtEnd) return key;
      take([...streetKinds(parted.kind)]);
      return parted.stem;
    }),
  );
}

function spellings(readings: readonly (readonly (readonly string[])[])[]): readonly string[] {
  const found = readings.flatMap((words) =>
    Array.from({ length: MOST_SPELLINGS }, (_none, at) =>
      words
        .map((keys) => {
          const key = keys[Math.min(at, keys.length - 1)] ?? '';
          return writtenOut(key)[0] ?? key;
        })
        .join(''),
    ),
  );
  return [...new Set(found)].filter((text) => text !== '');
}
