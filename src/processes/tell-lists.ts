import type { Knex } from 'knex';

import { recordListStandings } from '../db/list-standings';
import type { ListStanding } from '../db/list-standings';
import type { ScreenedLists } from '../screening/screened-lists';

/** Writes down which lists this worker has and which it misses, for those who look from elsewhere. Safe to repeat. */
export function createListTeller(deps: {
  readonly database: Knex;
  readonly lists: Pick<ScreenedLists, 'current'>;
  readonly required: readonly string[];
}): () => Promise<void> {
  return () => recordListStandings(deps.database, listStandingsOf(deps.lists.current(), deps.required));
}

function listStandingsOf(
  { lists, versions }: ReturnType<ScreenedLists['current']>,
  required: readonly string[],
): readonly ListStanding[] {
  const there = lists.map(({ list, kind, version, date, entries }) => ({
    list,
    required: required.includes(list),
    inUse: { kind, version, dated: date, entries: entries.length },
  }));
  // A folder that is there and does not load keeps everybody from being clear, as a required list does.
  const missing = Object.keys(versions).filter((list) => versions[list] === 'missing');
  return [...there, ...missing.map((list) => ({ list, required: true }))];
}
