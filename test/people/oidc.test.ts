import { generateKeyPairSync, randomUUID } from 'node:crypto';

import request from 'supertest';

import { rowsOf } from '../../src/db/database';
import { createOidc } from '../../src/people/oidc';
import { CLIENT, startOidcProvider } from '../support/oidc-provider';
import type { Mischief, ProviderUser } from '../support/oidc-provider';
import { createPeopleSystem, headersOf, tokenIn } from '../support/people';
import type { PeopleSystem } from '../support/people';

const CALLBACK = '/v1/session/oidc/callback';
const settings = (issuer: string) => ({
  ...CLIENT,
  issuer,
  name: 'Acme single sign-on',
  redirectUri: `http://localhost:3000${CALLBACK}`,
  allowHttp: true,
});

const heard = jest.fn();
let provider: Awaited<ReturnType<typeof startOidcProvider>>;
let system: PeopleSystem;
beforeAll(async () => {
  provider = await startOidcProvider();
  system = await createPeopleSystem({ requireTotp: true }, createOidc(settings(provider.issuer), heard));
}, 60_000);
afterAll(async () => {
  await system.close();
  await provider.stop();
});

/** Clearway's button, and the provider's answer to it: the cookie that the browser keeps, and the way back. */
async function goThere(as: ProviderUser, how: Mischief = {}) {
  provider.signInAs(as, how);
  const start = await request(system.app).get('/v1/session/oidc/start');
  const [cookie = ''] = (start.headers['set-cookie'] as unknown as string[]).map((each) => each.split(';')[0] ?? '');
  const there = await fetch(String(start.headers['location']), { redirect: 'manual' });
  const back = new URL(String(there.headers.get('location')));
  return { start, cookie, back };
}
const comeBack = (back: URL, cookie: string) =>
  request(system.app).get(`${CALLBACK}${back.search}`).set('Cookie', cookie);
async function signIn(as: ProviderUser, how: Mischief = {}) {
  const { back, cookie } = await goThere(as, how);
  return comeBack(back, cookie);
}
const someone = (email: string): ProviderUser => ({ sub: randomUUID(), email, email_verified: true });
const placeOf = ({ status, headers }: request.Response) => [status, headers['location']];
const FAILED = [303, '/console/sign-in?oidc=failed'];
const REFUSED = [303, '/console/sign-in?oidc=refused'];

test('the sign-in page learns what is offered, without anybody being signed in', async () => {
  const offered = async (on: PeopleSystem) => (await request(on.app).get('/v1/sign-in-methods')).body.data;
  expect(await offered(system)).toEqual({
    password: true,
    oidc: { name: 'Acme single sign-on', url: '/v1/session/oidc/start' },
  });
  const without = await createPeopleSystem();
  expect(await offered(without)).toEqual({ password: true, oidc: null });
  expect((await request(without.app).get('/v1/session/oidc/start')).body.error[0].code).toBe('OIDC_OFF');
  expect((await request(without.app).get(CALLBACK)).status).toBe(404);
  await without.close();
});

test('the provider is asked with PKCE, state and nonce, which stay in a cookie of this browser', async () => {
  const { start } = await goThere({ sub: 'x' });
  const asked = new URL(String(start.headers['location'])).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: 'code',
    client_id: 'clearway',
    code_challenge_method: 'S256',
    scope: 'openid email',
    redirect_uri: `http://localhost:3000${CALLBACK}`,
  });
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThanOrEqual(43);
  expect(start.headers['set-cookie']).toEqual([
    expect.stringMatching(/^__Host-clearway-oidc=\S+; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/),
  ]);
});

test('whom an admin has added signs in with a verified address, and from then on by subject', async () => {
  const { id, email } = await system.person(await system.tenant(), 'approver');
  const user = someone(email.toUpperCase());
  const first = await signIn(user);
  expect(placeOf(first)).toEqual([303, '/console']);
  const session = await request(system.app)
    .get('/v1/session')
    .set(headersOf(tokenIn(first)));
  // The provider asks for second factors where it is the provider that vouches.
  expect(session.body.data).toMatchObject({ person: { id: `person:${id}`, role: 'approver' }, totp: 'off' });

  const renamed = await signIn({ sub: user.sub, email: 'new@example.com', email_verified: true });
  expect(placeOf(renamed)).toEqual([303, '/console']);
  const actions = await rowsOf<{ action: string; detail: object }>(
    system.owner.raw('select action, detail from audit_events where actor = ? order by id', [`person:${id}`]),
  );
  expect(actions).toEqual([
    { action: 'person.identity_bound', detail: {} },
    { action: 'person.signed_in', detail: { method: 'oidc' } },
    { action: 'person.signed_in', detail: { method: 'oidc' } },
  ]);
});

