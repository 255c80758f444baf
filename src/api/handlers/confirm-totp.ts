import { endpoint } from '../endpoint';
import { SESSION_EXAMPLE } from '../examples';
import { SessionAnswer } from '../schemas/answers/session';
import { NoQuery } from '../schemas/query';
import { TotpConfirmationBody } from '../schemas/sign-in';
import { sessionCookie } from '../session-cookie';
import { sessionOf } from '../session-of';
import { wireSession } from '../wire/session';

export const confirmTotp = endpoint({
  operationId: 'confirmTotp',
  tag: 'Sessions',
  summary: 'Enrol the second factor with a first code',
  description: 'The session is replaced by a new one, with a new cookie and `csrf_token`.',
  query: NoQuery,
  body: TotpConfirmationBody,
  status: 200,
  answer: SessionAnswer,
  answerExample: SESSION_EXAMPLE,
  refuses: ['TOTP_ENROLLED', 'TOO_MANY_SIGN_INS'],
  unrepeatable: true,
  handle: async ({ people, from, body: { code }, ...call }) => {
    const before = sessionOf(call);
    const { token, session } = await people.confirmTotp(before.session, { code, token: before.token }, from);
    return { data: wireSession(session, token), cookies: [sessionCookie(token)] };
  },
});
