/** The lists on disk, each in a folder that bears its id (`us_ofac/sdn.csv`, `sample/sdn.csv`), and those in use. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListId, LoadedList } from './entry';
import { loadList } from './load-list';
import { createScreener, type Screener } from './screen';
import { WatchlistError, type WatchlistErrorCode } from './watchlist-error';

/** A list that could not be loaded. The message names file and line; it holds no path. */
export interface ListProblem {
  /** The folder's name; empty when it is about the directory itself. */
  readonly list: string;
  readonly code: WatchlistErrorCode;
  readonly message: string;
}

/** The lists in use. Never changes: a reload makes another one. */
export interface ListsInUse {
  /** Undefined while no list is loaded: a check without a screener is `unavailable`. */
  readonly screener: Screener | undefined;
  /** What an answer of now rests on: the version of every list in use, `missing` for one that should be. */
  readonly versions: { readonly [list: string]: string };
  readonly lists: readonly LoadedList[];
  /** Of the last reload. */
  readonly problems: readonly ListProblem[];
}

export interface ListRegistry {
  /** Take it once a check and keep it. */
  current(): ListsInUse;
  /** Whole days since the date of each list in use, never below 0: for metrics and readiness. */
  ages(now: Date): ReadonlyMap<ListId, number>;
  /**
   * Reads the directory again and swaps what is current in one step. A list that no longer loads, or is gone, stays in
   * use as it was, and is a problem. Safe to repeat: a call that comes while one runs waits, and then reads once more.
   */
  reload(): Promise<ListsInUse>;
}

const DAY_MS = 86_400_000;

/** What kept a list from loading. Anything but a list or a disk at fault is a mistake of ours, and thrown on. */
function problemOf(error: unknown): WatchlistError {
  if (error instanceof WatchlistError) return error;
  if (typeof (error as NodeJS.ErrnoException).errno !== 'number') throw error;
  return new WatchlistError('directory_unreadable', 'the folder of the list cannot be read', { cause: error });
}

/**
 * Loads the lists one after the other. A list that does not load as a whole is a problem and not a shorter list. Files,
 * and folders that start with a dot, are ignored.
 */
export async function loadLists(directory: string): Promise<Pick<ListsInUse, 'lists' | 'problems'>> {
  const lists: LoadedList[] = [];
  const problems: ListProblem[] = [];
  let folders: string[];
  try {
    folders = (await readdir(directory)).filter((name) => !name.startsWith('.')).sort();
  } catch {
    const message = 'the directory of the watchlists cannot be read';
    return { lists, problems: [{ list: '', code: 'directory_unreadable', message }] };
  }
  for (const folder of folders) {
    try {
      if ((await stat(join(directory, folder))).isDirectory()) lists.push(await loadList(directory, folder));
    } catch (error) {
      const { code, message } = problemOf(error);
      problems.push({ list: folder, code, message });
    }
  }
  return { lists, problems };
}

/** A list that did not change keeps the entries that the index holds already, so that there is one copy in memory. */
function sameEntries(list: LoadedList, before: readonly LoadedList[]): LoadedList {
  const old = before.find((one) => one.list === list.list && one.version === list.version);
  return old ? { ...list, entries: old.entries } : list;
}

async function readAgain(directory: string, required: readonly ListId[], before: ListsInUse): Promise<ListsInUse> {
  const disk = await loadLists(directory);
  const failed = new Set(disk.problems.map((problem) => problem.list));
  const loaded = new Set(disk.lists.map((list) => list.list));
  const kept = before.lists.filter((list) => !loaded.has(list.list));
  const lists = [...disk.lists.map((list) => sameEntries(list, before.lists)), ...kept].sort((a, b) =>
    a.list < b.list ? -1 : 1,
  );
  const inUse = new Set<string>(lists.map((list) => list.list));
  const problem = (list: ListId, code: 'list_gone' | 'list_required', message: string): ListProblem[] =>
    failed.has(list) ? [] : [{ list, code, message }];
  const problems = [
    ...disk.problems,
    ...kept.flatMap(({ list }) =>
      problem(list, 'list_gone', 'the folder is gone; the list stays in use until a restart'),
    ),
    ...required
      .filter((list) => !inUse.has(list))
      .flatMap((list) => problem(list, 'list_required', 'the list is required and not there')),
  ];
  const missing = [...new Set(problems.map(({ list }) => list))].filter((list) => list !== '' && !inUse.has(list));
  const versions = Object.fromEntries([
    ...missing.map((list) => [list, 'missing'] as const),
    ...lists.map((list) => [list.list, list.version] as const),
  ]);
  const unchanged = JSON.stringify(versions) === JSON.stringify(before.versions);
  if (unchanged) return { screener: before.screener, versions, lists, problems };
  const screener = lists.length > 0 ? createScreener(lists, { missing }) : undefined;
  return { screener, versions, lists, problems };
}

/**
 * The registry of the lists under `directory`; nothing is in use before the first `reload`. While one of `required` is
 * not in use, or a folder is there that did not load, nobody is `clear`.
 */
export function createListRegistry(directory: string, options: { required?: readonly ListId[] } = {}): ListRegistry {
  let current: ListsInUse = { screener: undefined, versions: {}, lists: [], problems: [] };
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<ListsInUse> | undefined;

  async function swap(): Promise<ListsInUse> {
    next = undefined;
    current = await readAgain(directory, options.required ?? [], current);
    return current;
  }

  return {
    current: () => current,
    ages: (now) =>
      new Map(
        current.lists.map(({ list, date }) => [
          list,
          Math.max(0, Math.floor((now.getTime() - Date.parse(date)) / DAY_MS)),
        ]),
      ),
    reload: () => {
      if (!next) {
        next = last.then(swap, swap);
        last = next;
      }
      return next;
    },
  };
}
