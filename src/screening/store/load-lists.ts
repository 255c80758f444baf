/** Loads all lists of a directory. */
import { groupBy } from '../../domain/group-by';
import type { FoundList } from './find-in-folder';
import { findLists, problemOf } from './find-lists';
import { LIST_FORMS } from './list-formats';
import { loadList } from './load-list';
import { WatchlistError } from '../watchlist-error';
import type { ListProblem, LoadedList } from './loaded-list';

export interface LoadedLists {
  /** By their ids, in order. */
  readonly lists: readonly LoadedList[];
  readonly problems: readonly ListProblem[];
}

export interface ListLoader {
  /** Takes from the last time what did not change since. */
  load(): Promise<LoadedLists>;
}

/** The newest of each part, of two forms of the same day the one that says more; and a note on those that are not used. */
function choose(found: readonly FoundList[]): { parts: FoundList[]; notes: string[] } {
  const byPart = groupBy(found, ({ part }) => part);
  const parts: FoundList[] = [];
  const notes: string[] = [];
  for (const candidates of byPart.values()) {
    const [best, ...others] = candidates.sort((a, b) =>
      a.date === b.date ? LIST_FORMS.indexOf(a.form) - LIST_FORMS.indexOf(b.form) : a.date < b.date ? 1 : -1,
    );
    if (!best) continue;
    parts.push(best);
    for (const { loadedFrom, date, form } of others) {
      notes.push(
        `${loadedFrom} (${form}, ${date}) is not used: ${best.loadedFrom} (${best.form}, ${best.date}) is the newest`,
      );
    }
  }
  // The SDN list before the non-SDN one: an entry of both keeps the name that it has there.
  return { parts: parts.sort((a, b) => (a.part > b.part ? -1 : 1)), notes };
}

/** One list of what was found of it in one place. @throws WatchlistError when it does not load as a whole. */
export async function loadChosen(found: readonly FoundList[], today = ''): Promise<LoadedList> {
  const [first, ...rest] = choose(found).parts;
  if (!first) throw new WatchlistError('list_unknown', 'there is no list in a form that is known');
  return loadList([first, ...rest], { today, withoutOfac: false });
}

/** See `loadLists`; keeps what it loaded, so that loading again costs little when little changed. */
export function createListLoader(directory: string, { now = () => new Date() }: { now?: () => Date } = {}): ListLoader {
  let known = new Map<string, LoadedList>();

  return {
    async load() {
      const { found, problems: notFound, notes } = await findLists(directory);
      const problems = [...notFound];
      const loaded = new Map<string, LoadedList>();
      const lists: LoadedList[] = [];
      const byList = groupBy(found, ({ list }) => list);
      // The US screening list has a copy of OFAC's inside, which is left out when OFAC's own is loaded.
      const order = [...byList.keys()].sort((a, b) => (a === 'us_csl' ? 1 : b === 'us_csl' ? -1 : a < b ? -1 : 1));
      for (const list of order) {
        const { parts, notes: unused } = choose(byList.get(list) ?? []);
        const [first, ...rest] = parts;
        if (!first) continue;
        const options = { today: now().toISOString().slice(0, 10), withoutOfac: loaded.has('us_ofac') };
        try {
          const one = await loadList([first, ...rest], options, known.get(list));
          loaded.set(list, one);
          lists.push({ ...one, notes: [...one.notes, ...unused, ...(notes.get(list) ?? [])] });
        } catch (error) {
          problems.push(problemOf(list, error));
        }
      }
      known = loaded;
      return { lists: lists.sort((a, b) => (a.list < b.list ? -1 : 1)), problems };
    },
  };
}

/**
 * Loads the lists of a directory, one after the other: folders of any names, files that lie directly in it, and what
 * `updateList` fetched there. Two folders of one list: the newest is used, the other is a note. A list that does not load as
 * a whole is a problem and not a shorter list. What starts with a dot is passed over.
 */
export async function loadLists(directory: string): Promise<LoadedLists> {
  return createListLoader(directory).load();
}
