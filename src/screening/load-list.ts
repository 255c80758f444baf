/** Loads one list from its folder, which bears the list's id. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LIST_IDS, type ListId, type LoadedList } from './entry';
import { loadOfac } from './load-ofac';
import { WatchlistError } from './watchlist-error';

type Loader = (directory: string, options: { list: ListId; date?: string }) => Promise<LoadedList>;

/** A list whose format is another gets its own loader here. */
const LOADERS: Readonly<Record<ListId, Loader>> = { us_ofac: loadOfac, sample: loadOfac };

function readDate(text: string): string | undefined {
  try {
    const { date } = JSON.parse(text) as { date?: unknown };
    const day = typeof date === 'string' ? new Date(`${date}T00:00:00Z`) : undefined;
    return day?.toISOString().slice(0, 10) === date ? (date as string | undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** `list.json` beside the files, `{"date": "YYYY-MM-DD"}`, is written by whoever fetches them and knows how old they are. */
async function declaredDate(directory: string): Promise<string | undefined> {
  let text: string;
  try {
    text = await readFile(join(directory, 'list.json'), 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new WatchlistError('file_unreadable', 'the file cannot be read', { file: 'list.json', cause });
  }
  const date = readDate(text);
  if (date !== undefined) return date;
  throw new WatchlistError('file_malformed', 'must be {"date": "YYYY-MM-DD"}', { file: 'list.json' });
}

/**
 * Loads `<directory>/<folder>`.
 * @throws WatchlistError also when no list has the folder's name: whoever put it there expects it to be screened.
 */
export async function loadList(directory: string, folder: string): Promise<LoadedList> {
  const list = LIST_IDS.find((id) => id === folder);
  if (!list) {
    throw new WatchlistError('list_unknown', `no list has this name; the known ones are ${LIST_IDS.join(', ')}`);
  }
  const date = await declaredDate(join(directory, folder));
  return LOADERS[list](join(directory, folder), { list, ...(date === undefined ? {} : { date }) });
}
