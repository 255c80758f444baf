/** Mexico. */
import { bornOn, holder, yearsOf } from '../birth-date';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules } from '../verdict';

/** RENAPO: initials, YYMMDD, sex (H, M, X), state, consonants, a digit before 2000 and a letter after, check digit. */
const curp = stdnumRule('MX', 'curp', (number, today) => {
  const yy = number.slice(4, 6);
  // A letter O stands in numbers whose year has not come yet: the capture of a zero.
  const isLaterBorn = /[A-Z]/.test(number.charAt(16)) && 2000 + Number(yy) <= Number(today.slice(0, 4));
  const year = (isLaterBorn ? 2000 : 1900) + Number(yy);
  const sex = number.charAt(10) === 'H' ? 'male' : 'female';
  const births = bornOn([year], Number(number.slice(6, 8)), Number(number.slice(8, 10)), today);
  return holder(births, number.charAt(10) === 'X' ? undefined : sex, number.slice(11, 13));
});

const RFC_ALPHABET = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';

function rfcCheckDigitFits(number: string): boolean {
  const sum = Array.from(number.slice(0, -1).padStart(12, ' ')).reduce(
    (total, sign, at) => total + RFC_ALPHABET.indexOf(sign) * (13 - at),
    0,
  );
  return '0123456789A'.charAt((11 - (sum % 11)) % 11) === number.at(-1);
}

/**
 * SAT: initials, YYMMDD, homoclave with check digit. About one number in seventy in use has a wrong check digit, so that is
 * a doubt. Without its homoclave (ten signs) only the form can be checked.
 */
const rfc = firstOf(
  numberRule({
    pattern: /^[A-Z&Ñ]{4}\d{6}[A-Z0-9]{3}$/,
    check: rfcCheckDigitFits,
    lenient: true,
    decode: decodeRfc,
  }),
  pattern(/^[A-Z&Ñ]{4}\d{6}$/, decodeRfc),
  numberRule({
    pattern: /^[A-Z&Ñ]{3}\d{6}[A-Z0-9]{3}$/,
    check: rfcCheckDigitFits,
    lenient: true,
    decode: (number, today) => {
      const founded = bornOn(
        yearsOf(number.slice(3, 5)),
        Number(number.slice(5, 7)),
        Number(number.slice(7, 9)),
        today,
      );
      return 'impossible' in founded ? founded : { company: true };
    },
  }),
);

function decodeRfc(number: string, today: string) {
  return holder(bornOn(yearsOf(number.slice(4, 6)), Number(number.slice(6, 8)), Number(number.slice(8, 10)), today));
}

/** INE: six letters of the name, YYMMDD, state, sex, three digits. */
const claveDeElector = pattern(/^[A-Z]{6}\d{8}[HM]\d{3}$/, (number, today) =>
  holder(
    bornOn(yearsOf(number.slice(6, 8)), Number(number.slice(8, 10)), Number(number.slice(10, 12)), today),
    number.charAt(14) === 'H' ? 'male' : 'female',
    number.slice(12, 14),
  ),
);
/** The card also carries CIC (nine digits, or IDMEX before them) and OCR (twelve or thirteen). */
const ineCard = pattern(/^(IDMEX)?\d{9,13}$/);

export const mexico: CountryRules = {
  rfc,
  nin: curp,
  national_id: firstOf(curp, claveDeElector, ineCard),
  voters_card: firstOf(claveDeElector, ineCard),
};
