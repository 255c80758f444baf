import type { ReviewFilter } from '../../domain/review-views';
import { endpoint } from '../endpoint';
import { REVIEW_PAGE_EXAMPLE } from '../examples';
import { ReviewPageAnswer } from '../schemas/answers/review';
import { ReviewQuery } from '../schemas/review-query';
import { reviewInQueue } from '../wire/review';

export const listReviews = endpoint({
  operationId: 'listReviews',
  tag: 'Reviews',
  summary: 'List reviews, open ones first by due time',
  query: ReviewQuery,
  status: 200,
  answer: ReviewPageAnswer,
  answerExample: REVIEW_PAGE_EXAMPLE,
  refuses: ['BAD_CURSOR'],
  handle: async ({ reads, request: { actor }, query }) => {
    const { size, cursor } = query;
    const { items, nextCursor } = await reads.reviews(actor.tenantId, filterOf(query, actor.id), {
      size,
      ...(cursor !== undefined && { cursor }),
    });
    return { data: { items: items.map(reviewInQueue), size, visible: items.length, next_cursor: nextCursor ?? null } };
  },
});

function filterOf(query: ReviewQuery, me: string): ReviewFilter {
  const { state, overdue, claimed_by: claimedBy, customer_id: customerId, queue, country, kind, awaiting } = query;
  const whose = claimedBy === 'none' ? null : claimedBy === 'me' ? me : claimedBy;
  return {
    ...(state && { state }),
    ...(overdue !== undefined && { overdue }),
    ...(whose !== undefined && { claimedBy: whose }),
    ...(customerId && { customerId }),
    ...(queue && { queue }),
    ...(query.risk_tier && { riskTier: query.risk_tier }),
    ...(country && { country }),
    ...(kind && { kind }),
    ...(awaiting && { awaiting }),
  };
}