test('the address may stand at the user info endpoint alone', async () => {
  const { email } = await system.person(await system.tenant());
  expect(placeOf(await signIn(someone(email), { emailInUserInfo: true }))).toEqual([303, '/console']);
});

test('nobody is made, and nobody is taken for another', async () => {
  const { email, id } = await system.person(await system.tenant());
  expect(placeOf(await signIn(someone('nobody@example.com')))).toEqual(REFUSED);
  expect(placeOf(await signIn({ sub: randomUUID(), email, email_verified: false }))).toEqual(REFUSED);
  expect(placeOf(await signIn({ sub: randomUUID(), email }))).toEqual(REFUSED);
  await signIn(someone(email));
  expect(placeOf(await signIn(someone(email)))).toEqual(REFUSED);
  expect(await rowsOf(system.owner.raw('select 1 from sessions where person_id = ?', [id]))).toHaveLength(1);
});

test('whoever is disabled is refused, bound or not', async () => {
  const { email, id } = await system.person(await system.tenant());
  const user = someone(email);
  await signIn(user);
  await system.owner.raw('update people set disabled_at = now() where id = ?', [id]);
  expect(placeOf(await signIn(user))).toEqual(REFUSED);
});

test('an admin lets the provider vouch anew', async () => {
  const { email, id, tenantId } = await system.person(await system.tenant());
  await signIn(someone(email));
  const actor = { tenantId, mode: 'test', id: `person:${randomUUID()}`, role: 'admin', requestId: 'r' } as const;
  await system.people.change(actor, id, { reset: ['identity'] });
  expect(placeOf(await signIn(someone(email)))).toEqual([303, '/console']);
});

describe('an answer that does not hold opens nothing', () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  test.each<[string, Mischief]>([
    ['signed by somebody else', { signedBy: other }],
    ['for another client', { audience: 'somebody else' }],
    ['of another issuer', { issuer: 'https://evil.example' }],
    ['that is old', { expired: true }],
    ['to another question', { nonce: 'another one' }],
  ])('an ID token %s', async (_what, mischief) => {
    const { email } = await system.person(await system.tenant());
    const answer = await signIn(someone(email), mischief);
    expect([placeOf(answer), tokenIn(answer)]).toEqual([FAILED, '']);
  });

  test('a way back that this browser did not set out on, or comes twice', async () => {
    const { email } = await system.person(await system.tenant());
    const [mine, theirs] = [await goThere(someone(email)), await goThere(someone(email))];
    expect(placeOf(await comeBack(mine.back, ''))).toEqual(FAILED);
    expect(placeOf(await comeBack(mine.back, theirs.cookie))).toEqual(FAILED);
    expect(placeOf(await comeBack(theirs.back, theirs.cookie))).toEqual([303, '/console']);
    expect(placeOf(await comeBack(theirs.back, theirs.cookie))).toEqual(FAILED);
  });

  test('an error of the provider', async () => {
    const { back, cookie } = await goThere({ sub: 'x' });
    const denied = new URL(back);
    denied.search = `?error=access_denied&state=${back.searchParams.get('state')}`;
    expect(placeOf(await comeBack(denied, cookie))).toEqual(FAILED);
  });
});

test('a provider that is down is asked again at the next attempt', async () => {
  const fresh = await createPeopleSystem({}, createOidc(settings(provider.issuer), heard));
  provider.signInAs({ sub: 'x' }, { down: true });
  heard.mockClear();
  expect(placeOf(await request(fresh.app).get('/v1/session/oidc/start'))).toEqual(FAILED);
  expect(heard).toHaveBeenCalledTimes(1);
  provider.signInAs({ sub: 'x' });
  expect((await request(fresh.app).get('/v1/session/oidc/start')).status).toBe(303);
  await fresh.close();
});
