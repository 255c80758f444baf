import type { CustomerView } from '../../domain/views';
import { BUSINESS_RECORD_EXAMPLE } from '../business-examples';
import { endpoint } from '../endpoint';
import { noSuch } from '../errors';
import { CUSTOMER_RECORD_EXAMPLE } from '../examples';
import { CustomerRecordAnswer } from '../schemas/answers/customer';
import { CustomerChangeBody } from '../schemas/customer-change';
import { NoQuery } from '../schemas/query';
import { customerRecord } from '../wire/customer';
import { readChange } from '../wire/customer-change';

export const changeCustomer = endpoint({
  operationId: 'changeCustomer',
  tag: 'Customers',
  summary: 'Change a customer or send what is missing',
  description:
    'A change opens the verification again, so the status may go back to APPROVAL_PENDING. An empty object changes ' +
    'nothing and answers the customer as it stands. An owner or controller is changed, or removed, by `id`, and added ' +
    'without; who is not named stays, and only what changed is checked again.',
  query: NoQuery,
  body: CustomerChangeBody,
  status: 200,
  answer: CustomerRecordAnswer,
  answerExample: CUSTOMER_RECORD_EXAMPLE,
  furtherExamples: { business: BUSINESS_RECORD_EXAMPLE },
  refuses: [
    'BASE64_INVALID',
    'FILE_TOO_LARGE',
    'CUSTOMER_LOCKED',
    'CUSTOMER_ERASED',
    'CHANGED_MEANWHILE',
    'FIELD_NOT_FOR_KIND',
    'PARTIES_REMAIN',
    'IDEMPOTENCY_KEY_REUSED',
    'IDEMPOTENCY_IN_FLIGHT',
  ],
  handle: async ({ commands, reads, request, id, body, limits }) => {
    const asItStands = async (): Promise<CustomerView> => {
      const found = await reads.customer(request.actor.tenantId, id);
      if (!found) throw noSuch('customer');
      return found;
    };
    const change = await readChange(body, limits, asItStands);
    if (Object.keys(change).length === 0) return { data: customerRecord(await asItStands()) };
    const { value, replayed } = await commands.changeCustomer(request, id, change);
    return { data: customerRecord(value), replayed };
  },
});
