/** Ukraine, Belarus, Russia, and the Caucasus. */
import { bornOn, daysAfter, holder, oddIsMale } from '../birth-date';
import { weightedSum } from '../check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules } from '../verdict';

/** DPS: days since 31 December 1899, serial odd for men in the ninth place, check digit by 11. */
const rnokpp = stdnumRule('UA', 'rntrc', (number, today) => {
  const { year, month, day } = daysAfter('1899-12-31', Number(number.slice(0, 5)));
  return holder(bornOn([year], month, day, today), oddIsMale(number.charAt(8)));
});

/** Demographic register: YYYYMMDD and five digits, written with a hyphen. */
const unzr = pattern(/^\d{13}$/, (number, today) =>
  holder(bornOn([Number(number.slice(0, 4))], Number(number.slice(4, 6)), Number(number.slice(6, 8)), today)),
);

export const ukraine: CountryRules = {
  tin: rnokpp,
  nin: firstOf(rnokpp, unzr),
  /** The card has nine digits; the booklet two letters and six digits. */
  national_id: firstOf(pattern(/^(\d{9}|[A-ZА-ЯІЇЄ]{2}\d{6})$/u), unzr, rnokpp),
};

const BELARUSIAN_CENTURY = [0, 1800, 1800, 1900, 1900, 2000, 2000];

/** Sex and century, DDMMYY, region, serial, two letters of citizenship, a check digit that is not published. */
const belarusianNumber = pattern(/^[1-6]\d{6}[ABCHKEM]\d{3}[A-Z]{2}\d$/, (number, today) => {
  const first = Number(number.charAt(0));
  const year = (BELARUSIAN_CENTURY[first] ?? 1900) + Number(number.slice(5, 7));
  return holder(bornOn([year], Number(number.slice(3, 5)), Number(number.slice(1, 3)), today), oddIsMale(first));
});

/** MNS: letters begin the numbers of individuals; all digits have organisations and people in business. */
const unp = stdnumRule('BY', 'unp', (number) => ({ company: /^\d{9}$/.test(number) }));

export const belarus: CountryRules = {
  nin: belarusianNumber,
  national_id: firstOf(belarusianNumber, pattern(/^[A-Z]{2}\d{7}$/)),
  tin: firstOf(belarusianNumber, unp),
};

export const russia: CountryRules = {
  /** FNS: twelve digits for persons, ten for companies. */
  tin: stdnumRule('RU', 'inn', (number) => ({ company: number.length === 10 })),
  /** Internal passport: series of four digits, number of six. */
  national_id: pattern(/^\d{10}$/),
  drivers_license: pattern(/^\d{2}[\dA-ZА-Я]{2}\d{6}$/u),
};

export const georgia: CountryRules = {
  nin: pattern(/^\d{11}$/),
  tin: pattern(/^(\d{11}|\d{9})$/),
  national_id: firstOf(pattern(/^\d{11}$/), pattern(/^[A-Z0-9]{9}$/)),
};

export const armenia: CountryRules = {
  nin: pattern(/^\d{10}$/),
  tin: pattern(/^(\d{8}|\d{10})$/),
  national_id: pattern(/^(\d{9,10}|[A-Z]{2}\d{7})$/),
};

/** FIN: seven signs without I and O. */
const azerbaijaniFin = pattern(/^[0-9A-HJ-NP-Z]{7}$/);

export const azerbaijan: CountryRules = {
  nin: azerbaijaniFin,
  pin: azerbaijaniFin,
  national_id: firstOf(azerbaijaniFin, pattern(/^(AZE|AA)\d{7,8}$/)),
  /** VÖEN: nine digits that check by 11 in the ninth place, and 1 for companies or 2 for persons. */
  tin: firstOf(
    numberRule({
      pattern: /^\d{9,10}$/,
      check: (number) => {
        const full = number.padStart(10, '0');
        return (
          /[12]$/.test(full) && weightedSum(full.slice(0, 8), [4, 1, 8, 6, 2, 7, 5, 3]) % 11 === Number(full.charAt(8))
        );
      },
      decode: (number) => ({ company: number.endsWith('1') }),
    }),
    azerbaijaniFin,
  ),
};
