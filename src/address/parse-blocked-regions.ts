import countries from 'i18n-iso-countries';
import type { BlockedRegion } from './blocked-region';
import { CLAIMED_TERRITORIES } from './claimed-territories';
import { countryRules, type Region } from './country-rules';
import { findRegion } from './find-region';

/** A list as it was understood. With any problem the list is not to be used: half a list would serve the other half. */
export interface BlockedRegionList {
  readonly blocked: readonly BlockedRegion[];
  /** One sentence for each entry that cannot be used, for the operator; it quotes the entry. */
  readonly problems: readonly string[];
}

const ENTRY = /^\s*([A-Za-z]{2,3})\s*(?:-\s*([A-Za-z0-9]{1,3})|:\s*([^:]*\S))?\s*$/;

function alpha2(code: string): string | undefined {
  const upper = code.toUpperCase();
  if (upper.length === 3) return countries.alpha3ToAlpha2(upper);
  return countries.alpha2ToAlpha3(upper) === undefined ? undefined : upper;
}

/** The region, and where another state claims it, the same territory under that state's names and postal codes. */
function regionEntries(id: string, country: string, { key, iso = '' }: Region): readonly BlockedRegion[] {
  const claimed = CLAIMED_TERRITORIES[`${country}-${iso}`];
  const { postalCodes, towns } = claimed ?? { postalCodes: [], towns: [] };
  const own: BlockedRegion = { id, countries: [country], names: [], postalCodes, region: key, towns };
  if (claimed === undefined) return [own];
  const { country: claimant, names, postalCodes: codes } = claimed.claimedBy;
  return [own, { id, countries: [claimant], names, postalCodes: codes }];
}

function readEntry(text: string): readonly BlockedRegion[] | string {
  const [, code = '', iso, name] = ENTRY.exec(text) ?? [];
  if (code === '') return 'is neither a country (RU), a region by its code (UA-43) nor a place by its name (UA:Crimea)';
  const country = alpha2(code);
  if (country === undefined) return 'begins with no country code of ISO 3166-1';
  if (iso === undefined && name === undefined)
    return [{ id: country, countries: [country], names: [], postalCodes: [] }];
  const rules = countryRules(country);
  if (iso !== undefined) {
    const region = rules.regions.find((candidate) => candidate.iso === iso.toUpperCase());
    if (region !== undefined) return regionEntries(`${country}-${iso.toUpperCase()}`, country, region);
    return `is no region code that is known for ${country}: write the place by its name (${country}:Name)`;
  }
  const wanted = name ?? '';
  if (!/\p{L}{2}/u.test(wanted)) return 'names no place';
  const id = `${country}:${wanted}`;
  const match = findRegion(rules, wanted);
  if (match?.by === 'spelling') return `is near to ${match.regions[0]?.key ?? 'a region'} but not its name`;
  const [region, second] = match?.regions ?? [];
  if (region === undefined) return [{ id, countries: [country], names: [wanted], postalCodes: [] }];
  return second === undefined ? regionEntries(id, country, region) : 'can mean two regions: write the code of one';
}

/**
 * Reads an operator's list of blocked regions: entries apart by commas, semicolons or new lines, each a whole country
 * (`RU`, alpha-3 also), a region by its ISO 3166-2 code (`UA-43`) or a region, town or area by its name in any script
 * (`UA:Crimea`). A name that is no known region is looked for as whole words in region, town and country of an address.
 * Never throws; what cannot be used is in `problems`.
 */
export function parseBlockedRegions(text: string): BlockedRegionList {
  const blocked: BlockedRegion[] = [];
  const problems: string[] = [];
  for (const entry of text.split(/[,;\n]/).map((part) => part.trim())) {
    if (entry === '') continue;
    const read = readEntry(entry);
    if (typeof read === 'string') problems.push(`"${entry}" ${read}.`);
    else if (!blocked.some(({ id }) => id === read[0]?.id)) blocked.push(...read);
  }
  return { blocked, problems };
}
