/** Invented list entries, as the loaders give them. */
import { createHash } from 'node:crypto';
import { readDateRange } from '../../src/screening/lists/date-range';
import type { ListedEntry } from '../../src/screening/lists/listed-entry';
import type { LoadedList } from '../../src/screening/store/loaded-list';

const hashOf = (...parts: readonly unknown[]) =>
  `sha256:${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`;

export const LIST_VERSION = hashOf('a version');

/** With the given names (the first is the primary one; after a `~` weak), births as lists write them, nationalities, and anything else over it. */
export function listed(
  id: string,
  names: readonly string[],
  more: Partial<Omit<ListedEntry, 'names' | 'birthDates' | 'countries'>> & {
    births?: readonly string[];
    countries?: readonly string[];
  } = {},
): ListedEntry {
  const { births = [], countries = [], ...rest } = more;
  const ranges = births.map((text) => readDateRange(text));
  return {
    list: 'us_ofac',
    id: `us_ofac:${id}`,
    schema: 'Person',
    names: names.map((name, at) => ({
      text: name.replace(/^~/, ''),
      quality: name.startsWith('~') ? 'weak' : at === 0 ? 'primary' : 'strong',
    })),
    birthDates: ranges.filter((range) => range !== null),
    ...(ranges.includes(null) && { birthDateUnread: true as const }),
    birthPlaces: [],
    countries: { nationalities: countries, citizenships: [], addresses: [], births: [], others: [] },
    identifiers: [],
    programmes: ['TEST'],
    hash: hashOf(id, names, births),
    ...rest,
  };
}

/** A sanctions list of these, or what `more` makes of it. */
export function listOfEntries(entries: readonly ListedEntry[], more: Partial<LoadedList> = {}): LoadedList {
  return {
    list: 'us_ofac',
    kind: 'sanctions',
    version: LIST_VERSION,
    date: '2026-01-01',
    dateFrom: 'declared',
    loadedFrom: 'us_ofac',
    entries,
    counts: { entries: entries.length, aliases: 0, weakAliases: 0 },
    notes: [],
    ...more,
  };
}
