import { openEndpoint } from '../endpoint';
import { SESSION_EXAMPLE } from '../examples';
import { SessionAnswer } from '../schemas/answers/session';
import { NoQuery } from '../schemas/query';
import { SignInBody } from '../schemas/sign-in';
import { BROWSER_COOKIE, browserCookie, SESSION_COOKIE, sessionCookie } from '../session-cookie';
import { wireSession } from '../wire/session';

export const signIn = openEndpoint({
  operationId: 'signIn',
  tag: 'Sessions',
  summary: 'Sign in with e-mail address and password',
  description:
    'Sets the session cookie. Which of the two was wrong is not said; many wrong ones are answered later and later.',
  query: NoQuery,
  body: SignInBody,
  status: 200,
  answer: SessionAnswer,
  answerExample: SESSION_EXAMPLE,
  refuses: ['CODE_NEEDED', 'TOO_MANY_SIGN_INS', 'CSRF_REFUSED'],
  unrepeatable: true,
  handle: async ({ people, from, cookie, body: { email, password, code } }) => {
    const attempt = { email, password, ...(code !== undefined && { code }) };
    const cookies = { session: cookie(SESSION_COOKIE), browser: cookie(BROWSER_COOKIE) };
    const { token, session, browser } = await people.signIn(attempt, from, cookies);
    return { data: wireSession(session, token), cookies: [sessionCookie(token), browserCookie(browser)] };
  },
});
