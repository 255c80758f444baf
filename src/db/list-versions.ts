import type { Knex } from 'knex';

import { rowsOf } from './database';
import { transact } from './transaction';

export interface SeenList {
  readonly list: string;
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly entries: readonly { readonly id: string; readonly hash: string }[];
}

export interface RecordedVersion {
  /** Grows from version to version of all lists. */
  readonly id: string;
  readonly list: string;
}

export interface ListChange {
  readonly id: string;
  readonly entryId: string;
  readonly entryHash: string;
  readonly what: 'added' | 'changed' | 'removed';
}

/**
 * Writes down the list as it is now, and what that changes against its last version, in one transaction; nothing when this
 * version is the last one already. Safe to repeat, and by several at once: they wait for each other.
 */
export async function recordListVersion(database: Knex, seen: SeenList): Promise<void> {
  const { list, version, date, entries } = seen;
  return transact(database, async (tx) => {
    await tx.raw(`select pg_advisory_xact_lock(hashtext('clearway_list/' || cast(? as text)))`, [list]);
    const [last] = await rowsOf<{ version: string }>(
      tx.raw('select version from list_versions where list = ? order by id desc limit 1', [list]),
    );
    if (last?.version === version) return;
    const [recorded] = await rowsOf<{ id: string }>(
      tx.raw('insert into list_versions (list, version, dated, entries) values (?, ?, ?, ?) returning id', [
        list,
        version,
        date,
        entries.length,
      ]),
    );
    if (!recorded) throw new Error('A version that was just written cannot be read');
    await tx.raw(
      `with seen as (
           select entry_id, entry_hash from unnest(cast(:ids as text[]), cast(:hashes as text[])) as s (entry_id, entry_hash)),
         known as (select entry_id, entry_hash from list_entries where list = :list),
         changed as (
           insert into list_changes (version_id, entry_id, entry_hash, what)
           select :versionId, coalesce(s.entry_id, k.entry_id), coalesce(s.entry_hash, k.entry_hash),
             case when k.entry_id is null then 'added' when s.entry_id is null then 'removed' else 'changed' end
           from seen s full join known k on k.entry_id = s.entry_id
           where s.entry_hash is distinct from k.entry_hash
           returning entry_id, entry_hash, what),
         gone as (
           delete from list_entries e using changed c
           where c.what = 'removed' and e.list = :list and e.entry_id = c.entry_id),
         written as (
           insert into list_entries (list, entry_id, entry_hash, version_id)
           select :list, entry_id, entry_hash, :versionId from changed where what <> 'removed'
           on conflict (list, entry_id) do update set entry_hash = excluded.entry_hash, version_id = excluded.version_id)
         select count(*) from changed`,
      {
        list,
        versionId: recorded.id,
        ids: entries.map(({ id }) => id),
        hashes: entries.map(({ hash }) => hash),
      },
    );
  });
}

/** Versions whose changes have not been looked up to the end, oldest first. */
export async function versionsToFollow(database: Knex): Promise<readonly RecordedVersion[]> {
  return rowsOf<RecordedVersion>(
    database.raw(
      `select id, list from list_versions v
       where not exists (select from list_versions_followed f where f.version_id = v.id) order by id`,
    ),
  );
}

/** Safe to repeat: the first time stays. */
export async function markFollowed(
  database: Knex,
  versionId: string,
  counts: { compared: number; opened: number },
): Promise<void> {
  await database.raw(
    `insert into list_versions_followed (version_id, compared, opened) values (:versionId, :compared, :opened)
     on conflict do nothing`,
    { versionId, ...counts },
  );
}

/** How many entries of this version are new or other ones. */
export async function countChanges(database: Knex, versionId: string): Promise<number> {
  const [row] = await rowsOf<{ count: string }>(
    database.raw(`select count(*) as count from list_changes where version_id = ? and what <> 'removed'`, [versionId]),
  );
  return Number(row?.count ?? 0);
}

/** Changes of a version in their order, after the one named. Entries that were removed are none to look for. */
export async function changesOf(
  database: Knex,
  versionId: string,
  after: string,
  size: number,
): Promise<readonly ListChange[]> {
  return rowsOf<ListChange>(
    database.raw(
      `select id, entry_id as "entryId", entry_hash as "entryHash", what from list_changes
       where version_id = :versionId and id > :after and what <> 'removed' order by id limit :size`,
      { versionId, after, size },
    ),
  );
}

export interface StoredVersion {
  readonly list: string;
  readonly version: string;
  readonly takenAt: string;
}

export async function findListVersion(database: Knex, versionId: string): Promise<StoredVersion | undefined> {
  const [row] = await rowsOf<StoredVersion>(
    database.raw('select list, version, taken_at as "takenAt" from list_versions where id = ?', [versionId]),
  );
  return row;
}

/** The versions of a list from this one on, the newest last: whoever has one of them loaded has seen its changes. */
export async function versionsSince(database: Knex, list: string, versionId: string): Promise<readonly string[]> {
  const rows = await rowsOf<{ version: string }>(
    database.raw('select version from list_versions where list = ? and id >= ? order by id', [list, versionId]),
  );
  return rows.map(({ version }) => version);
}
