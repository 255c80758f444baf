import { OPEN_STATES } from '../domain/stage-limit';
import type { OpenState, Peers } from '../domain/stage-limit';
import { rowsOf } from './database';
import type { Transaction } from './database';

/** The newest ones are enough, so that the cost does not grow with the tenant. */
const MOST_PEERS = 1_000;
const DAYS = 30;

/**
 * How long verifications of this tenant that are finished stayed in each state: of the 1,000 that left it last within the
 * last 30 days, found by the index `verification_stages_left`. The limits inside keep Postgres from reading all moves.
 */
export async function stagePeers(tx: Transaction): Promise<ReadonlyMap<OpenState, Peers>> {
  const rows = await rowsOf<{ state: OpenState; count: number; p95: number }>(
    tx.raw(
      `select open.state, count(*)::int as count, percentile_cont(0.95) within group (order by peer.seconds) as p95
       from unnest(cast(:states as text[])) as open (state)
       cross join lateral (
         select subject_id, version - 1 as version, occurred_at from status_transitions
         where tenant_id = clearway_tenant() and subject = 'verification' and from_value = open.state
           and occurred_at > now() - make_interval(days => :days)
         order by occurred_at desc limit :most) as left_it
       join verifications v on v.id = left_it.subject_id and v.ended_at is not null
       cross join lateral (
         select greatest(0, extract(epoch from left_it.occurred_at - came.occurred_at))::float8 as seconds
         from status_transitions came where came.subject_id = left_it.subject_id and came.version = left_it.version
         limit 1) as peer
       group by open.state`,
      { states: [...OPEN_STATES], days: DAYS, most: MOST_PEERS },
    ),
  );
  return new Map(rows.map(({ state, count, p95 }) => [state, { count, p95Seconds: p95 }]));
}
