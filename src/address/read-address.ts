import type { AddressClaim } from '../domain/customer';
import { countryRules, type AddressField, type CountryRules, type Region } from './country-rules';
import { findRegion, isCityRegion, regionOfTown, type RegionMatch } from './find-region';
import { judgeTown } from './judge-town';
import { canonicalPostalCode, postalCodeFits } from './postal-code';
import { resolveCountry } from './resolve-country';
import { townsNamed } from './towns';

/** What an address claim says, field by field, against the rules of its country. The check and the normaliser share it. */
export interface AddressReading {
  /** Alpha-2; absent when the text means no country, or could mean two. */
  readonly country?: string;
  readonly rules: CountryRules;
  /** As written, without "N/A" and the like; empty when not given. */
  readonly given: { readonly [field in AddressField | 'country']: string };
  readonly missing: readonly AddressField[];
  readonly region?: RegionMatch;
  /** True when a region was written that the complete list of its country does not have. */
  readonly regionUnknown: boolean;
  /** As its country writes it; absent when none was given or it is not one. */
  readonly postalCode?: string;
  readonly postalCodeInvalid: boolean;
  readonly postalCodeMismatch: boolean;
  /** True when the town is known, and only in other regions than the one that was written. */
  readonly townElsewhere: boolean;
  /** True when the town is known where it was said to be, and its postal codes begin otherwise. */
  readonly townPostalCodeMismatch: boolean;
}

/** What forms are filled with when a person has nothing to say. `NA` is also Namibia and Nasarawa: see below. */
const NOTHING =
  /^(?:n\s?[./\\]\s?a\.?|na|none|nil|null|not applicable|not available|no|unknown|undefined|[-–—_.*\s]*|x{2,}|0+)$/i;
const FIELD_ORDER: readonly AddressField[] = ['street', 'city', 'state', 'postal_code'];
const NOWHERE = countryRules('');

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
/** Of a tidy text. */
const filled = (text: string): string => (NOTHING.test(text) ? '' : text);

function readState(rules: CountryRules, state: string): { state: string; match: RegionMatch | undefined } {
  const match = findRegion(rules, state);
  // A code such as NA (Nasarawa) is a region first; only what is none can mean "nothing to say".
  return { state: match === undefined ? filled(state) : state, match };
}

function requiredFields(rules: CountryRules, region: Region | undefined): ReadonlySet<AddressField> {
  return region?.requiredInstead ?? rules.required;
}

/** A lone `00000` is how forms are passed where the post knows no codes; elsewhere it may be a code and is judged. */
function readPostalCode(rules: CountryRules, text: string): string {
  const plain = tidy(text);
  const nothing = rules.required.has('postal_code')
    ? /^[-–—_.*\s]*$|^n\s?[./\\]\s?a\.?$|^(?:na|none|nil|null)$/i
    : NOTHING;
  return nothing.test(plain) ? '' : plain;
}

/**
 * Where a region has districts that are its towns (Seoul and Gangnam-gu, Taichung and Xitun), people write them in either
 * order. Only when the one text is no region and a known town of the region that the other one means.
 */
function isTurnedRound(rules: CountryRules, city: string, state: string): boolean {
  if (rules.towns === undefined || state === '' || findRegion(rules, state) !== undefined) return false;
  const regions = findRegion(rules, city)?.regions ?? [];
  return townsNamed(rules, state).some(({ region }) => regions.includes(region));
}

/** Reads a claim as its own country writes addresses. Any strings are taken; nothing throws. */
export function readAddress(claim: AddressClaim): AddressReading {
  const countryText = tidy(claim.country);
  const country = resolveCountry(countryText);
  const rules = country === undefined ? NOWHERE : countryRules(country);
  const street = filled(tidy(claim.street));
  const [cityText, stateText] = [tidy(claim.city), tidy(claim.state)];
  const turned = isTurnedRound(rules, cityText, stateText);
  const city = filled(turned ? stateText : cityText);
  const { state, match } = readState(rules, turned ? cityText : stateText);
  const region = match ?? (state === '' ? regionOfTown(rules, city) : undefined);
  const codeText = readPostalCode(rules, claim.postalCode);
  const only = region?.regions.length === 1 ? region.regions[0] : undefined;
  const postalCode = codeText === '' ? undefined : canonicalPostalCode(rules, codeText, only);
  const required = requiredFields(rules, only);
  const present: { readonly [field in AddressField]: boolean } = {
    street: street !== '',
    city: city !== '' || (region?.regions.some((candidate) => isCityRegion(rules, candidate)) ?? false),
    state: state !== '' || region !== undefined,
    postal_code: codeText !== '',
  };
  return {
    ...(country === undefined ? {} : { country }),
    rules,
    given: { street, city, state, postal_code: codeText, country: countryText },
    missing: FIELD_ORDER.filter((field) => required.has(field) && !present[field]),
    ...(region === undefined ? {} : { region }),
    regionUnknown: state !== '' && match === undefined && rules.regions.length > 0,
    ...(postalCode === undefined ? {} : { postalCode }),
    postalCodeInvalid: codeText !== '' && postalCode === undefined,
    postalCodeMismatch: postalCode !== undefined && region !== undefined && !postalCodeFits(region.regions, postalCode),
    ...judgeTown(rules, city, match?.regions ?? [], postalCode),
  };
}

/** The one region meant: the only candidate, or the only one whose postal codes begin like the given one. */
export function settledRegion(reading: AddressReading): Region | undefined {
  const candidates = reading.region?.regions ?? [];
  if (candidates.length === 1) return candidates[0];
  const { postalCode } = reading;
  if (postalCode === undefined) return undefined;
  const fitting = candidates.filter((region) => region.postalCodePrefix?.test(postalCode) ?? false);
  return fitting.length === 1 ? fitting[0] : undefined;
}
