/** `clearway operations`, over a real Postgres: the same reads and the same command as the API has. */
import { randomUUID } from 'node:crypto';

import { asTenant, rowsOf } from '../../src/db/database';
import { insertPerson } from '../../src/db/people';
import type { PersonRole } from '../../src/domain/person';
import { MUSTERSCHURKE, person } from '../support/customers';
import { writePast } from '../support/past-verifications';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { verify } from '../support/verify';
import { runClearway } from './run-clearway';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
beforeEach(async () => {
  tenant = await system.tenant();
});
afterAll(() => system.close());

const run = (...args: string[]) =>
  runClearway(['operations', ...args], { environment: { DATABASE_URL: system.url, ...system.secrets } });
const why = ['--reason', 'lists_are_back', '--note', 'The list is loaded again since noon.'];

async function somebody(role: PersonRole): Promise<{ id: string; email: string }> {
  const id = randomUUID();
  const email = `${id}@example.com`;
  const made = { id, tenantId: tenant, email, name: 'Ada Example', role, createdBy: 'test' };
  await asTenant(system.app, tenant, (tx) => insertPerson(tx, made));
  return { id, email };
}

async function inReview(): Promise<string> {
  const { value } = await system.commands.createCustomer(by(tenant), person({ claims: MUSTERSCHURKE }));
  await verify(system, tenant, value.id);
  const [verification] = (await system.reads.verifications(tenant, value.id)) ?? [];
  return verification?.id ?? '';
}

test('stuck tells who is stuck, for how long, why, and what may be done', async () => {
  const stays = [
    { state: 'collecting', seconds: 1 },
    { state: 'checking', seconds: 3 * 3600 },
  ] as const;
  const { verificationId } = await writePast(system.owner, tenant, { stays, blockedOn: 'check:screening' });
  const told = await run('stuck', '--tenant', `tenant-${tenant}`);
  expect([told.code, told.err]).toEqual([0, '']);
  expect(told.out).toMatch(
    new RegExp(
      `${verificationId} .*checking +3h +10min +the screening check, which could not .*operator +retry, rerun`,
    ),
  );
  const { json } = await run('stuck', '--tenant', `tenant-${tenant}`, '--json');
  expect(json()).toMatchObject([
    { tenant: `tenant-${tenant}`, total: 1, items: [{ verificationId, state: 'checking' }] },
  ]);

  const other = await system.tenant();
  expect((await run('stuck', '--tenant', `tenant-${other}`)).out).toBe('Nobody is stuck.\n');
});

test('repair is ordered by a person who may, and is on record as theirs', async () => {
  const verificationId = await inReview();
  const { id, email } = await somebody('approver');
  const ordered = await run('repair', verificationId, 'rerun', '--by', email.toUpperCase(), ...why);
  expect([ordered.code, ordered.out, ordered.err]).toEqual([
    0,
    `Ordered: rerun of ${verificationId} of tenant-${tenant}.\n`,
    '',
  ]);
  expect(
    await rowsOf(
      system.owner.raw('select repair, reason_code, ordered_by from repairs where verification_id = ?', [
        verificationId,
      ]),
    ),
  ).toEqual([{ repair: 'rerun', reason_code: 'lists_are_back', ordered_by: `person:${id}` }]);
});

test('repair is refused to a reviewer, to a stranger, and where it makes no sense, with a reason each', async () => {
  const verificationId = await inReview();
  const reviewer = await somebody('reviewer');
  const approver = await somebody('approver');
  const refused = await Promise.all([
    run('repair', verificationId, 'rerun', '--by', reviewer.email, ...why),
    run('repair', verificationId, 'rerun', '--by', 'nobody@example.com', ...why),
    run('repair', verificationId, 'retry', '--by', approver.email, ...why),
    run('repair', randomUUID(), 'retry', '--by', approver.email, ...why),
  ]);
  expect(refused.map(({ code }) => code)).toEqual([1, 3, 1, 3]);
  expect(refused.map(({ err }) => err)).toEqual([
    expect.stringContaining('approver or an admin'),
    expect.stringContaining('nobody of'),
    'clearway: No check is unavailable\n',
    expect.stringContaining('no verification'),
  ]);
});

test.each([
  [['repair', randomUUID(), 'restart', '--by', 'a@example.com', ...why], 'retry, signal, rerun'],
  [
    ['repair', randomUUID(), 'retry', '--by', 'a@example.com', '--reason', 'x', '--note', 'Long enough a note.'],
    '2 to 64',
  ],
  [['repair', randomUUID(), 'retry', '--by', 'a@example.com', '--reason', 'why', '--note', 'short'], 'at least 10'],
  [['repair', randomUUID(), 'retry', ...why], '--by'],
  [['decision-times', '--from', 'yesterday'], 'YYYY-MM-DD'],
])('%j ends with 2 and says why', async (args, told) => {
  const { code, out, err } = await run(...args);
  expect([code, out, err.includes(told)]).toEqual([2, '', true]);
});

test('decision-times and lists say what the API says', async () => {
  const stays = [
    { state: 'collecting', seconds: 1 },
    { state: 'checking', seconds: 2 },
    { state: 'awaiting_customer', seconds: 7200 },
    { state: 'checking', seconds: 2 },
  ] as const;
  await writePast(system.owner, tenant, { stays, end: 'decided', lastAt: new Date('2026-11-10T12:00:00Z') });
  const span = ['--tenant', `tenant-${tenant}`, '--from', '2026-11-10', '--to', '2026-11-11'];
  const told = await run('decision-times', ...span);
  expect(told.out).toMatch(/1 decided from 2026-11-10T00:00:00.000Z/);
  expect(told.out).toMatch(/customer +1 +2h +2h\n/);
  expect(told.out).toMatch(/machine +1 +5s +5s\n/);
  expect(told.out).toMatch(/reviewer +0 +- +-\n/);
  const { json } = await run('decision-times', ...span, '--json');
  expect(json()).toMatchObject([{ count: 1, stages: { customer: { count: 1, p50Seconds: 7200 } } }]);

  const lists = await run('lists');
  expect([lists.code, lists.out.startsWith('LIST')]).toEqual([0, true]);
});
