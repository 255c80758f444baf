/** Estonia, Lithuania, Latvia. */
import { bornOn, holder, oddIsMale } from '../birth-date';
import { weightedSum } from '../check-digits';
import { firstOf, numberRule, pattern } from '../number-rule';
import type { Decode } from '../number-rule';
import type { CountryRules } from '../verdict';

/** Two rounds of weights; a remainder of ten in both gives zero. */
function balticCheckFits(number: string): boolean {
  const body = number.slice(0, 10);
  const first = weightedSum(body, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const digit = first < 10 ? first : (weightedSum(body, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11) % 10;
  return digit === Number(number.charAt(10));
}

/** Century and sex in the first digit, YYMMDD, serial. Lithuania's 9 is kept for people whose date is not known. */
const decodeBaltic: Decode = (number, today) => {
  const first = Number(number.charAt(0));
  if (first === 9) return {};
  const year = 1800 + Math.floor((first - 1) / 2) * 100 + Number(number.slice(1, 3));
  return holder(bornOn([year], Number(number.slice(3, 5)), Number(number.slice(5, 7)), today), oddIsMale(first));
};

const isikukood = numberRule({ pattern: /^[1-8]\d{10}$/, check: balticCheckFits, decode: decodeBaltic });

export const estonia: CountryRules = {
  nin: isikukood,
  tin: isikukood,
  national_id: firstOf(isikukood, pattern(/^[A-Z]{1,2}\d{7}$/)),
  resident_id: firstOf(isikukood, pattern(/^[A-Z]{1,2}\d{7}$/)),
};

const asmensKodas = numberRule({ pattern: /^[1-9]\d{10}$/, check: balticCheckFits, decode: decodeBaltic });

export const lithuania: CountryRules = {
  nin: asmensKodas,
  tin: asmensKodas,
  national_id: firstOf(asmensKodas, pattern(/^\d{8,9}$/)),
};

/** PMLP: DDMMYY, a digit for the century, serial, check digit. */
const datedPersonasKods = numberRule({
  pattern: /^(0[1-9]|[12]\d|3[01])\d{4}[012]\d{4}$/,
  check: (number) =>
    ((1 + weightedSum(number.slice(0, 10), [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10 === Number(number.at(-1)),
  decode: (number, today) => {
    const year = 1800 + Number(number.charAt(6)) * 100 + Number(number.slice(4, 6));
    return holder(bornOn([year], Number(number.slice(2, 4)), Number(number.slice(0, 2)), today));
  },
});

/** Since July 2017 codes begin with 32 to 39 and hold no date; their check digit is not published. */
const personasKods = firstOf(datedPersonasKods, pattern(/^3[2-9]\d{9}$/));

/** VID: companies begin with 4 and above. */
const latvianCompany = numberRule({
  pattern: /^[4-9]\d{10}$/,
  check: (number) => weightedSum(number, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3,
  decode: () => ({ company: true }),
});

export const latvia: CountryRules = {
  nin: personasKods,
  tin: firstOf(personasKods, latvianCompany),
  national_id: firstOf(personasKods, pattern(/^[A-Z]{2}\d{7}$/)),
};
