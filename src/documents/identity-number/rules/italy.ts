/** Italy and San Marino. */
import { bornOn, holder, yearsOf } from '../birth-date';
import { firstOf, pattern, stdnumRule } from '../number-rule';
import type { CountryRules } from '../verdict';

const MONTHS = 'ABCDEHLMPRST';
/** People who would share a code get letters for digits, from the right (omocodia). */
const OMOCODIA = 'LMNPQRSTUV';

/** DM 23 December 1976: name, year, month letter, day (women add 40), place of birth, check letter. */
const codiceFiscale = stdnumRule('IT', 'codicefiscale', (number, today) => {
  const digits = (text: string): number =>
    Number(text.replace(/[LMNP-V]/g, (letter) => String(OMOCODIA.indexOf(letter))));
  const day = digits(number.slice(9, 11));
  const month = MONTHS.indexOf(number.charAt(8)) + 1;
  const births = bornOn(yearsOf(digits(number.slice(6, 8))), month, day > 40 ? day - 40 : day, today);
  const place = `${number.charAt(11)}${String(digits(number.slice(12, 15))).padStart(3, '0')}`;
  return holder(births, day > 40 ? 'female' : 'male', place);
});

const cf = firstOf(
  codiceFiscale,
  /** DM 23 December 1976, art. 7: eleven digits are a company's; a person has them only until the lasting code is given. */
  stdnumRule('IT', 'iva', () => ({ company: true })),
);

export const italy: CountryRules = {
  cf,
  nin: codiceFiscale,
  /** Electronic card: two letters, five digits, two letters; paper card: two letters and seven digits. */
  national_id: firstOf(codiceFiscale, pattern(/^[A-Z]{2}(\d{5}[A-Z]{2}|\d{7})$/)),
  drivers_license: pattern(/^[A-Z][A-Z0-9]\d{7}[A-Z]$/),
};

export const sanMarino: CountryRules = { tin: stdnumRule('SM', 'coe', undefined, 'format') };
