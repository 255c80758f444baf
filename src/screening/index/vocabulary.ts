/** The distinct words of all names, each with a number; built once, then only read. */
import { foldSounds } from '../match/fold-sounds';
import { familyOf, isNamedFamily } from '../match/name-families';
import { GrowingArray } from './growing-array';

export interface Vocabulary {
  readonly texts: readonly string[];
  /** By text; words without vowels are kept apart (`vocabularyKey`). */
  readonly ids: ReadonlyMap<string, number>;
  readonly unvowelled: Uint8Array;
  /** Sounds of word `i`: `sounds[soundsAt[i]]` to before `sounds[soundsAt[i + 1]]`. */
  readonly sounds: Uint8Array;
  readonly soundsAt: Uint32Array;
  /** The number of the family's key; 0 for none. */
  readonly families: Uint32Array;
  readonly familyIds: ReadonlyMap<string, number>;
  /** 1 where the family is a list of forms (`Muhammad`), and not a way of spelling. */
  readonly namedFamily: Uint8Array;
}

export interface VocabularyBuilder {
  add(text: string, unvowelled: boolean): number;
  readonly size: number;
  familyOf(token: number): number;
  finish(): Vocabulary;
}

export function vocabularyKey(text: string, unvowelled: boolean): string {
  return unvowelled ? `~${text}` : text;
}

export function createVocabulary(): VocabularyBuilder {
  const texts: string[] = [];
  const ids = new Map<string, number>();
  const flags = new GrowingArray();
  const families = new GrowingArray();
  const familyIds = new Map<string, number>();
  const named: number[] = [0];
  const soundsAt = new GrowingArray();
  let sounds = new Uint8Array(1 << 16);
  let used = 0;
  soundsAt.push(0);

  function familyNumber(text: string): number {
    const family = familyOf(text);
    if (family === null) return 0;
    const known = familyIds.get(family);
    if (known !== undefined) return known;
    familyIds.set(family, familyIds.size + 1);
    named.push(isNamedFamily(family) ? 1 : 0);
    return familyIds.size;
  }

  return {
    add(text, unvowelled) {
      const key = vocabularyKey(text, unvowelled);
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = texts.length;
      ids.set(key, id);
      texts.push(text);
      flags.push(unvowelled ? 1 : 0);
      families.push(unvowelled ? 0 : familyNumber(text));
      const folded = foldSounds(text);
      if (used + folded.length > sounds.length) {
        const larger = new Uint8Array(sounds.length * 2);
        larger.set(sounds);
        sounds = larger;
      }
      sounds.set(folded, used);
      used += folded.length;
      soundsAt.push(used);
      return id;
    },
    get size() {
      return texts.length;
    },
    familyOf: (token) => families.at(token),
    finish: () => ({
      texts,
      ids,
      unvowelled: Uint8Array.from(flags.finish()),
      sounds: sounds.slice(0, used),
      soundsAt: soundsAt.finish(),
      families: families.finish(),
      familyIds,
      namedFamily: Uint8Array.from(named),
    }),
  };
}
