import { fieldsOf, type AddressField } from './address-field';
import { POSTAL_UNION_FACTS, POSTAL_UNION_FACTS_VERSION, WITHOUT_POSTAL_CODES } from './postal-union-facts';
import { readRegions, type Region } from './region';
import regionFacts from './region-facts.json';
import { RULES_FILE, type WrittenRules, type WrittenTowns } from './rules-file';

export type { AddressField } from './address-field';
export type { Region } from './region';

export interface CountryRules {
  /** ISO 3166-1 alpha-2 (and XK). */
  readonly country: string;
  /** `%A` street, `%C` city, `%S` region, `%Z` postal code, `%n` new line, in the order the country writes them. */
  readonly format: string;
  readonly latinFormat: string;
  readonly required: ReadonlySet<AddressField>;
  readonly upper: ReadonlySet<AddressField>;
  readonly languages: readonly string[];
  /** What the country calls its regions (`prefecture`, `emirate`) and its codes (`zip`, `pin`, `eircode`), if anything. */
  readonly regionType?: string;
  readonly postalCodeType?: string;
  /** The whole of a postal code; absent when no pattern is known. */
  readonly postalCode?: RegExp;
  readonly postalCodeExamples: readonly string[];
  /** Letters put before the code in international mail: `CH` in `CH-8001`. */
  readonly postalCodePrefix?: string;
  /** True where the post is known to have no codes at all. */
  readonly withoutPostalCodes: boolean;
  /** Every region, or none when no complete list is known. */
  readonly regions: readonly Region[];
  /** The towns region by region, in the order of `regions`; only where the list of a whole country is known. */
  readonly towns?: WrittenTowns;
}

/** Dataset to version, for the evidence of every check that rests on them. */
export const ADDRESS_DATA: { readonly [dataset: string]: string } = {
  [RULES_FILE.source.package]: RULES_FILE.source.version,
  'postal-union-facts': POSTAL_UNION_FACTS_VERSION,
  'region-facts': regionFacts.version,
};

/** Every country that rules are known for, sorted. */
export const COUNTRIES_WITH_RULES: readonly string[] = Object.keys(RULES_FILE.countries);

/** In Spain's list the keys are ISO codes; an envelope carries the province's name. */
const KEYS_ARE_ISO_CODES = new Set(regionFacts.keys_are_iso_codes);

const split = (text: string | undefined, separator: string): readonly string[] =>
  text === undefined || text === '' ? [] : text.split(separator);

function readRules(country: string, written: WrittenRules): CountryRules {
  const format = written.format ?? RULES_FILE.default_format;
  const towns = written.regions?.towns;
  return {
    country,
    format,
    latinFormat: written.latin_format ?? format,
    required: fieldsOf(written.required ?? 'AC'),
    upper: fieldsOf(written.upper ?? ''),
    languages: split(written.languages, '~'),
    postalCodeExamples: split(written.examples, ','),
    withoutPostalCodes: WITHOUT_POSTAL_CODES.has(country),
    regions: written.regions === undefined ? [] : readRegions(written.regions, KEYS_ARE_ISO_CODES.has(country)),
    ...(written.region_type === undefined ? {} : { regionType: written.region_type }),
    ...(written.postal_code_type === undefined ? {} : { postalCodeType: written.postal_code_type }),
    ...(written.postal_code === undefined ? {} : { postalCode: new RegExp(`^(?:${written.postal_code})$`) }),
    ...(written.postal_code_prefix === undefined ? {} : { postalCodePrefix: written.postal_code_prefix }),
    ...(towns === undefined ? {} : { towns }),
  };
}

const NOWHERE = readRules('', {});
const cache = new Map<string, CountryRules>();

/**
 * The rules of a country by its alpha-2 code, compiled when first asked for and once. A country that no data knows gets
 * what every address has: a street and a town. Source: Google Address Data Service, corrected by the postal union's facts.
 */
export function countryRules(country: string): CountryRules {
  const known = cache.get(country);
  if (known !== undefined) return known;
  if (!Object.hasOwn(RULES_FILE.countries, country)) return country === '' ? NOWHERE : readRules(country, {});
  const rules = readRules(country, { ...RULES_FILE.countries[country], ...POSTAL_UNION_FACTS[country] });
  cache.set(country, rules);
  return rules;
}
