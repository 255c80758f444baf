import { stat } from 'node:fs/promises';

import pg from 'pg';

import type { Stand } from './stand';

/** What is on disk at one moment. */
export interface Footprint {
  /** Rows of every table of Clearway. */
  readonly rows: { readonly [table: string]: number };
  /** Tables with their indexes. */
  readonly tableBytes: number;
  /** Write-ahead log since the server began: what replication and backups have to carry. */
  readonly walBytes: number;
  /** The file of the dev server with its own log. */
  readonly temporalBytes: number;
}

export async function measureFootprint({ databaseUrl, temporalFile }: Stand): Promise<Footprint> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string; bytes: string }>(
      `select relname as name, pg_total_relation_size(oid) as bytes from pg_class
       where relkind = 'r' and relnamespace = 'public'::regnamespace and relname !~ '^knex' order by relname`,
    );
    const rows: Record<string, number> = {};
    for (const { name } of tables) {
      const counted = await client.query<{ count: string }>(`select count(*) from ${client.escapeIdentifier(name)}`);
      rows[name] = Number(counted.rows[0]?.count ?? 0);
    }
    const wal = await client.query<{ bytes: string }>(`select pg_current_wal_lsn() - '0/0'::pg_lsn as bytes`);
    return {
      rows,
      tableBytes: tables.reduce((sum, { bytes }) => sum + Number(bytes), 0),
      walBytes: Number(wal.rows[0]?.bytes ?? 0),
      temporalBytes: (await sizeOf(temporalFile)) + (await sizeOf(`${temporalFile}-wal`)),
    };
  } finally {
    await client.end();
  }
}

/** What one of `items` added, between two moments. Tables that did not grow are left out. */
export function grownBy(before: Footprint, after: Footprint, items: number) {
  const each = (later: number, earlier: number) => (later - earlier) / items;
  const rows = Object.fromEntries(
    Object.entries(after.rows)
      .map(([table, count]) => [table, each(count, before.rows[table] ?? 0)] as const)
      .filter(([, count]) => count > 0),
  );
  return {
    rows,
    rowsInAll: Object.values(rows).reduce((sum, count) => sum + count, 0),
    tableBytes: each(after.tableBytes, before.tableBytes),
    walBytes: each(after.walBytes, before.walBytes),
    temporalBytes: each(after.temporalBytes, before.temporalBytes),
  };
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
