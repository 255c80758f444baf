import type { Reason } from '../domain/decision';
import type { RiskTier } from '../domain/verification';
import type { ReviewFilter } from '../domain/views';
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

const COLUMNS = `id, tenant_id as "tenantId", customer_id as "customerId", verification_id as "verificationId",
  decision_id as "decisionId", state, queue, risk_tier as "riskTier", four_eyes as "fourEyes", reasons,
  opened_at as "openedAt", due_at as "dueAt", overdue_at as "overdueAt", claimed_by as "claimedBy"`;

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
  >,
): Promise<void> {
  await tx.raw(
    `insert into reviews (id, tenant_id, customer_id, verification_id, decision_id, state, queue, risk_tier, four_eyes, reasons, due_at)
     values (:id, :tenantId, :customerId, :verificationId, :decisionId, 'open', :queue, :riskTier, :fourEyes, :reasons, :dueAt)`,
    { ...review, reasons: JSON.stringify(review.reasons) },
  );
}

export async function lockReview(tx: Transaction, id: string): Promise<StoredReview | undefined> {
  const [row] = await rowsOf<StoredReview>(tx.raw(`select ${COLUMNS} from reviews where id = ? for update`, [id]));
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
    tx.raw(`select ${COLUMNS} from reviews where verification_id = ? and state = 'open'`, [verificationId]),
  );
  return row;
}

export async function claimReview(tx: Transaction, id: string, reviewer: string): Promise<void> {
  await tx.raw('update reviews set claimed_by = ?, claimed_at = now() where id = ? and claimed_by is null', [
    reviewer,
    id,
  ]);
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

/** By due time, then id. `after` is the place of the last row of the page before. */
export async function searchReviews(
  tx: Transaction,
  filter: ReviewFilter,
  page: { size: number; after?: { dueAt: string; id: string } },
): Promise<StoredReview[]> {
  return rowsOf<StoredReview>(
    tx.raw(
      `select ${COLUMNS} from reviews
       where (cast(:state as text) is null or state = :state)
         and (cast(:overdue as boolean) is null or (overdue_at is not null or (state = 'open' and due_at < now())) = :overdue)
         and (cast(:claimedBy as text) is null or claimed_by = :claimedBy)
         and (cast(:customerId as uuid) is null or customer_id = cast(:customerId as uuid))
         and (cast(:afterDueAt as timestamptz) is null
              or (due_at, id) > (cast(:afterDueAt as timestamptz), cast(:afterId as uuid)))
       order by due_at, id limit :size`,
      {
        state: filter.state ?? null,
        overdue: filter.overdue ?? null,
        claimedBy: filter.claimedBy ?? null,
        customerId: filter.customerId ?? null,
        afterDueAt: page.after?.dueAt ?? null,
        afterId: page.after?.id ?? null,
        size: page.size,
      },
    ),
  );
}
