import { endpoint } from '../endpoint';
import { noSuch } from '../errors';
import { VERIFICATION_LIST_EXAMPLE } from '../examples';
import { VerificationListAnswer } from '../schemas/answers/verification';
import { NoQuery } from '../schemas/query';
import { verificationSummary } from '../wire/verification';

export const listVerifications = endpoint({
  operationId: 'listVerifications',
  tag: 'Verifications',
  summary: 'List the verifications of a customer, newest first',
  query: NoQuery,
  status: 200,
  answer: VerificationListAnswer,
  answerExample: VERIFICATION_LIST_EXAMPLE,
  refuses: [],
  handle: async ({ reads, request, id }) => {
    const verifications = await reads.verifications(request.actor.tenantId, id);
    if (!verifications) throw noSuch('customer');
    return { data: { items: verifications.map(verificationSummary) } };
  },
});
