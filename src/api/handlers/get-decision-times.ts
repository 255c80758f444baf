import { endpoint } from '../endpoint';
import { DECISION_TIMES_EXAMPLE } from '../examples';
import { DecisionTimesAnswer } from '../schemas/answers/operations';
import { DecisionTimesQuery } from '../schemas/operations';
import { decisionTimes } from '../wire/operations';

export const getDecisionTimes = endpoint({
  operationId: 'getDecisionTimes',
  tag: 'Operations',
  summary: 'How long verifications took to be decided, and with whom they were meanwhile',
  query: DecisionTimesQuery,
  status: 200,
  answer: DecisionTimesAnswer,
  answerExample: DECISION_TIMES_EXAMPLE,
  refuses: [],
  handle: async ({ reads, request: { actor }, query: { from, to } }) => {
    const span = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    return { data: decisionTimes(await reads.decisionTimes(actor.tenantId, span)) };
  },
});
