import type { ControlAction } from '../../domain/views';
import { endpoint } from '../endpoint';
import type { Endpoint } from '../endpoint';
import { controlExample } from '../examples';
import { ControlAnswer } from '../schemas/answers/review';
import { NoQuery } from '../schemas/query';
import { ControlBody } from '../schemas/reasoned';
import { control } from '../wire/review';

export const lockCustomer = controlEndpoint('lock', 'lockCustomer', 'Lock a customer: nothing but an unlock leaves it');
export const unlockCustomer = controlEndpoint(
  'unlock',
  'unlockCustomer',
  'Unlock a customer: the first reviewer asks, a second one agrees',
);
export const restrictCustomer = controlEndpoint('restrict', 'restrictCustomer', 'Restrict a customer');
export const liftRestriction = controlEndpoint(
  'lift_restriction',
  'liftRestriction',
  "Lift an operator's restriction: the status is what the last decision says",
);

function controlEndpoint(action: ControlAction, operationId: string, summary: string): Endpoint {
  return endpoint({
    operationId,
    tag: 'Controls',
    summary,
    query: NoQuery,
    body: ControlBody,
    status: 200,
    answer: ControlAnswer,
    answerExample: controlExample(action),
    refuses: [
      'SECOND_PERSON_NEEDED',
      'APPROVER_NEEDED',
      'CUSTOMER_LOCKED',
      'CUSTOMER_ERASED',
      'ILLEGAL_STATE',
      'CHANGED_MEANWHILE',
      'IDEMPOTENCY_KEY_REUSED',
      'IDEMPOTENCY_IN_FLIGHT',
    ],
    handle: async ({ commands, request, id, body }) => {
      const { value, replayed } = await commands.controlCustomer(request, id, {
        action,
        reasonCode: body.reason_code,
        note: body.note,
      });
      return { data: control(value), replayed };
    },
  });
}
