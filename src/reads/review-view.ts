import type { StoredReview } from '../db/reviews';
import type { StoredVerdict } from '../db/verdicts';
import type { ReviewView, VerdictView } from '../domain/views';
import type { CustomerSeal } from '../storage/customer-seal';

/** A review as people read it. Overdue is what the clock says, also when no worker has marked it yet. */
export function reviewView(
  review: StoredReview,
  verdict: StoredVerdict | undefined,
  seal: CustomerSeal | undefined,
  now: Date,
): ReviewView {
  const { id, customerId, verificationId, state, queue, riskTier, fourEyes, reasons, openedAt, dueAt } = review;
  return {
    id,
    customerId,
    verificationId,
    state,
    queue,
    riskTier,
    fourEyes,
    reasons,
    openedAt,
    dueAt,
    overdue: review.overdueAt !== null || (state === 'open' && Date.parse(dueAt) < now.getTime()),
    ...(review.claimedBy && { claimedBy: review.claimedBy }),
    ...(verdict && { verdict: verdictView(verdict, seal) }),
  };
}

function verdictView(verdict: StoredVerdict, seal: CustomerSeal | undefined): VerdictView {
  const { action, reasonCode, entryIds, requirements, givenBy, givenAt, needsSecond, secondedBy } = verdict;
  return {
    action,
    reasonCode,
    note: seal?.open<{ note: string }>(`verdict/${verdict.id}`, verdict.noteSealed).note ?? '',
    entryIds,
    requirements,
    givenBy,
    givenAt,
    needsSecond,
    ...(secondedBy && { secondedBy }),
  };
}
