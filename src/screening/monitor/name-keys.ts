/** The words of a name as sets of matching keys: two words that the matcher may take for each other share one. */
import { eachTokenKey, type KeyDepth } from '../index/token-keys';
import { articleSounds } from '../index/vocabulary';
import { MOST_JOINED, MOST_TOKENS } from '../match/align-names';
import { foldSounds } from '../match/fold-sounds';
import { familyOf } from '../match/name-families';
import { nameTokens } from '../match/name-tokens';
import { isLight, kindOf } from '../match/token-kinds';
import type { WrittenWord } from '../match/written-words';

/** Which side of the comparison: the matcher looks a customer's words up among those of the entries. */
export type KeySide = 'customer' | 'entry';

export interface NameKeys {
  /** One set a word that a match may rest on; all words where there are no others. */
  readonly words: readonly (readonly number[])[];
  /** Neighbours written as one word, which may be one on the other side. */
  readonly joined: readonly (readonly number[])[];
}

/** Keys of 32 bits of a name. Persons and all others have none in common. Never throws on any text. */
export function nameKeys(text: string, person: boolean, side: KeySide): NameKeys {
  const all = nameTokens(text, person).slice(0, MOST_TOKENS);
  const heavy = all.filter((word) => !isLight(kindOf(word.text, person, word.unvowelled)));
  const words = heavy.length > 0 ? heavy : all;
  // The entry's side has all keys: one of two is enough, and customers are many.
  const depth = side === 'entry' ? 'all' : 'none';
  const salt = person ? 0 : OTHERS_SALT;
  return {
    words: words.map((word) => wordKeys(word, side, 'all').map((key) => mix(key, salt))),
    joined: runsOf(all).map((run) => wordKeys(joined(run), side, depth).map((key) => mix(key, salt))),
  };
}

const OTHERS_SALT = 0x3c6ef372;
const FAMILY_SALT = 0x2c1b3c6d;
const TEXT_SALT = 0x165667b1;

/** Another key for the same thing under another meaning: one to one, so that none is lost. */
export function mix(key: number, salt: number): number {
  return salt === 0 ? key : Math.imul(key ^ salt, 0x9e3779b1) >>> 0;
}

/** 32 bits of any text (FNV-1a). */
export function textKey(text: string, salt: number): number {
  let hash = 0x811c9dc5 ^ salt;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Two neighbours or more, as many as the matcher takes for one word. */
function runsOf(words: readonly WrittenWord[]): (readonly WrittenWord[])[] {
  const lengths = Array.from({ length: MOST_JOINED - 1 }, (_, at) => at + 2);
  return lengths.flatMap((length) => words.slice(length - 1).map((_, from) => words.slice(from, from + length)));
}

/** Where one of them lacks its vowels, so does the whole. */
function joined(words: readonly WrittenWord[]): WrittenWord {
  return { text: words.map(({ text }) => text).join(''), unvowelled: words.some(({ unvowelled }) => unvowelled) };
}

function wordKeys(word: WrittenWord, side: KeySide, depth: KeyDepth): readonly number[] {
  const keys = new Set<number>();
  const visit = (key: number): void => void keys.add(key);
  const sounds = foldSounds(word.text);
  eachTokenKey(sounds, word.unvowelled, side === 'entry' || word.unvowelled, depth, visit);
  const article = word.unvowelled ? 0 : articleSounds(word.text);
  if (article > 0) eachTokenKey(sounds.slice(article), false, false, depth, visit);
  const family = word.unvowelled ? null : familyOf(word.text);
  if (family !== null) visit(textKey(family, FAMILY_SALT));
  // A script that no table of sounds knows: found as it is written only, as the matcher does.
  if (keys.size === 0) visit(textKey(word.text, TEXT_SALT));
  return [...keys];
}
