import { countryRules, type Region } from './country-rules';
import { findRegion } from './find-region';
import { foldedKey, foldedWords } from './fold-text';

/**
 * A territory the operator does not serve, for example one under comprehensive sanctions. It blocks an address when the
 * country is one of `countries` (any country when the list is empty) and the address lies in its `region`; or one of
 * `names` stands in the region, the town or the country field; or the postal code begins with one of `postalCodes`; or
 * nothing of that is given, which is the whole country. Made from text by `parseBlockedRegions`.
 */
export interface BlockedRegion {
  /** The operator's own name for it, or the entry of the list; shown to staff, never to the customer. */
  readonly id: string;
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** Whole words in any script: `Crimea`, `Sevastopol`, `Крым`. */
  readonly names: readonly string[];
  /** First signs of a postal code: `295`, `95`. */
  readonly postalCodes: readonly string[];
  /** A region of the first country, by its key in the address data. */
  readonly region?: string;
  /** Towns of the region, the whole of a field; not held against an address in another known region. */
  readonly towns?: readonly string[];
}

/** Where an address lies, as far as it could be read. */
export interface PlacedAddress {
  readonly country: string | undefined;
  readonly regions: readonly Region[];
  /** The region, town and country fields as the customer wrote them; streets are named after places all over. */
  readonly places: readonly string[];
  readonly postalCode: string | undefined;
}

const spacedWords = (text: string): string => ` ${foldedWords(text).join(' ')} `;

/** The fields, and the parts of those that hold more than one thing: `Simferopol, Crimea`. */
function partsOf(places: readonly string[]): readonly string[] {
  return places.flatMap((place) => [place, ...place.split(/[,;/()]/)]).filter((part) => part.trim() !== '');
}

/** In the region beyond doubt: by the region itself, by a name that means no other one, by a postal code of its own. */
function liesInRegion(address: PlacedAddress, { region: key, countries, towns = [] }: BlockedRegion): boolean {
  const rules = countryRules(countries[0] ?? '');
  const region = rules.regions.find((candidate) => candidate.key === key);
  if (region === undefined) return false;
  if (address.regions.length === 1 && address.regions[0] === region) return true;
  const { postalCode } = address;
  if (address.country !== undefined && postalCode !== undefined) {
    const owners = rules.regions.filter(({ postalCodePrefix }) => postalCodePrefix?.test(postalCode) ?? false);
    if (owners.length === 1 && owners[0] === region) return true;
  }
  if (address.regions.length > 0) return false;
  const townKeys = new Set(towns.map(foldedKey));
  return partsOf(address.places).some((part) => {
    if (townKeys.has(foldedKey(part))) return true;
    const match = findRegion(rules, part);
    return match !== undefined && match.by !== 'spelling' && match.regions.length === 1 && match.regions[0] === region;
  });
}

/** The names and codes of a territory as they are compared; folded once, because the list stays and the addresses come. */
interface Prepared {
  readonly names: readonly string[];
  readonly starts: readonly string[];
}
const prepared = new WeakMap<BlockedRegion, Prepared>();

function prepare(territory: BlockedRegion): Prepared {
  let ready = prepared.get(territory);
  if (ready === undefined) {
    const names = territory.names.map(spacedWords).filter((name) => name.trim() !== '');
    ready = { names, starts: territory.postalCodes.map(foldedKey).filter((prefix) => prefix !== '') };
    prepared.set(territory, ready);
  }
  return ready;
}

/** The first blocked region that the address lies in; `undefined` for none. Never throws. */
export function blockedRegionOf(address: PlacedAddress, blocked: readonly BlockedRegion[]): BlockedRegion | undefined {
  const near = blocked.filter(
    ({ countries }) => countries.length === 0 || address.country === undefined || countries.includes(address.country),
  );
  if (near.length === 0) return undefined;
  const texts = [...address.places, ...address.regions.flatMap((region) => region.names)].map(spacedWords);
  const code = foldedKey(address.postalCode ?? '');
  return near.find((territory) => {
    if (territory.region !== undefined && liesInRegion(address, territory)) return true;
    const { names, starts } = prepare(territory);
    if (names.some((name) => texts.some((text) => text.includes(name)))) return true;
    // An address in no known country is judged by names only: postal codes of other countries begin alike.
    if (address.country === undefined) return false;
    if (starts.some((prefix) => code.startsWith(prefix))) return true;
    const wholeCountry = names.length === 0 && starts.length === 0 && territory.region === undefined;
    return wholeCountry && territory.countries.length > 0;
  });
}
