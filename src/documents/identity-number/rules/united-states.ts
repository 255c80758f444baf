/** United States: SSA and IRS numbers have no check digit; what can be checked is which ranges were ever issued. */
import { firstOf, pattern, stdnumRule } from '../number-rule';
import type { CountryRules, NumberRule } from '../verdict';

/** SSA: no area 000, 666 or 900 and above, no group 00, no serial 0000. */
const ssn = pattern(/^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/);

/** IRS: 9, and a fourth and fifth digit from 50 to 65, 70 to 88, 90 to 92, 94 to 99. */
const itin = pattern(/^9\d{2}(5\d|6[0-5]|7\d|8[0-8]|9[0-2]|9[4-9])\d{4}$/);

/** IRS: adoption numbers begin with 9 and carry 93 in the middle. */
const atin = pattern(/^9\d{2}93\d{4}$/);

/** IRS: nine digits that begin with the prefix of a campus. */
const ein = stdnumRule('US', 'ein', () => ({ company: true }), 'format');

/** An ITIN under `ssn` is a slip of the form, not a false number: it is told apart so that the customer can be told. */
const ssnOnly: NumberRule = (number, today) => {
  const verdict = ssn(number, today);
  if (verdict.passed || !firstOf(itin, atin)(number, today).passed) return verdict;
  return { ...verdict, reason: 'not_an_ssn' };
};

export const unitedStates: CountryRules = {
  ssn: ssnOnly,
  nin: ssnOnly,
  tin: firstOf(ssn, itin, atin, ein),
  /** AAMVA leaves the form to the states: from one letter and seven digits to nineteen signs, some with asterisks. */
  drivers_license: pattern(/^(?=.*\d)[A-Z0-9]{4,19}$/),
};
