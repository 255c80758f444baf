/** Holds a row, so that whoever needs it waits: the way to make two things meet in a chosen order. */
import type { Knex } from 'knex';

import { rowsOf } from '../../src/db/database';
import { until } from './until';

export interface HeldRow {
  /** Waits until so many others wait, for this row or for somebody who waits for it. */
  untilWaiting(count: number): Promise<void>;
  release(): Promise<void>;
}

/** `query` selects the rows; it ends in `for update`. */
export async function holdRow(owner: Knex, query: string, bindings: readonly string[]): Promise<HeldRow> {
  const tx = await owner.transaction();
  await tx.raw(query, [...bindings]);
  const [self] = await rowsOf<{ pid: number }>(tx.raw('select pg_backend_pid() as pid'));
  return {
    untilWaiting: (count) =>
      until(`${count} others wait for a row`, async () => {
        const [row] = await rowsOf<{ waiting: string }>(
          owner.raw(
            `with recursive behind (pid) as (
               select ?::int union
               select a.pid from pg_stat_activity a, behind b where b.pid = any(pg_blocking_pids(a.pid)))
             select count(*) - 1 as waiting from behind`,
            [self?.pid ?? 0],
          ),
        );
        return Number(row?.waiting) >= count;
      }).then(() => undefined),
    release: async () => void (await tx.rollback()),
  };
}
