import { checksByIds, checksOfVerification } from '../db/checks';
import type { Transaction } from '../db/database';
import { decisionsOf } from '../db/decisions';
import { openReviewOf } from '../db/reviews';
import type { StoredVerification } from '../db/verifications';
import type { KycView } from '../domain/views';
import { decisionView, requirementsOf } from './verification-view';

/** Where a verification stands: the latest decision with the evidence it rested on, or what the checks found so far. */
export async function kycView(tx: Transaction, verification: StoredVerification): Promise<KycView> {
  const decision = (await decisionsOf(tx, verification.id)).at(-1);
  const checks = decision
    ? await checksByIds(tx, decision.evidenceIds)
    : await checksOfVerification(tx, verification.id, []);
  const review = await openReviewOf(tx, verification.id);
  return {
    verificationId: verification.id,
    state: verification.state,
    ...(decision && { decision: decisionView(decision) }),
    requirements: requirementsOf(verification),
    checks: checks.map(({ kind, subject, outcome, finished_at }) => ({
      kind,
      subject,
      outcome,
      finishedAt: finished_at,
    })),
    ...(review && { review: { id: review.id, dueAt: review.dueAt } }),
  };
}
