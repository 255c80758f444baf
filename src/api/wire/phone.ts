import { getCountries, getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { CountryCode, PhoneNumber } from 'libphonenumber-js';

import { alpha2Of } from './country';

/** Marks that address books put around numbers when they copy them. */
const DIRECTION_MARKS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

const PUNCTUATION = /[\p{Z}\p{P}\s]/gu;
const DOUBLE_ZERO = /^00[1-9]\d+$/;

export const NOT_A_PHONE = 'Must be a phone number: + and country code, or the national form of country_code';

/** ITU-T E.164: at most 15 digits, dial code included. */
const E164 = /^\+[1-9]\d{1,14}$/;

/** Dial codes that belong to no country (ITU list of assigned codes): freephone, satellite, international networks. */
const WITHOUT_COUNTRY = ['800', '808', '870', '878', '881', '882', '883', '888', '979'];

const DIAL_CODES: ReadonlySet<string> = new Set([
  ...getCountries().map((country) => getCountryCallingCode(country)),
  ...WITHOUT_COUNTRY,
]);

/**
 * A number in E.164 or the national form of the given country (alpha-3), as E.164; undefined when it cannot be one.
 * Deliberately lenient: a number that no operator hands out is accepted, because the contact check judges that.
 */
export function readPhone(given: string, countryCode?: string): string | undefined {
  const text = given.replace(DIRECTION_MARKS, '').trim();
  const country = countryCode && alpha2Of(countryCode);
  const defaultCountry = country && isSupportedCountry(country) ? country : undefined;
  const national = parsePhoneNumberFromString(text, { extract: false, ...(defaultCountry && { defaultCountry }) });
  const number = defaultCountry ? meantNumber(national, text, defaultCountry) : national;
  if (!number || number.ext || !E164.test(number.number)) return undefined;
  return number.number;
}

/**
 * People write `00` for the `+` (ITU-T E.123) also where their country dials abroad with something else. The reading of
 * the country comes first (Australia's `0011` is no `00 11`), unless `00` leads back into that very country.
 */
function meantNumber(national: PhoneNumber | undefined, text: string, country: CountryCode): PhoneNumber | undefined {
  const digits = text.replace(PUNCTUATION, '');
  if (!DOUBLE_ZERO.test(digits)) return national;
  const abroad = parsePhoneNumberFromString(`+${digits.slice(2)}`, { extract: false });
  if (!abroad?.isValid()) return national;
  return national?.isValid() && abroad.country !== country ? national : abroad;
}

/** Does the number say by itself which country it belongs to? */
export function isInternational(given: string): boolean {
  return given.replace(DIRECTION_MARKS, '').trim().startsWith('+');
}

/** E.164 into `+234` and the rest. No dial code is the beginning of another, so the shortest that fits is the one. */
export function splitPhone(e164: string): { readonly dialCode: string; readonly national: string } {
  const digits = e164.replace(/^\+/, '');
  for (let length = 1; length <= 3; length += 1) {
    if (DIAL_CODES.has(digits.slice(0, length))) {
      return { dialCode: `+${digits.slice(0, length)}`, national: digits.slice(length) };
    }
  }
  return { dialCode: '', national: digits };
}
