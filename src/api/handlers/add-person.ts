import { endpoint } from '../endpoint';
import { PERSON_WITH_PASSWORD_EXAMPLE } from '../examples';
import { PersonWithPasswordAnswer } from '../schemas/answers/person';
import { PersonIntakeBody } from '../schemas/person';
import { NoQuery } from '../schemas/query';
import { wireWithPassword } from '../wire/person';

export const addPerson = endpoint({
  operationId: 'addPerson',
  tag: 'People',
  summary: 'Let somebody sign in',
  query: NoQuery,
  body: PersonIntakeBody,
  status: 201,
  answer: PersonWithPasswordAnswer,
  answerExample: PERSON_WITH_PASSWORD_EXAMPLE,
  refuses: [],
  unrepeatable: true,
  handle: async ({ people, request, body }) => ({ data: wireWithPassword(await people.add(request.actor, body)) }),
});
