/** A word that is two words of the list written together, and two that are one: `mohamedali`, `al hassan`. */
import type { WrittenWord } from '../match/written-words';
import type { ScreeningIndex } from './build-index';
import { exactWord } from './find-words';

const SHORTEST_WHOLE = 5;
const SHORTEST_PART = 2;

/** Words of the list that `word` begins and ends with, where both are on it. */
export function splitWord(index: ScreeningIndex, word: WrittenWord): number[] {
  const parts: number[] = [];
  if (word.unvowelled || word.text.length < SHORTEST_WHOLE) return parts;
  for (let cut = SHORTEST_PART; cut <= word.text.length - SHORTEST_PART; cut++) {
    const first = exactWord(index, { text: word.text.slice(0, cut), unvowelled: false });
    if (first === undefined) continue;
    const second = exactWord(index, { text: word.text.slice(cut), unvowelled: false });
    if (second !== undefined) parts.push(first, second);
  }
  return parts;
}

/** Two neighbours as one word; `undefined` where that is none. */
export function joinWords(one: WrittenWord, two: WrittenWord): WrittenWord | undefined {
  if (one.unvowelled !== two.unvowelled || one.text.length + two.text.length < SHORTEST_WHOLE) return undefined;
  return { text: one.text + two.text, unvowelled: one.unvowelled };
}
