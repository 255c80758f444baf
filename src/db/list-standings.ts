import type { Knex } from 'knex';

import type { ListView } from '../domain/operations-view';
import { rowsOf } from './database';
import type { Transaction } from './database';
import { jsonRows } from './json-rows';

type Lookup = NonNullable<ListView['lastLookup']>['outcome'];

/** A list as a worker has it; without `inUse` it is one that should be there and is not. */
export interface ListStanding {
  readonly list: string;
  readonly required: boolean;
  readonly inUse?: {
    readonly kind: string;
    readonly version: string;
    /** `YYYY-MM-DD`. */
    readonly dated: string;
    readonly entries: number;
  };
}

/**
 * All that a worker has and misses now; a list that is not among them is in use no more. Safe to repeat; of several workers
 * the last one is believed.
 */
export async function recordListStandings(database: Knex, standings: readonly ListStanding[]): Promise<void> {
  const rows = standings.map(({ list, required, inUse }) => ({ list, required, ...inUse }));
  await database.raw(
    `with told as (
       select * from json_to_recordset(:rows) as told
         (list text, required boolean, kind text, version text, dated date, entries integer)),
     gone as (
       update list_standings set required = false, kind = null, version = null, dated = null, entries = null, told_at = now()
       where (version is not null or required) and list not in (select list from told))
     insert into list_standings (list, required, kind, version, dated, entries)
     select list, required, kind, version, dated, entries from told order by list
     on conflict (list) do update set required = excluded.required, kind = excluded.kind, version = excluded.version,
       dated = excluded.dated, entries = excluded.entries, told_at = now()`,
    { rows: jsonRows(rows) },
  );
}

/** What came of asking the sources. Safe to repeat. */
export async function recordListLookups(
  database: Knex,
  lookups: readonly { readonly list: string; readonly outcome: Lookup }[],
): Promise<void> {
  if (lookups.length === 0) return;
  const rows = lookups.map(({ list, outcome }) => ({ list, outcome }));
  await database.raw(
    `insert into list_standings (list, required, last_lookup, looked_up_at, confirmed_at)
     select list, false, outcome, now(), case when outcome in ('unchanged', 'updated') then now() end
     from json_to_recordset(:rows) as lookup (list text, outcome text) order by list
     on conflict (list) do update set last_lookup = excluded.last_lookup, looked_up_at = excluded.looked_up_at,
       confirmed_at = coalesce(excluded.confirmed_at, list_standings.confirmed_at)`,
    { rows: jsonRows(rows) },
  );
}

export interface StoredListStanding {
  readonly list: string;
  readonly required: boolean;
  readonly kind: string | null;
  readonly version: string | null;
  readonly dated: string | null;
  readonly entries: number | null;
  readonly takenAt: string;
  readonly lastLookup: Lookup | null;
  readonly lookedUpAt: string | null;
  readonly confirmedAt: string | null;
}

/** By name. A list that is neither in use nor required nor fetched is none. */
export async function listStandings(tx: Transaction): Promise<readonly StoredListStanding[]> {
  return rowsOf<StoredListStanding>(
    tx.raw(
      `select s.list, s.required, s.kind, s.version, to_char(s.dated, 'YYYY-MM-DD') as dated, s.entries,
         coalesce(v.taken_at, s.told_at) as "takenAt", s.last_lookup as "lastLookup", s.looked_up_at as "lookedUpAt",
         s.confirmed_at as "confirmedAt"
       from list_standings s
       left join lateral (
         select taken_at from list_versions where list = s.list and version = s.version order by id desc limit 1) v on true
       where s.version is not null or s.required or s.last_lookup is not null
       order by s.list`,
    ),
  );
}
