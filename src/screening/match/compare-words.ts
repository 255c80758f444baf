/** How alike two words are, from 0 to 1: the same, one family, or so many edits of sound apart. */
import { FULL_EDIT, soundDistance } from './sound-distance';
import { LEAST_SIMILAR, STEEPNESS, UNVOWELLED } from './match-weights';

/** Words of one family that are spelt apart. */
const FAMILY_SIMILARITY = 0.95;
/** Of two families that both have forms of their own. */
const OTHER_FAMILY = 0.6;
/** The same sounds in other letters. */
const SAME_SOUND = 0.98;

/** Edits that a word of so many sounds may differ in, in hundredths: none in the shortest, so that they do not all meet. */
export function editBudget(sounds: number): number {
  if (sounds <= 2) return 45;
  if (sounds === 3) return FULL_EDIT;
  if (sounds <= 5) return 115;
  return sounds <= 8 ? 220 : 280;
}

/** The sounds of two words, in pools or of their own. Zero when they are too far apart. Symmetric. */
export function soundSimilarity(
  one: Uint8Array,
  oneAt: number,
  oneLength: number,
  two: Uint8Array,
  twoAt: number,
  twoLength: number,
  unvowelled: boolean,
): number {
  if (oneLength === 0 || twoLength === 0) return 0;
  const shorter = Math.min(oneLength, twoLength);
  const longer = Math.max(oneLength, twoLength);
  if (longer - shorter > 3 && !unvowelled) return 0;
  const most = editBudget(shorter);
  const cost = soundDistance(one, oneAt, oneLength, two, twoAt, twoLength, most, unvowelled);
  if (cost > most) return 0;
  if (cost === 0) return unvowelled ? UNVOWELLED : SAME_SOUND;
  const length = unvowelled ? Math.max(2, shorter) : longer;
  const similarity = Math.min(SAME_SOUND, 1 - (STEEPNESS * cost) / (FULL_EDIT * length));
  const heard = unvowelled ? similarity * UNVOWELLED : similarity;
  return heard < LEAST_SIMILAR ? 0 : heard;
}

/** Words that are one by family are at least that alike; of two families (`Mahmoud`, `Muhammad`), at most so much. */
export function withFamily(similarity: number, sameFamily: boolean): number {
  return sameFamily ? Math.max(similarity, FAMILY_SIMILARITY) : Math.min(similarity, OTHER_FAMILY);
}
