/**
 * The keys under which a word is found again when it is misspelt: equal keys mean "look closer". Sounds with up to two
 * left out (two words that are k edits apart share a key with k left out of each), and consonants with up to one left out.
 */
import { MOST_SOUNDS, skeletonOf, SOUNDS } from '../match/fold-sounds';

const SOUND_SALT = 0x51ed270b;
const SKELETON_SALT = 0x2545f491;
const FAMILY_SALT = 0x1b873593;
/** Beyond it two left out would be too many keys, and one tells enough. */
const LONGEST_FOR_TWO = 14;
/** Below it so little is left that too many words would share it. */
const SHORTEST_FOR_TWO = 7;

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** A number for each sound, far from each other, so that sums of them tell rows of sounds apart. */
const SOUND_VALUES = Int32Array.from({ length: SOUNDS }, (_, sound) => finish(Math.imul(sound + 1, 0x9e3779b1)));
const BASE = 0x01000193;
const POWERS = new Int32Array(MOST_SOUNDS);
POWERS[0] = 1;
for (let at = 1; at < MOST_SOUNDS; at++) POWERS[at] = Math.imul(POWERS[at - 1]!, BASE);

/**
 * Of the first `at` sounds the sum of value times power of the place, as they stand, moved up by one place and by two: what
 * is left of a word when sounds are left out is then a sum of three pieces, and no key costs a walk over the word.
 */
const sums = [0, 1, 2].map(() => new Int32Array(MOST_SOUNDS + 1));
const [plain, moved, movedTwice] = sums as [Int32Array, Int32Array, Int32Array];

function sumUp(sounds: readonly number[]): void {
  const count = Math.min(sounds.length, MOST_SOUNDS);
  for (let at = 0; at < count; at++) {
    const value = SOUND_VALUES[sounds[at]!]!;
    plain[at + 1] = plain[at]! + Math.imul(value, POWERS[at]!);
    moved[at + 1] = moved[at]! + (at < 1 ? 0 : Math.imul(value, POWERS[at - 1]!));
    movedTwice[at + 1] = movedTwice[at]! + (at < 2 ? 0 : Math.imul(value, POWERS[at - 2]!));
  }
}

/** How many sounds are left out for keys: `none` finds what sounds the same or has the same consonants. */
export type KeyDepth = 'all' | 'none';

/**
 * Calls `visit` with each key of 32 bits; some keys may come twice.
 * @param single whether a lone consonant is a key too: it has many words, and only scripts without vowels need it
 */
export function eachTokenKey(
  sounds: readonly number[],
  unvowelled: boolean,
  single: boolean,
  depth: KeyDepth,
  visit: (key: number) => void,
): void {
  const count = Math.min(sounds.length, MOST_SOUNDS);
  if (!unvowelled && count > 0) {
    sumUp(sounds);
    visit(finish(SOUND_SALT ^ plain[count]!));
    if (count >= 3 && depth === 'all')
      for (let one = 0; one < count; one++) visit(finish(SOUND_SALT ^ withoutOne(one, count)));
    if (count >= SHORTEST_FOR_TWO && count <= LONGEST_FOR_TWO && depth === 'all') {
      for (let one = 0; one < count; one++) {
        const before = plain[one]! - moved[one + 1]!;
        for (let two = one + 1; two < count; two++) {
          const between = before + moved[two]!;
          visit(finish(SOUND_SALT ^ (between + movedTwice[count]! - movedTwice[two + 1]!)));
        }
      }
    }
  }
  const skeleton = skeletonOf(sounds);
  if (skeleton.length < (single ? 1 : 2)) return;
  sumUp(skeleton);
  const consonants = Math.min(skeleton.length, MOST_SOUNDS);
  visit(finish(SKELETON_SALT ^ plain[consonants]!));
  if (consonants >= 5 && depth === 'all') {
    for (let one = 0; one < consonants; one++) visit(finish(SKELETON_SALT ^ withoutOne(one, consonants)));
  }
}

function withoutOne(one: number, count: number): number {
  return plain[one]! + moved[count]! - moved[one + 1]!;
}

export function familyKey(family: number): number {
  return finish(Math.imul(FAMILY_SALT, family + 1));
}
