import { TIME_STAGES } from '../domain/operations-view';
import type { StageTimes, TimeStage } from '../domain/operations-view';
import { rowsOf } from './database';
import type { Transaction } from './database';

/**
 * With whom decided verifications were until they were decided, in seconds. Each moment of one is with exactly one of
 * four, so the four add up to the total:
 * - customer: `awaiting_customer`;
 * - reviewer: `in_review` while the review is claimed, by the claim that stood in the end;
 * - queue: `in_review` before that, and `awaiting_second_approval`, because nobody has a case that waits for a second person;
 * - machine: all else.
 *
 * Most verifications wait for nobody, and their own row says all: of the moves, only those that leave a wait for people are
 * looked at, each with the one before it. Two transactions may write their moves in the other order than they began, so a
 * few milliseconds may seem to run backwards; they count as none.
 */
const TIMES = `
  with decided as materialized (
    select id, opened_at, ended_at from verifications
    where tenant_id = clearway_tenant() and state = 'decided'
      and ended_at >= cast(:from as timestamptz) and ended_at < cast(:to as timestamptz)),
  stays as materialized (
    select d.id, t.from_value as state, came.occurred_at as since, t.occurred_at as until,
      greatest(0, extract(epoch from t.occurred_at - came.occurred_at)::float8) as seconds
    from status_transitions t
    join decided d on d.id = t.subject_id
    cross join lateral (
      select occurred_at from status_transitions where subject_id = t.subject_id and version = t.version - 1 limit 1) as came
    where t.tenant_id = clearway_tenant() and t.subject = 'verification'
      and t.from_value in ('awaiting_customer', 'in_review', 'awaiting_second_approval')
      and t.occurred_at >= (select min(opened_at) from decided)),
  waits as (
    select id,
      sum(seconds) filter (where state = 'awaiting_customer') as customer,
      sum(seconds) filter (where state <> 'awaiting_customer') as people
    from stays group by id),
  held as (
    select s.id, sum(extract(epoch from least(s.until, r.closed_at) - greatest(s.since, r.claimed_at))::float8) as seconds
    from stays s
    join reviews r on r.verification_id = s.id and r.claimed_at < s.until and coalesce(r.closed_at, 'infinity') > s.since
    where s.state = 'in_review' group by s.id),
  parts as (
    select d.id, w.customer, case when h.seconds is not null then least(h.seconds, w.people) end as reviewer,
      w.people - least(coalesce(h.seconds, 0), w.people) as queue,
      greatest(0, extract(epoch from d.ended_at - d.opened_at)::float8
        - coalesce(w.customer, 0) - coalesce(w.people, 0)) as machine,
      coalesce(w.customer, 0) + coalesce(w.people, 0) as waited
    from decided d left join waits w on w.id = d.id left join held h on h.id = d.id),
  times as (select id, customer, reviewer, queue, machine, waited + machine as total from parts)`;

type Percentiles = readonly [p50: number, p95: number] | null;

type Row = { readonly [Stage in `${TimeStage}_count`]: number } & { readonly [Stage in TimeStage]: Percentiles };

/** Of this tenant's verifications that were decided from `from` on and before `to`, RFC 3339. */
export async function decisionTimes(
  tx: Transaction,
  span: { readonly from: string; readonly to: string },
): Promise<{ readonly count: number; readonly stages: Readonly<Record<TimeStage, StageTimes>> }> {
  // A month of a large tenant fits into memory with this, and would be sorted on disk without.
  await tx.raw(`set local work_mem = '32MB'`);
  const columns = TIME_STAGES.map(
    (stage) => `count(${stage})::int as ${stage}_count,
      percentile_cont(array[0.5, 0.95]) within group (order by ${stage}) as ${stage}`,
  );
  const [row] = await rowsOf<Row>(tx.raw(`${TIMES} select ${columns.join(', ')} from times`, span));
  if (!row) throw new Error('An aggregate always answers a row');
  const timesOf = (stage: TimeStage): StageTimes => {
    const [p50Seconds = null, p95Seconds = null] = row[stage] ?? [];
    return { count: row[`${stage}_count`], p50Seconds, p95Seconds };
  };
  const stages = Object.fromEntries(TIME_STAGES.map((stage) => [stage, timesOf(stage)] as const));
  return { count: row.total_count, stages: stages as Record<TimeStage, StageTimes> };
}

export interface TimesOfOne extends Readonly<Record<TimeStage, number>> {
  readonly id: string;
}

/** The same, one by one: what the percentiles are made of, newest last. */
export async function timesOfEach(
  tx: Transaction,
  span: { readonly from: string; readonly to: string },
): Promise<readonly TimesOfOne[]> {
  return rowsOf<TimesOfOne>(
    tx.raw(
      `${TIMES} select id, ${TIME_STAGES.map((stage) => `coalesce(${stage}, 0) as ${stage}`).join(', ')} from times order by id`,
      span,
    ),
  );
}
