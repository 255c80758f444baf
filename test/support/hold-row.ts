/** Holds a row, so that whoever needs it waits: the way to make two things meet in a chosen order. */
import { Client } from 'pg';

import { until } from './until';

export interface HeldRow {
  /** Waits until so many others wait, for this row or for somebody who waits for it. */
  untilWaiting(count: number): Promise<void>;
  release(): Promise<void>;
}

/** `query` selects the rows; it ends in `for update`. */
export async function holdRow(databaseUrl: string, query: string, bindings: readonly string[]): Promise<HeldRow> {
  const holder = await ownSession(databaseUrl);
  await holder.query('begin');
  await holder.query(query, [...bindings]);
  return {
    untilWaiting: (count) =>
      until(`${count} others wait for a row`, async () => {
        const { rows } = await holder.query<{ waiting: string }>(
          `with recursive behind (pid) as (
             select pg_backend_pid() union
             select a.pid from pg_stat_activity a, behind b where b.pid = any(pg_blocking_pids(a.pid)))
           select count(*) - 1 as waiting from behind`,
        );
        return Number(rows[0]?.waiting) >= count;
      }).then(() => undefined),
    release: () => holder.end(),
  };
}

/** A connection outside of every pool: a test that fails may leave it open, and dropping the database ends it. */
export async function ownSession(databaseUrl: string): Promise<Client> {
  const session = new Client({ connectionString: databaseUrl });
  session.on('error', () => undefined);
  await session.connect();
  return session;
}
