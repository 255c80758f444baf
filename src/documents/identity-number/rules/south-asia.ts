/** India, Pakistan, Nepal, Bangladesh, Sri Lanka, Bhutan. */
import { bornOn, daysAfter, holder, oddIsMale } from '../birth-date';
import { luhnIsValid } from '../check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules, Encoded, Impossible } from '../verdict';

/** UIDAI: twelve digits, Verhoeff; the virtual number has sixteen. */
const aadhaar = firstOf(stdnumRule('IN', 'aadhaar'), stdnumRule('IN', 'vid'));

/** Income Tax Department: the fourth letter is the kind of holder (P a person), then a letter of the name. */
const indianPan = pattern(/^[A-Z]{3}[ABCEFGHJKLPT][A-Z](?!0000)\d{4}[A-Z]$/, (number) => ({
  company: /^.{3}[^PH]/.test(number),
}));

export const india: CountryRules = {
  national_id: aadhaar,
  nin: aadhaar,
  pan: indianPan,
  tin: indianPan,
  /** EPIC: three letters, six digits and a Luhn digit; the older numbers name state, district and part. */
  voters_card: firstOf(
    numberRule({ pattern: /^[A-Z]{3}\d{7}$/, check: (number) => luhnIsValid(number.slice(3)), lenient: true }),
    pattern(/^[A-Z]{2}\d{10,14}$/),
  ),
  /** State, office, year and serial; the order and the lengths differ between states. */
  drivers_license: pattern(/^[A-Z]{2}[A-Z0-9]{8,16}$/),
};

/** NADRA: region (8 is Azad Kashmir, 9 Gilgit-Baltistan or abroad), family, and a last digit odd for men. */
const cnic = pattern(/^[1-9]\d{11}[1-9]$/, (number) => ({
  sex: oddIsMale(number.charAt(12)),
  region: number.charAt(0),
}));

export const pakistan: CountryRules = {
  national_id: cnic,
  nin: cnic,
  resident_id: cnic,
  /** FBR: seven signs and a check digit whose rule is not published; persons file under their CNIC. */
  ntn: firstOf(pattern(/^[A-Z0-9]\d{6,7}$/), cnic),
};

export const nepal: CountryRules = {
  /** Inland Revenue Department: nine digits. */
  pan: pattern(/^\d{9}$/),
  nin: pattern(/^\d{10}$/),
};

/** Election Commission: ten digits on the smart card, thirteen or (with the year before it) seventeen on paper. */
const bangladeshiNid = pattern(/^(\d{10}|\d{13}|(19|20)\d{15})$/);

export const bangladesh: CountryRules = {
  national_id: bangladeshiNid,
  nin: bangladeshiNid,
  tin: pattern(/^\d{12}$/),
};

/**
 * NIC: year (two digits until 2015, then four) and the day of the year, to which women add 500. Every year counts its days
 * as a leap year does, so from March the day is one too many in common years.
 */
function decodeSriLankan(number: string, today: string): Encoded | Impossible {
  const isOld = number.length === 10;
  const year = isOld ? 1900 + Number(number.slice(0, 2)) : Number(number.slice(0, 4));
  const day = Number(isOld ? number.slice(2, 5) : number.slice(4, 7));
  const dayOfYear = day > 500 ? day - 500 : day;
  if (dayOfYear < 1 || dayOfYear > 366) return { impossible: 'impossible_date' };
  const inLeapYear = daysAfter('2000-01-01', dayOfYear - 1);
  return holder(bornOn([year], inLeapYear.month, inLeapYear.day, today), day > 500 ? 'female' : 'male');
}

const sriLankanNic = pattern(/^(\d{9}[VX]|(19|20)\d{10})$/, decodeSriLankan);

export const sriLanka: CountryRules = {
  national_id: sriLankanNic,
  nin: sriLankanNic,
  tin: firstOf(pattern(/^\d{9,10}$/), sriLankanNic),
};

export const bhutan: CountryRules = { national_id: pattern(/^\d{11}$/), nin: pattern(/^\d{11}$/) };
