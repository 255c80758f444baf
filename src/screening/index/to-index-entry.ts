/** What the loaders read, as what is searched. */
import type { DateRange, EntryCountries, ListedEntry } from '../lists/listed-entry';
import type { BirthRange, IndexEntry } from './index-entry';

/** What `circa` allows on either side, in years: lists round to a year, and to the end of a decade. */
const CIRCA_YEARS = 2;

function shiftYear(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

function toBirthRange({ from, to, circa }: DateRange): BirthRange {
  return circa ? { from: shiftYear(from, -CIRCA_YEARS), to: shiftYear(to, CIRCA_YEARS) } : { from, to };
}

/** Of all that a country may be to an entry, none speaks louder: sorted, each once. */
function allCountries(countries: EntryCountries): readonly string[] {
  const { nationalities, citizenships, addresses, births, others } = countries;
  return [...new Set([...nationalities, ...citizenships, ...addresses, ...births, ...others])].toSorted();
}

/**
 * Everything of a listed entry that is compared; its remarks, places and relations are not, and stay with the loader's
 * entry. Birth dates that the list calls `circa` are widened by two years on either side.
 */
export function toIndexEntry(entry: ListedEntry): IndexEntry {
  return {
    id: entry.id,
    schema: entry.schema,
    ...(entry.schemaUnsure && { schemaUnsure: true }),
    names: entry.names.map(({ text, quality }) => ({ text, quality })),
    birthDates: entry.birthDates.map(toBirthRange),
    ...(entry.birthDateUnread && { birthDateUnread: true }),
    countries: allCountries(entry.countries),
    ...(entry.sex && { sex: entry.sex }),
    identifiers: entry.identifiers,
    list: entry.list,
    programmes: entry.programmes,
  };
}
