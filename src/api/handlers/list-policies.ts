import { endpoint } from '../endpoint';
import { POLICY_LIST_EXAMPLE } from '../policy-examples';
import { PolicyListAnswer } from '../schemas/answers/policy';
import { NoQuery } from '../schemas/query';
import { policySummary } from '../wire/policy';

export const listPolicies = endpoint({
  operationId: 'listPolicies',
  tag: 'Policies',
  summary: 'List policy versions, the active one first',
  query: NoQuery,
  status: 200,
  answer: PolicyListAnswer,
  answerExample: POLICY_LIST_EXAMPLE,
  refuses: [],
  handle: async ({ reads, request: { actor } }) => {
    const items = await reads.policies(actor.tenantId);
    return { data: { items: items.map(policySummary) } };
  },
});
