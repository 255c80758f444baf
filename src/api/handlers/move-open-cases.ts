import { endpoint } from '../endpoint';
import { POLICY_MOVES_EXAMPLE } from '../policy-examples';
import { PolicyMovesAnswer } from '../schemas/answers/policy';
import { PolicyMoveBody } from '../schemas/policy';
import { NoQuery } from '../schemas/query';
import { policyMoves } from '../wire/policy';

export const moveOpenCases = endpoint({
  operationId: 'moveOpenCases',
  tag: 'Policies',
  summary: 'Move a batch of open verifications to the active policy',
  description:
    'Each is decided anew from the evidence that still holds, as after a change. Stops before the case that would bring ' +
    'more flips than are allowed.',
  query: NoQuery,
  body: PolicyMoveBody,
  status: 200,
  answer: PolicyMovesAnswer,
  answerExample: POLICY_MOVES_EXAMPLE,
  refuses: ['ILLEGAL_STATE', 'REPLAY_NEEDED', 'IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_IN_FLIGHT'],
  handle: async ({ commands, request, id, body }) => {
    const { limit, stop_at_flips_percent: stopAtFlips } = body;
    const { value, replayed } = await commands.moveOpenCases(request, id, {
      limit,
      ...(stopAtFlips !== undefined && { stopAtFlips }),
    });
    return { data: policyMoves(value), replayed };
  },
});
