import { insertAuditEvents } from '../db/audit-events';
import { findCustomer } from '../db/customers';
import { claimReview as claim, customerOfReview, lockReview } from '../db/reviews';
import { standingVerdict } from '../db/verdicts';
import type { ReviewView } from '../domain/views';
import { reviewView } from '../reads/review-view';
import { carryOut } from './carry-out';
import { Refusal } from './command';
import type { Answer, Request } from './command';
import type { CommandDeps } from './deps';

/** One reviewer takes a review. Claiming one's own again is no error; somebody else's is refused. */
export async function claimReview(deps: CommandDeps, request: Request, reviewId: string): Promise<Answer<ReviewView>> {
  const { tenantId, id: reviewer, requestId } = request.actor;
  return carryOut(deps, request, async (tx) => {
    const customerId = await customerOfReview(tx, reviewId);
    const customer = customerId && (await findCustomer(tx, customerId));
    const review = customer && (await lockReview(tx, reviewId));
    if (!review) throw new Refusal('NOT_FOUND', 'No such review');
    if (review.state !== 'open') throw new Refusal('REVIEW_CLOSED', 'This review is closed');
    if (review.claimedBy && review.claimedBy !== reviewer) {
      throw new Refusal('REVIEW_CLAIMED', 'Another reviewer has claimed this review');
    }
    if (!review.claimedBy) {
      await claim(tx, reviewId, reviewer);
      await insertAuditEvents(tx, {
        tenantId,
        customerId: customer.id,
        actor: reviewer,
        action: 'review.claimed',
        detail: { review_id: reviewId },
        requestId,
      });
    }
    const seal = deps.sealOf(customer);
    const verdict = await standingVerdict(tx, reviewId);
    const value = reviewView({ ...review, claimedBy: reviewer }, verdict, seal, new Date());
    return { customerId: customer.id, seal, value };
  });
}
