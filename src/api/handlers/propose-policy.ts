import { compilePolicy } from '../../policy/compile-policy';
import type { Policy } from '../../policy/policy';
import { PolicyError } from '../../policy/policy-error';
import { endpoint } from '../endpoint';
import { ApiError } from '../errors';
import { PROPOSED_POLICY_EXAMPLE } from '../policy-examples';
import { PolicyAnswer } from '../schemas/answers/policy';
import { ProposeBody } from '../schemas/policy';
import { NoQuery } from '../schemas/query';
import { policy } from '../wire/policy';

export const proposePolicy = endpoint({
  operationId: 'proposePolicy',
  tag: 'Policies',
  summary: 'Propose a policy',
  description:
    'Checked at once: what is wrong is answered under `text`, each with its line and rule. Nothing is decided by it ' +
    'until it was replayed on history and another person approved it. A version that is proposed already is answered as it is.',
  query: NoQuery,
  body: ProposeBody,
  status: 201,
  answer: PolicyAnswer,
  answerExample: PROPOSED_POLICY_EXAMPLE,
  refuses: ['ILLEGAL_STATE', 'IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_IN_FLIGHT'],
  handle: async ({ commands, request, body }) => {
    const { value, replayed } = await commands.proposePolicy(request, { policy: read(body.text), note: body.note });
    return { data: policy(value), replayed, location: `/v1/policies/${value.version}` };
  },
});

function read(text: string): Policy {
  try {
    return compilePolicy(text);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw ApiError.invalid({
      text: error.problems.map(({ line, rule, message }) => `line ${line}, ${rule}: ${message}`),
    });
  }
}
