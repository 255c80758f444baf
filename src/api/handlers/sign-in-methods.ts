import { openEndpoint } from '../endpoint';
import { SIGN_IN_METHODS_EXAMPLE } from '../examples';
import { SignInMethodsAnswer } from '../schemas/answers/session';
import { NoQuery } from '../schemas/query';

export const OIDC_START = '/v1/session/oidc/start';

export const signInMethods = openEndpoint({
  operationId: 'signInMethods',
  tag: 'Sessions',
  summary: 'How one can sign in here',
  query: NoQuery,
  status: 200,
  answer: SignInMethodsAnswer,
  answerExample: SIGN_IN_METHODS_EXAMPLE,
  refuses: [],
  handle: async ({ people: { oidc } }) => ({
    data: { password: true, oidc: oidc ? { name: oidc.name, url: OIDC_START } : null },
  }),
});
