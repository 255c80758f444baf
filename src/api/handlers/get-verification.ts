import { endpoint } from '../endpoint';
import { noSuch } from '../errors';
import { VERIFICATION_EXAMPLE } from '../examples';
import { VerificationAnswer } from '../schemas/answers/verification';
import { NoQuery } from '../schemas/query';
import { verification } from '../wire/verification';

export const getVerification = endpoint({
  operationId: 'getVerification',
  tag: 'Verifications',
  summary: 'Read a verification: state, checks with findings, decision, timeline',
  query: NoQuery,
  status: 200,
  answer: VerificationAnswer,
  answerExample: VERIFICATION_EXAMPLE,
  refuses: [],
  handle: async ({ reads, request, id }) => {
    const view = await reads.verification(request.actor.tenantId, id);
    if (!view) throw noSuch('verification');
    return { data: verification(view) };
  },
});
