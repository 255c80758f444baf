/** Who is stuck: beyond the p95 of their peers, or of a default while there are too few. */
import { recordListLookups, recordListStandings } from '../../src/db/list-standings';
import { DEFAULT_LIMITS } from '../../src/domain/stage-limit';
import { writePast } from '../support/past-verifications';
import type { Past, Stay } from '../support/past-verifications';
import { createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
beforeEach(async () => {
  tenant = await system.tenant();
});
afterAll(() => system.close());

const HOUR = 3_600;
const upTo = (state: Stay['state'], seconds: number): Stay[] => {
  const way: Stay[] = [
    { state: 'collecting', seconds: 1 },
    { state: 'checking', seconds: 2 },
  ];
  if (state === 'collecting') return [{ state, seconds }];
  return state === 'checking'
    ? [
        { state: 'collecting', seconds: 1 },
        { state, seconds },
      ]
    : [...way, { state, seconds }];
};
const open = (state: Stay['state'], seconds: number, more: Partial<Past> = {}) =>
  writePast(system.owner, tenant, { stays: upTo(state, seconds), ...more });
const peers = async (count: number, seconds: number, lastAt = new Date()) => {
  for (let i = 0; i < count; i++) {
    await writePast(system.owner, tenant, { stays: upTo('in_review', seconds), end: 'decided', lastAt });
  }
};
const stuck = async () => (await system.reads.stuck(tenant, { size: 50 })).items;

test('with fewer than 20 peers a default of the state is the limit', async () => {
  await peers(19, 10);
  const late = await open('in_review', DEFAULT_LIMITS.in_review + 60, { blockedOn: 'reviewer' });
  await open('in_review', DEFAULT_LIMITS.in_review - 60, { blockedOn: 'reviewer' });
  const [found, ...others] = await stuck();
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    verificationId: late.verificationId,
    customerId: late.customerId,
    state: 'in_review',
    limitSeconds: DEFAULT_LIMITS.in_review,
    whoCanUnblock: 'reviewer',
  });
  expect(found).not.toHaveProperty('peersP95Seconds');
  expect(found?.ageSeconds).toBeGreaterThanOrEqual(DEFAULT_LIMITS.in_review + 60);
});

test('with 20 it is the time that 95 of 100 of them stayed in that state, and the longest comes first', async () => {
  await peers(19, 100);
  await peers(1, 2_000);
  const older = await open('in_review', 4_000);
  const late = await open('in_review', 300);
  await open('in_review', 150);
  const items = await stuck();
  expect(items.map(({ verificationId }) => verificationId)).toEqual([older.verificationId, late.verificationId]);
  // Between the 19th and the 20th, as Postgres interpolates: 100 + 0.05 * 1,900.
  expect(items[0]?.peersP95Seconds).toBeCloseTo(195, 1);
  expect(items[0]?.limitSeconds).toBe(items[0]?.peersP95Seconds);
});

test('peers are finished, of this tenant, and of the last 30 days', async () => {
  await peers(20, 100, new Date(Date.now() - 31 * 24 * HOUR * 1000));
  for (let i = 0; i < 20; i++) {
    await writePast(system.owner, await system.tenant(), { stays: upTo('in_review', 100), end: 'decided' });
    await open('awaiting_customer', 5, {
      stays: [...upTo('in_review', 100), { state: 'awaiting_customer', seconds: 5 }],
    });
  }
  await open('in_review', 1_000);
  expect(await stuck()).toEqual([]);
});

test('nobody is stuck within a minute, though all others took a second', async () => {
  await peers(25, 1);
  await open('in_review', 40);
  expect(await stuck()).toEqual([]);
});

test('age counts from when it came into its state, not from when it was opened', async () => {
  await open('checking', 30, {
    stays: [
      { state: 'collecting', seconds: 1 },
      { state: 'checking', seconds: 5 },
      { state: 'awaiting_customer', seconds: 40 * HOUR },
      { state: 'checking', seconds: 30 },
    ],
  });
  expect(await stuck()).toEqual([]);
});

