import request from 'supertest';

import { rowsOf } from '../../src/db/database';
import { createPeopleSystem, PASSWORD, headersOf, tokenIn } from '../support/people';
import type { PeopleSystem } from '../support/people';

let system: PeopleSystem;
let tenantId: string;
let admin: { id: string; email: string };
let headers: Awaited<ReturnType<PeopleSystem['browser']>>;
beforeAll(async () => {
  system = await createPeopleSystem();
  tenantId = await system.tenant();
  admin = await system.person(tenantId, 'admin');
  headers = await system.browser(admin.email);
}, 60_000);
afterAll(() => system.close());

let made = 0;
const newcomer = (changes: object = {}) => ({
  email: `Newcomer${made++}@Example.com`,
  name: 'Bea Example',
  role: 'reviewer',
  ...changes,
});
const add = (body: object) => request(system.app).post('/v1/people').set(headers).send(body);
const change = (id: string, body: object) => request(system.app).patch(`/v1/people/${id}`).set(headers).send(body);
const list = (as: Readonly<Record<string, string>>) => request(system.app).get('/v1/people').set(as);

describe('adding somebody', () => {
  test('shows a generated password once, with which they sign in', async () => {
    const { status, body } = await add(newcomer());
    expect(status).toBe(201);
    const { person, password } = body.data;
    expect(person).toMatchObject({
      id: expect.stringMatching(/^person:/),
      role: 'reviewer',
      active: true,
      totp: false,
    });
    expect(password).toMatch(/^(?:[a-z2-9]{4}-){5}[a-z2-9]{4}$/);
    expect((await system.signIn(person.email, { password })).status).toBe(200);
    const everything = JSON.stringify([(await list(headers)).body, system.logLines()]);
    expect(everything).not.toContain(password);
  });

  test('is refused for an address that signs in already, in any spelling and at any tenant', async () => {
    const { email } = await system.person(await system.tenant());
    for (const spelling of [email, email.toUpperCase()]) {
      const { status, body } = await add(newcomer({ email: spelling }));
      expect([status, Object.keys(body.errors)]).toEqual([422, ['email']]);
    }
  });

  test.each([
    ['short', 'eleven char'],
    ['one key', 'aaaaaaaaaaaaaaaa'],
    ['endless', 'ab cd ef'.repeat(20)],
    ['their address', 'somebody@example.com'],
  ])('is refused with a password that is %s', async (_what, password) => {
    const { status, body } = await add(newcomer({ email: 'somebody@example.com', password }));
    expect([status, Object.keys(body.errors)]).toEqual([422, ['password']]);
  });

  test('may leave the password to the identity provider', async () => {
    const { body } = await add(newcomer({ password: null }));
    expect(body.data).toMatchObject({ password: null, person: { signs_in_with: [] } });
    expect((await system.signIn(body.data.person.email)).status).toBe(401);
  });
});

describe('the list', () => {
  test('shows admins everything, others names and roles, and nobody another tenant', async () => {
    const reviewer = await system.person(tenantId);
    const asAdmin = (await list(headers)).body.data.items;
    expect(asAdmin).toContainEqual(expect.objectContaining({ id: `person:${admin.id}`, email: admin.email }));
    const asReviewer = (await list(await system.browser(reviewer.email))).body.data.items;
    expect(asReviewer).toHaveLength(asAdmin.length);
    for (const person of asReviewer) {
      expect(person).toMatchObject({ email: null, totp: null, signs_in_with: null, last_sign_in_at: null });
    }
    const stranger = await system.person(await system.tenant(), 'admin');
    expect((await list(await system.browser(stranger.email))).body.data.items).toHaveLength(1);
  });
});

describe('changing somebody', () => {
  test('who loses their role or may not sign in any more signs them out at once', async () => {
    for (const taken of [{ role: 'viewer' }, { active: false }, { reset: ['password'] }]) {
      const { id, email } = await system.person(tenantId);
      const theirs = await system.browser(email);
      expect((await change(`person:${id}`, taken)).status).toBe(200);
      expect((await request(system.app).get('/v1/session').set(theirs)).status).toBe(401);
    }
  });

  test('lets them in again, with what they had', async () => {
    const { id, email } = await system.person(tenantId);
    await change(id, { active: false });
    expect((await system.signIn(email)).status).toBe(401);
    expect((await change(id, { active: true })).body.data.person.active).toBe(true);
    expect((await system.signIn(email)).status).toBe(200);
  });

  test('is written down, without the address and without the name', async () => {
    const { id, email } = await system.person(tenantId);
    await change(id, { role: 'approver', name: 'Bea B. Example' });
    const rows = await rowsOf<{ actor: string; detail: object }>(
      system.owner.raw(`select actor, detail from audit_events where detail->>'person_id' = ?`, [`person:${id}`]),
    );
    expect(rows).toEqual([
      {
        actor: `person:${admin.id}`,
        detail: { person_id: `person:${id}`, role: 'approver', role_before: 'reviewer', renamed: true },
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain(email);
  });

  test('is not for oneself, but for the name: one admin always remains', async () => {
    for (const taken of [{ role: 'viewer' }, { active: false }, { reset: ['totp'] }]) {
      const { status, body } = await change(admin.id, taken);
      expect([status, body.error[0].code]).toEqual([409, 'NOT_ONESELF']);
    }
    expect((await change(admin.id, { name: 'Ada A. Example' })).status).toBe(200);
  });

  test('of another tenant finds nobody', async () => {
    const { id, email } = await system.person(await system.tenant());
    expect((await change(id, { active: false })).status).toBe(404);
    expect((await change('person:nobody', {})).status).toBe(404);
    expect((await system.signIn(email)).status).toBe(200);
  });
});

describe('one’s own password', () => {
  const NEW = 'another long sentence of mine';
  const patch = (as: Readonly<Record<string, string>>, body: object) =>
    request(system.app).patch('/v1/session/password').set(as).send(body);

  test('is changed with the old one, and every other session ends', async () => {
    const { email } = await system.person(tenantId);
    const [here, elsewhere] = [await system.browser(email), await system.browser(email)];
    const changed = await patch(here, { old: PASSWORD, new: NEW });
    expect(changed.status).toBe(200);
    const session = (as: Readonly<Record<string, string>>) => request(system.app).get('/v1/session').set(as);
    expect([(await session(here)).status, (await session(elsewhere)).status]).toEqual([401, 401]);
    const fresh = await session(headersOf(tokenIn(changed)));
    expect(fresh.body.data).toEqual(changed.body.data);
    expect((await system.signIn(email)).status).toBe(401);
    expect((await system.signIn(email, { password: NEW })).status).toBe(200);
  });

  test('stays when the old one is wrong or the new one unfit', async () => {
    const { email } = await system.person(tenantId);
    const here = await system.browser(email);
    expect((await patch(here, { old: 'not my password', new: NEW })).body.errors).toHaveProperty('old');
    expect((await patch(here, { old: PASSWORD, new: 'too short' })).body.errors).toHaveProperty('new');
    expect((await system.signIn(email)).status).toBe(200);
  });
});
