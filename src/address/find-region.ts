import type { CountryRules, Region } from './country-rules';
import { nearest } from './edit-distance';
import { foldedKey, foldedWords } from './fold-text';
import regionFacts from './region-facts.json';

/** Which regions a text can mean. `wider` is an area above them (Andalucía, Leinster): real, but none of them. */
export interface RegionMatch {
  readonly regions: readonly Region[];
  readonly by: 'name' | 'short_name' | 'spelling' | 'wider';
}

type AliasTable = { readonly [country: string]: { readonly [region: string]: readonly string[] } };
type ListTable = { readonly [country: string]: readonly string[] };
const ALIASES = regionFacts.aliases as unknown as AliasTable;
const WIDER = regionFacts.wider as unknown as ListTable;
const CITY_REGIONS = regionFacts.city_regions as unknown as ListTable;

/** Words for "region" that come and go: `Lagos State`, `Co. Cork`, `Tokyo-to`, `Guangdong Sheng`, `Oblast`. */
const KINDS_OF_REGION = new Set(
  `state province prov region county co cnty district department dept governorate governate emirate parish prefecture
  pref municipality city metropolitan special autonomous republic territory union of estado provincia provincie
  departamento comunidad principado de del da do di oblast obl kray krai respublika republits avtonomnyy avtonomnaya
  okrug область обл край республика республіка автономная автономный автономна округ місто город г м sheng shi si
  zizhiqu zhuangzuzizhiqu huizuzizhiqu weiwuerzizhiqu ken fu to daerah istimewa dki kota provinsi propinsi tinh thanh
  pho tp il ili จังหวัด استان محافظة امارة إمارة ولاية`.split(/\s+/),
);
const CJK_KINDS =
  /(?:特别行政区|特別行政區|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市|縣|县|州|都|道|府|県|특별자치시|특별자치도|특별시|광역시|도|시)$/;

interface RegionIndex {
  readonly names: ReadonlyMap<string, readonly Region[]>;
  readonly codes: ReadonlyMap<string, readonly Region[]>;
  readonly wider: ReadonlySet<string>;
  readonly short: ReadonlyMap<string, readonly Region[]>;
  /** Latin names a slip is forgiven in; two regions under one name are one entry. */
  readonly spellings: readonly (readonly [key: string, regions: readonly Region[]])[];
}

function shortKey(text: string): string {
  const words = foldedWords(text).filter((word) => !KINDS_OF_REGION.has(word) && !/^\d+$/.test(word));
  const key = words.join('');
  const bare = key.replace(CJK_KINDS, '');
  return bare.length >= 2 ? bare : key;
}

function add(map: Map<string, Region[]>, key: string, region: Region): void {
  if (key === '') return;
  const list = map.get(key);
  if (list === undefined) map.set(key, [region]);
  else if (!list.includes(region)) list.push(region);
}

function buildIndex(rules: CountryRules): RegionIndex {
  const names = new Map<string, Region[]>();
  const codes = new Map<string, Region[]>();
  const short = new Map<string, Region[]>();
  const aliases = ALIASES[rules.country] ?? {};
  for (const region of rules.regions) {
    const own = aliases[region.key] ?? [];
    const byIso = region.iso === undefined || region.iso === region.key ? [] : (aliases[region.iso] ?? []);
    for (const name of [...region.names, ...own, ...byIso]) {
      add(names, foldedKey(name), region);
      add(short, shortKey(name), region);
    }
    if (region.iso !== undefined) {
      add(codes, foldedKey(region.iso), region);
      add(codes, foldedKey(rules.country + region.iso), region);
    }
  }
  const spellings = latinSpellings([...names, ...short]);
  return { names, codes, short, spellings, wider: new Set((WIDER[rules.country] ?? []).map(foldedKey)) };
}

/** One list object for each set of regions, so that two of its names do not count as two answers. */
function latinSpellings(entries: readonly (readonly [string, readonly Region[]])[]): RegionIndex['spellings'] {
  const lists = new Map<string, readonly Region[]>();
  return entries
    .filter(([key]) => /^[a-z]+$/.test(key))
    .map(([key, regions]) => {
      const id = regions.map((region) => region.key).join('\n');
      const list = lists.get(id) ?? regions;
      lists.set(id, list);
      return [key, list] as const;
    });
}

const indexes = new Map<string, RegionIndex>();

function indexOf(rules: CountryRules): RegionIndex {
  let index = indexes.get(rules.country);
  if (index === undefined) {
    index = buildIndex(rules);
    indexes.set(rules.country, index);
  }
  return index;
}

function exactly(index: RegionIndex, text: string): RegionMatch | undefined {
  const key = foldedKey(text);
  const named = index.names.get(key) ?? index.codes.get(key);
  if (named !== undefined) return { regions: named, by: 'name' };
  if (index.wider.has(key)) return { regions: [], by: 'wider' };
  const short = index.short.get(shortKey(text));
  return short === undefined ? undefined : { regions: short, by: 'short_name' };
}

/** `Lagos, Nigeria` or `Dublin / Leinster`: the first part that is a region, if the others are not another one. */
function byParts(index: RegionIndex, text: string): RegionMatch | undefined {
  const parts = text.split(/[,;/()]/).filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > 4) return undefined;
  const found = parts.map((part) => exactly(index, part)).filter((match) => match !== undefined);
  const named = found.filter((match) => match.regions.length > 0);
  const agree = new Set(named.map((match) => match.regions.map((region) => region.key).join()));
  return agree.size > 1 ? undefined : (named[0] ?? found[0]);
}

/**
 * The regions of the country that a text can mean, by name in any of its scripts, by ISO code, by everyday name, by a
 * name with a slip of the pen. `undefined` when it means none, or when no complete list of regions is known.
 */
export function findRegion(rules: CountryRules, text: string): RegionMatch | undefined {
  if (rules.regions.length === 0) return undefined;
  const index = indexOf(rules);
  const match = exactly(index, text) ?? byParts(index, text);
  if (match !== undefined) return match;
  const near = nearest(shortKey(text), index.spellings) ?? nearest(foldedKey(text), index.spellings);
  return near === undefined ? undefined : { regions: near, by: 'spelling' };
}

/**
 * The region that the name of a town settles on its own: where the post asks for a region and no town (Dubai, Kowloon,
 * Tokyo), and where the town is a region of its own (Seoul, Shanghai, Bogotá).
 */
export function regionOfTown(rules: CountryRules, town: string): RegionMatch | undefined {
  const match = rules.regions.length === 0 ? undefined : exactly(indexOf(rules), town);
  if (match === undefined || !rules.required.has('city')) return match;
  const regions = match.regions.filter((region) => isCityRegion(rules, region));
  return regions.length === 0 ? undefined : { regions, by: match.by };
}

/** True for a region that is itself a city, so that naming it names the town. */
export function isCityRegion(rules: CountryRules, region: Region): boolean {
  return region.iso !== undefined && (CITY_REGIONS[rules.country] ?? []).includes(region.iso);
}
