import { endpoint } from '../endpoint';
import { REVIEW_EXAMPLE } from '../examples';
import { ReviewAnswer } from '../schemas/answers/review';
import { NoFields } from '../schemas/no-fields';
import { NoQuery } from '../schemas/query';
import { review } from '../wire/review';

export const claimReview = endpoint({
  operationId: 'claimReview',
  tag: 'Reviews',
  summary: 'Claim a review, so that nobody else works on it',
  query: NoQuery,
  body: NoFields,
  status: 200,
  answer: ReviewAnswer,
  answerExample: REVIEW_EXAMPLE,
  refuses: ['REVIEW_CLOSED', 'REVIEW_CLAIMED', 'IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_IN_FLIGHT'],
  handle: async ({ commands, request, id }) => {
    const { value, replayed } = await commands.claimReview(request, id);
    return { data: review(value), replayed };
  },
});
