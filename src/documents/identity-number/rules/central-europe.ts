/** Poland, Czechia, Slovakia, Hungary. */
import { bornOn, daysAfter, holder, oddIsMale } from '../birth-date';
import { remainder, weightedSum } from '../check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules } from '../verdict';

const PESEL_CENTURIES = [1900, 2000, 2100, 2200, 1800];

/** YYMMDD with the century in the month (19xx as it is, 20xx plus 20, 18xx plus 80), serial odd for men, check digit. */
const pesel = stdnumRule('PL', 'pesel', (number, today) => {
  const month = Number(number.slice(2, 4));
  const year = (PESEL_CENTURIES[Math.floor(month / 20)] ?? 1900) + Number(number.slice(0, 2));
  return holder(bornOn([year], month % 20, Number(number.slice(4, 6)), today), oddIsMale(number.charAt(9)));
});

/** MSWiA: three letters, a check digit, five digits; weights 7 3 1 around it and 9 on it. */
const dowod = numberRule({
  pattern: /^[A-Z]{3}\d{6}$/,
  check: (number) => weightedSum(number, [7, 3, 1, 9, 7, 3, 1, 7, 3]) % 10 === 0,
});

export const poland: CountryRules = {
  nin: pesel,
  national_id: firstOf(pesel, dowod),
  tin: firstOf(pesel, stdnumRule('PL', 'nip')),
};

/** Nine digits were given until the end of 1953. */
function yearsWithNineDigits(yy: number): number[] {
  if (yy >= 80) return [1800 + yy];
  return yy <= 53 ? [1900 + yy] : [];
}

/**
 * Act 133/2000: YYMMDD (women add 50 to the month, and 20 more since 2004 when serials run out), serial, and since 1954 a
 * tenth digit that makes the number divisible by 11 (until 1985 a remainder of ten was written as zero).
 */
const rodneCislo = numberRule({
  pattern: /^\d{9,10}$/,
  check: (number) => number.length === 9 || remainder(number.slice(0, 9), 11) % 10 === Number(number.charAt(9)),
  decode: (number, today) => {
    const yy = Number(number.slice(0, 2));
    const years = number.length === 9 ? yearsWithNineDigits(yy) : [yy <= 53 ? 2000 + yy : 1900 + yy];
    const month = Number(number.slice(2, 4));
    const births = bornOn(years, (month % 50) % 20, Number(number.slice(4, 6)), today);
    return holder(births, month > 50 ? 'female' : 'male');
  },
});

export const czechia: CountryRules = {
  nin: rodneCislo,
  national_id: firstOf(rodneCislo, pattern(/^([A-Z]{2})?\d{6,9}([A-Z]{2}\d{2})?$/)),
  tin: firstOf(
    rodneCislo,
    stdnumRule('CZ', 'ico', () => ({ company: true })),
  ),
};

export const slovakia: CountryRules = {
  nin: rodneCislo,
  national_id: firstOf(rodneCislo, pattern(/^[A-Z]{2}\d{6}$/)),
  /** Finančná správa gives persons a tax number of ten digits that is not their birth number. */
  tin: firstOf(rodneCislo, pattern(/^\d{10}$/)),
};

/** NAV: 8, days since 1 January 1867, serial, check digit by 11 with weights 1 to 9. */
const adoazonositoJel = numberRule({
  pattern: /^8\d{9}$/,
  check: (number) => weightedSum(number.slice(0, 9), [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === Number(number.charAt(9)),
  decode: (number, today) => {
    const { year, month, day } = daysAfter('1867-01-01', Number(number.slice(1, 6)));
    return holder(bornOn([year], month, day, today));
  },
});

/** Sex and century, YYMMDD, serial, check digit by 11: weights 1 to 10, and 10 to 1 for people born since 1997. */
const szemelyiAzonosito = numberRule({
  pattern: /^[1-8]\d{10}$/,
  check: (number) => {
    const rest = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const sums = [rest, rest.toReversed()].map((weights) => weightedSum(number.slice(0, 10), weights) % 11);
    return sums.includes(Number(number.charAt(10)));
  },
  decode: (number, today) => {
    const first = Number(number.charAt(0));
    const yy = Number(number.slice(1, 3));
    // 5 to 8 were given to foreigners of either century.
    const years = first <= 2 ? [1900 + yy] : first <= 4 ? [2000 + yy, 1800 + yy] : [1900 + yy, 2000 + yy];
    const births = bornOn(years, Number(number.slice(3, 5)), Number(number.slice(5, 7)), today);
    return holder(births, oddIsMale(first));
  },
});

export const hungary: CountryRules = {
  tin: firstOf(
    adoazonositoJel,
    /** Act CL of 2017: the number of a business, eight digits, and area and office after them; a person has the one above. */
    numberRule({
      pattern: /^\d{8}(\d{3})?$/,
      check: (number) => weightedSum(number.slice(0, 8), [9, 7, 3, 1]) % 10 === 0,
      decode: () => ({ company: true }),
    }),
  ),
  nin: szemelyiAzonosito,
  national_id: firstOf(szemelyiAzonosito, pattern(/^(\d{6}[A-Z]{2}|[A-Z]{2}\d{6,7})$/)),
};
