import { endpoint } from '../endpoint';
import { REVIEW_PAGE_EXAMPLE } from '../examples';
import { ReviewPageAnswer } from '../schemas/answers/review';
import { ReviewQuery } from '../schemas/review-query';
import { review } from '../wire/review';

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
    const { size, cursor, state, overdue, claimed_by: claimedBy, customer_id: customerId } = query;
    const { items, nextCursor } = await reads.reviews(
      actor.tenantId,
      {
        ...(state && { state }),
        ...(overdue !== undefined && { overdue }),
        ...(claimedBy && { claimedBy: claimedBy === 'me' ? actor.id : claimedBy }),
        ...(customerId && { customerId }),
      },
      { size, ...(cursor !== undefined && { cursor }) },
    );
    return { data: { items: items.map(review), size, visible: items.length, next_cursor: nextCursor ?? null } };
  },
});
