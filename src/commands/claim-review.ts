import { insertAuditEvents } from '../db/audit-events';
import { claimReview as claim } from '../db/reviews';
import { standingVerdict } from '../db/verdicts';
import type { ReviewView } from '../domain/review-views';
import { reviewView } from '../reads/review-view';
import { carryOut } from './carry-out';
import type { Answer, Request } from './command';
import type { CommandDeps } from './deps';
import { lockOpenReview, refuseClaimedByAnother } from './open-review';

/** One reviewer takes a review. Claiming one's own again is no error; somebody else's is refused. */
export async function claimReview(deps: CommandDeps, request: Request, reviewId: string): Promise<Answer<ReviewView>> {
  const { tenantId, id: reviewer, requestId } = request.actor;
  return carryOut(deps, request, async (tx) => {
    const { customer, review } = await lockOpenReview(tx, reviewId);
    refuseClaimedByAnother(review, reviewer);
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
