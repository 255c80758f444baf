import type { Knex } from 'knex';

import { rowsOf } from '../../src/db/database';
import { claimOutbox, markSent, outboxAge, pruneOutbox, releaseOutbox } from '../../src/db/outbox';
import { person } from '../support/customers';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';

let system: TestSystem;
let relay: Knex;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
  relay = system.connect('clearway_relay', 5);
  tenant = await system.tenant();
}, 60_000);
beforeEach(async () => {
  await system.owner.raw('delete from outbox');
});
afterAll(() => system.close());

const LEASE = 30;

async function waiting(count: number): Promise<string[]> {
  for (let index = 0; index < count; index++) await system.commands.createCustomer(by(tenant), person());
  const rows = await rowsOf<{ id: string }>(system.owner.raw('select id from outbox order by id'));
  return rows.map(({ id }) => id);
}
const idsOf = (rows: readonly { readonly id: string }[]) =>
  rows.map(({ id }) => id).toSorted((a, b) => Number(a) - Number(b));
const row = async (id: string | undefined) => {
  const [found] = await rowsOf<Record<string, unknown>>(
    system.owner.raw(
      'select *, available_at > now() as later, claimed_until > now() as held from outbox where id = ?',
      [id ?? '0'],
    ),
  );
  return found;
};

describe('claiming', () => {
  test('takes what waits, ids and topic only, and gives it to nobody else while the lease lasts', async () => {
    const ids = await waiting(3);
    const rows = await claimOutbox(relay, 10, LEASE);
    expect(idsOf(rows)).toEqual(ids);
    expect(rows[0]).toEqual({
      id: rows[0]?.id,
      tenantId: tenant,
      customerId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      topic: 'customer_created',
      payload: {},
      attempts: 1,
    });
    expect(await claimOutbox(relay, 10, LEASE)).toEqual([]);
  });

  test('takes the oldest first, and no more than asked', async () => {
    const ids = await waiting(4);
    expect(idsOf(await claimOutbox(relay, 2, LEASE))).toEqual(ids.slice(0, 2));
    expect(idsOf(await claimOutbox(relay, 2, LEASE))).toEqual(ids.slice(2));
  });

  test('by many at once gives each row to one of them', async () => {
    const ids = await waiting(30);
    const claims = await Promise.all(Array.from({ length: 15 }, () => claimOutbox(relay, 4, LEASE)));
    expect(idsOf(claims.flat())).toEqual(ids);
  });

  test('waits for no row that another transaction holds, and takes the others', async () => {
    const ids = await waiting(3);
    const held = await system.owner.transaction();
    await held.raw('select 1 from outbox where id = ? for update', [ids[0] ?? '']);
    expect(idsOf(await claimOutbox(relay, 10, LEASE))).toEqual(ids.slice(1));
    await held.rollback();
    expect(idsOf(await claimOutbox(relay, 10, LEASE))).toEqual(ids.slice(0, 1));
  });

  test('takes back what a killed relay held, when its time is over', async () => {
    const ids = await waiting(2);
    await claimOutbox(relay, 10, LEASE);
    expect(await claimOutbox(relay, 10, LEASE)).toEqual([]);
    await system.owner.raw(`update outbox set claimed_until = now() - interval '1 second'`);
    const again = await claimOutbox(relay, 10, LEASE);
    expect([idsOf(again), again.map(({ attempts }) => attempts)]).toEqual([ids, [2, 2]]);
  });

  test('leaves events for webhooks where they are', async () => {
    const [id] = await waiting(1);
    await system.owner.raw(`update outbox set topic = 'status_changed' where id = ?`, [id ?? '']);
    expect(await claimOutbox(relay, 10, LEASE)).toEqual([]);
    expect(await outboxAge(relay)).toEqual({ waiting: 0, oldestSeconds: 0 });
  });
});

test('what is sent never comes back', async () => {
  await waiting(2);
  const rows = await claimOutbox(relay, 10, LEASE);
  await markSent(relay, idsOf(rows));
  await system.owner.raw(`update outbox set claimed_until = now() - interval '1 second'`);
  expect(await claimOutbox(relay, 10, LEASE)).toEqual([]);
});

test('what could not be delivered comes back after a while, with the code of what went wrong', async () => {
  const [id = ''] = await waiting(1);
  await claimOutbox(relay, 10, LEASE);
  await releaseOutbox(relay, [id], 'ECONNREFUSED', 60);
  expect(await row(id)).toMatchObject({ last_error: 'ECONNREFUSED', attempts: 1, later: true, claimed_until: null });
  expect(await claimOutbox(relay, 10, LEASE)).toEqual([]);
  await releaseOutbox(relay, [id], 'ECONNREFUSED', 0);
  expect(idsOf(await claimOutbox(relay, 10, LEASE))).toEqual([id]);
});

test('the age of the outbox is that of what has waited longest', async () => {
  const [id = ''] = await waiting(2);
  await system.owner.raw(`update outbox set created_at = now() - interval '90 seconds' where id = ?`, [id]);
  const { waiting: count, oldestSeconds } = await outboxAge(relay);
  expect(count).toBe(2);
  expect(oldestSeconds).toBeGreaterThanOrEqual(90);
});

test('pruning takes what was delivered long ago, and never what still waits', async () => {
  const [sent = '', waits = '', event = ''] = await waiting(3);
  await markSent(relay, [sent]);
  await system.owner.raw(`update outbox set topic = 'status_changed' where id = ?`, [event]);
  await pruneOutbox(relay, 30);
  expect((await rowsOf(system.owner.raw('select 1 from outbox'))).length).toBe(3);
  await system.owner.raw(`update outbox set created_at = now() - interval '31 days'`);
  await pruneOutbox(relay, 30);
  expect(await rowsOf(system.owner.raw('select id from outbox'))).toEqual([{ id: waits }]);
});
