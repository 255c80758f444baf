import { endpoint } from '../endpoint';
import { OVERRIDE_EXAMPLE } from '../examples';
import { OverrideAnswer } from '../schemas/answers/override';
import { NoQuery } from '../schemas/query';
import { ControlBody } from '../schemas/reasoned';
import { override } from '../wire/override';

export const withdrawOverride = endpoint({
  operationId: 'withdrawOverride',
  tag: 'Reviews',
  summary: 'Withdraw an override: the finding counts again',
  description: 'Where the last decision rests on it, the customer is verified anew.',
  query: NoQuery,
  body: ControlBody,
  status: 200,
  answer: OverrideAnswer,
  answerExample: {
    ...OVERRIDE_EXAMPLE,
    withdrawn_by: OVERRIDE_EXAMPLE.given_by,
    withdrawn_at: '2026-11-25T10:02:11.000000+00:00',
  },
  refuses: [
    'OVERRIDE_WITHDRAWN',
    'REVIEW_CLAIMED',
    'VERDICT_GIVEN',
    'CUSTOMER_ERASED',
    'IDEMPOTENCY_KEY_REUSED',
    'IDEMPOTENCY_IN_FLIGHT',
  ],
  handle: async ({ commands, request, id, body }) => {
    const { value, replayed } = await commands.withdrawOverride(request, id, {
      reasonCode: body.reason_code,
      note: body.note,
    });
    return { data: override(value), replayed };
  },
});
