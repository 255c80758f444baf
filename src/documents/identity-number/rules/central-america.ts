/** Central America and the Caribbean. */
import { bornOn, holder, yearsOf } from '../birth-date';
import { luhnIsValid, weightedSum } from '../check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules } from '../verdict';

/** Civil registry: province (1 to 9), volume, entry. Tax registers write it with a zero in front. */
const costaRican = firstOf(
  pattern(/^0?[1-9]\d{8}$/),
  /** Written in three parts, the zeros of volume and entry may be left off. */
  numberRule({ pattern: /^0?[1-9]-\d{1,4}-\d{1,4}$/, on: 'marked' }),
);
const dimex = pattern(/^1\d{10,11}$/);

export const costaRica: CountryRules = {
  national_id: costaRican,
  nin: costaRican,
  resident_id: dimex,
  tin: firstOf(
    costaRican,
    dimex,
    pattern(/^[2-5]\d{9}$/, () => ({ company: true })),
  ),
};

/** Province, or E, N, PE, AV, PI; volume; entry. */
const panamanian = pattern(/^(PE|E|N|\d{1,2}(AV|PI)?)\d{2,11}$/);

export const panama: CountryRules = { national_id: panamanian, nin: panamanian };

/** RNPN: eight digits and a check digit, weights 9 to 2. */
const dui = numberRule({
  pattern: /^\d{9}$/,
  check: (number) =>
    (10 - (weightedSum(number.slice(0, 8), [9, 8, 7, 6, 5, 4, 3, 2]) % 10)) % 10 === Number(number.at(-1)),
});

/** Municipality, DDMMYY, serial, check digit; serials up to 100 are counted by the older weights. */
const salvadoranNit = numberRule({
  pattern: /^[019]\d{13}$/,
  check: (number) => {
    const old = number.slice(10, 13) <= '100';
    const sum = weightedSum(
      number.slice(0, 13),
      old ? [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2] : [2, 7, 6, 5, 4, 3],
    );
    return (old ? (sum % 11) % 10 : ((11 - (sum % 11)) % 11) % 10) === Number(number.at(-1));
  },
});

export const elSalvador: CountryRules = { national_id: dui, nin: dui, tin: firstOf(dui, salvadoranNit) };

/** RENAP: eight digits, check digit by 11, department and municipality of birth. */
const cui = numberRule({
  pattern: /^\d{9}(0[1-9]|1\d|2[0-3])\d{2}$/,
  check: (number) => (weightedSum(number.slice(0, 8), [2, 3, 4, 5, 6, 7, 8, 9]) % 11) % 10 === Number(number.charAt(8)),
  decode: (number) => ({ region: number.slice(9, 11) }),
});

export const guatemala: CountryRules = {
  national_id: cui,
  nin: cui,
  tin: firstOf(stdnumRule('GT', 'nit'), cui),
};

const honduran = pattern(/^(0[1-9]|1[0-8])\d{11}$/);

export const honduras: CountryRules = { national_id: honduran, nin: honduran, tin: pattern(/^\d{14}$/) };

/** Municipality, DDMMYY, serial, a letter. */
const nicaraguan = pattern(/^\d{13}[A-Z]$/, (number, today) =>
  holder(
    bornOn(yearsOf(number.slice(7, 9)), Number(number.slice(5, 7)), Number(number.slice(3, 5)), today),
    undefined,
    number.slice(0, 3),
  ),
);

export const nicaragua: CountryRules = { national_id: nicaraguan, nin: nicaraguan };

/** JCE: eleven digits, Luhn, but many cards in use fail it, so that is a doubt. */
const dominican = numberRule({ pattern: /^\d{11}$/, check: luhnIsValid, lenient: true });

export const dominicanRepublic: CountryRules = {
  national_id: dominican,
  nin: dominican,
  voters_card: dominican,
  tin: firstOf(
    dominican,
    stdnumRule('DO', 'rnc', () => ({ company: true })),
  ),
};

/** YYMMDD, a digit for the century (9 is 18xx, 6 to 8 is 20xx), serial, even in the tenth place for men. */
const cuban = pattern(/^\d{11}$/, (number, today) => {
  const mark = Number(number.charAt(6));
  const century = mark === 9 ? 1800 : mark >= 6 ? 2000 : 1900;
  const births = bornOn(
    [century + Number(number.slice(0, 2))],
    Number(number.slice(2, 4)),
    Number(number.slice(4, 6)),
    today,
  );
  return holder(births, Number(number.charAt(9)) % 2 === 0 ? 'male' : 'female');
});

export const cuba: CountryRules = { national_id: cuban, nin: cuban, tin: cuban };

export const haiti: CountryRules = {
  national_id: pattern(/^\d{10}$/),
  nin: pattern(/^\d{10}$/),
  tin: pattern(/^\d{10}$/),
};

export const jamaica: CountryRules = { tin: pattern(/^\d{9}$/), drivers_license: pattern(/^\d{9}$/) };

export const belize: CountryRules = { tin: pattern(/^\d{6}(10|13|66)?$/) };

/** Barbados: YYMMDD and four digits. */
const barbadian = pattern(/^\d{10}$/, (number, today) =>
  holder(bornOn(yearsOf(number.slice(0, 2)), Number(number.slice(2, 4)), Number(number.slice(4, 6)), today)),
);

export const barbados: CountryRules = { national_id: barbadian, nin: barbadian };
