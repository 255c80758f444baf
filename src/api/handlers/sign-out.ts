import { endpoint } from '../endpoint';
import { NothingAnswer } from '../schemas/answers/session';
import { NoFields } from '../schemas/no-fields';
import { NoQuery } from '../schemas/query';
import { NO_SESSION } from '../session-cookie';
import { sessionOf } from '../session-of';

export const signOut = endpoint({
  operationId: 'signOut',
  tag: 'Sessions',
  summary: 'Sign out: the session is over at once, everywhere',
  query: NoQuery,
  body: NoFields,
  status: 200,
  answer: NothingAnswer,
  answerExample: {},
  refuses: [],
  unrepeatable: true,
  handle: async ({ people, request, ...call }) => {
    await people.signOut(sessionOf(call).token, request.actor);
    return { data: {}, cookies: [NO_SESSION] };
  },
});
