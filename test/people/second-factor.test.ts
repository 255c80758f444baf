import fc from 'fast-check';
import request from 'supertest';

import { asTenant, rowsOf } from '../../src/db/database';
import { proposeTotp, takeStep } from '../../src/db/totp-secrets';
import { mintTotpSecret, stepOfCode, totpCode } from '../../src/people/totp';
import { createPeopleSystem, headersOf, tokenIn } from '../support/people';
import type { PeopleSystem } from '../support/people';

let system: PeopleSystem;
let strict: PeopleSystem;
beforeAll(async () => {
  [system, strict] = await Promise.all([createPeopleSystem(), createPeopleSystem({ requireTotp: true })]);
}, 60_000);
afterAll(() => Promise.all([system.close(), strict.close()]));

const PERIOD_MS = 30_000;

/** Somebody with a second factor, and the app that they have it in. */
async function enrolled(on: PeopleSystem) {
  const person = await on.person(await on.tenant());
  const headers = await on.browser(person.email);
  const proposed = await request(on.app).post('/v1/session/totp').set(headers).send({});
  const secret = String(proposed.body.data.secret);
  const code = () => totpCode(secret, on.clock.ms);
  const confirmed = await request(on.app).post('/v1/session/totp/confirm').set(headers).send({ code: code() });
  if (confirmed.status !== 200) throw new Error(`Confirming answered ${confirmed.status}`);
  return { ...person, headers, secret, code, confirmed };
}
const wait = (on: PeopleSystem, periods = 1) => {
  on.clock.ms += periods * PERIOD_MS;
};
const codeOf = ({ status, body }: request.Response) => [status, body.error?.[0]?.code];

test('the codes are those of RFC 6238, appendix B', () => {
  // "12345678901234567890" in base32; the last six of the eight digits that the appendix prints.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  for (const [seconds, code] of [
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [20000000000, '353130'],
  ] as const) {
    expect(totpCode(secret, seconds * 1000)).toBe(code);
    expect(stepOfCode(secret, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
    expect(stepOfCode(secret, code, (seconds + 30) * 1000)).toBe(Math.floor(seconds / 30));
    expect(stepOfCode(secret, code, (seconds + 90) * 1000)).toBeUndefined();
  }
});

test('a secret has 160 bits and is kept sealed, for its person alone', async () => {
  const { id, secret } = await enrolled(system);
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  const [row] = await rowsOf<{ keyId: string; secretSealed: Buffer }>(
    system.owner.raw(
      'select key_id as "keyId", secret_sealed as "secretSealed" from totp_secrets where person_id = ?',
      [id],
    ),
  );
  if (!row) throw new Error('There is no secret');
  expect(row.secretSealed.includes(secret)).toBe(false);
  expect(system.keys.openTotp(id, row)).toBe(secret);
  expect(() => system.keys.openTotp('somebody else', row)).toThrow('cannot be opened');
});

test('signing in needs a code once one is enrolled; none, a wrong one and a used one are refused', async () => {
  const { email, code } = await enrolled(system);
  wait(system);
  const missing = await system.signIn(email);
  expect(codeOf(missing)).toEqual([401, 'CODE_NEEDED']);
  expect(tokenIn(missing)).toBe('');
  const wrong = code() === '000000' ? '000001' : '000000';
  expect(codeOf(await system.signIn(email, { code: wrong }))).toEqual([401, 'CODE_NEEDED']);
  expect(codeOf(await system.signIn(email, { code: code(), password: 'not my password' }))).toEqual([
    401,
    'UNAUTHENTICATED',
  ]);
  const right = await system.signIn(email, { code: code() });
  expect([right.status, right.body.data.totp]).toEqual([200, 'enrolled']);
  expect(codeOf(await system.signIn(email, { code: code() }))).toEqual([401, 'CODE_NEEDED']);
  wait(system);
  expect((await system.signIn(email, { code: code() })).status).toBe(200);
});

test('of many who send the same code at once, one is let in', async () => {
  const { email, code } = await enrolled(system);
  wait(system);
  const given = code();
  const answers = await Promise.all(Array.from({ length: 4 }, () => system.signIn(email, { code: given })));
  const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
  expect(statuses).toEqual([200, 401, 401, 401]);
});

test('the code that enrolled is not taken again to sign in', async () => {
  const { email, code } = await enrolled(system);
  expect(codeOf(await system.signIn(email, { code: code() }))).toEqual([401, 'CODE_NEEDED']);
});

