import type { Region } from './country-rules';
import { foldedKey, foldedWords } from './fold-text';

/**
 * A territory the operator does not serve, for example one under comprehensive sanctions. It blocks an address when the
 * country is one of `countries` (any country when the list is empty) and either no names and codes are given (the whole
 * country), or one of `names` stands in the region, the town or the country field, or the postal code begins with one of
 * `postalCodes`.
 */
export interface BlockedRegion {
  /** The operator's own name for it; shown to staff, never to the customer. */
  readonly id: string;
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** Whole words in any script: `Crimea`, `Sevastopol`, `Крым`. */
  readonly names: readonly string[];
  /** First signs of a postal code: `295`, `95`. */
  readonly postalCodes: readonly string[];
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

/** The first blocked region that the address lies in; `undefined` for none. */
export function blockedRegionOf(address: PlacedAddress, blocked: readonly BlockedRegion[]): BlockedRegion | undefined {
  if (blocked.length === 0) return undefined;
  const texts = [...address.places, ...address.regions.flatMap((region) => region.names)].map(spacedWords);
  const code = foldedKey(address.postalCode ?? '');
  return blocked.find((territory) => {
    const anywhere = territory.countries.length === 0 || address.country === undefined;
    if (!anywhere && !territory.countries.includes(address.country ?? '')) return false;
    const names = territory.names.map(spacedWords).filter((name) => name.trim() !== '');
    if (names.some((name) => texts.some((text) => text.includes(name)))) return true;
    // An address in no known country is judged by names only: postal codes of other countries begin alike.
    if (address.country === undefined) return false;
    const starts = territory.postalCodes.map(foldedKey).filter((prefix) => prefix !== '');
    if (starts.some((prefix) => code.startsWith(prefix))) return true;
    return names.length === 0 && starts.length === 0 && territory.countries.length > 0;
  });
}
