import type { Reason } from '../domain/decision';
import type { RiskTier } from '../domain/verification';
import { rowsOf } from './database';
import type { Transaction } from './database';

export interface StoredReview {
  readonly id: string;
  readonly tenantId: string;
  readonly customerId: string;
  readonly verificationId: string;
  readonly decisionId: string;
  readonly state: 'open' | 'decided' | 'cancelled';
  readonly queue: string;
  readonly riskTier: RiskTier;
  readonly fourEyes: boolean;
  readonly reasons: readonly Reason[];
  readonly openedAt: string;
  readonly dueAt: string;
  readonly overdueAt: string | null;
  readonly claimedBy: string | null;
}

export const REVIEW_COLUMNS = `r.id, r.tenant_id as "tenantId", r.customer_id as "customerId",
  r.verification_id as "verificationId", r.decision_id as "decisionId", r.state, r.queue, r.risk_tier as "riskTier",
  r.four_eyes as "fourEyes", r.reasons, r.opened_at as "openedAt", r.due_at as "dueAt", r.overdue_at as "overdueAt",
  r.claimed_by as "claimedBy"`;

export async function insertReview(
  tx: Transaction,
  review: Pick<
    StoredReview,
    | 'id'
    | 'tenantId'
    | 'customerId'
    | 'verificationId'
    | 'decisionId'
    | 'queue'
    | 'riskTier'
    | 'fourEyes'
    | 'reasons'
    | 'dueAt'
    | 'claimedBy'
  >,
): Promise<void> {
  await tx.raw(
    `insert into reviews (id, tenant_id, customer_id, verification_id, decision_id, state, queue, risk_tier, four_eyes, reasons, due_at,
       claimed_by, claimed_at)
     values (:id, :tenantId, :customerId, :verificationId, :decisionId, 'open', :queue, :riskTier, :fourEyes, :reasons,
       :dueAt, :claimedBy, case when cast(:claimedBy as text) is not null then now() end)`,
    { ...review, reasons: JSON.stringify(review.reasons) },
  );
}

export async function lockReview(tx: Transaction, id: string): Promise<StoredReview | undefined> {
  const [row] = await rowsOf<StoredReview>(
    tx.raw(`select ${REVIEW_COLUMNS} from reviews r where id = ? for update`, [id]),
  );
  return row;
}

/** The customer that a review is about, unlocked: customers are locked before reviews, everywhere. */
export async function customerOfReview(tx: Transaction, id: string): Promise<string | undefined> {
  const [row] = await rowsOf<{ customerId: string }>(
    tx.raw('select customer_id as "customerId" from reviews where id = ?', [id]),
  );
  return row?.customerId;
}

export async function openReviewOf(tx: Transaction, verificationId: string): Promise<StoredReview | undefined> {
  const [row] = await rowsOf<StoredReview>(
    tx.raw(`select ${REVIEW_COLUMNS} from reviews r where verification_id = ? and state = 'open'`, [verificationId]),
  );
  return row;
}

export async function claimReview(tx: Transaction, id: string, reviewer: string): Promise<void> {
  await tx.raw('update reviews set claimed_by = ?, claimed_at = now() where id = ? and claimed_by is null', [
    reviewer,
    id,
  ]);
}

/** Whoever has it no longer does. */
export async function releaseReview(tx: Transaction, id: string): Promise<void> {
  await tx.raw('update reviews set claimed_by = null, claimed_at = null where id = ?', [id]);
}

/** Somebody else has it from now on, whoever had it before. */
export async function reassignReview(tx: Transaction, id: string, to: string): Promise<void> {
  await tx.raw('update reviews set claimed_by = ?, claimed_at = now() where id = ?', [to, id]);
}

/** Safe to repeat: only an open review closes. */
export async function closeReviews(
  tx: Transaction,
  verificationId: string,
  state: 'decided' | 'cancelled',
): Promise<void> {
  await tx.raw(`update reviews set state = ?, closed_at = now() where verification_id = ? and state = 'open'`, [
    state,
    verificationId,
  ]);
}

export async function markReviewsOverdue(tx: Transaction, verificationId: string): Promise<void> {
  await tx.raw(
    `update reviews set overdue_at = now() where verification_id = ? and state = 'open' and overdue_at is null`,
    [verificationId],
  );
}