test('whoever knows the password guesses at codes no oftener than others guess at passwords', async () => {
  const { email, code } = await enrolled(system);
  wait(system);
  const wrong = code() === '000000' ? '000001' : '000000';
  // Asking without a code in between gives nothing back of what the guesses took.
  for (let time = 0; time < 6; time += 1) {
    expect((await system.signIn(email, { code: wrong })).status).toBe(401);
    if (time < 5) expect((await system.signIn(email)).status).toBe(401);
  }
  await system.owner.raw(`update sign_in_failures set blocked_until = blocked_until + interval '1 hour'`);
  expect((await system.signIn(email, { code: code() })).status).toBe(429);
  await system.owner.raw('delete from sign_in_failures');
});

describe('where a second factor is required', () => {
  test('a session without one is good for enrolling it, and for nothing else', async () => {
    const person = await strict.person(await strict.tenant(), 'admin');
    const headers = await strict.browser(person.email);
    const asked = () => request(strict.app).get('/v1/people').set(headers);
    expect((await request(strict.app).get('/v1/session').set(headers)).body.data.totp).toBe('required');
    expect(codeOf(await asked())).toEqual([403, 'TOTP_NEEDED']);
    const { body } = await request(strict.app).post('/v1/session/totp').set(headers).send({});
    expect(body.data.otpauth_url).toMatch(/^otpauth:\/\/totp\/Clearway:/);
    expect(codeOf(await asked())).toEqual([403, 'TOTP_NEEDED']);
  });

  test('confirming it opens a new session that may do everything, and ends the old one', async () => {
    const { headers, confirmed } = await enrolled(strict);
    expect(confirmed.body.data.totp).toBe('enrolled');
    const fresh = headersOf(tokenIn(confirmed));
    expect((await request(strict.app).get('/v1/people').set(fresh)).status).toBe(200);
    expect((await request(strict.app).get('/v1/session').set(headers)).status).toBe(401);
  });
});

test('enrolling again takes an admin, who resets it; the person is signed out and enrols anew', async () => {
  const { id, tenantId, email, confirmed } = await enrolled(system);
  const theirs = headersOf(tokenIn(confirmed));
  expect(codeOf(await request(system.app).post('/v1/session/totp').set(theirs).send({}))).toEqual([
    409,
    'TOTP_ENROLLED',
  ]);
  const admin = await system.browser((await system.person(tenantId, 'admin')).email);
  await request(system.app)
    .patch(`/v1/people/${id}`)
    .set(admin)
    .send({ reset: ['totp'] });
  expect((await request(system.app).get('/v1/session').set(theirs)).status).toBe(401);
  expect((await system.signIn(email)).body.data.totp).toBe('off');
});

test('a wrong code enrols nothing', async () => {
  const person = await system.person(await system.tenant());
  const headers = await system.browser(person.email);
  await request(system.app).post('/v1/session/totp').set(headers).send({});
  const { status, body } = await request(system.app)
    .post('/v1/session/totp/confirm')
    .set(headers)
    .send({ code: totpCode(mintTotpSecret(), system.clock.ms) });
  expect([status, Object.keys(body.errors)]).toEqual([422, ['code']]);
  expect((await system.signIn(person.email)).body.data.totp).toBe('off');
});

test('whatever codes come in whatever order, each time step is taken once and time never goes back', async () => {
  const tenantId = await system.tenant();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 12 }), async (steps) => {
      const { id: personId } = await system.person(tenantId);
      const sealed = { personId, tenantId, ...system.keys.sealTotp(personId, mintTotpSecret()) };
      await asTenant(system.appDatabase, tenantId, (tx) => proposeTotp(tx, sealed));
      const take = (step: number, confirm: boolean) =>
        asTenant(system.appDatabase, tenantId, (tx) => takeStep(tx, personId, step, { confirm }));
      let last = -1;
      for (const [at, step] of steps.entries()) {
        expect(await take(step, at === 0)).toBe(step > last);
        last = Math.max(last, step);
      }
    }),
    { numRuns: 25 },
  );
});

test('the database itself takes no code twice', async () => {
  const { id } = await enrolled(system);
  for (const back of ['last_step', 'last_step - 1', 'null']) {
    const again = system.owner.raw(`update totp_secrets set last_step = ${back} where person_id = ?`, [id]);
    await expect(again).rejects.toMatchObject({ code: '23001' });
  }
});
