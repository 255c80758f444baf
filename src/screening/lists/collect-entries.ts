/** A whole list or none: what streams past is only a list once it came to its end. */
import { WatchlistError } from '../watchlist-error';
import type { ListedEntry } from './listed-entry';

/**
 * All entries of a list, in its order. `maxEntries` defaults to 5 million.
 * @throws WatchlistError also when the list is empty, too long, or has one id twice.
 */
export async function collectEntries(
  entries: AsyncIterable<ListedEntry>,
  { name, maxEntries = 5_000_000 }: { name: string; maxEntries?: number },
): Promise<readonly ListedEntry[]> {
  const all: ListedEntry[] = [];
  const ids = new Set<string>();
  for await (const entry of entries) {
    if (all.length >= maxEntries) {
      throw new WatchlistError('file_malformed', `the list has more than ${maxEntries} entries`, { file: name });
    }
    if (ids.has(entry.id)) {
      throw new WatchlistError('file_malformed', `the list has ${entry.id} twice`, { file: name });
    }
    ids.add(entry.id);
    all.push(entry);
  }
  if (all.length === 0) throw new WatchlistError('list_empty', 'the list has no entries', { file: name });
  return all;
}
