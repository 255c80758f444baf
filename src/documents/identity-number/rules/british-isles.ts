/** United Kingdom and Ireland. */
import { bornOn, holder, yearsOf } from '../birth-date';
import { weightedSum } from '../check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules, NumberRule } from '../verdict';

/** HMRC NIM39110: no D, F, I, Q, U, V in the prefix, no O second, seven prefixes never used, suffix A to D. */
const nino = pattern(/^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]?$/);

const plainUtr = stdnumRule('GB', 'utr');

/** HMRC: ten digits, the first of which checks the rest; a K is printed after them on letters. */
const utr: NumberRule = ({ compact, marked }, today) =>
  plainUtr({ compact: compact.replace(/^(\d{10})K$/, '$1'), marked }, today);

/**
 * DVLA driver number: five letters of the surname (9 fills), decade of birth, month (women add 50), day, year, two initials
 * (9 fills), an arbitrary digit, two computed signs; then the issue number. Northern Ireland: eight digits.
 */
const driverNumber = pattern(/^(?=[A-Z])[A-Z9]{5}\d{6}[A-Z9]{2}[A-Z0-9]{3}(\d{2})?$/, (number, today) => {
  const month = Number(number.slice(6, 8));
  const births = bornOn(
    yearsOf(`${number.charAt(5)}${number.charAt(10)}`),
    month > 50 ? month - 50 : month,
    Number(number.slice(8, 10)),
    today,
  );
  return holder(births, month > 50 ? 'female' : 'male');
});

export const unitedKingdom: CountryRules = {
  nino,
  nin: nino,
  tin: firstOf(utr, nino),
  drivers_license: firstOf(driverNumber, pattern(/^\d{8}$/)),
  /** Biometric residence permit: two or three letters and six or seven digits. */
  resident_id: pattern(/^([A-Z]{2}[A-Z0-9]\d{6}|[A-Z0-9]{9})$/),
};

/**
 * Revenue: seven digits, a letter by 23, and since 2013 a second letter that counts nine times (W, T, X do not): A for
 * individuals, H for companies, trusts and other bodies.
 */
const pps = numberRule({
  pattern: /^\d{7}[A-W][A-IWTX]?$/,
  check: (number) => {
    const extra = /[A-I]$/.test(number.slice(8)) ? 9 * (number.charCodeAt(8) - 64) : 0;
    const sum = weightedSum(number.slice(0, 7), [8, 7, 6, 5, 4, 3, 2]) + extra;
    return 'WABCDEFGHIJKLMNOPQRSTUV'.charAt(sum % 23) === number.charAt(7);
  },
  decode: (number) => ({ company: number.charAt(8) === 'H' }),
});

export const ireland: CountryRules = { nin: pps, tin: pps, national_id: firstOf(pps, pattern(/^[A-Z]\d{8}$/)) };