test('each says what it waits for and which repairs make sense', async () => {
  const blocked = await open('checking', 2 * HOUR, { blockedOn: 'check:screening' });
  const [found] = await stuck();
  expect(found).toMatchObject({
    verificationId: blocked.verificationId,
    blockedOn: 'check:screening',
    waitsFor: 'the screening check, which could not find out',
    whoCanUnblock: 'operator',
    repairs: [
      { repair: 'retry', allowed: true, whyNot: null },
      { repair: 'signal', allowed: false },
      { repair: 'rerun', allowed: true, whyNot: null },
    ],
  });
});

test('what lies in the outbox for long is waited for first, and no second message is sent after it', async () => {
  const { customerId } = await open('checking', 2 * HOUR, { blockedOn: 'check:screening' });
  await system.owner.raw(
    `insert into outbox (tenant_id, customer_id, topic, created_at) values (?, ?, 'customer_changed', now() - interval '1 hour')`,
    [tenant, customerId],
  );
  const [found] = await stuck();
  expect(found?.waitsFor).toMatch(/^Temporal/);
  expect(found?.repairs.filter(({ allowed }) => allowed).map(({ repair }) => repair)).toEqual(['rerun']);
});

test('pages lead through all of them once, and tell how many there are', async () => {
  const all = [];
  for (let i = 0; i < 5; i++) all.push((await open('checking', (10 - i) * HOUR)).verificationId);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await system.reads.stuck(tenant, { size: 2, ...(cursor !== undefined && { cursor }) });
    expect(page.total).toBe(5);
    seen.push(...page.items.map(({ verificationId }) => verificationId));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  expect(seen).toEqual(all);
  const reviews = await system.reads.stuck(tenant, { size: 2 });
  await expect(system.reads.reviews(tenant, {}, { size: 2, cursor: reviews.nextCursor ?? '' })).rejects.toMatchObject({
    code: 'BAD_CURSOR',
  });
});

describe('lists', () => {
  const list = async (name: string) => (await system.reads.watchlists(tenant)).find((each) => each.list === name);
  const inUse = { kind: 'sanctions', version: 'sha256:1', dated: '2026-11-20', entries: 7 };

  test('are as the worker has them; one that is required and not there is stale', async () => {
    await recordListStandings(system.app, [
      { list: 'us_ofac', required: true },
      { list: 'own', required: false, inUse: { ...inUse, kind: 'own_deny' } },
    ]);
    expect(await list('us_ofac')).toEqual({ list: 'us_ofac', required: true, stale: true });
    expect(await list('own')).toMatchObject({
      required: false,
      stale: false,
      inUse: { entries: 7, dated: '2026-11-20' },
    });

    await recordListStandings(system.app, [{ list: 'us_ofac', required: true, inUse }]);
    expect(await list('us_ofac')).toMatchObject({ stale: false, inUse: { version: 'sha256:1' } });
    expect(await list('own')).toBeUndefined();

    await recordListStandings(system.app, [{ list: 'un_csl', required: true }]);
    await recordListStandings(system.app, []);
    expect(await system.reads.watchlists(tenant)).toEqual([]);
  });

  test('are stale when their source has not confirmed them for 48 hours, a refused one all the same', async () => {
    await recordListStandings(system.app, [{ list: 'un_csl', required: true, inUse }]);
    await recordListLookups(system.app, [{ list: 'un_csl', outcome: 'updated' }]);
    expect(await list('un_csl')).toMatchObject({ stale: false, lastLookup: { outcome: 'updated' } });
    await system.owner.raw(
      `update list_standings set confirmed_at = now() - interval '49 hours' where list = 'un_csl'`,
    );
    await recordListLookups(system.app, [{ list: 'un_csl', outcome: 'refused' }]);
    expect(await list('un_csl')).toMatchObject({ stale: true, lastLookup: { outcome: 'refused' } });
    await recordListLookups(system.app, [{ list: 'un_csl', outcome: 'unchanged' }]);
    expect(await list('un_csl')).toMatchObject({ stale: false });
  });
});
