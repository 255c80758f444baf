/** How frequent the words of a list are, and with that how much each says. */
import { kindOf } from '../match/token-kinds';
import { tokenWeight } from '../match/token-weight';
import type { Vocabulary } from './vocabulary';

/** What a word weighs and is in the names of persons, or in all others. */
export interface WordFacts {
  readonly weights: Float32Array;
  readonly kinds: Uint8Array;
  /** Entries of this kind. */
  readonly entries: number;
}

interface NameArrays {
  readonly nameAt: Uint32Array;
  readonly nameTokens: Uint32Array;
  readonly nameEntry: Uint32Array;
}

interface Side {
  /** Names `from` to before `to`, those of one entry behind each other. */
  readonly from: number;
  readonly to: number;
  readonly person: boolean;
  readonly entries: number;
}

/** Counted by entry and not by name: an entry with thirty spellings of one word does not make it frequent. */
export function readWordFacts(
  vocabulary: Vocabulary,
  { nameAt, nameTokens, nameEntry }: NameArrays,
  { from, to, person, entries }: Side,
): WordFacts {
  const size = vocabulary.texts.length;
  // A family counts as one word, in places behind those of the words themselves.
  const listed = new Uint32Array(size + vocabulary.namedFamily.length);
  const last = new Uint32Array(listed.length);
  const count = (place: number, entry: number): void => {
    if (last[place] === entry + 1) return;
    last[place] = entry + 1;
    listed[place]!++;
  };
  for (let name = from; name < to; name++) {
    const entry = nameEntry[name]!;
    for (let at = nameAt[name]!; at < nameAt[name + 1]!; at++) {
      const token = nameTokens[at]!;
      const family = vocabulary.families[token]!;
      count(token, entry);
      if (family > 0) count(size + family, entry);
    }
  }
  const weights = new Float32Array(size);
  const kinds = new Uint8Array(size);
  vocabulary.texts.forEach((text, token) => {
    const family = vocabulary.families[token]!;
    const kind = kindOf(text, person, vocabulary.unvowelled[token] === 1);
    kinds[token] = kind;
    weights[token] = tokenWeight(text, kind, family > 0 ? listed[size + family]! : listed[token]!, entries);
  });
  return { weights, kinds, entries };
}
