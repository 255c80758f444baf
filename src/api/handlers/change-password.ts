import { endpoint } from '../endpoint';
import { SESSION_EXAMPLE } from '../examples';
import { SessionAnswer } from '../schemas/answers/session';
import { PasswordChangeBody } from '../schemas/person';
import { NoQuery } from '../schemas/query';
import { sessionCookie } from '../session-cookie';
import { sessionOf } from '../session-of';
import { wireSession } from '../wire/session';

export const changePassword = endpoint({
  operationId: 'changePassword',
  tag: 'Sessions',
  summary: 'Change one’s own password',
  description: 'Everywhere else the person is signed out; here the session is a new one, with a new `csrf_token`.',
  query: NoQuery,
  body: PasswordChangeBody,
  status: 200,
  answer: SessionAnswer,
  answerExample: SESSION_EXAMPLE,
  refuses: ['TOO_MANY_SIGN_INS'],
  unrepeatable: true,
  handle: async ({ people, from, body, ...call }) => {
    const { token, session } = await people.changePassword(sessionOf(call).session, body, from);
    return { data: wireSession(session, token), cookies: [sessionCookie(token)] };
  },
});
