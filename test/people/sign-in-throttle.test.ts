import { randomBytes, randomUUID } from 'node:crypto';

import fc from 'fast-check';
import request from 'supertest';

import { rowsOf } from '../../src/db/database';
import { forgive, LONGEST_WAIT_SECONDS, takeAttempt } from '../../src/db/sign-in-failures';
import { transact } from '../../src/db/transaction';
import { createPeopleSystem, PASSWORD } from '../support/people';
import type { PeopleSystem } from '../support/people';

let system: PeopleSystem;
beforeAll(async () => {
  system = await createPeopleSystem();
}, 60_000);
afterAll(() => system.close());

/** As if that much time went by for everything that was counted. */
const pass = (seconds: number) =>
  system.owner.raw(
    `update sign_in_failures set last_failed_at = last_failed_at - make_interval(secs => ?),
       blocked_until = blocked_until - make_interval(secs => ?)`,
    [seconds, seconds],
  );
/** Stretches every wait that there is, or shrinks it back: a slow machine must not sit one out by accident. */
const hold = (hours: number) =>
  system.owner.raw(
    `update sign_in_failures set blocked_until = blocked_until + make_interval(hours => ?)
     where blocked_until > last_failed_at + interval '500 ms'`,
    [hours],
  );
const waitOf = async (hash: Buffer) => {
  const [row] = await rowsOf<{ seconds: number }>(
    system.owner.raw(
      `select round(extract(epoch from blocked_until - last_failed_at))::int as seconds
       from sign_in_failures where subject = ?`,
      [hash],
    ),
  );
  return row?.seconds ?? 0;
};
const from = (address: string, email: string, password: string, cookie = '') =>
  request(system.app)
    .post('/v1/session')
    .set({ 'X-Forwarded-For': address, ...(cookie && { Cookie: cookie }) })
    .send({ email, password });
const wrong = async (email: string, times: number, address = '203.0.113.1') => {
  const statuses = [];
  for (let time = 0; time < times; time += 1) {
    if (time === 6) await hold(1);
    statuses.push((await from(address, email, 'not my password')).status);
  }
  // As long as they were; every test looks at people of its own.
  if (times > 6) await hold(-1);
  return statuses;
};
const browserCookie = (headers: Record<string, unknown>) =>
  (headers['set-cookie'] as string[]).find((each) => each.startsWith('__Host-clearway-browser='))?.split(';')[0] ?? '';

test('after five wrong ones the next has to wait, twice as long each time', async () => {
  const { email } = await system.person(await system.tenant());
  const subject = system.keys.subject('email', email);
  expect(await wrong(email, 5)).toEqual([401, 401, 401, 401, 401]);
  expect(await waitOf(subject)).toBe(0);
  for (const [round, seconds] of [1, 2, 4, 8].entries()) {
    expect(await wrong(email, 1, `203.0.113.${10 + round}`)).toEqual([401]);
    expect(await waitOf(subject)).toBe(seconds);
    await hold(1);
    const refused = await from('203.0.113.20', email, PASSWORD);
    expect([refused.status, refused.body.error[0].code]).toEqual([429, 'TOO_MANY_SIGN_INS']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3000);
    await hold(-1);
    await pass(seconds);
  }
});

test('an address that is nobody’s waits as long as one that is somebody’s', async () => {
  expect(await wrong(`${randomUUID()}@example.com`, 7, '203.0.113.30')).toEqual([401, 401, 401, 401, 401, 401, 429]);
});

test('what comes during a wait prolongs it for nobody: its owner is let in when it is over', async () => {
  const { email } = await system.person(await system.tenant());
  await wrong(email, 6, '203.0.113.40');
  const before = await waitOf(system.keys.subject('email', email));
  await hold(1);
  for (let time = 0; time < 10; time += 1) {
    expect((await from('203.0.113.41', email, 'not my password')).status).toBe(429);
  }
  await hold(-1);
  expect(await waitOf(system.keys.subject('email', email))).toBe(before);
  await pass(1);
  expect((await from('203.0.113.42', email, PASSWORD)).status).toBe(200);
  expect(await wrong(email, 1, '203.0.113.43')).toEqual([401]);
});

test('who has signed in from a browser gets in from it at once, however much others guess', async () => {
  const { email } = await system.person(await system.tenant());
  const known = browserCookie((await from('203.0.113.50', email, PASSWORD)).headers);
  await wrong(email, 6, '203.0.113.50');
  await hold(1);
  expect((await from('203.0.113.50', email, PASSWORD)).status).toBe(429);
  expect((await from('203.0.113.50', email, PASSWORD, known)).status).toBe(200);
});

