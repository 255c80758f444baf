import { endpoint } from '../endpoint';
import { OVERRIDE_EXAMPLE } from '../examples';
import { OverrideAnswer } from '../schemas/answers/override';
import { OverrideBody } from '../schemas/override';
import { NoQuery } from '../schemas/query';
import { override, readOverride } from '../wire/override';

export const overrideFinding = endpoint({
  operationId: 'overrideFinding',
  tag: 'Reviews',
  summary: 'Override one finding: it counts as clear while the check looks at the same input',
  description:
    'The policy then decides anew over what is left, so an override alone approves nobody. The review closes, and another ' +
    'one opens where the policy still refers the case to a person. A list match is cleared or confirmed by a verdict.',
  query: NoQuery,
  body: OverrideBody,
  status: 201,
  answer: OverrideAnswer,
  answerExample: OVERRIDE_EXAMPLE,
  refuses: [
    'FINDING_UNKNOWN',
    'OVERRIDE_REFUSED',
    'OVERRIDE_GIVEN',
    'REVIEW_CLOSED',
    'REVIEW_CLAIMED',
    'VERDICT_GIVEN',
    'CHANGED_MEANWHILE',
    'CUSTOMER_ERASED',
    'IDEMPOTENCY_KEY_REUSED',
    'IDEMPOTENCY_IN_FLIGHT',
  ],
  handle: async ({ commands, request, id, body }) => {
    const { value, replayed } = await commands.overrideFinding(request, id, readOverride(body));
    return { data: override(value), replayed };
  },
});
