/** Verifications with a past that a test makes up, written as the owner of the tables, past the clock and past triggers. */
import { randomUUID } from 'node:crypto';

import type { Knex } from 'knex';

import { isFinal } from '../../src/domain/verification';
import type { VerificationState } from '../../src/domain/verification';

export interface Stay {
  readonly state: VerificationState;
  readonly seconds: number;
}

export interface PastReview {
  /** Seconds after the verification was opened. */
  readonly claimedAt?: number;
  readonly openedAt: number;
  readonly closedAt?: number;
}

export interface Past {
  /** In their order, from `collecting` on. What comes after the last one is `end`. */
  readonly stays: readonly Stay[];
  /** Absent: it is still in the last state of its stays, for as long as that says. */
  readonly end?: 'decided' | 'expired' | 'cancelled';
  readonly reviews?: readonly PastReview[];
  readonly blockedOn?: string;
  /** When its last move was; now when absent, and for an open one `now` is the end of its last stay. */
  readonly lastAt?: Date;
}

/** Answers the ids. The customer has no profile: nothing here is for reading. */
export async function writePast(
  owner: Knex,
  tenantId: string,
  { stays, end, reviews = [], blockedOn = 'none', lastAt = new Date() }: Past,
): Promise<{ readonly customerId: string; readonly verificationId: string }> {
  const [customerId, verificationId] = [randomUUID(), randomUUID()];
  const total = stays.reduce((sum, { seconds }) => sum + seconds, 0);
  const opened = lastAt.getTime() - total * 1000;
  const at = (seconds: number) => new Date(opened + seconds * 1000).toISOString();
  const states: VerificationState[] = [...stays.map(({ state }) => state), ...(end ? [end] : [])];
  let came = 0;
  const moves = states.map((to, index) => {
    const move = { version: index + 1, from: states[index - 1] ?? null, to, at: at(came) };
    came += stays[index]?.seconds ?? 0;
    return move;
  });
  const state = states.at(-1) ?? 'collecting';
  await owner.transaction(async (tx) => {
    await tx.raw(`set local session_replication_role = replica`);
    await tx.raw(
      `insert into customers (id, tenant_id, kind, status, status_version, country_code, profile_sealed)
       values (?, ?, 'individual', 'APPROVAL_PENDING', 1, 'NGA', '\\x00')`,
      [customerId, tenantId],
    );
    for (const { version, from, to, at: occurred } of moves) {
      await tx.raw(
        `insert into status_transitions (tenant_id, subject, subject_id, customer_id, version, from_value, to_value, cause, actor, occurred_at)
         values (?, 'verification', ?, ?, ?, ?, ?, ?, 'test', ?)`,
        [tenantId, verificationId, customerId, version, from, to, `move ${version}`, occurred],
      );
    }
    await tx.raw(
      `insert into verifications (id, tenant_id, customer_id, number, opened_because, state, state_version, blocked_on, opened_at, ended_at)
       values (?, ?, ?, 1, 'created', ?, ?, ?, ?, ?)`,
      [
        verificationId,
        tenantId,
        customerId,
        state,
        moves.length,
        blockedOn,
        at(0),
        isFinal(state) ? (moves.at(-1)?.at ?? null) : null,
      ],
    );
    for (const { claimedAt, openedAt, closedAt } of reviews) {
      await tx.raw(
        `insert into reviews (id, tenant_id, customer_id, verification_id, decision_id, state, queue, risk_tier, four_eyes,
           reasons, opened_at, due_at, claimed_by, claimed_at, closed_at)
         values (?, ?, ?, ?, ?, ?, 'general', 'low', false, '[]', ?, ?, ?, ?, ?)`,
        [
          randomUUID(),
          tenantId,
          customerId,
          verificationId,
          randomUUID(),
          closedAt === undefined ? 'open' : 'decided',
          at(openedAt),
          at(openedAt + 3600),
          claimedAt === undefined ? null : 'key:reviewr1',
          claimedAt === undefined ? null : at(claimedAt),
          closedAt === undefined ? null : at(closedAt),
        ],
      );
    }
  });
  return { customerId, verificationId };
}
