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
  /**
   * The same once more, side by side for who looks at many words: at `2 * i` where the sounds of word `i` begin, behind it
   * how many there are (6 bits), and in a bit each whether it is unvowelled, has an article, is in names of persons and in
   * other names; above those its family.
   */
  readonly heads: Uint32Array;
  /** How many of its first sounds are an Arabic article. */
  readonly articles: Uint8Array;
  readonly familyIds: ReadonlyMap<string, number>;
  /** 1 where the family is a list of forms (`Muhammad`), and not a way of spelling. */
  readonly namedFamily: Uint8Array;
}

export interface VocabularyBuilder {
  /** @param person whether it is in the name of a person, or of anything else */
  add(text: string, unvowelled: boolean, person: boolean): number;
  readonly size: number;
  familyOf(token: number): number;
  finish(): Vocabulary;
}

export function vocabularyKey(text: string, unvowelled: boolean): string {
  return unvowelled ? `~${text}` : text;
}

/** What stands where in the second number of a head. */
export const HEAD = {
  count: 63,
  unvowelled: 1 << 6,
  article: 1 << 7,
  person: 1 << 8,
  other: 1 << 9,
  familyShift: 10,
} as const;

export function sideBit(person: boolean): number {
  return person ? HEAD.person : HEAD.other;
}

export const ARTICLE_SOUNDS = 2;

/** `alharbi` is also found as `harbi`: the Arabic article may be written to the word or left out. */
export function articleSounds(text: string): number {
  return text.length >= 6 && (text.startsWith('al') || text.startsWith('el')) ? ARTICLE_SOUNDS : 0;
}

export function createVocabulary(): VocabularyBuilder {
  const texts: string[] = [];
  const ids = new Map<string, number>();
  const flags = new GrowingArray();
  const families = new GrowingArray();
  const familyIds = new Map<string, number>();
  const sides: number[] = [];
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
    add(text, unvowelled, person) {
      const key = vocabularyKey(text, unvowelled);
      const known = ids.get(key);
      if (known !== undefined) {
        sides[known]! |= sideBit(person);
        return known;
      }
      const id = texts.length;
      ids.set(key, id);
      texts.push(text);
      sides.push(sideBit(person));
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
    finish() {
      const articles = Uint8Array.from(texts, (text, id) => (flags.at(id) === 1 ? 0 : articleSounds(text)));
      const heads = new Uint32Array(2 * texts.length);
      for (let id = 0; id < texts.length; id++) {
        const count = soundsAt.at(id + 1) - soundsAt.at(id);
        heads[2 * id] = soundsAt.at(id);
        heads[2 * id + 1] =
          count |
          (flags.at(id) === 1 ? HEAD.unvowelled : 0) |
          (articles[id]! > 0 ? HEAD.article : 0) |
          sides[id]! |
          (families.at(id) << HEAD.familyShift);
      }
      return {
        texts,
        ids,
        unvowelled: Uint8Array.from(flags.finish()),
        sounds: sounds.slice(0, used),
        soundsAt: soundsAt.finish(),
        heads,
        families: families.finish(),
        articles,
        familyIds,
        namedFamily: Uint8Array.from(named),
      };
    },
  };
}
