/** Loads one list of the parts that were chosen for it. */
import { contentHash } from '../entry';
import type { ListedEntry } from '../lists/listed-entry';
import { WatchlistError } from '../watchlist-error';
import type { FoundList } from './find-in-folder';
import { kindOfList } from './list-kind';
import type { ListCounts, LoadedList } from './loaded-list';
import { mergeEntries } from './merge-entries';
import { hashFiles, readList, type ReadOptions } from './read-list';

function countNames(entries: readonly ListedEntry[]): ListCounts {
  let aliases = 0;
  let weakAliases = 0;
  for (const { names } of entries) {
    for (const { quality } of names) {
      if (quality === 'weak') weakAliases += 1;
      else if (quality === 'strong') aliases += 1;
    }
  }
  return { entries: entries.length, aliases, weakAliases };
}

/** OFAC has some entries in both of its lists; elsewhere one id in two files is a mistake. */
function joinParts(list: string, parts: readonly (readonly ListedEntry[])[]): readonly ListedEntry[] {
  const [first = [], ...others] = parts;
  if (others.length === 0) return first;
  const byId = new Map(first.map((entry) => [entry.id, entry]));
  for (const entry of others.flat()) {
    const known = byId.get(entry.id);
    if (known && list !== 'us_ofac')
      throw new WatchlistError('file_malformed', `two files of the list have ${entry.id}`);
    byId.set(entry.id, known ? mergeEntries(known, entry) : entry);
  }
  return [...byId.values()];
}

/** Names and content of the files, whatever folder they are in. */
export function versionOf(hashes: readonly ReadonlyMap<string, string>[]): string {
  return contentHash(hashes.flatMap((files) => [...files].flatMap(([name, sha256]) => [name, sha256.slice(7)])));
}

/**
 * Loads a list of its `parts`, in their order. What `known` loaded before is taken from there when its files are the same.
 * @throws WatchlistError naming file and line; nothing of a list that does not parse as a whole is used.
 */
export async function loadList(
  parts: readonly [FoundList, ...FoundList[]],
  options: ReadOptions,
  known?: LoadedList,
): Promise<LoadedList> {
  const [{ list }] = parts;
  if (list === 'us_ofac' && !parts.some(({ part }) => part === 'sdn')) {
    throw new WatchlistError('file_missing', 'the non-SDN list alone is not this list: the SDN list is missing');
  }
  const hashes: ReadonlyMap<string, string>[] = [];
  for (const part of parts) hashes.push(await hashFiles(part));
  const version = versionOf(hashes);
  const oldest = parts.reduce((one, other) => (other.date < one.date ? other : one));
  const about = {
    list,
    kind: kindOfList(list),
    version,
    date: oldest.date,
    dateFrom: oldest.dateFrom,
    loadedFrom: [...new Set(parts.map(({ loadedFrom }) => loadedFrom))].join(', '),
  };
  // What is left out of the US screening list depends on the day and on the other lists.
  if (known?.version === version && list !== 'us_csl') return { ...known, ...about };
  const read = [];
  for (const [at, part] of parts.entries()) read.push(await readList(part, hashes[at] ?? new Map(), options));
  const entries = joinParts(
    list,
    read.map((one) => one.entries),
  );
  return { ...about, entries, counts: countNames(entries), notes: read.flatMap(({ notes }) => notes) };
}
