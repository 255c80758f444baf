import { endpoint } from '../endpoint';
import { REPLAY_EXAMPLE } from '../policy-examples';
import { ReplayAnswer } from '../schemas/answers/policy';
import { PolicyReplayBody } from '../schemas/policy';
import { NoQuery } from '../schemas/query';
import { replay } from '../wire/policy';

export const replayPolicy = endpoint({
  operationId: 'replayPolicy',
  tag: 'Policies',
  summary: 'Replay a policy on history',
  description:
    'Decides every past decision again from what is stored, and keeps the result with the version. No check runs ' +
    'again. Takes a second for some thousand verifications; for a long history use `clearway policy replay`.',
  query: NoQuery,
  body: PolicyReplayBody,
  status: 200,
  answer: ReplayAnswer,
  answerExample: REPLAY_EXAMPLE,
  refuses: ['IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_IN_FLIGHT'],
  handle: async ({ commands, request, id, body }) => {
    const { value, replayed } = await commands.replayPolicy(request, id, { since: body.since ?? null });
    return { data: replay(value), replayed };
  },
});
