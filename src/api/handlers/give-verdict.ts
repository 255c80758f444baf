import { endpoint } from '../endpoint';
import { REVIEW_EXAMPLE } from '../examples';
import { ReviewAnswer } from '../schemas/answers/review';
import { NoQuery } from '../schemas/query';
import { VerdictBody } from '../schemas/verdict';
import { readVerdict, review } from '../wire/review';

export const giveVerdict = endpoint({
  operationId: 'giveVerdict',
  tag: 'Reviews',
  summary: 'Decide a review, or second the decision of another reviewer',
  description:
    'Where two people are asked for, the first verdict waits: `verdict.needs_second` is true and `seconded_by` null ' +
    'until another reviewer sends the same action.',
  query: NoQuery,
  body: VerdictBody,
  status: 200,
  answer: ReviewAnswer,
  answerExample: REVIEW_EXAMPLE,
  refuses: [
    'SECOND_PERSON_NEEDED',
    'APPROVER_NEEDED',
    'REVIEW_CLOSED',
    'REVIEW_CLAIMED',
    'VERDICT_GIVEN',
    'ILLEGAL_STATE',
    'CHANGED_MEANWHILE',
    'MATCHES_OPEN',
    'MATCH_UNKNOWN',
    'IDEMPOTENCY_KEY_REUSED',
    'IDEMPOTENCY_IN_FLIGHT',
  ],
  handle: async ({ commands, request, id, body }) => {
    const { value, replayed } = await commands.giveVerdict(request, id, readVerdict(body));
    return { data: review(value), replayed };
  },
});
