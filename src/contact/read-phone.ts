import { isSupportedCountry, parsePhoneNumberFromString, type NumberType } from 'libphonenumber-js/max';
import { version } from 'libphonenumber-js/package.json';

/** Dataset to version, for the evidence. */
export const PHONE_DATA = { 'libphonenumber-js/max': version } as const;

export interface PhoneReading {
  /** E.164. */
  readonly number: string;
  /** Every country (alpha-2) that numbers like it are handed out in; none for international services. */
  readonly countries: readonly string[];
  readonly type: Exclude<NumberType, undefined> | undefined;
  /** In a range that the country's numbering plan has handed out, by libphonenumber's full metadata. */
  readonly valid: boolean;
}

/**
 * Reads a phone number, E.164 or national in `country` (alpha-2). `undefined` when the text is no phone number at all.
 * Nothing is searched for inside a longer text: the whole of it has to be the number. Never throws.
 */
export function readPhone(text: string, country: string | undefined): PhoneReading | undefined {
  const home = country !== undefined && isSupportedCountry(country) ? { defaultCountry: country } : {};
  const phone = parsePhoneNumberFromString(text, { ...home, extract: false });
  if (phone === undefined || phone.ext !== undefined) return undefined;
  const { country: own } = phone;
  const possible = own === undefined ? [] : [own, ...phone.getPossibleCountries()];
  return { number: phone.number, countries: [...new Set(possible)], type: phone.getType(), valid: phone.isValid() };
}
