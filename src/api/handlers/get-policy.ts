import { endpoint } from '../endpoint';
import { noSuch } from '../errors';
import { POLICY_EXAMPLE } from '../policy-examples';
import { PolicyAnswer } from '../schemas/answers/policy';
import { NoQuery } from '../schemas/query';
import { policy } from '../wire/policy';

export const getPolicy = endpoint({
  operationId: 'getPolicy',
  tag: 'Policies',
  summary: 'Read a policy version with its text',
  query: NoQuery,
  status: 200,
  answer: PolicyAnswer,
  answerExample: POLICY_EXAMPLE,
  refuses: ['NOT_FOUND'],
  handle: async ({ reads, request: { actor }, id }) => {
    const found = await reads.policy(actor.tenantId, id);
    if (!found) throw noSuch('policy');
    return { data: policy(found) };
  },
});
