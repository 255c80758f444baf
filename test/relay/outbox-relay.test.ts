import type { Knex } from 'knex';
import pino from 'pino';

import { rowsOf } from '../../src/db/database';
import { claimOutbox } from '../../src/db/outbox';
import { startOutboxRelay } from '../../src/relay/outbox-relay';
import type { OutboxRelay } from '../../src/relay/outbox-relay';
import type { WorkflowStarter } from '../../src/relay/workflow-starter';
import { person } from '../support/customers';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { until } from '../support/until';
import { createFakeWorkflows, FakeTemporalDown } from './fake-workflows';

let system: TestSystem;
let relayDatabase: Knex;
let tenant: string;
const running: OutboxRelay[] = [];
const lines: string[] = [];

beforeAll(async () => {
  system = await createTestSystem();
  relayDatabase = system.connect('clearway_relay', 5);
  tenant = await system.tenant();
}, 60_000);
beforeEach(async () => {
  await system.owner.raw('delete from outbox');
  lines.length = 0;
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((relay) => relay.stop()));
});
afterAll(() => system.close());

function start(workflows: WorkflowStarter): OutboxRelay {
  const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const relay = startOutboxRelay({ database: relayDatabase, workflows, logger });
  running.push(relay);
  return relay;
}

async function create(count: number): Promise<string[]> {
  const created = Array.from(
    { length: count },
    async () => (await system.commands.createCustomer(by(tenant), person())).value.id,
  );
  return (await Promise.all(created)).toSorted();
}

const unsent = async () => (await rowsOf(system.owner.raw('select 1 from outbox where sent_at is null'))).length;
const allSent = () => until('every row is sent', async () => (await unsent()) === 0);
/** Brings forward what waits for a later try, as time would. */
const letTimePass = () =>
  system.owner.raw(
    `update outbox set available_at = now(), claimed_until = null
     where id in (select id from outbox where sent_at is null order by id for update skip locked)`,
  );

test('everything that waits reaches Temporal, with the ids that it needs and nothing else', async () => {
  const customers = await create(50);
  const { starter, delivered, customers: arrived } = createFakeWorkflows();
  start(starter);
  await allSent();
  expect(arrived()).toEqual(customers);
  expect(delivered).toHaveLength(50);
  for (const row of delivered) {
    expect(Object.keys(row).toSorted()).toEqual(['attempts', 'customerId', 'id', 'payload', 'tenantId', 'topic']);
  }
});

test('what comes later is found without being told, and at once when told', async () => {
  const { starter, customers: arrived } = createFakeWorkflows();
  const relay = start(starter);
  const untold = await create(1);
  await until('the first customer has arrived', () => arrived().length === 1);
  const told = await create(1);
  relay.wake();
  await until('the second customer has arrived', () => arrived().length === 2);
  expect(arrived()).toEqual([...untold, ...told].toSorted());
});

test('several relays share the work: with nobody failing, each row is delivered once', async () => {
  const customers = await create(120);
  const { starter, delivered, customers: arrived } = createFakeWorkflows();
  for (let index = 0; index < 4; index++) start(starter);
  await allSent();
  expect([arrived(), delivered.length]).toEqual([customers, 120]);
});

test('while Temporal is away rows wait, and its return delivers them all', async () => {
  const customers = await create(20);
  let away = true;
  const {
    starter,
    customers: arrived,
    calls,
  } = createFakeWorkflows(() => {
    if (away) throw new FakeTemporalDown();
  });
  const relay = start(starter);
  await until('every row was tried', () => calls() >= 20);
  expect([await unsent(), arrived()]).toEqual([20, []]);
  away = false;
  await until('every row is sent', async () => {
    await letTimePass();
    relay.wake();
    return (await unsent()) === 0;
  });
  expect(arrived()).toEqual(customers);
});

test('a failed delivery is written down and logged as a code, never in words that might name a person', async () => {
  await create(1);
  const { starter } = createFakeWorkflows(() => {
    throw new FakeTemporalDown();
  });
  start(starter);
  const [row] = await until('the failure is on record', async () => {
    const rows = await rowsOf<{ last_error: string; attempts: number }>(
      system.owner.raw('select last_error, attempts from outbox where last_error is not null'),
    );
    return rows.length > 0 && rows;
  });
  expect(row).toMatchObject({ last_error: '14' });
  expect(lines.join('')).toContain('outbox row not delivered');
  expect(lines.join('')).not.toContain('Ada');
});

test('nothing is lost and everything arrives at least once, when one delivery in three fails before or after Temporal has it', async () => {
  const customers = await create(60);
  const arrivedAnyway: string[] = [];
  const { starter, customers: arrived } = createFakeWorkflows((row, delivery) => {
    if (delivery % 3 === 0) throw new FakeTemporalDown();
    // Temporal has it, and the answer is lost.
    if (delivery % 7 === 0) {
      arrivedAnyway.push(row.customerId);
      throw new FakeTemporalDown();
    }
  });
  const relays = [start(starter), start(starter)];
  await until('every row is sent', async () => {
    await letTimePass();
    for (const relay of relays) relay.wake();
    return (await unsent()) === 0;
  });
  expect(arrived()).toEqual(customers);
  expect(arrivedAnyway.length).toBeGreaterThan(0);
});

test('the rows of a relay that was killed in the middle come back to the others', async () => {
  const customers = await create(10);
  // As a relay does before it dies: takes rows and is never heard of again.
  const taken = await claimOutbox(relayDatabase, 6, 30);
  expect(taken).toHaveLength(6);
  const { starter, customers: arrived, delivered } = createFakeWorkflows();
  const relay = start(starter);
  await until('what was free is sent', async () => (await unsent()) === 6);
  expect(delivered).toHaveLength(4);
  await system.owner.raw(`update outbox set claimed_until = now() - interval '1 second' where sent_at is null`);
  relay.wake();
  await allSent();
  expect(arrived()).toEqual(customers);
});

test('a relay whose Postgres connections are cut goes on with new ones', async () => {
  const { starter, customers: arrived } = createFakeWorkflows();
  const relay = start(starter);
  const before = await create(5);
  relay.wake();
  await allSent();
  await system.owner.raw(
    `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'clearway_relay' and datname = current_database()`,
  );
  const after = await create(5);
  relay.wake();
  await allSent();
  expect(arrived()).toEqual([...before, ...after].toSorted());
});

test('stopping takes no more rows and waits for the delivery that is under way', async () => {
  const [customer] = await create(1);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { starter, calls, customers: arrived } = createFakeWorkflows(() => held);
  const relay = start(starter);
  await until('the delivery is under way', () => calls() === 1);
  let stopped = false;
  const stopping = relay.stop().then(() => {
    stopped = true;
  });
  const [late] = await create(1);
  expect(stopped).toBe(false);
  release();
  await stopping;
  expect([arrived(), await unsent()]).toEqual([[customer], 1]);
  expect(late).toBeDefined();
});
