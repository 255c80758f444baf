import type { CustomerFilter } from '../../domain/views';
import { endpoint } from '../endpoint';
import { ApiError } from '../errors';
import { CUSTOMER_PAGE_EXAMPLE } from '../examples';
import { CustomerPageAnswer } from '../schemas/answers/customer';
import { CustomerQuery } from '../schemas/customer-query';
import { customerPage } from '../wire/customer-page';
import { MASKED_FOR_PEOPLE, seenBy } from '../wire/seen-by';
import { readPhone } from '../wire/phone';

export const listCustomers = endpoint({
  operationId: 'listCustomers',
  tag: 'Customers',
  summary: 'List customers, newest first',
  description: `${MASKED_FOR_PEOPLE} By page number, as the other lists of the public API, or by cursor, which stays right while rows come.`,
  query: CustomerQuery,
  status: 200,
  answer: CustomerPageAnswer,
  answerExample: CUSTOMER_PAGE_EXAMPLE,
  refuses: ['BAD_CURSOR'],
  handle: async ({ reads, request, query }) => {
    const { size, cursor } = query;
    const page = query.page ?? 0;
    const found = await reads.customers(
      request.actor.tenantId,
      filterOf(query),
      cursor === undefined ? { size, offset: page * size } : { size, cursor },
    );
    const items = found.items.map((each) => seenBy(request.actor, each));
    return { data: customerPage({ ...found, items }, cursor === undefined ? { page, size } : { size }) };
  },
});

function filterOf(query: CustomerQuery): CustomerFilter {
  return {
    ...(query.status && { status: query.status }),
    ...(query.kind && { kind: query.kind }),
    ...(query.country && { country: query.country }),
    ...(query.email && { email: query.email }),
    ...(query.phone !== undefined && { phone: phoneOf(query.phone, query.country) }),
    ...(query.name && { name: query.name }),
    ...(query.created_from && { createdFrom: query.created_from }),
    ...(query.created_to && { createdTo: query.created_to }),
  };
}

/** An unescaped `+` arrives as a space: a number that starts with one is read as it was meant. */
function phoneOf(given: string, country: string | undefined): string {
  const phone = readPhone(given.replace(/^ /, '+'), country);
  if (phone) return phone;
  throw ApiError.invalid({ phone: ['Must be a phone number: + and country code, or the national form with country'] });
}
