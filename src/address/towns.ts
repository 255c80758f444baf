import type { CountryRules, Region } from './country-rules';
import { foldedKey } from './fold-text';
import regionFacts from './region-facts.json';

/** A town that the list of its country has. */
export interface Town {
  readonly region: Region;
  readonly name: string;
  readonly latinName?: string;
  /** What its postal codes begin with. */
  readonly postalCodePrefix?: RegExp;
}

interface TownIndex {
  readonly towns: ReadonlyMap<string, readonly Town[]>;
  /** Places that no list of towns has, but that bear the name of one; by region. */
  readonly also: ReadonlyMap<Region, ReadonlySet<string>>;
}

/** Words for "town" that come and go: `Suwon-si`, `Banqiao District`, `广州市`. */
const LATIN_KIND = /[- ](?:shi|xian|qu|qi|si|gun|gu|city|district|township|county)$/i;
const CJK_KIND = /(?<=..)(?:自治县|自治旗|[市县縣區区旗鄉乡鎮镇시군구])$/u;

const shortOf = (name: string): string => name.replace(LATIN_KIND, '').replace(CJK_KIND, '');
function keysOf(name: string): readonly string[] {
  const short = shortOf(name);
  return short === name ? [foldedKey(name)] : [foldedKey(name), foldedKey(short)];
}

/** Places that have moved to another region since the list was made (Gunwi, to Daegu in 2023); by ISO 3166-2 part. */
const MOVED = regionFacts.moved_towns as unknown as {
  readonly [country: string]: { readonly [iso: string]: readonly string[] };
};

function buildIndex({ country, regions, towns }: CountryRules): TownIndex {
  const found = new Map<string, Town[]>();
  const also = new Map<Region, ReadonlySet<string>>();
  for (const [place, region] of regions.entries()) {
    const column = (values: readonly string[] | undefined): readonly string[] => (values?.[place] ?? '').split('~');
    const latin = column(towns?.latin_names);
    const prefixes = column(towns?.prefixes);
    also.set(region, new Set([...column(towns?.also), ...(MOVED[country]?.[region.iso ?? ''] ?? [])].flatMap(keysOf)));
    for (const [at, name] of column(towns?.names).entries()) {
      if (name === '') continue;
      const [latinName = '', prefix = ''] = [latin[at], prefixes[at]];
      const town: Town = {
        region,
        name,
        ...(latinName === '' ? {} : { latinName }),
        ...(prefix === '' ? {} : { postalCodePrefix: new RegExp(`^(?:${prefix})`) }),
      };
      for (const key of [...keysOf(name), ...(latinName === '' ? [] : keysOf(latinName))]) {
        const list = found.get(key);
        if (list === undefined) found.set(key, [town]);
        else if (!list.includes(town)) list.push(town);
      }
    }
  }
  return { towns: found, also };
}

const indexes = new WeakMap<CountryRules, TownIndex>();

function indexOf(rules: CountryRules): TownIndex | undefined {
  if (rules.towns === undefined) return undefined;
  let index = indexes.get(rules);
  if (index === undefined) {
    index = buildIndex(rules);
    indexes.set(rules, index);
  }
  return index;
}

/**
 * The towns of the country that a text names, in any region, by name in either script, with or without the word for
 * its kind. None where no list is known or the list does not have it, which means nothing: lists are incomplete.
 */
export function townsNamed(rules: CountryRules, text: string): readonly Town[] {
  const index = text === '' ? undefined : indexOf(rules);
  if (index === undefined) return [];
  const exact = index.towns.get(foldedKey(text));
  return exact ?? index.towns.get(foldedKey(shortOf(text.trim()))) ?? [];
}

/** True when one of the regions has a smaller place of that name, which the list of towns leaves out. */
export function hasSmallerPlace(rules: CountryRules, regions: readonly Region[], text: string): boolean {
  const also = indexOf(rules)?.also;
  return keysOf(text.trim()).some((key) => regions.some((region) => also?.get(region)?.has(key) ?? false));
}
