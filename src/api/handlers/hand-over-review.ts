import { endpoint } from '../endpoint';
import { REVIEW_EXAMPLE } from '../examples';
import { ReviewAnswer } from '../schemas/answers/review';
import { NoFields } from '../schemas/no-fields';
import { NoQuery } from '../schemas/query';
import { ReassignBody } from '../schemas/reveal';
import { review } from '../wire/review';

export const releaseReview = endpoint({
  operationId: 'releaseReview',
  tag: 'Reviews',
  summary: 'Give a claimed review back to the queue',
  description: 'One’s own; somebody else’s is for an approver to reassign.',
  query: NoQuery,
  body: NoFields,
  status: 200,
  answer: ReviewAnswer,
  answerExample: { ...REVIEW_EXAMPLE, claimed_by: null },
  refuses: ['REVIEW_CLOSED', 'REVIEW_CLAIMED', 'IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_IN_FLIGHT'],
  handle: async ({ commands, request, id }) => {
    const { value, replayed } = await commands.releaseReview(request, id);
    return { data: review(value), replayed };
  },
});

export const reassignReview = endpoint({
  operationId: 'reassignReview',
  tag: 'Reviews',
  summary: 'Give a review to somebody, whoever has it now',
  query: NoQuery,
  body: ReassignBody,
  status: 200,
  answer: ReviewAnswer,
  answerExample: REVIEW_EXAMPLE,
  refuses: ['REVIEW_CLOSED', 'PERSON_UNKNOWN', 'IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_IN_FLIGHT'],
  handle: async ({ commands, request, id, body }) => {
    const { value, replayed } = await commands.reassignReview(request, id, body.to);
    return { data: review(value), replayed };
  },
});
