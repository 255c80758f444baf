import { endpoint } from '../endpoint';
import { noSuch } from '../errors';
import { PERSON_WITH_PASSWORD_EXAMPLE } from '../examples';
import { PersonWithPasswordAnswer } from '../schemas/answers/person';
import { PersonChangeBody } from '../schemas/person';
import { NoQuery } from '../schemas/query';
import { readPersonChange, wireWithPassword } from '../wire/person';

export const changePerson = endpoint({
  operationId: 'changePerson',
  tag: 'People',
  summary: 'Change a name or role, let somebody sign in or not, reset what they sign in with',
  description: 'Whoever loses something by it is signed out everywhere.',
  query: NoQuery,
  body: PersonChangeBody,
  status: 200,
  answer: PersonWithPasswordAnswer,
  answerExample: PERSON_WITH_PASSWORD_EXAMPLE,
  refuses: ['NOT_ONESELF'],
  unrepeatable: true,
  handle: async ({ people, request, id, body }) => {
    const changed = await people.change(request.actor, id, readPersonChange(body));
    if (!changed) throw noSuch('person');
    return { data: wireWithPassword(changed) };
  },
});
