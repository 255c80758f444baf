import { endpoint } from '../endpoint';
import { LISTS_EXAMPLE } from '../examples';
import { ListsAnswer } from '../schemas/answers/operations';
import { NoQuery } from '../schemas/query';
import { list } from '../wire/operations';

export const listWatchlists = endpoint({
  operationId: 'listWatchlists',
  tag: 'Operations',
  summary: 'List what customers are screened against, and how old it is',
  query: NoQuery,
  status: 200,
  answer: ListsAnswer,
  answerExample: LISTS_EXAMPLE,
  refuses: [],
  handle: async ({ reads, request: { actor } }) => ({
    data: { items: (await reads.watchlists(actor.tenantId)).map(list) },
  }),
});
