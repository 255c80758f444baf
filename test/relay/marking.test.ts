/** What was sent is marked together with the next look at the outbox: one round trip instead of two. */
import type { Knex } from 'knex';
import pino from 'pino';

import { rowsOf } from '../../src/db/database';
import { claimOutbox } from '../../src/db/outbox';
import { startOutboxRelay } from '../../src/relay/outbox-relay';
import { person } from '../support/customers';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { until } from '../support/until';
import { createFakeWorkflows } from './fake-workflows';

let system: TestSystem;
let relay: Knex;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
  relay = system.connect('clearway_relay', 3);
  tenant = await system.tenant();
}, 60_000);
beforeEach(() => system.owner.raw('delete from outbox'));
afterAll(() => system.close());

const LEASE = 30;
const create = async (count: number) => {
  for (let index = 0; index < count; index++) await system.commands.createCustomer(by(tenant), person());
};
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const sent = async () =>
  ids(await rowsOf(system.owner.raw('select id from outbox where sent_at is not null order by id')));

test('a claim marks what was sent, and takes what waits', async () => {
  await create(1);
  const first = ids(await claimOutbox(relay, 10, LEASE));
  await create(1);
  const second = ids(await claimOutbox(relay, 10, LEASE, first));
  expect(second).toHaveLength(1);
  expect(second).not.toEqual(first);
  expect(await sent()).toEqual(first);
});

test('what is marked is not taken again in the same breath, though its lease is over', async () => {
  await create(1);
  const first = ids(await claimOutbox(relay, 10, LEASE));
  await system.owner.raw(`update outbox set claimed_until = now() - interval '1 second'`);
  expect(await claimOutbox(relay, 10, LEASE, first)).toEqual([]);
  expect(await sent()).toEqual(first);
  expect(await claimOutbox(relay, 10, LEASE)).toEqual([]);
});

test('a relay that stops has marked all that it delivered', async () => {
  await create(3);
  const { starter, delivered } = createFakeWorkflows();
  const running = startOutboxRelay({ database: relay, workflows: starter, logger: pino({ level: 'silent' }) });
  await until('all are delivered', () => delivered.length === 3);
  await running.stop();
  expect(await sent()).toHaveLength(3);
});

test('what could not be marked is remembered, and marked with a later look', async () => {
  await create(1);
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => void lines.push(line) });
  const { starter, delivered } = createFakeWorkflows();
  const running = startOutboxRelay({ database: relay, workflows: starter, logger });
  try {
    await until('it is delivered', () => delivered.length === 1);
    await system.owner.raw('alter table outbox rename to outbox_away');
    running.wake();
    await until('the look has failed', () => lines.some((line) => line.includes('outbox cannot be read')));
    await system.owner.raw('alter table outbox_away rename to outbox');
    await until('it is marked', async () => (await sent()).length === 1);
    expect(delivered).toHaveLength(1);
  } finally {
    await running.stop();
  }
});
