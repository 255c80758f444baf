/** South Africa, Angola, Mozambique, Zambia, Zimbabwe, Botswana, Namibia, Mauritius. */
import { bornOn, holder, yearsOf } from '../birth-date';
import { luhnIsValid, remainder, weightedSum } from '../check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules } from '../verdict';

/** Home Affairs: YYMMDD, sex (below 5000 women), citizenship (0, 1 resident, 2 refugee), a digit, Luhn. */
const southAfricanId = numberRule({
  pattern: /^\d{10}[012]\d{2}$/,
  check: luhnIsValid,
  decode: (number, today) =>
    holder(
      bornOn(yearsOf(number.slice(0, 2)), Number(number.slice(2, 4)), Number(number.slice(4, 6)), today),
      Number(number.charAt(6)) < 5 ? 'female' : 'male',
    ),
});

export const southAfrica: CountryRules = {
  national_id: southAfricanId,
  nin: southAfricanId,
  tin: stdnumRule('ZA', 'tin'),
};

/** Bilhete de Identidade: nine digits, two letters of the province, three digits. */
const angolanBi = pattern(/^\d{9}[A-Z]{2}\d{3}$/, (number) => ({ region: number.slice(9, 11) }));

export const angola: CountryRules = {
  national_id: angolanBi,
  nin: angolanBi,
  /** AGT: citizens use the number of the identity card; foreigners and companies have ten digits. */
  nif: firstOf(angolanBi, pattern(/^\d{10}$/)),
};

const mozambicanBi = pattern(/^\d{12}[A-Z]$/);

/** AT: the first digit is the kind of taxpayer, 4 a company. */
const nuit = stdnumRule('MZ', 'nuit', (number) => ({ company: number.startsWith('4') }));

export const mozambique: CountryRules = {
  national_id: mozambicanBi,
  nin: mozambicanBi,
  tin: nuit,
};

/** NRC: six digits, district, and 1 to 3 for the kind of registration. */
const zambianNrc = pattern(/^\d{8}[1-3]$/);

export const zambia: CountryRules = { national_id: zambianNrc, nin: zambianNrc, tin: pattern(/^\d{10}$/) };

/** Office, six or seven digits, a letter that is the remainder by 23, district of origin. */
const zimbabweanId = numberRule({
  pattern: /^\d{8,9}[A-Z]\d{2}$/,
  lenient: true,
  check: (number) => 'ZABCDEFGHJKLMNPQRSTVWXY'.charAt(remainder(number.slice(0, -3), 23)) === number.at(-3),
});

export const zimbabwe: CountryRules = { national_id: zimbabweanId, nin: zimbabweanId, tin: pattern(/^\d{10}$/) };

/** Omang: nine digits, of which the fifth is 1 for men and 2 for women. */
const omang = pattern(/^\d{4}[12]\d{4}$/, (number) => ({ sex: number.charAt(4) === '1' ? 'male' : 'female' }));

export const botswana: CountryRules = { national_id: omang, nin: omang };

const namibianId = pattern(/^\d{11}$/, (number, today) =>
  holder(bornOn(yearsOf(number.slice(0, 2)), Number(number.slice(2, 4)), Number(number.slice(4, 6)), today)),
);

export const namibia: CountryRules = { national_id: namibianId, nin: namibianId };

const MAURITIAN_CHECK = '0123456789ABCDEFG';

/** The first letter of the surname, DDMMYY, serial, and a check sign by 17. */
const mauritianNid = numberRule({
  pattern: /^[A-Z]\d{12}[0-9A-G]$/,
  check: (number) =>
    MAURITIAN_CHECK.charAt(
      (17 - (weightedSum(number.slice(0, 13), [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 17)) % 17,
    ) === number.at(-1),
  decode: (number, today) =>
    holder(bornOn(yearsOf(number.slice(5, 7)), Number(number.slice(3, 5)), Number(number.slice(1, 3)), today)),
});

export const mauritius: CountryRules = {
  national_id: mauritianNid,
  nin: mauritianNid,
  tin: pattern(/^\d{8}$/),
};
