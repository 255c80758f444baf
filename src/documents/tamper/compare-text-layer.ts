import { boxAround, overlapOf, type DrawnBox } from '../pages/page-drawing';
import type { TextLine } from '../text-line';
import { distanceWithin } from './find-in-text';
import type { TamperSignal } from './tamper-findings';

/** Shorter lines are too easily read otherwise to say anything. */
const LEAST_LETTERS = 5;
/** Lines lower than this, in pixels, are beyond what can be read from a page at 200 dots per inch. */
const LEAST_HEIGHT = 14;
/** Below this share of letters in common, a line says something else. Bad readings of the same words keep two thirds. */
const SAME = 0.5;
/** Digits in common below this share, and two different at least, are another number. */
const SAME_DIGITS = 0.75;
const LEAST_DIGITS = 4;
/** So many lines of a text layer may be missed by whoever reads the picture: two, and one in five. */
const MISSED_LINES = 2;
const MISSED_SHARE = 0.2;
/** One line is beside another when so much of the lower one's height is. */
const BESIDE = 0.5;

/**
 * Holds a PDF page's text layer against what was read from its picture: what the file says and what it shows have to be
 * the same. They are not when text lies hidden under a patch, when a picture of other words was put on top of it, or when
 * the layer was made for machines to find.
 *
 * Only lines in Latin letters and digits are compared, being what the reader of pictures reads well; accents, spaces,
 * punctuation and letters that look alike (0 and O, 1 and l) make no difference.
 *
 * @param layer the page's text layer (`openPages`)
 * @param seen what was read from the page's picture
 * @returns nothing when the page has no text layer to speak of, or nothing could be read from its picture: then there is
 *   nothing to compare, which is not agreement
 */
export function compareTextLayer(layer: readonly TextLine[], seen: readonly TextLine[]): TamperSignal | undefined {
  const places = seen
    .map((line) => ({ line, box: boxOf(line) }))
    // From left to right, so that a line which was read in pieces is in order again.
    .toSorted((one, other) => one.box.left - other.box.left);
  let lines = 0;
  let missed = 0;
  let other = 0;
  let otherDigits = 0;
  for (const line of layer) {
    const said = fold(line.text);
    const box = boxOf(line);
    if (said.length < LEAST_LETTERS || !isLatin(line.text) || box.bottom - box.top < LEAST_HEIGHT) continue;
    lines += 1;
    const beside = places.filter((place) => isBeside(box, place.box)).map((place) => place.line);
    if (beside.length === 0) missed += 1;
    else {
      const shown = fold(beside.map(({ text }) => text).join(''));
      if (commonShare(said, shown) < SAME) other += 1;
      else if (isOtherNumber(line.text, beside)) otherDigits += 1;
    }
  }
  if (lines === 0 || seen.length === 0) return undefined;
  const isMissing = missed > MISSED_LINES && missed > MISSED_SHARE * lines;
  if (other + otherDigits === 0 && !isMissing) return undefined;
  return {
    code: 'pdf_text_disagrees',
    detail: { lines, other_words: other, other_digits: otherDigits, not_shown: missed },
  };
}

function boxOf({ quad }: TextLine): DrawnBox {
  const corner = quad.map(({ x, y }) => ({ left: x, top: y, right: x, bottom: y }));
  return boxAround(corner) ?? { left: 0, top: 0, right: 0, bottom: 0 };
}

function isBeside(one: DrawnBox, other: DrawnBox): boolean {
  const { left, top, right, bottom } = overlapOf(one, other);
  return right > left && bottom - top >= BESIDE * Math.min(one.bottom - one.top, other.bottom - other.top);
}

function commonShare(said: string, shown: string): number {
  return 1 - distanceWithin(said, shown) / said.length;
}

function isOtherNumber(said: string, beside: readonly TextLine[]): boolean {
  const digits = digitsOf(said);
  if (digits.length < LEAST_DIGITS) return false;
  // Without letters to go by, a 0 that was read as O would be missing: both are taken for digits on either side.
  const shown = digitsOf(beside.map(({ text }) => text).join(' '));
  const different = distanceWithin(digits, shown);
  return different >= 2 && 1 - different / digits.length < SAME_DIGITS;
}

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  o: '0',
  q: '0',
  d: '0',
  i: '1',
  l: '1',
  z: '2',
  s: '5',
  g: '9',
  b: '8',
};

/** Letters and digits only, with those that look alike made one. */
function fold(text: string): string {
  return plain(text)
    .replaceAll(/[^a-z0-9]/g, '')
    .replaceAll(/[oqdilzsgb]/g, (letter) => LOOKS_LIKE[letter] ?? letter);
}

/** Digits, and the letters that digits are read as when they stand beside digits. */
function digitsOf(text: string): string {
  return (plain(text).match(/[0-9oilzsb]*[0-9][0-9oilzsb]*/g) ?? []).map((run) => fold(run)).join('');
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function isLatin(text: string): boolean {
  const letters = text.normalize('NFKD').match(/[\p{L}\p{Nd}]/gu) ?? [];
  const latin = letters.filter((letter) => /[A-Za-z0-9]/.test(letter)).length;
  return latin >= 0.8 * letters.length;
}
