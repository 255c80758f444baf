import { randomUUID } from 'node:crypto';

import type { Knex } from 'knex';

import { asTenant, readAsTenant, rowsOf } from '../../src/db/database';
import type { Transaction } from '../../src/db/database';
import { createTestDatabase } from '../support/postgres';
import type { TestDatabase } from '../support/postgres';

let database: TestDatabase;
let app: Knex;
let tenant: string;
beforeAll(async () => {
  database = await createTestDatabase();
  app = database.connect('clearway_app', 2);
  tenant = randomUUID();
  await database.owner('tenants').insert({ id: tenant, name: 'acme', mode: 'test' });
}, 60_000);
beforeEach(() => database.owner.raw('alter table audit_events disable trigger all; delete from audit_events'));
afterAll(() => database.drop());

const note = (tx: Transaction, action: string) =>
  tx.raw(`insert into audit_events (tenant_id, actor, action) values (?, 'test', ?)`, [tenant, action]);
const notes = async () =>
  (await rowsOf<{ action: string }>(database.owner.raw('select action from audit_events order by id'))).map(
    ({ action }) => action,
  );
const FAILING = 'select 1 / 0';
const DIVISION_BY_ZERO = { code: '22012' };

test('all that was written is there, in the order in which it was sent', async () => {
  const answer = await asTenant(app, tenant, async (tx) => {
    await Promise.all([note(tx, 'one'), note(tx, 'two'), note(tx, 'three')]);
    return 'done';
  });
  expect([answer, await notes()]).toEqual(['done', ['one', 'two', 'three']]);
});

test('nothing is there when the work fails, or one statement does', async () => {
  const givingUp = asTenant(app, tenant, async (tx) => {
    await note(tx, 'one');
    throw new Error('gave up');
  });
  await expect(givingUp).rejects.toThrow('gave up');
  const failing = asTenant(app, tenant, async (tx) => {
    await note(tx, 'one');
    await tx.raw(FAILING);
  });
  await expect(failing).rejects.toMatchObject(DIVISION_BY_ZERO);
  expect(await notes()).toEqual([]);
});

test('nothing is there when a statement fails and nobody looks', async () => {
  const careless = asTenant(app, tenant, async (tx) => {
    await note(tx, 'one');
    tx.raw(FAILING).catch(() => undefined);
    return 'done';
  });
  await expect(careless).rejects.toMatchObject(DIVISION_BY_ZERO);
  expect(await notes()).toEqual([]);
});

test('of statements sent together, the error is that of the one which failed, however deep it was sent', async () => {
  const deep = async (tx: Transaction, depth: number): Promise<unknown> =>
    depth === 0 ? tx.raw(FAILING) : Promise.all([deep(tx, depth - 1), note(tx, 'deep')]);
  for (let round = 0; round < 20; round++) {
    const together = asTenant(app, tenant, (tx) =>
      Promise.all([note(tx, 'one'), deep(tx, 3), note(tx, 'two'), note(tx, 'three')]),
    );
    await expect(together).rejects.toMatchObject(DIVISION_BY_ZERO);
  }
  expect(await notes()).toEqual([]);
});

test('a statement that comes after the end is refused, and lands in nobody else’s transaction', async () => {
  let late: Transaction | undefined;
  await asTenant(app, tenant, async (tx) => {
    late = tx;
  });
  await expect(late && note(late, 'late')).rejects.toThrow('This transaction is over');
  const straggling = asTenant(app, tenant, async (tx) => {
    const straggler = new Promise((resolve) => setImmediate(resolve)).then(() => note(tx, 'straggler'));
    straggler.catch(() => undefined);
    throw new Error('gave up');
  });
  await expect(straggling).rejects.toThrow('gave up');
  expect(await notes()).toEqual([]);
});

test('after a failure the connection serves the next one as if nothing had been', async () => {
  for (let round = 0; round < 6; round++) {
    await expect(asTenant(app, tenant, (tx) => tx.raw(FAILING))).rejects.toMatchObject(DIVISION_BY_ZERO);
    await asTenant(app, tenant, (tx) => note(tx, 'next'));
  }
  expect(await notes()).toHaveLength(6);
});

test('a reading transaction sees one moment, and writes nothing', async () => {
  const counts = await readAsTenant(app, tenant, async (tx) => {
    const count = async () => (await rowsOf(tx.raw('select 1 from audit_events'))).length;
    const before = await count();
    await asTenant(app, tenant, (other) => note(other, 'meanwhile'));
    return [before, await count()];
  });
  expect(counts).toEqual([0, 0]);
  await expect(readAsTenant(app, tenant, (tx) => note(tx, 'written'))).rejects.toMatchObject({ code: '25006' });
});

test('a lost connection is an error with a code, and the pool goes on with another', async () => {
  const lost = asTenant(app, tenant, async (tx) => {
    const [row] = await rowsOf<{ pid: number }>(tx.raw('select pg_backend_pid() as pid'));
    await database.owner.raw('select pg_terminate_backend(?)', [row?.pid ?? 0]);
    await note(tx, 'lost');
  });
  await expect(lost).rejects.toMatchObject({
    code: expect.stringMatching(/^(57P01|08006|ECONNRESET|EPIPE)$/) as string,
  });
  await asTenant(app, tenant, (tx) => note(tx, 'found'));
  expect(await notes()).toEqual(['found']);
});
