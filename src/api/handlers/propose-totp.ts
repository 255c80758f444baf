import { endpoint } from '../endpoint';
import { TOTP_EXAMPLE } from '../examples';
import { ProposedTotpAnswer } from '../schemas/answers/session';
import { NoFields } from '../schemas/no-fields';
import { NoQuery } from '../schemas/query';
import { sessionOf } from '../session-of';

export const proposeTotp = endpoint({
  operationId: 'proposeTotp',
  tag: 'Sessions',
  summary: 'Begin to enrol a second factor',
  description: 'A new secret for an authenticator app. It counts once a code of it was sent to the next endpoint.',
  query: NoQuery,
  body: NoFields,
  status: 201,
  answer: ProposedTotpAnswer,
  answerExample: TOTP_EXAMPLE,
  refuses: ['TOTP_ENROLLED'],
  unrepeatable: true,
  handle: async ({ people, ...call }) => {
    const { secret, url } = await people.proposeTotp(sessionOf(call).session);
    return { data: { secret, otpauth_url: url } };
  },
});
