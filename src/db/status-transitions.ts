import type { CustomerStatus } from '../domain/customer';
import type { Reason } from '../domain/decision';
import type { VerificationState } from '../domain/verification';
import type { TimelineEvent } from '../domain/views';
import { rowsOf } from './database';
import type { Transaction } from './database';
import { jsonRows } from './json-rows';

export interface Move<Value extends CustomerStatus | VerificationState> {
  readonly subject: 'customer' | 'verification';
  readonly subjectId: string;
  readonly tenantId: string;
  readonly customerId: string;
  readonly version: number;
  /** Absent for the first one. */
  readonly from?: Value;
  readonly to: Value;
  /** What made it happen, unique for the subject: repeating a cause is refused by the database. */
  readonly cause: string;
  readonly actor: string;
  readonly reasons?: readonly Reason[];
  readonly decision?: { readonly id: string; readonly outcome: string };
  readonly unlockId?: string;
}

/** Every move is written here, and only here, before the row that it moves. Moves of one subject in their order. */
export async function insertMoves<Value extends CustomerStatus | VerificationState>(
  tx: Transaction,
  ...moves: readonly Move<Value>[]
): Promise<void> {
  const rows = moves.map((move) => ({
    tenant_id: move.tenantId,
    subject: move.subject,
    subject_id: move.subjectId,
    customer_id: move.customerId,
    version: move.version,
    from_value: move.from,
    to_value: move.to,
    cause: move.cause,
    actor: move.actor,
    reasons: move.reasons ?? [],
    decision_id: move.decision?.id,
    decision_outcome: move.decision?.outcome,
    unlock_id: move.unlockId,
    unlock_approved: move.unlockId ? true : null,
  }));
  await tx.raw(
    `insert into status_transitions
       (tenant_id, subject, subject_id, customer_id, version, from_value, to_value, cause, actor, reasons,
        decision_id, decision_outcome, unlock_id, unlock_approved)
     select * from json_to_recordset(?) as move (tenant_id uuid, subject text, subject_id uuid, customer_id uuid,
       version integer, from_value text, to_value text, cause text, actor text, reasons jsonb,
       decision_id uuid, decision_outcome text, unlock_id uuid, unlock_approved boolean)`,
    [jsonRows(rows)],
  );
}

/** Oldest first: the customer's moves during this verification, and the verification's own. */
export async function timelineOf(
  tx: Transaction,
  customerId: string,
  verificationId: string,
): Promise<TimelineEvent[]> {
  const rows = await rowsOf<TimelineEvent & { from: string | null }>(
    tx.raw(
      `select t.subject, t.from_value as "from", t.to_value as "to", t.actor, t.reasons, t.occurred_at as at
       from status_transitions t, verifications v
       where v.id = :verificationId and t.customer_id = :customerId
         and (t.subject_id = v.id
              or (t.subject = 'customer' and t.occurred_at >= v.opened_at and (v.ended_at is null or t.occurred_at <= v.ended_at)))
       order by t.id`,
      { customerId, verificationId },
    ),
  );
  return rows.map(({ from, ...event }) => ({ ...event, ...(from != null && { from }) }));
}
