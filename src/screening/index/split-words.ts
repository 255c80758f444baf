/** A word that is two words of the list written together, and two that are one: `mohamedali`, `al hassan`. */
import type { WrittenWord } from '../match/written-words';
import type { ScreeningIndex } from './build-index';
import { exactWord } from './find-words';

const SHORTEST_WHOLE = 5;
const SHORTEST_PART = 2;

/** Every way in which `word` is two or three words of the list, written together: their numbers in order. */
export function splitWord(index: ScreeningIndex, word: WrittenWord): readonly (readonly number[])[] {
  const splits: number[][] = [];
  if (word.unvowelled || word.text.length < SHORTEST_WHOLE) return splits;
  eachCut(index, word.text, 0, (first, cut) => {
    const second = listed(index, word.text.slice(cut));
    if (second !== undefined) splits.push([first, second]);
    eachCut(index, word.text, cut, (middle, last) => {
      const third = listed(index, word.text.slice(last));
      if (third !== undefined) splits.push([first, middle, third]);
    });
  });
  return splits;
}

/** Where what stands behind `from` begins with a word of the list: its number, and where it ends. */
function eachCut(index: ScreeningIndex, text: string, from: number, visit: (token: number, cut: number) => void): void {
  for (let cut = from + SHORTEST_PART; cut <= text.length - SHORTEST_PART; cut++) {
    const token = listed(index, text.slice(from, cut));
    if (token !== undefined) visit(token, cut);
  }
}

function listed(index: ScreeningIndex, text: string): number | undefined {
  return exactWord(index, { text, unvowelled: false });
}

/** Two neighbours as one word; `undefined` where that is none. What has lost its vowels has lost them in the whole. */
export function joinWords(one: WrittenWord, two: WrittenWord): WrittenWord | undefined {
  if (one.text.length + two.text.length < SHORTEST_WHOLE) return undefined;
  return { text: one.text + two.text, unvowelled: one.unvowelled || two.unvowelled };
}
