/** France and Monaco. */
import { bornIn, holder, yearsOf } from '../birth-date';
import { remainder } from '../check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules } from '../verdict';

/**
 * INSEE: sex (1 or 7 men, 2 or 8 women), year, month (above 12 where it is not known), department (2A and 2B count as 19
 * and 18), commune, order, 97 minus the remainder.
 */
const nir = numberRule({
  pattern: /^[1278]\d{4}(\d{2}|2[AB])\d{8}$/,
  check: (number) => {
    const digits = number.replace(/^(.{5})2A/, '$119').replace(/^(.{5})2B/, '$118');
    return 97 - remainder(digits.slice(0, 13), 97) === Number(digits.slice(13));
  },
  decode: (number, today) => {
    const month = number.slice(3, 5);
    const births = bornIn(yearsOf(number.slice(1, 3)), today);
    const known = /^(0[1-9]|1[0-2])$/.test(month);
    const dated = 'impossible' in births || !known ? births : births.map((year) => `${year}-${month}`);
    return holder(dated, /^[17]/.test(number) ? 'male' : 'female', number.slice(5, 7));
  },
});

/** DGFiP: thirteen digits beginning with 0 to 3, the last three the remainder by 511. */
const spi = stdnumRule('FR', 'nif');

export const france: CountryRules = {
  spi,
  nin: nir,
  /** The card of 2021 has nine signs, the one before it twelve; people also give the social security number. */
  national_id: firstOf(nir, pattern(/^([A-Z0-9]{9}|[A-Z0-9]{12})$/)),
};
