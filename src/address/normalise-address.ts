import type { AddressClaim } from '../domain/customer';
import type { AddressField } from './country-rules';
import { readAddress, settledRegion, type AddressReading } from './read-address';

/** An address as its country writes it. Fields that were not given are empty; nothing is invented. */
export interface NormalisedAddress {
  /** Alpha-2; empty when the country is not known. */
  readonly country: string;
  readonly street: string;
  readonly city: string;
  /** The region as envelopes carry it, in the script the customer wrote in; as given when it is not known. */
  readonly state: string;
  readonly postalCode: string;
  /** ISO 3166-2 code of the region (`NG-LA`), or empty. */
  readonly regionCode: string;
}

const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);

function stateOf(reading: AddressReading): string {
  const region = settledRegion(reading);
  const given = reading.given.state === '' ? reading.given.city : reading.given.state;
  if (region === undefined) return reading.given.state;
  return isLatin(given) && region.latinName !== undefined ? region.latinName : region.written;
}

/** The normalised form of an address that was already read. */
export function normalisedFrom(reading: AddressReading): NormalisedAddress {
  const put = (field: AddressField, text: string): string =>
    reading.rules.upper.has(field) ? text.toUpperCase().normalize('NFC') : text;
  const region = settledRegion(reading);
  const country = reading.country ?? '';
  return {
    country,
    street: put('street', reading.given.street),
    city: put('city', reading.given.city),
    state: put('state', stateOf(reading)),
    postalCode: reading.postalCode ?? reading.given.postal_code,
    regionCode: region?.iso === undefined || country === '' ? '' : `${country}-${region.iso}`,
  };
}

/**
 * The normalised form of an address: country as a code, postal code spaced as the country does, region by its key,
 * capitals where the country's post asks for them. The claim itself is kept beside it, never replaced. Never throws.
 */
export function normaliseAddress(claim: AddressClaim): NormalisedAddress {
  return normalisedFrom(readAddress(claim));
}
