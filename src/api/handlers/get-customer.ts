import { BUSINESS_EXAMPLE } from '../business-kyc-example';
import { endpoint } from '../endpoint';
import { noSuch } from '../errors';
import { CUSTOMER_EXAMPLE } from '../examples';
import { CustomerAnswer } from '../schemas/answers/customer';
import { NoQuery } from '../schemas/query';
import { customer } from '../wire/customer';
import { MASKED_FOR_PEOPLE, seenBy } from '../wire/seen-by';

export const getCustomer = endpoint({
  operationId: 'getCustomer',
  tag: 'Customers',
  summary: 'Read a customer and where its verification stands',
  description: MASKED_FOR_PEOPLE,
  query: NoQuery,
  status: 200,
  answer: CustomerAnswer,
  answerExample: CUSTOMER_EXAMPLE,
  furtherExamples: { business: BUSINESS_EXAMPLE },
  refuses: [],
  handle: async ({ reads, request, id }) => {
    const view = await reads.customer(request.actor.tenantId, id);
    if (!view) throw noSuch('customer');
    return { data: customer(seenBy(request.actor, view)) };
  },
});
