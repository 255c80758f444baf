import { CASE_EXAMPLE } from '../case-example';
import { endpoint } from '../endpoint';
import { noSuch } from '../errors';
import { CaseAnswer } from '../schemas/answers/case';
import { NoQuery } from '../schemas/query';
import { reviewCase } from '../wire/case';

export const getCase = endpoint({
  operationId: 'getReview',
  tag: 'Reviews',
  summary: 'Read a case: everything about a review on one page',
  description:
    'What is asked and why, the evidence laid beside what is claimed, and which verdicts whoever asks may give. ' +
    'Sensitive values are masked; see revealFields.',
  query: NoQuery,
  status: 200,
  answer: CaseAnswer,
  answerExample: CASE_EXAMPLE,
  refuses: ['CUSTOMER_ERASED'],
  handle: async ({ reads, request, id }) => {
    const view = await reads.reviewCase(request.actor, id);
    if (!view) throw noSuch('review');
    return { data: reviewCase(view) };
  },
});
