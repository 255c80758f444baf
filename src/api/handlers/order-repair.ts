import { endpoint } from '../endpoint';
import { REPAIR_EXAMPLE } from '../examples';
import { RepairAnswer } from '../schemas/answers/operations';
import { RepairBody } from '../schemas/operations';
import { NoQuery } from '../schemas/query';
import { readRepair, repairOrdered } from '../wire/operations';

export const orderRepair = endpoint({
  operationId: 'orderRepair',
  tag: 'Operations',
  summary: 'Get a stuck verification going',
  description:
    'The order is on record with its reason, and reaches the workflow as soon as Temporal takes it; where there is no ' +
    'workflow, one is started. It decides nothing by itself. What makes no sense as the verification stands is refused.',
  query: NoQuery,
  body: RepairBody,
  status: 201,
  answer: RepairAnswer,
  answerExample: REPAIR_EXAMPLE,
  refuses: ['NOT_FOUND', 'ILLEGAL_STATE', 'CUSTOMER_ERASED', 'IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_IN_FLIGHT'],
  handle: async ({ commands, request, body }) => {
    const { value, replayed } = await commands.repairVerification(request, readRepair(body));
    return { data: repairOrdered(value), replayed };
  },
});
