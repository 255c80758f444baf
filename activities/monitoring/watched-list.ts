import { versionsSince } from '../../src/db/list-versions';
import type { KeyedEntry } from '../../src/screening/monitor/entry-lookups';
import type { Screener } from '../../src/screening/screen';
import type { ActivityDeps } from '../deps';

export interface WatchedEntry extends KeyedEntry {
  readonly id: string;
  readonly hash: string;
}

export interface WatchedList {
  readonly list: string;
  readonly version: string;
  readonly date: string;
  readonly entries: readonly WatchedEntry[];
}

/** The lists in use, as far as monitoring looks at them. */
export function watchedLists(deps: Pick<ActivityDeps, 'lists'>): readonly WatchedList[] {
  return deps.lists.current().lists;
}

export interface ListInUse {
  readonly screener: Screener;
  readonly entries: readonly WatchedEntry[];
  /** The version asked for and those after it: evidence that names one of them has seen its changes. */
  readonly versions: readonly string[];
}

/**
 * The list with the changes of that version in it, or of a later one. A worker that has an older one reads its folder
 * again. Fails where that does not help: another worker has it, or the folder will have it when this is tried again.
 */
export async function listInUse(
  deps: Pick<ActivityDeps, 'lists' | 'database'>,
  list: string,
  versionId: string,
): Promise<ListInUse> {
  const versions = await versionsSince(deps.database, list, versionId);
  const find = () => watchedLists(deps).find((each) => each.list === list && versions.includes(each.version));
  let found = find();
  if (!found) {
    await deps.lists.reload();
    found = find();
  }
  const { screener } = deps.lists.current();
  if (!found || !screener) throw new Error('This worker does not have the version of the list that is to be compared');
  return { screener, entries: found.entries, versions };
}
