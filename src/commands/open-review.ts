import { findCustomer } from '../db/customers';
import type { StoredCustomer } from '../db/customers';
import type { Transaction } from '../db/database';
import { customerOfReview, lockReview } from '../db/reviews';
import type { StoredReview } from '../db/reviews';
import { Refusal } from './command';

/**
 * The open review, locked, and its customer. Who changes more than the review locks the customer too (`for update`), and
 * first: everyone does, so nobody waits in a circle.
 *
 * @throws Refusal `NOT_FOUND`, `REVIEW_CLOSED`
 */
export async function lockOpenReview(
  tx: Transaction,
  reviewId: string,
  customerLock: 'for update' | 'unlocked' = 'unlocked',
): Promise<{ readonly customer: StoredCustomer; readonly review: StoredReview }> {
  const customerId = await customerOfReview(tx, reviewId);
  const customer = customerId && (await findCustomer(tx, customerId, customerLock));
  const review = customer && (await lockReview(tx, reviewId));
  if (!review) throw new Refusal('NOT_FOUND', 'No such review');
  if (review.state !== 'open') throw new Refusal('REVIEW_CLOSED', 'This review is closed');
  return { customer, review };
}

/** @throws Refusal `REVIEW_CLAIMED` */
export function refuseClaimedByAnother({ claimedBy }: Pick<StoredReview, 'claimedBy'>, by: string): void {
  if (claimedBy && claimedBy !== by) throw new Refusal('REVIEW_CLAIMED', 'Another reviewer has claimed this review');
}
