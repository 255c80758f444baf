/** The lists in use, and what was built of them. */
import { createListLoader } from './load-lists';
import { pointerFingerprint } from './pointer-fingerprint';
import type { ListProblem, LoadedList } from './loaded-list';

/** The lists in use. Never changes: a reload makes another one. */
export interface ListsInUse<Screener> {
  /** Undefined while no list is loaded against which anybody could be screened: a check without it is `unavailable`. */
  readonly screener: Screener | undefined;
  /** What an answer of now rests on: the version of every list in use, `missing` for one that should be. */
  readonly versions: { readonly [list: string]: string };
  readonly lists: readonly LoadedList[];
  /** Of the last reload. */
  readonly problems: readonly ListProblem[];
}

export interface ListRegistry<Screener> {
  /** Take it once a check and keep it. */
  current(): ListsInUse<Screener>;
  /** Whole days since the date of each list in use, never below 0: for metrics and readiness. */
  ages(now: Date): ReadonlyMap<string, number>;
  /**
   * Reads the directory again and swaps what is current in one step. A list that no longer loads, or is gone, stays in
   * use as it was, and is a problem. Safe to repeat: a call that comes while one runs waits, and then reads once more.
   */
  reload(): Promise<ListsInUse<Screener>>;
  /** Reloads when a file or a pointer changed since the last reload that came to its end; undefined when none did. */
  reloadIfChanged(): Promise<ListsInUse<Screener> | undefined>;
  /** `reloadIfChanged` every so often, until it is stopped. */
  watch(everyMs: number, told?: WatchReports<Screener>): { stop(): void };
}

export interface WatchReports<Screener> {
  readonly reloaded?: (lists: ListsInUse<Screener>) => void;
  /** What was in use stays in use, and it is tried again the next time. */
  readonly failed?: (error: unknown) => void;
}

export interface RegistryOptions<Screener> {
  /** Lists without which nobody is `clear`. */
  readonly required?: readonly string[];
  /** Called with every list in use, and the names of those that should be and are not. */
  readonly build: (
    lists: readonly LoadedList[],
    about: { readonly missing: readonly string[] },
  ) => Screener | Promise<Screener>;
}

const DAY_MS = 86_400_000;

/** A list that did not change keeps the entries that are in use already, so that there is one copy in memory. */
function sameEntries(list: LoadedList, before: readonly LoadedList[]): LoadedList {
  const old = before.find(({ list: id, version }) => id === list.list && version === list.version);
  return old && old.counts.entries === list.counts.entries ? { ...list, entries: old.entries } : list;
}

/**
 * The registry of the lists under `directory`; nothing is in use before the first `reload`. While one of `required` is
 * not in use, or a folder is there that did not load, `build` is told that it is missing.
 */
export function createListRegistry<Screener>(
  directory: string,
  { required = [], build }: RegistryOptions<Screener>,
): ListRegistry<Screener> {
  const loader = createListLoader(directory);
  let current: ListsInUse<Screener> = { screener: undefined, versions: {}, lists: [], problems: [] };
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<ListsInUse<Screener>> | undefined;
  let seen: string | undefined;

  async function readAgain(before: ListsInUse<Screener>): Promise<ListsInUse<Screener>> {
    const disk = await loader.load();
    const failed = new Set(disk.problems.map(({ list }) => list));
    const loaded = new Set(disk.lists.map(({ list }) => list));
    const kept = before.lists.filter(({ list }) => !loaded.has(list));
    const lists = [...disk.lists.map((list) => sameEntries(list, before.lists)), ...kept].sort((a, b) =>
      a.list < b.list ? -1 : 1,
    );
    const inUse = new Set(lists.map(({ list }) => list));
    const problem = (list: string, code: 'list_gone' | 'list_required', message: string): ListProblem[] =>
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
      ...lists.map(({ list, version }) => [list, version] as const),
    ]);
    const unchanged =
      JSON.stringify(versions) === JSON.stringify(before.versions) &&
      lists.every(({ entries }, at) => entries === before.lists[at]?.entries);
    if (unchanged) return { ...before, lists, problems };
    // Whom an operator allows is nobody to screen against.
    const screenable = lists.some(({ kind }) => kind !== 'own_allow');
    return { screener: screenable ? await build(lists, { missing }) : undefined, versions, lists, problems };
  }

  async function swap(): Promise<ListsInUse<Screener>> {
    next = undefined;
    // Before reading: what changes meanwhile is seen the next time.
    const fingerprint = await pointerFingerprint(directory);
    current = await readAgain(current);
    seen = fingerprint;
    return current;
  }

  function reload(): Promise<ListsInUse<Screener>> {
    if (!next) {
      next = last.then(swap, swap);
      last = next;
    }
    return next;
  }

  async function reloadIfChanged(): Promise<ListsInUse<Screener> | undefined> {
    return (await pointerFingerprint(directory)) === seen ? undefined : reload();
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
    reload,
    reloadIfChanged,
    watch(everyMs, told = {}) {
      let busy = false;
      const timer = setInterval(() => {
        if (busy) return;
        busy = true;
        reloadIfChanged()
          .then((lists) => lists && told.reloaded?.(lists))
          .catch((error: unknown) => told.failed?.(error))
          .finally(() => {
            busy = false;
          });
      }, everyMs);
      timer.unref();
      return { stop: () => clearInterval(timer) };
    },
  };
}
