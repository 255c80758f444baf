/** A quick look at a customer whom the keys found: most share two sounds with an entry and no name. */
import { buildIndex } from '../index/build-index';
import type { IndexEntry } from '../index/index-entry';
import { search } from '../match/search';
import { writtenWords } from '../match/written-words';
import { identifierKey } from '../index/identifier-index';
import type { KeyedEntry } from './entry-lookups';
import type { KeyedSubject } from './screening-keys';

/**
 * Well below what the matcher asks of a name with a birth date and a country that speak for it. Words weigh a little
 * otherwise among few entries than in the whole list, hence the distance.
 */
const LEAST = 0.4;
/** A longer name is let through: words around a listed name take from its score here, and nothing in the screening. */
const MOST_WORDS = 5;

/**
 * False when `subject` is surely none of `entries`, by name and number alone. What it lets through is screened against
 * the whole list, which has the last word.
 */
export function createMayMatch(
  entries: readonly (KeyedEntry & { readonly id: string })[],
): (subject: KeyedSubject) => boolean {
  const index = buildIndex(entries.map(toNamedEntry));
  const numbers = new Set(entries.flatMap(({ identifiers }) => identifiers.flatMap(({ value }) => keyOf(value))));
  return ({ schema, names, identifiers = [] }) =>
    identifiers.some(({ value }) => keyOf(value).some((key) => numbers.has(key))) ||
    names.some(
      (name) =>
        writtenWords(name).length > MOST_WORDS ||
        search(index, { name, schema }, { threshold: LEAST, limit: 1 }).hits.length > 0 ||
        // A business may bear the name of a listed person, with other words beside it.
        (schema !== 'Person' &&
          search(index, { name, schema: 'Person' }, { threshold: LEAST, limit: 1, extraWords: 'free' }).hits.length >
            0),
    );
}

function keyOf(value: string): string[] {
  const key = identifierKey(value);
  return key === null ? [] : [key];
}

/** Birth dates, countries and sex are left out: they are for the screening to judge. */
function toNamedEntry(entry: KeyedEntry & { readonly id: string }): IndexEntry {
  return {
    id: entry.id,
    schema: entry.schema,
    ...(entry.schemaUnsure && { schemaUnsure: true }),
    names: entry.names.map(({ text }) => ({ text, quality: 'strong' })),
    birthDates: [],
    countries: [],
    identifiers: [],
    list: '',
    programmes: [],
  };
}
