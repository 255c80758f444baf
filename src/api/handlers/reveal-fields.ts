import { ACCESS_LOG_EXAMPLE, REVEAL_EXAMPLE } from '../case-example';
import { endpoint } from '../endpoint';
import { noSuch } from '../errors';
import { AccessLogAnswer, RevealAnswer } from '../schemas/answers/case';
import { NoQuery } from '../schemas/query';
import { RevealBody } from '../schemas/reveal';
import { accessLog } from '../wire/case';

export const revealFields = endpoint({
  operationId: 'revealFields',
  tag: 'Reviews',
  summary: 'See masked values of a customer in clear',
  description:
    'The asking is on record, with the names of the fields. It takes no Idempotency-Key: who asks twice is on record twice.',
  query: NoQuery,
  body: RevealBody,
  status: 200,
  answer: RevealAnswer,
  answerExample: REVEAL_EXAMPLE,
  refuses: ['FIELD_UNKNOWN', 'CUSTOMER_ERASED'],
  unrepeatable: true,
  handle: async ({ commands, request, id, body }) => {
    const { value } = await commands.revealFields(request, id, [...new Set(body.fields)]);
    return { data: { values: value } };
  },
});

export const getAccessLog = endpoint({
  operationId: 'getAccessLog',
  tag: 'Reviews',
  summary: 'See who looked at a customer, and who did what',
  query: NoQuery,
  status: 200,
  answer: AccessLogAnswer,
  answerExample: ACCESS_LOG_EXAMPLE,
  refuses: [],
  handle: async ({ reads, request, id }) => {
    const events = await reads.accessLog(request.actor.tenantId, id);
    if (!events) throw noSuch('customer');
    return { data: accessLog(events) };
  },
});
