import { endpoint } from '../endpoint';
import { REVIEW_COUNTS_EXAMPLE } from '../case-example';
import { ReviewCountsAnswer } from '../schemas/answers/review';
import { NoQuery } from '../schemas/query';

export const countReviews = endpoint({
  operationId: 'countReviews',
  tag: 'Reviews',
  summary: 'Count open reviews: all, mine, overdue, waiting for a second person',
  query: NoQuery,
  status: 200,
  answer: ReviewCountsAnswer,
  answerExample: REVIEW_COUNTS_EXAMPLE,
  refuses: [],
  handle: async ({ reads, request }) => {
    const { open, mine, overdue, awaitingSecond } = await reads.reviewCounts(request.actor);
    return { data: { open, mine, overdue, awaiting_second: awaitingSecond } };
  },
});
