import { findDates } from '../printed/read-date';
import { sameDate, sameNumber } from '../printed/same-value';
import { signsOf } from './compare-values';
import type { Print } from './document-facts';

/** Shorter numbers may stand anywhere by chance. */
const LEAST_SIGNS = 5;

/** Whether a number stands anywhere in the print, blanks and hyphens aside. Signs that OCR takes for one another are one. */
export function printsNumber(prints: readonly Print[], number: string): boolean {
  const sought = signsOf(number);
  if (sought.length < LEAST_SIGNS) return false;
  return prints.some(({ lines }) =>
    lines.some(({ text }) => {
      const compact = signsOf(text);
      for (let from = 0; from + sought.length <= compact.length; from += 1) {
        if (isAlike(sought, compact.slice(from, from + sought.length))) return true;
      }
      return false;
    }),
  );
}

/** Whether a number, sign for sign, is all that one line of the print says. */
export function printsNumberAlone(prints: readonly Print[], number: string): boolean {
  const sought = signsOf(number);
  if (sought.length < LEAST_SIGNS) return false;
  return prints.some(({ lines }) =>
    lines.some(({ text }) => signsOf(text) === sought && findDates(text, { compact: false }).length === 0),
  );
}

/** Whether a date stands anywhere in the print, in whichever order of day and month. */
export function printsDate(prints: readonly Print[], date: string, today: string): boolean {
  return prints.some(({ lines }) =>
    lines.some(({ text }) => findDates(text, { today }).some((found) => sameDate(date, found) !== 'different')),
  );
}

/** Whether each of these words stands in the print; `words` in capitals without accents. */
export function printsWords(prints: readonly Print[], words: readonly string[]): boolean {
  const text = prints.flatMap(({ lines }) => lines.map((line) => plain(line.text))).join(' ');
  return words.length > 0 && words.every((word) => text.includes(plain(word)));
}

/** Shorter words stand within others. */
const LEAST_LETTERS = 3;

/**
 * Whether the family name and the first of the given names stand in the print, at the beginning of a word or glued to one
 * another, as text recognition leaves words that stood apart.
 */
export function printsName(prints: readonly Print[], { given, family }: { given: string; family: string }): boolean {
  const [first = ''] = given.trim().split(/[\s-]+/);
  const [name, surname] = [plain(first), plain(family)];
  if (name.length < LEAST_LETTERS || surname.length < LEAST_LETTERS) return false;
  return prints.some(({ lines }) => {
    const stands = (word: string): boolean =>
      lines.some(({ text }) =>
        text.split(/\s+/).some((part) => plain(part).startsWith(word) || isGlued(plain(part), name, surname)),
      );
    return stands(name) && stands(surname);
  });
}

/** `SURNAMEGIVEN` holds both of a person's names and little else. */
function isGlued(part: string, name: string, surname: string): boolean {
  return part.includes(name) && part.includes(surname);
}

function plain(text: string): string {
  return signsOf(text.normalize('NFKD').replaceAll(/\p{M}/gu, ''));
}

function isAlike(one: string, other: string): boolean {
  const { outcome } = sameNumber(one, other);
  return outcome === 'same' || outcome === 'confusable';
}
