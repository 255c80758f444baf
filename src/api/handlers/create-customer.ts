import { CREATED_BUSINESS_EXAMPLE } from '../business-examples';
import { endpoint } from '../endpoint';
import { CREATED_CUSTOMER_EXAMPLE } from '../examples';
import { CreatedCustomerAnswer } from '../schemas/answers/customer';
import { CustomerIntakeBody } from '../schemas/customer-intake';
import { NoQuery } from '../schemas/query';
import { createdCustomer } from '../wire/customer';
import { readIntake } from '../wire/customer-intake';

export const createCustomer = endpoint({
  operationId: 'createCustomer',
  tag: 'Customers',
  summary: 'Create a customer, an individual or a business',
  description:
    'Answers at once with APPROVAL_PENDING; the verification goes on by itself. Read it with GET. Of a business the ' +
    'answer has the id of every owner and controller. What one of them says of others (`of`, `held_for`, ' +
    '`customer_id`) and does not fit is refused with 422 at that field.',
  query: NoQuery,
  body: CustomerIntakeBody,
  status: 201,
  answer: CreatedCustomerAnswer,
  answerExample: CREATED_CUSTOMER_EXAMPLE,
  furtherExamples: { business: CREATED_BUSINESS_EXAMPLE },
  refuses: ['BASE64_INVALID', 'FILE_TOO_LARGE', 'IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_IN_FLIGHT'],
  handle: async ({ commands, request, body, limits }) => {
    const { value, replayed } = await commands.createCustomer(request, readIntake(body, limits));
    return { data: createdCustomer(value), replayed, location: `/v1/customers/${value.id}` };
  },
});
