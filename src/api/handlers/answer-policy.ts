import type { Commands } from '../../commands/command';
import { endpoint } from '../endpoint';
import type { Endpoint } from '../endpoint';
import type { ErrorCode } from '../error-codes';
import { POLICY_EXAMPLE, REJECTED_POLICY_EXAMPLE } from '../policy-examples';
import { PolicyAnswer } from '../schemas/answers/policy';
import { PolicyAnswerBody } from '../schemas/policy';
import { NoQuery } from '../schemas/query';
import { policy } from '../wire/policy';

export const approvePolicy = answerEndpoint('approvePolicy', {
  summary: 'Approve a proposed policy, which becomes the active one',
  description:
    'By another person than the one who proposed it, after a replay on history. New verifications are under it from ' +
    'this moment on; open ones stay on theirs until they are moved.',
  answerExample: POLICY_EXAMPLE,
  refuses: ['SECOND_PERSON_NEEDED', 'REPLAY_NEEDED'],
});

export const rejectPolicy = answerEndpoint('rejectPolicy', {
  summary: 'Reject a proposed policy, or take back your own',
  answerExample: REJECTED_POLICY_EXAMPLE,
  refuses: [],
});

function answerEndpoint(
  command: keyof Pick<Commands, 'approvePolicy' | 'rejectPolicy'>,
  {
    refuses,
    ...words
  }: Pick<Endpoint, 'summary' | 'description' | 'answerExample'> & { refuses: readonly ErrorCode[] },
): Endpoint {
  return endpoint({
    operationId: command,
    tag: 'Policies',
    ...words,
    query: NoQuery,
    body: PolicyAnswerBody,
    status: 200,
    answer: PolicyAnswer,
    refuses: ['ILLEGAL_STATE', ...refuses, 'IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_IN_FLIGHT'],
    handle: async ({ commands, request, id, body }) => {
      const { value, replayed } = await commands[command](request, id, body);
      return { data: policy(value), replayed };
    },
  });
}
