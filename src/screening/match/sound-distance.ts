/** How far apart two words sound, as the cheapest edits that make one of the other. */
import { isVowelSound, MOST_SOUNDS, SOUND, SOUNDS } from './fold-sounds';

/** One wrong letter. All costs are in hundredths of it. */
export const FULL_EDIT = 100;

const soundOf = (name: string): number => (name in SOUND ? SOUND[name as keyof typeof SOUND] : name.charCodeAt(0) - 97);

/** Pairs of sounds that spellings and ears mix up. */
const NEAR: readonly (readonly [number, string])[] = [
  [10, 'v:w gh:g kh:h'],
  [20, 'i:j k:g j:g kh:k ch:sh c:ch zh:j sh:s c:s th:t dh:d dh:z gh:k'],
  [30, 'c:k f:v z:s th:s b:p zh:z j:ch d:t zh:sh gh:h'],
  [45, 'b:v w:u j:z m:n c:z x:k x:s x:kh x:z'],
];
const VOWEL_CHANGE = 30;

const CHANGE = new Uint8Array(SOUNDS * SOUNDS).fill(FULL_EDIT);
const LEAVE_OUT = new Uint8Array(SOUNDS).fill(FULL_EDIT);
const isDigit = (sound: number): boolean => sound >= 26 && sound <= 35;
for (let one = 0; one < SOUNDS; one++) {
  if (isVowelSound(one)) LEAVE_OUT[one] = 40;
  for (let two = 0; two < SOUNDS; two++) {
    if (one === two) CHANGE[one * SOUNDS + two] = 0;
    else if (isVowelSound(one) && isVowelSound(two)) CHANGE[one * SOUNDS + two] = VOWEL_CHANGE;
    // Two different numbers are never one number misspelt.
    else if (isDigit(one) || isDigit(two)) CHANGE[one * SOUNDS + two] = 250;
  }
}
LEAVE_OUT[soundOf('h')] = 35;
LEAVE_OUT[soundOf('w')] = 60;
for (let digit = 26; digit <= 35; digit++) LEAVE_OUT[digit] = 250;
for (const [cost, pairs] of NEAR) {
  for (const pair of pairs.split(' ')) {
    const [one, two] = pair.split(':').map(soundOf) as [number, number];
    CHANGE[one * SOUNDS + two] = cost;
    CHANGE[two * SOUNDS + one] = cost;
  }
}
const LEAVE_OUT_FREELY = LEAVE_OUT.map((cost, sound) => (isVowelSound(sound) || cost === 35 ? 4 : cost));
const CHANGE_FREELY = CHANGE.map((cost) => (cost === VOWEL_CHANGE ? 4 : cost));
/** One letter writes both. */
CHANGE_FREELY[soundOf('u') * SOUNDS + soundOf('w')] = 4;
CHANGE_FREELY[soundOf('w') * SOUNDS + soundOf('u')] = 4;

const WIDTH = MOST_SOUNDS + 1;
let previous = new Uint16Array(WIDTH);
let row = new Uint16Array(WIDTH);
let before = new Uint16Array(WIDTH);

/**
 * Edits in hundredths of a wrong letter (optimal string alignment: two neighbours that change places are one edit); more
 * than `most` when it is more. Symmetric. With `freeVowels`, vowels and H cost next to nothing: for scripts without them.
 */
export function soundDistance(
  one: Uint8Array,
  oneAt: number,
  oneLength: number,
  two: Uint8Array,
  twoAt: number,
  twoLength: number,
  most: number,
  freeVowels: boolean,
): number {
  const leaveOut = freeVowels ? LEAVE_OUT_FREELY : LEAVE_OUT;
  const change = freeVowels ? CHANGE_FREELY : CHANGE;
  // What both begin and end with costs nothing either way.
  while (oneLength > 0 && twoLength > 0 && one[oneAt] === two[twoAt]) {
    oneAt++;
    twoAt++;
    oneLength--;
    twoLength--;
  }
  while (oneLength > 0 && twoLength > 0 && one[oneAt + oneLength - 1] === two[twoAt + twoLength - 1]) {
    oneLength--;
    twoLength--;
  }
  if (oneLength === 1 && twoLength === 1) return change[one[oneAt]! * SOUNDS + two[twoAt]!]!;
  previous[0] = 0;
  for (let at = 0; at < twoLength; at++) previous[at + 1] = previous[at]! + leaveOut[two[twoAt + at]!]!;
  let lastLeast = 0;
  for (let i = 0; i < oneLength; i++) {
    const sound = one[oneAt + i]!;
    const out = leaveOut[sound]!;
    row[0] = previous[0]! + out;
    let least = row[0]!;
    for (let j = 0; j < twoLength; j++) {
      const other = two[twoAt + j]!;
      let cost = previous[j]! + change[sound * SOUNDS + other]!;
      const left = previous[j + 1]! + out;
      const added = row[j]! + leaveOut[other]!;
      if (left < cost) cost = left;
      if (added < cost) cost = added;
      if (i > 0 && j > 0 && sound === two[twoAt + j - 1] && other === one[oneAt + i - 1]) {
        const swapped = before[j - 1]! + FULL_EDIT;
        if (swapped < cost) cost = swapped;
      }
      row[j + 1] = cost;
      if (cost < least) least = cost;
    }
    // A change of places may still reach past this row into the one before.
    if (least > most && lastLeast + FULL_EDIT > most) return most + 1;
    lastLeast = least;
    const spare = before;
    before = previous;
    previous = row;
    row = spare;
  }
  return previous[twoLength]!;
}
