import { z } from 'zod';

import { openEndpoint } from '../endpoint';
import { PeopleRefusal } from '../../people/people';
import { NothingAnswer } from '../schemas/answers/session';
import { CONSOLE_PATH, signInPage } from '../sign-in-page';
import { NO_TRIP, readTrip, SESSION_COOKIE, sessionCookie } from '../session-cookie';

/** The provider's words, `code` and `state` among them; openid-client reads them, and refuses what is too many. */
const ProviderAnswer = z.record(z.string(), z.string());

export const finishOidc = openEndpoint({
  operationId: 'finishOidc',
  tag: 'Sessions',
  summary: 'Come back from the identity provider',
  description:
    'Sets the session cookie and goes to the console; or to its sign-in page with `?oidc=refused` (nobody may sign in as that) or `?oidc=failed` (the answer does not hold, or it took longer than ten minutes).',
  query: ProviderAnswer,
  status: 303,
  answer: NothingAnswer,
  answerExample: {},
  refuses: ['OIDC_OFF'],
  handle: async ({ people, from, cookie, query }) => {
    if (!people.oidc) throw new PeopleRefusal('OIDC_OFF', 'No identity provider is configured here');
    const trip = readTrip(cookie);
    const vouched = trip && (await people.oidc.finish(new URLSearchParams(query), trip));
    if (!vouched) return { data: {}, redirect: signInPage('failed'), cookies: [NO_TRIP] };
    const signedIn = await people.signInByProvider(vouched, from, cookie(SESSION_COOKIE));
    if (!signedIn) return { data: {}, redirect: signInPage('refused'), cookies: [NO_TRIP] };
    return { data: {}, redirect: CONSOLE_PATH, cookies: [NO_TRIP, sessionCookie(signedIn.token)] };
  },
});
