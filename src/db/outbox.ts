import type { Knex } from 'knex';

import { rowsOf } from './database';
import type { Transaction } from './database';
import { jsonRows } from './json-rows';
import { runOnce } from './transaction';

export type WorkflowTopic = 'customer_created' | 'customer_changed' | 'review_decided';
export type OutboxTopic = WorkflowTopic | 'status_changed';

export interface OutboxRow {
  readonly id: string;
  readonly tenantId: string;
  readonly customerId: string;
  readonly topic: WorkflowTopic;
  readonly payload: { readonly verdictId?: string };
  readonly attempts: number;
}

/** The channel that wakes the relay. Only a hint: the relay looks by itself every second. */
export const OUTBOX_CHANNEL = 'clearway_outbox';

export interface OutboxEntry {
  readonly tenantId: string;
  readonly customerId: string;
  readonly topic: OutboxTopic;
  readonly payload?: object;
}

export async function insertOutbox(tx: Transaction, ...entries: readonly OutboxEntry[]): Promise<void> {
  const rows = entries.map(({ tenantId, customerId, topic, payload = {} }) => ({
    tenant_id: tenantId,
    customer_id: customerId,
    topic,
    payload,
  }));
  await tx.raw(
    `insert into outbox (tenant_id, customer_id, topic, payload)
     select * from json_to_recordset(?) as entry (tenant_id uuid, customer_id uuid, topic text, payload jsonb)`,
    [jsonRows(rows)],
  );
}

/**
 * Takes rows for a while. Another relay skips what is locked or taken; what a killed relay held comes back when its
 * time is over. No transaction stays open while Temporal is asked. What was sent since the last time is marked on the
 * way, because each round trip costs.
 */
export async function claimOutbox(
  database: Knex,
  size: number,
  leaseSeconds: number,
  sent: readonly string[] = [],
): Promise<OutboxRow[]> {
  return rowsOf<OutboxRow>(
    runOnce(
      database,
      `with done as (
         update outbox set sent_at = now(), claimed_until = null where id = any(:sent::bigint[]))
       update outbox set claimed_until = now() + make_interval(secs => :leaseSeconds), attempts = attempts + 1
       where id in (
         select id from outbox
         where sent_at is null and topic <> 'status_changed' and available_at <= now()
           and (claimed_until is null or claimed_until < now()) and id <> all(:sent::bigint[])
         order by available_at, id limit :size for update skip locked)
       returning id, tenant_id as "tenantId", customer_id as "customerId", topic, payload, attempts`,
      { sent: [...sent], leaseSeconds, size },
    ),
  );
}

export async function markSent(database: Knex, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await database.raw('update outbox set sent_at = now(), claimed_until = null where id = any(?::bigint[])', [[...ids]]);
}

/** Not delivered: comes back after a while. The error is a code, never a text that might name a person. */
export async function releaseOutbox(
  database: Knex,
  ids: readonly string[],
  errorCode: string,
  afterSeconds: number,
): Promise<void> {
  if (ids.length === 0) return;
  await database.raw(
    `update outbox set claimed_until = null, last_error = ?, available_at = now() + make_interval(secs => ?)
     where id = any(?::bigint[])`,
    [errorCode, afterSeconds, [...ids]],
  );
}

export interface OpenVerification {
  readonly tenantId: string;
  readonly customerId: string;
  readonly verificationId: string;
  readonly openedAt: string;
}

/** For the reconciler: open verifications older than `seconds` whose customer has nothing waiting in the outbox, in pages. */
export async function openWithoutOutbox(
  database: Knex,
  seconds: number,
  size: number,
  after: OpenVerification | undefined,
): Promise<OpenVerification[]> {
  return rowsOf(
    database.raw(
      `select v.tenant_id as "tenantId", v.customer_id as "customerId", v.id as "verificationId", v.opened_at as "openedAt"
       from verifications v
       where v.ended_at is null and v.opened_at < now() - make_interval(secs => :seconds)
         and (cast(:afterOpenedAt as timestamptz) is null
              or (v.opened_at, v.id) > (cast(:afterOpenedAt as timestamptz), cast(:afterId as uuid)))
         and not exists (select 1 from outbox o
           where o.customer_id = v.customer_id and o.sent_at is null and o.topic <> 'status_changed')
       order by v.opened_at, v.id limit :size`,
      { seconds, size, afterOpenedAt: after?.openedAt ?? null, afterId: after?.verificationId ?? null },
    ),
  );
}

export async function outboxAge(database: Knex): Promise<{ waiting: number; oldestSeconds: number }> {
  const [row] = await rowsOf<{ waiting: string; oldest: string | null }>(
    database.raw(
      `select count(*) as waiting, extract(epoch from now() - min(created_at)) as oldest
       from outbox where sent_at is null and topic <> 'status_changed'`,
    ),
  );
  return { waiting: Number(row?.waiting ?? 0), oldestSeconds: Number(row?.oldest ?? 0) };
}

/** Delivered long ago, or kept for webhooks that nobody subscribed to. */
export async function pruneOutbox(database: Knex, days: number): Promise<void> {
  await database.raw(
    `delete from outbox where created_at < now() - make_interval(days => ?) and (sent_at is not null or topic = 'status_changed')`,
    [days],
  );
}
