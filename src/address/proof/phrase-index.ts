import { plainDigits } from '../fold-text';

/** A text as phrases are looked for in it: letters and digits only, and where words begin. */
export interface PhraseText {
  readonly signs: string;
  /** One sign for each of `signs`: `1` where a word begins. */
  readonly starts: string;
}

/** From this length on a phrase is found within longer words too: recognition loses blanks. */
const LONG = 9;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Recognition takes letters for digits, within a word. */
const LOOKS_LIKE: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '5': 's' };

/** Without accents, blanks and signs, in small letters. */
export function phraseText(text: string): PhraseText {
  let [signs, starts] = ['', ''];
  const letters = plainDigits(text).replace(/(?<=\p{L})[015](?=\p{L})/gu, (sign) => LOOKS_LIKE[sign] ?? sign);
  const plain = letters.replace(/[’'ʼ]/g, '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  for (const word of plain
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/đ/g, 'd')
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    signs += word;
    starts += `1${'0'.repeat(word.length - 1)}`;
  }
  return { signs, starts };
}

/** A place in a text where a phrase stands: in `signs`. */
export interface PhrasePlace {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a phrase stands: at the beginning of a word and to the end of one, unless it is long, or of a script without
 * blanks.
 *
 * @param phrase as `phraseText` has it
 */
export function findPhrase({ signs, starts }: PhraseText, phrase: string): PhrasePlace | undefined {
  const isFree = phrase.length >= LONG || CJK.test(phrase);
  for (let from = signs.indexOf(phrase); from >= 0; from = signs.indexOf(phrase, from + 1)) {
    const to = from + phrase.length;
    const isWhole = starts.charAt(from) === '1' && (to === signs.length || starts.charAt(to) === '1');
    if (isFree || isWhole) return { from, to };
  }
  return undefined;
}

/** Phrases parted by commas, made ready. */
export function readPhrases(list: string): readonly string[] {
  return [...new Set(list.split(',').map((phrase) => phraseText(phrase).signs))].filter((phrase) => phrase !== '');
}
