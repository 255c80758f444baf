/** Indonesia, Malaysia, Singapore, Thailand, Vietnam, the Philippines. */
import { bornIn, bornOn, holder, oddIsMale, yearsOf } from '../birth-date';
import { luhnIsValid, weightedSum } from '../check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules } from '../verdict';

/** NIK: province, district, sub-district, DDMMYY (women add 40 to the day), a serial that is never 0000. */
const nik = pattern(/^(1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])\d{10}(?!0000)\d{4}$/, (number, today) => {
  const day = Number(number.slice(6, 8));
  const births = bornOn(yearsOf(number.slice(10, 12)), Number(number.slice(8, 10)), day > 40 ? day - 40 : day, today);
  return holder(births, day > 40 ? 'female' : 'male', number.slice(0, 2));
});

export const indonesia: CountryRules = {
  national_id: nik,
  nin: nik,
  /** DJP: fifteen digits whose ninth is Luhn; since 2024 sixteen, a zero before the old number or the holder's NIK. */
  npwp: firstOf(
    numberRule({
      pattern: /^0?\d{15}$/,
      check: (number) => luhnIsValid(number.slice(0, -6)),
      /** The first two of the fifteen tell the taxpayer: 01 to 03 bodies. */
      decode: (number) => ({ company: /^0[1-3]/.test(number.slice(-15)) }),
    }),
    nik,
  ),
};

/** JPN: YYMMDD, place of birth, serial whose last digit is odd for men. */
const nric = pattern(/^\d{6}(?!00|17|18|19|20|69|73|80|81|94|95|96|97)\d{6}$/, (number, today) => {
  const births = bornOn(yearsOf(number.slice(0, 2)), Number(number.slice(2, 4)), Number(number.slice(4, 6)), today);
  return holder(births, oddIsMale(number.charAt(11)), number.slice(6, 8));
});

export const malaysia: CountryRules = {
  national_id: nric,
  nin: nric,
  /** LHDN: one or two letters of the file type and up to thirteen digits, or the identity card. */
  tin: firstOf(pattern(/^[A-Z]{1,2}\d{8,13}$/), nric),
};

const SINGAPORE_CHECK = { S: 'JZIHGFEDCBA', T: 'GFEDCBAJZIH', F: 'XWUTRQPNMLK', G: 'RQPNMLKXWUT' };

/** ICA: S and T for citizens and residents, F, G and M for foreigners; the letter is the weighted remainder by 11. */
const singaporeanId = numberRule({
  pattern: /^[STFGM]\d{7}[A-Z]$/,
  check: (number) => {
    const sum = weightedSum(number.slice(1, 8), [2, 7, 6, 5, 4, 3, 2]);
    const series = number.charAt(0);
    const letters = series === 'M' ? 'XWUTRQPNJLK' : SINGAPORE_CHECK[series as keyof typeof SINGAPORE_CHECK];
    return letters.charAt((sum + (series === 'M' ? 3 : 0)) % 11) === number.charAt(8);
  },
});

export const singapore: CountryRules = {
  national_id: singaporeanId,
  nin: singaporeanId,
  resident_id: singaporeanId,
  drivers_license: singaporeanId,
  tin: firstOf(
    singaporeanId,
    stdnumRule('SG', 'uen', () => ({ company: true })),
  ),
};

/**
 * Thirteen digits, weights 13 to 2. A leading 0 is that of registered companies and offices (DBD, Revenue Department), but
 * also of people without a nationality (89 in the sixth and seventh place) and of migrant workers (00).
 */
const thaiId = numberRule({
  pattern: /^[0-8]\d{12}$/,
  check: (number) =>
    (11 - (weightedSum(number.slice(0, 12), [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 ===
    Number(number.at(-1)),
  decode: (number) => ({ company: /^0[1-9]\d{3}(?!89)/.test(number) }),
});

export const thailand: CountryRules = { national_id: thaiId, nin: thaiId, resident_id: thaiId, tin: thaiId };

/** CCCD: province, a digit for sex and century, two digits of the year of birth, serial. */
const vietnameseId = pattern(/^0\d{11}$/, (number, today) => {
  const kind = Number(number.charAt(3));
  const year = 1900 + Math.floor(kind / 2) * 100 + Number(number.slice(4, 6));
  return holder(bornIn([year], today), kind % 2 === 0 ? 'male' : 'female', number.slice(0, 3));
});

export const vietnam: CountryRules = {
  national_id: firstOf(vietnameseId, pattern(/^\d{9}$/)),
  nin: vietnameseId,
  tin: firstOf(stdnumRule('VN', 'mst'), vietnameseId),
};

export const philippines: CountryRules = {
  /** PhilSys: twelve digits (PSN) or sixteen on the card; UMID carries twelve. */
  national_id: pattern(/^(\d{12}|\d{16})$/),
  nin: pattern(/^(\d{12}|\d{16})$/),
  tin: pattern(/^(\d{9}|\d{12}|\d{14})$/),
};
