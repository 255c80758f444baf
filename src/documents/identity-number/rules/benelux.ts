/** Belgium, the Netherlands, Luxembourg. */
import { bornOn, holder, oddIsMale } from '../birth-date';
import { luhnIsValid, remainder, verhoeffIsValid } from '../check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules, Encoded, Impossible } from '../verdict';

const CENTURIES = [1900, 2000] as const;

/** The check digits are 97 minus the remainder; people born since 2000 are counted with a 2 before the number. */
function belgianCenturies(number: string): number[] {
  const check = Number(number.slice(9));
  return CENTURIES.filter((century) => {
    const counted = `${century === 2000 ? '2' : ''}${number.slice(0, 9)}`;
    return 97 - remainder(counted, 97) === check;
  });
}

/**
 * Rijksregister: YYMMDD, a serial odd for men, two check digits. Months are 20 or 40 higher in the number of a foreigner
 * (bis: 20 where the sex was not known); zeros stand for what was not known or for a day whose serials ran out.
 */
function decodeBelgian(number: string, today: string): Encoded | Impossible {
  const marked = Number(number.slice(2, 4));
  const month = marked % 20;
  const sexUnknown = marked >= 20 && marked < 40;
  const sex = sexUnknown ? undefined : oddIsMale(number.charAt(8));
  const years = belgianCenturies(number).map((century) => century + Number(number.slice(0, 2)));
  const day = Number(number.slice(4, 6));
  if (month > 12 || marked >= 60) return { impossible: 'impossible_date' };
  return month === 0 || day === 0 || day > 31 ? (sex ? { sex } : {}) : holder(bornOn(years, month, day, today), sex);
}

const rijksregister = numberRule({
  pattern: /^\d{11}$/,
  check: (number) => belgianCenturies(number).length > 0,
  decode: decodeBelgian,
});

/** The number of the card: ten digits and the remainder by 97 (97 for zero); foreigners' cards begin with a B. */
const belgianCard = firstOf(
  numberRule({
    pattern: /^\d{12}$/,
    check: (number) => (remainder(number.slice(0, 10), 97) || 97) === Number(number.slice(10)),
  }),
  pattern(/^B\d{9}$/),
);

export const belgium: CountryRules = {
  nin: rijksregister,
  tin: rijksregister,
  national_id: firstOf(rijksregister, belgianCard),
  resident_id: firstOf(rijksregister, belgianCard),
  drivers_license: pattern(/^\d{10}$/),
};

/** RvIG: the elven-test over nine digits. */
const bsn = stdnumRule('NL', 'bsn');

export const netherlands: CountryRules = {
  nin: bsn,
  tin: bsn,
  /** The card and the residence document: two letters, six signs without O, a digit. */
  national_id: firstOf(bsn, pattern(/^[A-NP-Z]{2}[A-NP-Z0-9]{6}\d$/)),
  drivers_license: pattern(/^\d{10}$/),
};

/** CTIE: YYYYMMDD, three digits, a Luhn and a Verhoeff digit, each over the first eleven. */
const matricule = numberRule({
  pattern: /^\d{13}$/,
  check: (number) => luhnIsValid(number.slice(0, 12)) && verhoeffIsValid(`${number.slice(0, 11)}${number.slice(12)}`),
  decode: (number, today) =>
    holder(bornOn([Number(number.slice(0, 4))], Number(number.slice(4, 6)), Number(number.slice(6, 8)), today)),
});

export const luxembourg: CountryRules = {
  nin: matricule,
  tin: matricule,
  national_id: firstOf(matricule, pattern(/^[A-Z0-9]{9,10}$/)),
};
