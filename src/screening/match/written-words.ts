/** A name in any script to words in small Latin letters, as they sound; the first step of all matching. */
import { HAN_READINGS } from './han-readings';
import { isHangul, readHangul } from './read-hangul';
import { DEVANAGARI_CARRIERS, DEVANAGARI_SIGNS, LETTER_READINGS } from './script-letters';

export interface WrittenWord {
  /** `a` to `z` and digits; letters of a script without a table stay as they are. Never empty. */
  readonly text: string;
  /** From a script that leaves most vowels out (Arabic, Hebrew). */
  readonly unvowelled: boolean;
}

/** Longer texts are cut: no name of a person or company comes near, and work stays bounded (compare opensanctions/rigour#230). */
export const LONGEST_NAME = 400;
const MOST_WORDS = 32;

const APOSTROPHES = /['’‘ʻʼʽʾʿ`´＇ʹ′"“”]/gu;
/** `S.A.`, `J.H.`: letters with dots and no spaces between. */
const DOTTED = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu;
const ASCII = /^[\0-\u007f]*$/;
const ASCII_WORDS = /[a-z0-9]+/g;
const ANY_WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const CONSONANT_SCRIPT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const HAN = /\p{Script=Han}/u;
const MARKS = /\p{M}/gu;
const ARABIC_MARKS = /[\u064b-\u065f\u0670\u0640\p{Cf}]|(?=\p{Script=Hebrew})\p{Mn}/gu;
const KATAKANA = /[\u30a1-\u30f6]/g;

/** The article and `servant of the` are written to the word behind them: parted as the Latin words are. */
const ARABIC_JOINED: readonly (readonly [RegExp, string])[] = [
  [/^عبد ?ال(?=...)/u, 'عبدال '],
  [/^(?:وال|بال|ال)(?=...)/u, ''],
];

/** The words of a name in their order. Never throws; empty when there is neither letter nor digit. */
export function writtenWords(text: string): readonly WrittenWord[] {
  const cut = text.length > LONGEST_NAME ? text.slice(0, LONGEST_NAME) : text;
  const lower = cut
    .replace(DOTTED, (letters) => (letters.length > 3 ? letters.replaceAll('.', '') : letters))
    .toLowerCase()
    .replace(APOSTROPHES, '');
  if (ASCII.test(lower)) {
    const words = lower.match(ASCII_WORDS) ?? [];
    return words.slice(0, MOST_WORDS).map((word) => ({ text: word, unvowelled: false }));
  }
  const plain = lower
    .normalize('NFKC')
    .toLowerCase()
    .replace(ARABIC_MARKS, '')
    .replace(KATAKANA, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
  const words = (plain.match(ANY_WORDS) ?? []).flatMap(readWord);
  return words.filter((word) => word.text !== '').slice(0, MOST_WORDS);
}

function readWord(word: string): readonly WrittenWord[] {
  const voiced = (text: string): WrittenWord => ({ text, unvowelled: false });
  if (ASCII.test(word)) return [voiced(word)];
  if (Array.from(word).every((letter) => isHangul(letter.codePointAt(0) ?? 0))) return readHangul(word).map(voiced);
  if (HAN.test(word)) return Array.from(word).map((letter) => voiced(HAN_READINGS.get(letter) ?? readLetters(letter)));
  if (!CONSONANT_SCRIPT.test(word)) return [voiced(readLetters(word))];
  const parted = ARABIC_JOINED.reduce((whole, [joined, apart]) => whole.replace(joined, apart), word);
  return parted.split(' ').map((part) => {
    const heard = readConsonants(part);
    return { text: heard === '' ? part : heard, unvowelled: true };
  });
}

/** Two letters of a script without vowels that Latin letters would write for one sound. */
const NO_DIGRAPH = /^(?:[cdgkpstz]h|k[s]|t[sz]|dj)$/;

/**
 * A vowel stands for the one that is not written where two consonants would be heard as one: `zahrani`, not `zhrani`. Vav at
 * the beginning is W.
 */
function readConsonants(word: string): string {
  let heard = '';
  for (const letter of word) {
    const reading = readLetters(letter);
    const consonant = heard === '' && (letter === 'و' || letter === 'ו') && word.length > 1 ? 'w' : reading;
    if (NO_DIGRAPH.test(heard.slice(-1) + consonant.charAt(0))) heard += 'a';
    heard += consonant;
  }
  return heard;
}

function readLetters(word: string): string {
  const letters = Array.from(word);
  let heard = '';
  letters.forEach((letter, at) => {
    const reading = LETTER_READINGS.get(letter) ?? readMarked(letter);
    heard += reading;
    // The last consonant of a word has lost its A in the modern languages.
    if (!DEVANAGARI_CARRIERS.has(letter) || at === letters.length - 1) return;
    if (!DEVANAGARI_SIGNS.has(letters[at + 1] ?? '')) heard += 'a';
  });
  return heard;
}

function readMarked(letter: string): string {
  const bare = letter.normalize('NFKD').replace(MARKS, '').toLowerCase();
  return LETTER_READINGS.get(bare) ?? bare;
}
