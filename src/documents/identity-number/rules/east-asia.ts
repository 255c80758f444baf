/** China, Hong Kong, Macao, Taiwan, Korea, Japan. */
import { bornOn, holder, oddIsMale } from '../birth-date';
import { weightedSum } from '../check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules, NumberRule } from '../verdict';

/** GB/T 2260: the provinces, and Taiwan, Hong Kong and Macao; foreigners have a 9 before the province. */
const CHINESE_REGION = /^9?(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** GB 11643: region, YYYYMMDD, serial odd for men, ISO 7064 MOD 11-2. */
const checkedChineseId = stdnumRule('CN', 'ric', (number, today) =>
  holder(
    bornOn([Number(number.slice(6, 10))], Number(number.slice(10, 12)), Number(number.slice(12, 14)), today),
    oddIsMale(number.charAt(16)),
    number.slice(0, 2),
  ),
);

const chineseId: NumberRule = (number, today) =>
  CHINESE_REGION.test(number.compact)
    ? checkedChineseId(number, today)
    : { passed: false, strength: 'checksum', reason: 'invalid_format' };

export const china: CountryRules = {
  national_id: chineseId,
  nin: chineseId,
  tin: chineseId,
  drivers_license: chineseId,
  /** Permanent residents: eighteen digits since 2023, before that three letters and twelve digits. */
  resident_id: firstOf(chineseId, pattern(/^[A-Z]{3}\d{12}$/)),
};

const hongKongId = stdnumRule('HK', 'hkid');

export const hongKong: CountryRules = {
  national_id: hongKongId,
  nin: hongKongId,
  resident_id: hongKongId,
  drivers_license: hongKongId,
  tin: hongKongId,
};

const macaoId = pattern(/^[157]\d{7}$/);

export const macao: CountryRules = { national_id: macaoId, nin: macaoId, resident_id: macaoId };

/** The letter is the place of first registration, the next digit the sex (1 or 8 men, 2 or 9 women). */
const taiwaneseId = stdnumRule('TW', 'natid', (number) => ({
  sex: /^.[18]/.test(number) ? 'male' : 'female',
  region: number.charAt(0),
}));
const taiwaneseResident = firstOf(taiwaneseId, stdnumRule('TW', 'ui'));

export const taiwan: CountryRules = {
  national_id: taiwaneseId,
  nin: taiwaneseId,
  resident_id: taiwaneseResident,
  tin: taiwaneseResident,
};

/** The seventh digit gives sex and century; 5 to 8 are foreigners. */
const KOREAN_CENTURY = [1800, 1900, 1900, 2000, 2000, 1900, 1900, 2000, 2000, 1800];

/** Digits after the seventh are random since October 2020, so a failed check digit is a doubt. */
const koreanRrn = numberRule({
  pattern: /^\d{13}$/,
  lenient: true,
  check: (number) => {
    const offset = /^.{6}[5-8]/.test(number) ? 13 : 11;
    const sum = weightedSum(number.slice(0, 12), [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
    return (offset - (sum % 11)) % 10 === Number(number.at(-1));
  },
  decode: (number, today) => {
    const year = (KOREAN_CENTURY[Number(number.charAt(6))] ?? 1900) + Number(number.slice(0, 2));
    const births = bornOn([year], Number(number.slice(2, 4)), Number(number.slice(4, 6)), today);
    return holder(births, oddIsMale(number.charAt(6)));
  },
});

export const korea: CountryRules = {
  national_id: koreanRrn,
  nin: koreanRrn,
  resident_id: koreanRrn,
  tin: koreanRrn,
  /** National Police: region and year, serial, two check digits that are not published. */
  drivers_license: pattern(/^\d{12}$/),
};

/** Ordinance on the Individual Number: weights 6 to 2 and 7 to 2; a remainder of 0 or 1 gives 0. */
const myNumber = numberRule({
  pattern: /^\d{12}$/,
  check: (number) => {
    const rest = weightedSum(number.slice(0, 11), [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    return Number(number.at(-1)) === (rest < 2 ? 0 : 11 - rest);
  },
});

export const japan: CountryRules = {
  national_id: myNumber,
  nin: myNumber,
  tin: myNumber,
  /** Residence card: two letters, eight digits, two letters. */
  resident_id: pattern(/^[A-Z]{2}\d{8}[A-Z]{2}$/),
  drivers_license: pattern(/^\d{12}$/),
};
