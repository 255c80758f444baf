/** The one form of a document number under which it is found again, however and as whatever it was sent. */
import { alpha3ToAlpha2 } from 'i18n-iso-countries';

/** A document number together with what makes it one: the same digits are another number in another country. */
export interface DocumentNumber {
  /** ISO 3166-1 alpha-3, for example `NGA`. One code system only: `NG` beside `NGA` would hide a duplicate. */
  readonly country: string;
  /** The wire's `id_type`, for example `passport`. */
  readonly idType: string;
  readonly number: string;
}

/**
 * Documents with a series of numbers of their own. Every other type is `personal`: a person has one such number, and many
 * countries take it as national id, as tax number and as the number of a residence permit alike. Under separate keys, one
 * number would verify as many people as it has types.
 */
const OWN_SERIES: ReadonlySet<string> = new Set(['passport', 'drivers_license', 'voters_card']);

/** Capitals of Greek and Cyrillic that look like Latin ones: the identity number check reads them as those. */
const FOREIGN = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХІ';
const LATIN = 'ABEZHIKMNOPTYXABEKMHOPCTYXI';

/**
 * `<country>/<series>/<letters and digits>`. At least what the identity number check takes for one number becomes one here:
 * digits of every script count as their ASCII equals, letters as the Latin ones they look like, and the country's own code
 * before a digit (`BR111...`, as in VAT numbers; Greece writes EL) is dropped.
 *
 * @throws TypeError when nothing is left of the number, or country or type are not in their form; never quotes the number
 */
export function normaliseDocumentNumber({ country, idType, number }: DocumentNumber): string {
  const letters = Array.from(number.normalize('NFKC').toUpperCase())
    .filter((sign) => /[\p{Letter}\p{Number}]/u.test(sign))
    .map(foldSign)
    .join('');
  if (letters === '') throw new TypeError('the document number to index is empty');
  if (!/^[A-Z]{3}$/.test(country)) throw new TypeError('the country of a document number must be ISO 3166-1 alpha-3');
  if (!/^[a-z0-9_]+$/.test(idType)) throw new TypeError('the type of a document number must be an id_type of the wire');
  const series = OWN_SERIES.has(idType) ? idType : 'personal';
  return `${country}/${series}/${withoutCountryCode(letters, country)}`;
}

function withoutCountryCode(letters: string, country: string): string {
  // Kosovo's codes are user-assigned ones, which the table does not have.
  const alpha2 = country === 'XKX' ? 'XK' : alpha3ToAlpha2(country);
  const codes = [alpha2, ...(country === 'GRC' ? ['EL'] : [])];
  return codes.includes(letters.slice(0, 2)) && /^[0-9]/.test(letters.slice(2)) ? letters.slice(2) : letters;
}

function foldSign(sign: string): string {
  const at = FOREIGN.indexOf(sign);
  if (at !== -1) return LATIN.charAt(at);
  return /\p{Decimal_Number}/u.test(sign) ? String(digitOf(sign.codePointAt(0) ?? 0)) : sign;
}

/** Unicode (section 4.6): the decimal digits of a script are ten code points in a row; the rows of two scripts may touch. */
function digitOf(code: number): number {
  let before = 0;
  while (/\p{Decimal_Number}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}
