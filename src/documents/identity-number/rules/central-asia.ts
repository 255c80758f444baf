/** Kazakhstan, Uzbekistan, Kyrgyzstan. */
import { bornOn, holder, oddIsMale } from '../birth-date';
import { weightedSum } from '../check-digits';
import { firstOf, numberRule, pattern } from '../number-rule';
import type { CountryRules, Encoded, Impossible } from '../verdict';

/** Two rounds of weights by 11; numbers that leave ten in both are not issued. */
function kazakhCheckFits(number: string): boolean {
  const body = number.slice(0, 11);
  const first = weightedSum(body, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  const digit = first < 10 ? first : weightedSum(body, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
  return digit === Number(number.charAt(11));
}

/** YYMMDD, sex and century (0 where it is not told), serial. */
function decodeIin(number: string, today: string): Encoded | Impossible {
  const mark = Number(number.charAt(6));
  if (mark === 0) return {};
  const year = 1800 + Math.floor((mark - 1) / 2) * 100 + Number(number.slice(0, 2));
  return holder(bornOn([year], Number(number.slice(2, 4)), Number(number.slice(4, 6)), today), oddIsMale(mark));
}

/** The fifth digit is the tens of the day; from 4 it makes the number a company's (BIN). */
const iin = numberRule({ pattern: /^\d{4}[0-3]\d[0-6]\d{5}$/, check: kazakhCheckFits, decode: decodeIin });

export const kazakhstan: CountryRules = {
  nin: iin,
  tin: firstOf(
    iin,
    numberRule({ pattern: /^\d{4}[4-6]\d{7}$/, check: kazakhCheckFits, decode: () => ({ company: true }) }),
  ),
  national_id: firstOf(iin, pattern(/^\d{9}$/)),
};

/** JShShIR: sex and century, DDMMYY, region, serial, a check digit that is not published. */
const pinfl = pattern(/^[1-6]\d{13}$/, (number, today) => {
  const first = Number(number.charAt(0));
  const year = 1800 + Math.floor((first - 1) / 2) * 100 + Number(number.slice(5, 7));
  return holder(bornOn([year], Number(number.slice(3, 5)), Number(number.slice(1, 3)), today), oddIsMale(first));
});

export const uzbekistan: CountryRules = {
  nin: pinfl,
  tin: firstOf(pinfl, pattern(/^[2-7]\d{8}$/)),
  national_id: firstOf(pinfl, pattern(/^[A-Z]{2}\d{7}$/)),
};

/** PIN: 1 for women and 2 for men, DDMMYYYY, five digits. */
const kyrgyzPin = pattern(/^[12]\d{13}$/, (number, today) =>
  holder(
    bornOn([Number(number.slice(5, 9))], Number(number.slice(3, 5)), Number(number.slice(1, 3)), today),
    number.startsWith('1') ? 'female' : 'male',
  ),
);

export const kyrgyzstan: CountryRules = {
  nin: kyrgyzPin,
  tin: pattern(/^\d{14}$/),
  national_id: firstOf(kyrgyzPin, pattern(/^[A-Z]{2}\d{7}$/)),
};
