/** Croatia, Slovenia, Bosnia, Serbia, Montenegro, North Macedonia, Kosovo, Albania. */
import { bornOn, holder } from '../birth-date';
import { weightedSum } from '../check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules, NumberRule } from '../verdict';

/** DDMMYYY (the thousand is left off), region, serial (from 500 women), check digit by 11. */
const jmbg = stdnumRule('BA', 'jmbg', (number, today) => {
  const yyy = Number(number.slice(4, 7));
  const year = (yyy < 800 ? 2000 : 1000) + yyy;
  const births = bornOn([year], Number(number.slice(2, 4)), Number(number.slice(0, 2)), today);
  return holder(births, Number(number.slice(9, 12)) < 500 ? 'male' : 'female', number.slice(7, 9));
});

/** Serbia, Montenegro, North Macedonia: a person's tax number is the JMBG; the others are given to who is in business. */
const ofBusiness = (country: string, name: string): NumberRule => stdnumRule(country, name, () => ({ company: true }));

const nineSigns = pattern(/^[A-Z0-9]{9}$/);

const oib = stdnumRule('HR', 'oib');

export const croatia: CountryRules = { nin: oib, tin: oib, national_id: firstOf(oib, pattern(/^\d{9}$/), jmbg) };

/** FURS: eight digits, the last 11 minus the weighted remainder, ten written as zero. */
const slovenianTax = numberRule({
  pattern: /^[1-9]\d{7}$/,
  check: (number) => {
    const digit = 11 - (weightedSum(number.slice(0, 7), [8, 7, 6, 5, 4, 3, 2]) % 11);
    return (digit === 10 ? 0 : digit) === Number(number.charAt(7));
  },
});

export const slovenia: CountryRules = { nin: jmbg, tin: slovenianTax, national_id: firstOf(jmbg, nineSigns) };

export const bosnia: CountryRules = { nin: jmbg, tin: jmbg, national_id: firstOf(jmbg, nineSigns) };

export const serbia: CountryRules = {
  nin: jmbg,
  tin: firstOf(jmbg, ofBusiness('RS', 'pib')),
  national_id: firstOf(jmbg, pattern(/^\d{9}$/)),
};

export const montenegro: CountryRules = {
  nin: jmbg,
  tin: firstOf(jmbg, ofBusiness('ME', 'pib')),
  national_id: firstOf(jmbg, nineSigns),
};

export const northMacedonia: CountryRules = {
  nin: jmbg,
  tin: firstOf(jmbg, ofBusiness('MK', 'edb')),
  national_id: firstOf(jmbg, pattern(/^[A-Z]?\d{7,8}$/)),
};

export const kosovo: CountryRules = {
  nin: pattern(/^\d{10}$/),
  national_id: pattern(/^\d{9,10}$/),
  tin: pattern(/^\d{9,10}$/),
};

/** Decade (0 to 9 from 1800, A to T from 1900), year, month (women add 50), day, serial, a letter. */
const albanianNid = pattern(/^[0-9A-T]\d{8}[A-Z]$/, (number, today) => {
  const decade = '0123456789ABCDEFGHIJKLMNOPQRST'.indexOf(number.charAt(0));
  const year = 1800 + decade * 10 + Number(number.charAt(1));
  const month = Number(number.slice(2, 4));
  const births = bornOn([year], month > 50 ? month - 50 : month, Number(number.slice(4, 6)), today);
  return holder(births, month > 50 ? 'female' : 'male');
});

export const albania: CountryRules = {
  nin: albanianNid,
  national_id: firstOf(albanianNid, pattern(/^\d{9}$/)),
  tin: firstOf(
    albanianNid,
    stdnumRule('AL', 'nipt', () => ({ company: true }), 'format'),
  ),
};
