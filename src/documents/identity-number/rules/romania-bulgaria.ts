/** Romania, Bulgaria, Moldova. */
import { bornOn, holder, oddIsMale, yearsOf } from '../birth-date';
import { weightedSum } from '../check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules } from '../verdict';

const CNP_CENTURY = [0, 1900, 1900, 1800, 1800, 2000, 2000];

/**
 * Sex and century, YYMMDD, county (any: new codes come in), serial, check digit by 11 with ten written as one. 7 and 8 are
 * residents and 9 foreigners of either century.
 */
const cnp = numberRule({
  pattern: /^[1-9]\d{12}$/,
  check: (number) => {
    const rest = weightedSum(number.slice(0, 12), [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
    return (rest === 10 ? 1 : rest) === Number(number.charAt(12));
  },
  decode: (number, today) => {
    const first = Number(number.charAt(0));
    const century = CNP_CENTURY[first];
    const yy = Number(number.slice(1, 3));
    const births = bornOn(
      century === undefined ? yearsOf(yy) : [century + yy],
      Number(number.slice(3, 5)),
      Number(number.slice(5, 7)),
      today,
    );
    return holder(births, first === 9 ? undefined : oddIsMale(first), number.slice(7, 9));
  },
});

export const romania: CountryRules = {
  cnp,
  nin: cnp,
  /** The card also has a series of two letters and six or seven digits. */
  national_id: firstOf(cnp, pattern(/^[A-Z]{2}\d{6,7}$/)),
  resident_id: firstOf(cnp, pattern(/^[A-Z]{2,3}\d{6,7}$/)),
};

/** GRAO: YYMMDD (20xx adds 40 to the month, 18xx 20), serial even for men, check digit by 11. */
const egn = stdnumRule('BG', 'egn', (number, today) => {
  const month = Number(number.slice(2, 4));
  const century = month > 40 ? 2000 : month > 20 ? 1800 : 1900;
  const births = bornOn([century + Number(number.slice(0, 2))], month % 20, Number(number.slice(4, 6)), today);
  return holder(births, Number(number.charAt(8)) % 2 === 0 ? 'male' : 'female');
});
/** The number of a foreigner: ten digits, no date. */
const lnch = stdnumRule('BG', 'pnf');

export const bulgaria: CountryRules = {
  nin: egn,
  tin: firstOf(egn, lnch),
  national_id: firstOf(egn, pattern(/^([A-Z]{2}\d{7}|\d{9})$/)),
  resident_id: firstOf(egn, lnch, pattern(/^([A-Z]{2}\d{7}|\d{9})$/)),
};

/** IDNP: 2 (or 0) for persons, thirteen digits, weights 7 3 1. */
const idnp = numberRule({
  pattern: /^[029]\d{12}$/,
  check: (number) => weightedSum(number.slice(0, 12), [7, 3, 1]) % 10 === Number(number.charAt(12)),
  lenient: true,
});

export const moldova: CountryRules = {
  nin: idnp,
  national_id: firstOf(idnp, pattern(/^[A-Z]\d{8}$/)),
  tin: firstOf(
    idnp,
    stdnumRule('MD', 'idno', () => ({ company: true })),
  ),
};
