/**
 * The keys under which a word is found again when it is misspelt: equal keys mean "look closer". Sounds with up to two
 * left out (two words that are k edits apart share a key with k left out of each), and consonants with up to one left out.
 */
import { skeletonOf } from '../match/fold-sounds';

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

function hashWithout(sounds: readonly number[], salt: number, one: number, two: number): number {
  let hash = salt;
  for (let at = 0; at < sounds.length; at++) {
    if (at !== one && at !== two) hash = Math.imul(hash ^ (sounds[at]! + 1), 0x01000193);
  }
  return finish(hash);
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
  const count = sounds.length;
  if (!unvowelled && count > 0) {
    visit(hashWithout(sounds, SOUND_SALT, -1, -1));
    if (count >= 3 && depth === 'all')
      for (let one = 0; one < count; one++) visit(hashWithout(sounds, SOUND_SALT, one, -1));
    if (count >= SHORTEST_FOR_TWO && count <= LONGEST_FOR_TWO && depth === 'all') {
      for (let one = 0; one < count; one++) {
        for (let two = one + 1; two < count; two++) visit(hashWithout(sounds, SOUND_SALT, one, two));
      }
    }
  }
  const skeleton = skeletonOf(sounds);
  if (skeleton.length >= (single ? 1 : 2)) visit(hashWithout(skeleton, SKELETON_SALT, -1, -1));
  if (skeleton.length >= 5 && depth === 'all') {
    for (let one = 0; one < skeleton.length; one++) visit(hashWithout(skeleton, SKELETON_SALT, one, -1));
  }
}

export function familyKey(family: number): number {
  return finish(Math.imul(FAMILY_SALT, family + 1));
}
