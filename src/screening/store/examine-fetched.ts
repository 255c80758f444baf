/** Whether what came from a source may take the place of what is in use. */
import { sanityOf } from '../lists/list-sanity';
import { WatchlistError } from '../watchlist-error';
import { findIn } from './find-in-folder';
import { type ListInUse, namesOf } from './list-in-use';
import { loadChosen } from './load-lists';
import type { FetchedFile, ListManifest } from './version-files';

export interface Refusal {
  readonly code: string;
  readonly why: string;
}

export interface Examination {
  readonly list: string;
  /** Where the files lie. */
  readonly folder: string;
  readonly files: readonly FetchedFile[];
  readonly inUse: ListInUse | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly maxShrinkShare: number;
}

type Examined = Pick<ListManifest, 'version' | 'entries' | 'names' | 'published'>;

function shrinkage(
  before: number | undefined,
  after: number,
  maxShrinkShare: number,
  what: string,
): Refusal | undefined {
  const sanity = sanityOf(before ?? null, after, maxShrinkShare);
  if (sanity.ok) return undefined;
  const why = `${after} ${what} instead of ${before ?? 0}: more than ${Math.round(maxShrinkShare * 100)} % would be gone`;
  return { code: sanity.reason === 'empty' ? 'list_empty' : 'shrunk', why };
}

/**
 * Loads the files as they will be loaded once they are in use. Refused: what does not parse as a whole, is another list, is
 * empty, loses more than its share of entries or of names, or calls itself older than what is in use.
 */
export async function examineFetched(about: Examination): Promise<Examined | Refusal> {
  const { list, folder, files, inUse, today, maxShrinkShare } = about;
  try {
    const found = await findIn(list, folder, files);
    const other = found.lists.find((one) => one.list !== list);
    if (other || found.lists.length === 0 || found.unknown.length > 0) {
      const what = other ? `the list ${other.list}` : 'nothing of a form that is known';
      return { code: 'other_list', why: `${what} came instead of this list` };
    }
    const loaded = await loadChosen(
      found.lists.map((one) => ({ ...one, date: today })),
      today,
    );
    const names = namesOf(loaded);
    const refusal =
      shrinkage(inUse?.entries, loaded.entries.length, maxShrinkShare, 'entries') ??
      shrinkage(inUse?.names, names, maxShrinkShare, 'names');
    if (refusal) return refusal;
    const { published } = found;
    if (published !== undefined && inUse?.published !== undefined && published < inUse.published) {
      return { code: 'older', why: `it is of ${published}, and the one in use of ${inUse.published}` };
    }
    return {
      version: loaded.version,
      entries: loaded.entries.length,
      names,
      ...(published === undefined ? {} : { published }),
    };
  } catch (error) {
    if (error instanceof WatchlistError) return { code: error.code, why: error.message };
    throw error;
  }
}
