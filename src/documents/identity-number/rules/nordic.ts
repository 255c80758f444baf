/** Sweden, Norway, Denmark, Finland, Iceland, the Faroe Islands. */
import { bornOn, holder, oddIsMale, yearsOf } from '../birth-date';
import { luhnIsValid, remainder, weightedSum } from '../check-digits';
import { firstOf, numberRule, pattern } from '../number-rule';
import type { CountryRules, NumberRule } from '../verdict';

/**
 * Skatteverket: (YY)YYMMDD, serial odd for men, Luhn over the last ten digits. Coordination numbers add 60 to the day. A plus
 * instead of the hyphen says that the holder is over a hundred.
 */
const personnummerOf = (yearsBefore: (yy: string) => readonly number[]): NumberRule =>
  numberRule({
    pattern: /^(18|19|20)?\d{10}$/,
    check: (number) => luhnIsValid(number.slice(-10)),
    decode: (number, today) => {
      const ten = number.slice(-10);
      const years = number.length === 12 ? [Number(number.slice(0, 4))] : yearsBefore(ten.slice(0, 2));
      const day = Number(ten.slice(4, 6));
      const births = bornOn(years, Number(ten.slice(2, 4)), day > 60 ? day - 60 : day, today);
      return holder(births, oddIsMale(ten.charAt(8)));
    },
  });
const usualPersonnummer = personnummerOf(yearsOf);
const elderPersonnummer = personnummerOf((yy) => [1900 + Number(yy), 1800 + Number(yy)]);

const personnummer: NumberRule = (number, today) =>
  (number.marked.includes('+') ? elderPersonnummer : usualPersonnummer)(number, today);

export const sweden: CountryRules = {
  nin: personnummer,
  tin: personnummer,
  national_id: firstOf(personnummer, pattern(/^(\d{8,9}|[A-Z]{2}\d{7})$/)),
};

/** Skatteetaten: the serial tells the century in which the two-digit year lies. */
function norwegianYears(serial: number, year: number): number[] {
  const years: number[] = [];
  if (serial < 500 || (serial >= 900 && year >= 40)) years.push(1900 + year);
  if (serial >= 500 && serial < 750 && year >= 54) years.push(1800 + year);
  if (serial >= 500 && year < 40) years.push(2000 + year);
  return years;
}

/** DDMMYY, serial even for women, two check digits by 11. D-numbers add 40 to the day, H-numbers 40 to the month. */
const fodselsnummer = numberRule({
  pattern: /^\d{11}$/,
  check: (number) =>
    weightedSum(number.slice(0, 10), [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weightedSum(number, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  decode: (number, today) => {
    const [day, month] = [Number(number.slice(0, 2)), Number(number.slice(2, 4))];
    const years = norwegianYears(Number(number.slice(6, 9)), Number(number.slice(4, 6)));
    const births = bornOn(years, month > 40 ? month - 40 : month, day > 40 ? day - 40 : day, today);
    return holder(births, oddIsMale(number.charAt(8)));
  },
});

export const norway: CountryRules = {
  nin: fodselsnummer,
  tin: fodselsnummer,
  national_id: firstOf(fodselsnummer, pattern(/^[A-Z0-9]{8,9}$/)),
};

/** CPR office: the seventh digit tells the century; the check digit is not kept since 2007. */
function danishYears(seventh: number, year: number): number[] {
  if (seventh <= 3) return [1900 + year];
  if (seventh === 4 || seventh === 9) return [year <= 36 ? 2000 + year : 1900 + year];
  return [year <= 57 ? 2000 + year : 1800 + year];
}

/** DDMMYY and four digits, the last odd for men. */
const cpr = pattern(/^\d{10}$/, (number, today) => {
  const years = danishYears(Number(number.charAt(6)), Number(number.slice(4, 6)));
  // Substitute numbers of hospitals and registers add 60 to the day.
  const day = Number(number.slice(0, 2));
  return holder(
    bornOn(years, Number(number.slice(2, 4)), day > 60 ? day - 60 : day, today),
    oddIsMale(number.charAt(9)),
  );
});

export const denmark: CountryRules = { nin: cpr, tin: cpr, national_id: firstOf(cpr, pattern(/^\d{9}$/)) };

/**
 * DVV: DDMMYY, a sign for the century (a hyphen for 19xx, which may be left out), serial from 002
 * to 899 odd for men, a check sign by 31.
 */
const hetuOf = (unmarkedCentury: number): NumberRule =>
  numberRule({
    pattern: /^\d{6}[A-FU-Y]?(?!00[01]|9)\d{3}[0-9A-FHJ-NPR-Y]$/,
    check: (number) => {
      const digits = `${number.slice(0, 6)}${number.slice(-4, -1)}`;
      return '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(remainder(digits, 31)) === number.at(-1);
    },
    decode: (number, today) => {
      const sign = number.length === 11 ? number.charAt(6) : '';
      const century = sign === '' ? unmarkedCentury : /[A-F]/.test(sign) ? 2000 : 1900;
      const year = century + Number(number.slice(4, 6));
      const births = bornOn([year], Number(number.slice(2, 4)), Number(number.slice(0, 2)), today);
      return holder(births, oddIsMale(number.at(-2) ?? '0'));
    },
  });
const usualHetu = hetuOf(1900);
const elderHetu = hetuOf(1800);

const hetu: NumberRule = (number, today) => (number.marked.includes('+') ? elderHetu : usualHetu)(number, today);

export const finland: CountryRules = {
  nin: hetu,
  tin: hetu,
  national_id: firstOf(hetu, pattern(/^[A-Z0-9]{9}$/)),
};

/**
 * Þjóðskrá: DDMMYY, serial, check digit by 11, century (8, 9, 0). Numbers given since 18 February 2026 carry no check digit,
 * so failing it is a doubt. Organisations add 40 to the day.
 */
const datedKennitala = numberRule({
  pattern: /^[0-7]\d{8}[890]$/,
  lenient: true,
  check: (number) => weightedSum(number.slice(0, 9), [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  decode: (number, today) => {
    const day = Number(number.slice(0, 2));
    const century = { '8': 1800, '9': 1900, '0': 2000 }[number.charAt(9)] ?? 2000;
    const births = bornOn(
      [century + Number(number.slice(4, 6))],
      Number(number.slice(2, 4)),
      day > 40 ? day - 40 : day,
      today,
    );
    return 'impossible' in births || day <= 40 ? holder(births) : { company: true };
  },
});

/** System numbers of people without a domicile: 8 or 9 and random digits. */
const kennitala = firstOf(datedKennitala, pattern(/^[89]\d{9}$/));

export const iceland: CountryRules = {
  nin: kennitala,
  tin: kennitala,
  national_id: firstOf(kennitala, pattern(/^[A-Z]\d{7}$/)),
};

export const faroeIslands: CountryRules = { nin: pattern(/^\d{9}$/), tin: pattern(/^(\d{9}|\d{6})$/) };
