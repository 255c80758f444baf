import { openEndpoint } from '../endpoint';
import { PeopleRefusal } from '../../people/people';
import { NothingAnswer } from '../schemas/answers/session';
import { NoQuery } from '../schemas/query';
import { signInPage } from '../sign-in-page';
import { tripCookie } from '../session-cookie';

export const startOidc = openEndpoint({
  operationId: 'startOidc',
  tag: 'Sessions',
  summary: 'Go to the identity provider to sign in',
  description:
    'For a link or button of the sign-in page. Sets a cookie that lasts ten minutes; a provider that cannot be reached leads back with `?oidc=failed`.',
  query: NoQuery,
  status: 303,
  answer: NothingAnswer,
  answerExample: {},
  refuses: ['OIDC_OFF'],
  handle: async ({ people: { oidc } }) => {
    if (!oidc) throw new PeopleRefusal('OIDC_OFF', 'No identity provider is configured here');
    const started = await oidc.start();
    if (!started) return { data: {}, redirect: signInPage('failed') };
    return { data: {}, redirect: started.url, cookies: [tripCookie(started.trip)] };
  },
});
