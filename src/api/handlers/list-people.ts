import { endpoint } from '../endpoint';
import { PEOPLE_EXAMPLE } from '../examples';
import { PeopleAnswer } from '../schemas/answers/person';
import { NoQuery } from '../schemas/query';
import { wirePerson } from '../wire/person';

export const listPeople = endpoint({
  operationId: 'listPeople',
  tag: 'People',
  summary: 'Who works here, by name',
  query: NoQuery,
  status: 200,
  answer: PeopleAnswer,
  answerExample: PEOPLE_EXAMPLE,
  refuses: [],
  handle: async ({ people, request: { actor } }) => {
    const toAdmin = actor.role === 'admin';
    return { data: { items: (await people.list(actor.tenantId)).map((each) => wirePerson(each, { toAdmin })) } };
  },
});
