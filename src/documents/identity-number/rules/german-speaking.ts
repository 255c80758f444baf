/** Germany, Austria, Switzerland, Liechtenstein. */
import { icaoCheckDigit, mod11And10IsValid, weightedSum } from '../check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules } from '../verdict';

/** BZSt: eleven digits; of the first ten exactly one appears twice or three times; ISO 7064 MOD 11,10. */
const identificationNumber = numberRule({
  pattern: /^[1-9]\d{10}$/,
  check: (number) => {
    const repeated = Array.from('0123456789', (digit) => number.slice(0, 10).split(digit).length - 1).filter(
      (n) => n > 1,
    );
    return repeated.length === 1 && Math.max(...repeated) <= 3 && mod11And10IsValid(number);
  },
});

/** The tax office's own number differs between the states; with eleven digits only its written form can be told apart. */
const steuernummer = pattern(/^(\d{10}|\d{13})$/);
const writtenSteuernummer = numberRule({ pattern: /^\d{2,3}\/\d{3,4}\/\d{4,5}$/, on: 'marked' });

/** Nine signs without vowels, and the ICAO check digit of the machine-readable zone where it is copied too. */
const germanCard = firstOf(
  pattern(/^[0-9CFGHJKLMNPRTVWXYZ]{9}$/),
  numberRule({
    pattern: /^[0-9CFGHJKLMNPRTVWXYZ]{9}\dD?$/,
    check: (number) => icaoCheckDigit(number.slice(0, 9)) === Number(number.charAt(9)),
  }),
);

export const germany: CountryRules = {
  tin: firstOf(identificationNumber, steuernummer, writtenSteuernummer),
  national_id: germanCard,
  resident_id: germanCard,
  /** KBA: authority, serial, check sign and number of the copy. */
  drivers_license: pattern(/^[A-Z0-9]{11}$/),
};

/** BMF: nine digits, every second doubled with its digits added, as Luhn does. */
const abgabenkontonummer = numberRule({
  pattern: /^\d{9}$/,
  check: (number) => {
    const sum = Array.from(number.slice(0, 8)).reduce(
      (total, digit, at) => total + Number(at % 2 === 0 ? digit : '0246813579'.charAt(Number(digit))),
      0,
    );
    return (10 - (sum % 10)) % 10 === Number(number.at(-1));
  },
});

/** Social insurance: serial, check digit by 11 in the fourth place, DDMMYY that need not be the birth date. */
const versicherungsnummer = numberRule({
  pattern: /^[1-9]\d{9}$/,
  check: (number) => weightedSum(number, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === Number(number.charAt(3)),
});

export const austria: CountryRules = {
  tin: abgabenkontonummer,
  nin: versicherungsnummer,
  national_id: pattern(/^[A-Z0-9]{7,9}$/),
};

/** AHV: country code 756, nine digits, EAN-13. */
const ahv = stdnumRule('CH', 'ssn');

export const switzerland: CountryRules = {
  tin: ahv,
  ssn: ahv,
  nin: ahv,
  national_id: firstOf(ahv, pattern(/^[A-Z][A-Z0-9]{7,8}$/)),
};

export const liechtenstein: CountryRules = { tin: pattern(/^\d{4,12}$/), ssn: ahv, nin: ahv };
