import { insertAuditEvents } from '../db/audit-events';
import type { Transaction } from '../db/database';
import { isReviewer } from '../db/reviewers';
import { reassignReview as reassign, releaseReview as release } from '../db/reviews';
import type { StoredReview } from '../db/reviews';
import { standingVerdict } from '../db/verdicts';
import type { ReviewView } from '../domain/review-views';
import { reviewView } from '../reads/review-view';
import { carryOut } from './carry-out';
import { Refusal } from './command';
import type { Answer, Request } from './command';
import type { CommandDeps } from './deps';
import { lockOpenReview, refuseClaimedByAnother } from './open-review';

/** A reviewer puts a review back into the queue. Safe to repeat: what nobody has claimed is free already. */
export async function releaseReview(
  deps: CommandDeps,
  request: Request,
  reviewId: string,
): Promise<Answer<ReviewView>> {
  return handOver(deps, request, reviewId, async (tx, review) => {
    if (!review.claimedBy) return review;
    refuseClaimedByAnother(review, request.actor.id);
    await release(tx, review.id);
    return { ...review, claimedBy: null, audit: { action: 'review.released', detail: {} } };
  });
}

/** An approver gives a review to somebody, whoever has it. Safe to repeat. */
export async function reassignReview(
  deps: CommandDeps,
  request: Request,
  reviewId: string,
  to: string,
): Promise<Answer<ReviewView>> {
  return handOver(deps, request, reviewId, async (tx, review) => {
    if (!(await isReviewer(tx, to))) throw new Refusal('PERSON_UNKNOWN', 'Nobody who may review has this id', 'to');
    if (review.claimedBy === to) return review;
    await reassign(tx, review.id, to);
    const detail = { to, ...(review.claimedBy && { from: review.claimedBy }) };
    return { ...review, claimedBy: to, audit: { action: 'review.reassigned', detail } };
  });
}

interface HandedOver extends StoredReview {
  /** Absent where nothing changed. */
  readonly audit?: { readonly action: string; readonly detail: Readonly<Record<string, string>> };
}

async function handOver(
  deps: CommandDeps,
  request: Request,
  reviewId: string,
  work: (tx: Transaction, review: StoredReview) => Promise<HandedOver>,
): Promise<Answer<ReviewView>> {
  const { tenantId, id: actor, requestId } = request.actor;
  return carryOut(deps, request, async (tx) => {
    const { customer, review } = await lockOpenReview(tx, reviewId);
    const { audit, ...after } = await work(tx, review);
    if (audit) {
      const detail = { review_id: reviewId, ...audit.detail };
      await insertAuditEvents(tx, {
        tenantId,
        customerId: customer.id,
        actor,
        action: audit.action,
        detail,
        requestId,
      });
    }
    const seal = deps.sealOf(customer);
    const value = reviewView(after, await standingVerdict(tx, reviewId), seal, new Date());
    return { customerId: customer.id, seal, value };
  });
}
