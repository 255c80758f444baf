/** Türkiye, Israel, Iran and the Gulf. */
import { bornIn, bornOn, holder } from '../birth-date';
import { luhnIsValid, weightedSum } from '../check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules } from '../verdict';

const turkishId = stdnumRule('TR', 'tckimlik');

export const turkey: CountryRules = {
  /** T.C. Kimlik No, or the serial of the card: letter, two digits, letter, five digits; older ones differ slightly. */
  national_id: firstOf(turkishId, pattern(/^[A-Z]\d{2}[A-Z0-9]\d{5}$/)),
  nin: turkishId,
  resident_id: firstOf(turkishId, pattern(/^[A-Z0-9]{9}$/)),
  tin: firstOf(turkishId, stdnumRule('TR', 'vkn')),
};

/** Interior Ministry: up to nine digits, padded with zeros, Luhn. */
const israeliId = numberRule({ pattern: /^\d{5,9}$/, check: (number) => luhnIsValid(number.padStart(9, '0')) });

export const israel: CountryRules = { national_id: israeliId, nin: israeliId, tin: israeliId };

/** Code-e melli: weights 10 to 2, remainder below 2 stands, else 11 minus it. Old numbers drop leading zeros. */
const iranianCode = numberRule({
  pattern: /^\d{8,10}$/,
  check: (number) => {
    const full = number.padStart(10, '0');
    const rest = weightedSum(full.slice(0, 9), [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    return Number(full.at(-1)) === (rest < 2 ? rest : 11 - rest);
  },
});

export const iran: CountryRules = { national_id: iranianCode, nin: iranianCode, tin: iranianCode };

/**
 * Emirates ID: 784, four digits that need not be the year of birth (the issuer says so), seven digits, Luhn. Cards are in
 * use that fail it, so failing is a doubt.
 */
const emiratesId = numberRule({ pattern: /^784\d{12}$/, check: luhnIsValid, lenient: true });

export const unitedArabEmirates: CountryRules = {
  national_id: emiratesId,
  nin: emiratesId,
  resident_id: emiratesId,
  /** FTA: the tax registration number has fifteen digits; persons without one are known by their Emirates ID. */
  tin: firstOf(emiratesId, pattern(/^1\d{14}$/)),
};

/** Ten digits, Luhn: 1 for citizens, 2 for residents (Iqama). */
const saudiId = numberRule({ pattern: /^[12]\d{9}$/, check: luhnIsValid });

export const saudiArabia: CountryRules = {
  national_id: saudiId,
  nin: saudiId,
  resident_id: saudiId,
  /** ZATCA: ten digits beginning with 3, or the fifteen-digit VAT number. */
  tin: firstOf(saudiId, pattern(/^3(\d{9}|\d{13}3)$/)),
};

/** PACI: century (2 for 19xx, 3 for 20xx), YYMMDD, serial, check digit 11 minus the weighted remainder. */
const kuwaitiCivilId = numberRule({
  pattern: /^[23]\d{11}$/,
  check: (number) =>
    11 - (weightedSum(number.slice(0, 11), [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11) === Number(number.at(-1)),
  decode: (number, today) => {
    const year = (number.startsWith('2') ? 1900 : 2000) + Number(number.slice(1, 3));
    return holder(bornOn([year], Number(number.slice(3, 5)), Number(number.slice(5, 7)), today));
  },
});

export const kuwait: CountryRules = {
  national_id: kuwaitiCivilId,
  nin: kuwaitiCivilId,
  resident_id: kuwaitiCivilId,
  tin: kuwaitiCivilId,
};

/** Century (2 for 19xx, 3 for 20xx), two digits of the year, the nationality, serial. */
const qatariId = pattern(/^[23]\d{10}$/, (number, today) =>
  holder(bornIn([(number.startsWith('2') ? 1900 : 2000) + Number(number.slice(1, 3))], today)),
);

export const qatar: CountryRules = { national_id: qatariId, nin: qatariId, resident_id: qatariId, tin: qatariId };

/** CPR: year and month of birth, serial, a check digit that is not published. */
const bahrainiCpr = pattern(/^\d{2}(0[1-9]|1[0-2])\d{5}$/);

export const bahrain: CountryRules = { national_id: bahrainiCpr, nin: bahrainiCpr, resident_id: bahrainiCpr };

export const jordan: CountryRules = { national_id: pattern(/^([29]\d{9}|[A-Z0-9]{8})$/), nin: pattern(/^\d{10}$/) };
