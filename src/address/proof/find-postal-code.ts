import { countryRules } from '../country-rules';
import { foldedKey, plainDigits } from '../fold-text';
import { canonicalPostalCode } from '../postal-code';

const cleaned = (text: string): string =>
  plainDigits(text)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-');

/**
 * Whether a text has the postal code, sign by sign: blanks and hyphens come and go where the country writes them, nothing
 * else is forgiven, and it is no part of a longer number or word. Blanks that recognition lost are no matter: `10115Berlin`.
 *
 * @param country alpha-2
 * @param town what may stand right behind the code when a blank was lost
 */
export function hasPostalCode(text: string, code: string, country: string, town = ''): boolean {
  const line = cleaned(text);
  return spellingsOf(code, country).some((pattern) =>
    [...line.matchAll(pattern)].some(({ index, 0: found }) => stands(line, index, index + found.length, town)),
  );
}

/** Whether something in a text may be a postal code that was misread, or another one. */
export function mayHoldPostalCode(text: string): boolean {
  return /(?=[\dOoIl]*\d)[\dOoIl]{4,}|\d{3}/.test(cleaned(text));
}

/** The claimed code with blanks or hyphens where it, or the country's way of writing it, has them. */
function spellingsOf(code: string, country: string): readonly RegExp[] {
  const canonical = canonicalPostalCode(countryRules(country), code) ?? code;
  const compact = (text: string): string => cleaned(text).replace(/[\s-]/g, '');
  // A country's letters before the code say nothing more: D-10115, LV-1010.
  const [one, other] = [compact(code).toUpperCase(), compact(canonical).toUpperCase()];
  const isSame = one.endsWith(other) || other.endsWith(one);
  const ways = new Set([code, ...(isSame ? [canonical] : [])].map((way) => cleaned(way).trim()));
  return [...ways]
    .filter((way) => compact(way) !== '')
    .map(
      (way) =>
        new RegExp(
          way
            .split(/[\s-]+/)
            .map((part) => part.replace(/[^\p{L}\p{N}]/gu, ''))
            .filter((part) => part !== '')
            .join('[ -]{0,2}'),
          'giu',
        ),
    );
}

function stands(line: string, from: number, to: number, town: string): boolean {
  const [first, last] = [line.charAt(from), line.charAt(to - 1)];
  const [before, behind] = [line.slice(0, from), line.slice(to)];
  // Joined to a town, or to the two capitals of a state: `VancouverBCV6B1A1`.
  const begins = /\d/.test(first) ? !/\d[-/.,]?$/.test(before) : /(?:^|[^\p{L}]|\p{Ll})(?:\p{Lu}{2})?$/u.test(before);
  // A code of nine digits in the United States begins with the one of five. A letter by itself belongs to the code, joined to
  // a town or not, unless the town begins with it: `15001ACoruña`.
  const isTown = town !== '' && foldedKey(behind).startsWith(foldedKey(town));
  const ends = /\d/.test(last)
    ? isTown || !/^(?:\d|\p{L}(?!\p{L})|\p{Lu}(?=\p{Lu}\p{Ll})|[-/]\d(?!\d{3}(?!\d)))/u.test(behind)
    : isTown || !/^\p{L}/u.test(behind) || /^\p{Lu}\p{Ll}/u.test(behind);
  return begins && ends;
}
