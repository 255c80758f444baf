/**
 * Reads a number as people type, paste and photograph it: lower case, separators, invisible direction marks, digits of
 * their own script. Anything else is refused rather than guessed. Never throws, and never looks at more than
 * MAX_RAW_LENGTH characters.
 */
import type { ReadNumber } from './verdict';

export type Reading =
  | { readonly readable: true; readonly number: ReadNumber }
  | { readonly readable: false; readonly reason: 'empty' | 'too_long' | 'unreadable_character' };

/** No identity number, however it is spaced, comes near this. */
const MAX_RAW_LENGTH = 64;
const MAX_COMPACT_LENGTH = 40;

/** Zero-width and direction marks that copying from a PDF or a right-to-left page leaves behind. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/**
 * The zero of each decimal script that identity documents are printed in (Unicode: digits of a script are ten
 * consecutive code points): Arabic-Indic, its Persian form, Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu,
 * Kannada, Malayalam, Thai, Lao, Tibetan, Burmese, Khmer, full-width.
 */
const ARABIC_ZERO = 0x660;
/** Most Persian digits look like the Arabic ones, and keyboards mix them: the two count as one script. */
const PERSIAN_ZERO = 0x6f0;
const ZEROS = [
  ARABIC_ZERO,
  PERSIAN_ZERO,
  0x966,
  0x9e6,
  0xa66,
  0xae6,
  0xb66,
  0xbe6,
  0xc66,
  0xce6,
  0xd66,
  0xe50,
  0xed0,
  0xf20,
  0x1040,
  0x17e0,
  0xff10,
];

/** Capitals of Greek and Cyrillic that look like the Latin ones which the documents of those countries print. */
const FOREIGN = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХІ';
const LATIN = 'ABEZHIKMNOPTYXABEKMHOPCTYXI';
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Array.from(FOREIGN, (letter, at) => [letter, LATIN.charAt(at)]),
);

const SEPARATORS = /[ .\\,:()_'#*]/gu;
const MEANINGFUL_SEPARATORS = /[/+-]/gu;
const READABLE = /^[\p{Lu}\p{Lo}0-9& ./\\,:()_'#*+-]*$/u;

/**
 * Digits of other scripts count as their ASCII equals when the whole number is written in one script: an Egyptian or
 * Nepali card prints them. Two scripts in one number are refused: nobody's document looks like that.
 */
export function readNumber(raw: string): Reading {
  if (raw.length > MAX_RAW_LENGTH) return { readable: false, reason: 'too_long' };
  const visible = raw.normalize('NFC').replace(INVISIBLE, '').trim().replace(/<+$/u, '');
  const scripts = new Set<number>();
  const text = Array.from(visible, (character) => plainCharacter(character, scripts)).join('');
  if (!READABLE.test(text) || scripts.size > 1) return { readable: false, reason: 'unreadable_character' };
  const marked = foldLookalikes(text.replace(SEPARATORS, ''));
  const compact = marked.replace(MEANINGFUL_SEPARATORS, '');
  if (compact === '') return { readable: false, reason: 'empty' };
  if (compact.length > MAX_COMPACT_LENGTH) return { readable: false, reason: 'too_long' };
  return { readable: true, number: { compact, marked } };
}

function plainCharacter(character: string, scripts: Set<number>): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = code < 0x80 ? 0x30 : ZEROS.findLast((start) => start <= code);
  if (zero !== undefined && code >= zero && code < zero + 10) {
    scripts.add(zero === PERSIAN_ZERO ? ARABIC_ZERO : zero);
    return String(code - zero);
  }
  if (/\s/u.test(character)) return ' ';
  if (/\p{Pd}|\u2212/u.test(character)) return '-';
  if (code > 0xff00 && code < 0xff5f) return String.fromCodePoint(code - 0xfee0).toUpperCase();
  const capital = character.toUpperCase();
  // A foreign letter whose capital is an ASCII one (dotless i, long s) stays what it is, and is refused.
  return capital.length === character.length && (code < 0x80 || !/^[A-Z]$/.test(capital)) ? capital : character;
}

/** Only when every foreign letter has a Latin double: a number in Burmese letters stays as it is. */
function foldLookalikes(text: string): string {
  const folded = Array.from(text, (letter) => LOOKALIKES.get(letter) ?? letter).join('');
  return /^[\u0020-\u007eÑ]*$/u.test(folded) ? folded : text;
}
