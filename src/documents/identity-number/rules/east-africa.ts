/** Kenya, Uganda, Tanzania, Rwanda, Ethiopia. No check digits are published for any of these: strength `format`. */
import { bornIn, bornOn, holder, yearsOf } from '../birth-date';
import { firstOf, pattern } from '../number-rule';
import type { CountryRules } from '../verdict';

const kenyanId = pattern(/^\d{6,9}$/);

export const kenya: CountryRules = {
  /** KRA: A for persons, P for others, nine digits, a letter. */
  pin: pattern(/^[AP]\d{9}[A-Z]$/, (number) => ({ company: number.startsWith('P') })),
  national_id: kenyanId,
  nin: kenyanId,
  resident_id: kenyanId,
};

/** NIRA: status letter, sex, the last two digits of the year of birth, ten signs. */
const ugandanNin = pattern(/^[A-Z][MF]\d{2}[A-Z0-9]{10}$/, (number, today) =>
  holder(bornIn(yearsOf(number.slice(2, 4)), today), number.charAt(1) === 'M' ? 'male' : 'female'),
);

export const uganda: CountryRules = {
  nin: ugandanNin,
  /** The card shows the NIN and, separately, a nine-sign card number. */
  national_id: firstOf(ugandanNin, pattern(/^[A-Z0-9]{9}$/)),
  tin: pattern(/^\d{10}$/),
};

/** NIDA: twenty digits that begin with the birth date. */
const tanzanianNin = pattern(/^\d{20}$/, (number, today) =>
  holder(bornOn([Number(number.slice(0, 4))], Number(number.slice(4, 6)), Number(number.slice(6, 8)), today)),
);

export const tanzania: CountryRules = {
  nin: tanzanianNin,
  national_id: tanzanianNin,
  tin: pattern(/^\d{9}$/),
};

/** NIDA Rwanda: status, year of birth, sex (8 men, 7 women), serial, times issued, security code. */
const rwandanId = pattern(/^[1-9](19|20)\d{2}[78]\d{10}$/, (number, today) =>
  holder(bornIn([Number(number.slice(1, 5))], today), number.charAt(5) === '8' ? 'male' : 'female'),
);

export const rwanda: CountryRules = {
  nin: rwandanId,
  national_id: rwandanId,
  resident_id: rwandanId,
  tin: pattern(/^\d{9}$/),
};

/** Fayda: the identification number has twelve digits, the alias on the card sixteen. */
const fayda = pattern(/^(\d{12}|\d{16})$/);

export const ethiopia: CountryRules = { nin: fayda, tin: pattern(/^\d{10}$/) };
