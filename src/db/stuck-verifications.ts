import type { OpenState } from '../domain/stage-limit';
import { rowsOf } from './database';
import type { Transaction } from './database';
import { jsonRows } from './json-rows';

export interface StuckPlace {
  readonly id: string;
  /** When it came into its state. */
  readonly since: string;
}

/**
 * Open verifications that came into their state longer ago than the limit of that state, the longest first. None of them
 * can be younger than that, so the index `open_verifications_of_tenant` leaves out most of the others; the limit inside keeps
 * Postgres from reading all moves that ever were. `after` is the place of the last one of the page before.
 */
export async function stuckVerifications(
  tx: Transaction,
  limits: readonly { readonly state: OpenState; readonly seconds: number }[],
  { size, after }: { readonly size: number; readonly after?: StuckPlace },
): Promise<{ readonly places: readonly StuckPlace[]; readonly total: number }> {
  const rows = await rowsOf<StuckPlace & { total: number }>(
    tx.raw(
      `with stuck as materialized (
         select v.id, t.occurred_at as since
         from verifications v
         join json_to_recordset(:limits) as l (state text, seconds float8) on l.state = v.state
         cross join lateral (
           select occurred_at from status_transitions where subject_id = v.id and version = v.state_version limit 1) as t
         where v.tenant_id = clearway_tenant() and v.ended_at is null
           and v.opened_at < now() - make_interval(secs => cast(:least as float8))
           and t.occurred_at < now() - make_interval(secs => l.seconds))
       select id, since, (select count(*)::int from stuck) as total from stuck
       where cast(:afterSince as timestamptz) is null
         or (since, id) > (cast(:afterSince as timestamptz), cast(:afterId as uuid))
       order by since, id limit :size`,
      {
        limits: jsonRows(limits),
        least: Math.min(...limits.map(({ seconds }) => seconds)),
        afterSince: after?.since ?? null,
        afterId: after?.id ?? null,
        size,
      },
    ),
  );
  return { places: rows.map(({ id, since }) => ({ id, since })), total: rows[0]?.total ?? 0 };
}
