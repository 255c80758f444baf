/** Egypt, Algeria, Tunisia, Morocco. None of them publishes a check digit for persons: strength `format`. */
import { bornOn, holder, oddIsMale } from '../birth-date';
import { firstOf, pattern } from '../number-rule';
import type { CountryRules } from '../verdict';

/**
 * Fourteen digits: century (2 for 19xx, 3 for 20xx), YYMMDD, governorate, serial whose last digit is odd for men, and a
 * last digit whose rule the Civil Status Organization does not publish.
 */
const egyptianId = pattern(/^[23]\d{13}$/, (number, today) => {
  const year = (number.startsWith('2') ? 1900 : 2000) + Number(number.slice(1, 3));
  const births = bornOn([year], Number(number.slice(3, 5)), Number(number.slice(5, 7)), today);
  return holder(births, oddIsMale(number.charAt(12)), number.slice(7, 9));
});

export const egypt: CountryRules = {
  national_id: egyptianId,
  nin: egyptianId,
  /** ETA: nine digits; persons without one are registered under the national number. */
  tin: firstOf(pattern(/^\d{9}$/), egyptianId),
};

const algerianNin = pattern(/^\d{18}$/);

export const algeria: CountryRules = {
  /** DGI: fifteen digits, twenty with the establishment. */
  nif: pattern(/^(\d{15}|\d{20})$/),
  nin: algerianNin,
  /** The biometric card prints the eighteen-digit national number and a nine-digit card number. */
  national_id: firstOf(algerianNin, pattern(/^[A-Z0-9]{7,10}$/)),
};

export const tunisia: CountryRules = {
  /** Seven digits and a key letter without I, O, U; then VAT code, category, branch (`000` unless category E). */
  mf: pattern(/^\d{1,7}[A-HJ-NP-TV-Z]([ABDNP]([CMNP]000|E\d{3}))?$/),
  national_id: pattern(/^\d{8}$/),
  nin: pattern(/^\d{8}$/),
};

const moroccanCin = pattern(/^[A-Z]{1,2}\d{1,7}$/);

export const morocco: CountryRules = {
  national_id: moroccanCin,
  nin: moroccanCin,
  /** Identifiant fiscal, or the fifteen-digit ICE of a business. */
  tin: pattern(/^(\d{7,8}|\d{15})$/),
};
