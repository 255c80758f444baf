import { endpoint } from '../endpoint';
import { noSuch } from '../errors';
import { OWNERSHIP_EXAMPLE } from '../ownership-example';
import { OwnershipAnswer } from '../schemas/answers/ownership';
import { NoQuery } from '../schemas/query';
import { ownership } from '../wire/ownership';

export const getOwnership = endpoint({
  operationId: 'getOwnership',
  tag: 'Customers',
  summary: 'Read who owns and controls a business',
  description:
    'Everybody behind the business once, who holds what of whom, and what follows over all chains, as the latest decision ' +
    'saw it. Before the first decision the tree is there and says `pending` of everybody, without effective shares. ' +
    'Individuals have no owners: 404.',
  query: NoQuery,
  status: 200,
  answer: OwnershipAnswer,
  answerExample: OWNERSHIP_EXAMPLE,
  refuses: ['CUSTOMER_ERASED'],
  handle: async ({ reads, request, id }) => {
    const view = await reads.ownership(request.actor.tenantId, id);
    if (!view) throw noSuch('business');
    return { data: ownership(view) };
  },
});
