import { endpoint } from '../endpoint';
import { SESSION_EXAMPLE } from '../examples';
import { SessionAnswer } from '../schemas/answers/session';
import { NoQuery } from '../schemas/query';
import { sessionOf } from '../session-of';
import { wireSession } from '../wire/session';

export const getSession = endpoint({
  operationId: 'getSession',
  tag: 'Sessions',
  summary: 'Who is signed in, and with what',
  query: NoQuery,
  status: 200,
  answer: SessionAnswer,
  answerExample: SESSION_EXAMPLE,
  refuses: [],
  handle: async (call) => {
    const { session, token } = sessionOf(call);
    return { data: wireSession(session, token) };
  },
});