test('a browser that is known for one person is a strange one for another, and so is an altered or an old proof', async () => {
  const tenantId = await system.tenant();
  const [mine, other] = [await system.person(tenantId), await system.person(tenantId)];
  const known = browserCookie((await from('203.0.113.60', mine.email, PASSWORD)).headers);
  await wrong(other.email, 6, '203.0.113.61');
  await hold(1);
  expect((await from('203.0.113.60', other.email, PASSWORD, known)).status).toBe(429);
  await wrong(mine.email, 6, '203.0.113.62');
  await hold(1);
  const altered = known.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  expect((await from('203.0.113.60', mine.email, PASSWORD, altered)).status).toBe(429);
  const proof = known.slice(known.indexOf('=') + 1);
  const seconds = Math.floor(system.clock.ms / 1000);
  expect(system.keys.readBrowser(proof, mine.email, seconds)).toBeDefined();
  expect(system.keys.readBrowser(proof, mine.email, seconds + 181 * 86_400)).toBeUndefined();
});

test('a known browser that guesses has to wait too', async () => {
  const { email } = await system.person(await system.tenant());
  const known = browserCookie((await from('203.0.113.70', email, PASSWORD)).headers);
  const statuses = [];
  for (let time = 0; time < 7; time += 1) {
    if (time === 6) await hold(1);
    statuses.push((await from('203.0.113.70', email, 'not my password', known)).status);
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429]);
});

test('one address that tries many people has to wait', async () => {
  const statuses = [];
  for (let time = 0; time < 32; time += 1) {
    if (time === 31) await hold(1);
    statuses.push((await from('203.0.113.80', `${randomUUID()}@example.com`, 'any password')).status);
  }
  expect(statuses.slice(0, 31)).toEqual(Array<number>(31).fill(401));
  expect(statuses[31]).toBe(429);
});

test('many at once are counted before any is looked at', async () => {
  const { email } = await system.person(await system.tenant());
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => from(`203.0.113.${100 + at}`, email, 'not my password')),
  );
  // Five and one; each second that they take lets one more through.
  const looked = answers.filter(({ status }) => status === 401).length;
  expect(looked).toBeGreaterThanOrEqual(6);
  expect(looked).toBeLessThan(12);
});

test('what is counted is kept as keyed hashes', async () => {
  const email = `${randomUUID()}@example.com`;
  await wrong(email, 1, '203.0.113.90');
  const rows = await rowsOf<{ subject: Buffer }>(system.owner.raw('select subject from sign_in_failures'));
  expect(rows.map(({ subject }) => subject)).toContainEqual(system.keys.subject('email', email));
  expect(system.keys.subject('email', email)).not.toEqual(system.keys.subject('address', email));
});

test('asking for the old password again and again has to wait too', async () => {
  const { email } = await system.person(await system.tenant());
  const headers = await system.browser(email);
  const statuses = [];
  for (let time = 0; time < 7; time += 1) {
    if (time === 6) await hold(1);
    const { status } = await request(system.app)
      .patch('/v1/session/password')
      .set(headers)
      .send({ old: 'not my password', new: 'another long sentence of mine' });
    statuses.push(status);
  }
  expect(statuses).toEqual([422, 422, 422, 422, 422, 422, 429]);
});

type Step = { readonly what: 'attempt' | 'right' } | { readonly what: 'pass'; readonly seconds: number };
const STEP: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ what: 'attempt' } as const) },
  { weight: 1, arbitrary: fc.constant({ what: 'right' } as const) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(1, 2, 5, 60, LONGEST_WAIT_SECONDS, 90_000)
      .map((seconds) => ({ what: 'pass', seconds }) as const),
  },
);

test('waits double from one second to a quarter of an hour, whatever comes when, and never more', async () => {
  const free = 3;
  await fc.assert(
    fc.asyncProperty(fc.array(STEP, { maxLength: 25 }), async (steps) => {
      const hash = randomBytes(32);
      let [now, failures, lastFailed, blockedUntil] = [0, 0, -Infinity, 0];
      for (const step of steps) {
        if (step.what === 'pass') {
          now += step.seconds;
          await pass(step.seconds);
        } else if (step.what === 'right') {
          await transact(system.appDatabase, (tx) => forgive(tx, hash, 'all'));
          [failures, lastFailed, blockedUntil] = [0, -Infinity, now];
        } else {
          const waits = blockedUntil > now;
          if (waits) await hold(1);
          const seconds = await transact(system.appDatabase, (tx) => takeAttempt(tx, { hash, free }));
          if (waits) await hold(-1);
          expect(seconds > 0).toBe(waits);
          if (waits) continue;
          failures = now - lastFailed > 86_400 ? 1 : failures + 1;
          lastFailed = now;
          blockedUntil = now + (failures <= free ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (failures - free - 1)));
          expect(await waitOf(hash)).toBe(blockedUntil - now);
        }
      }
    }),
    { numRuns: 30 },
  );
});
