import { WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import pino from 'pino';

import { rowsOf } from '../../src/db/database';
import { pruneKeys } from '../../src/db/idempotency-keys';
import { startReconciler } from '../../src/relay/reconciler';
import type { Reconciler } from '../../src/relay/reconciler';
import { verificationWorkflowId } from '../../workflows/messages';
import { person } from '../support/customers';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { verify } from '../support/verify';

const HOUR_MS = 3_600_000;

let system: TestSystem;
let relay: Knex;
let tenant: string;
const running: Reconciler[] = [];
beforeAll(async () => {
  system = await createTestSystem();
  relay = system.connect('clearway_relay', 3);
  tenant = await system.tenant();
}, 60_000);
beforeEach(async () => {
  await system.owner.raw('delete from outbox');
  // Those of earlier tests: as if their workflows were there.
  known.clear();
  for (const { id } of await rowsOf<{ id: string }>(system.owner.raw('select id from customers'))) {
    known.set(verificationWorkflowId(id), 'RUNNING');
  }
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((reconciler) => reconciler.stop()));
});
afterAll(() => system.close());

const known = new Map<string, string>();

/** A FAKE Temporal client: knows the states of workflows as the test set them, and nothing else. */
const fakeClient = (fails = false) =>
  ({
    workflow: {
      getHandle: (workflowId: string) => ({
        async describe() {
          if (fails) throw new Error('UNAVAILABLE');
          const name = known.get(workflowId);
          if (!name) throw new WorkflowNotFoundError('not found', workflowId, undefined);
          return { status: { name } };
        },
      }),
    },
  }) as unknown as Client;

function reconciler({ settledAfterSeconds = 0, fails = false } = {}): Reconciler {
  const started = startReconciler({
    database: relay,
    client: fakeClient(fails),
    logger: pino({ level: 'silent' }),
    everyMs: HOUR_MS,
    settledAfterSeconds,
  });
  running.push(started);
  return started;
}

/** Accepted, told to Temporal, and then Temporal forgot. */
async function forgotten(count = 1): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    ids.push((await system.commands.createCustomer(by(tenant), person())).value.id);
  }
  await system.owner.raw('update outbox set sent_at = now()');
  return ids;
}
const putBack = async () =>
  (
    await rowsOf<{ customer_id: string }>(
      system.owner.raw(
        `select customer_id from outbox where sent_at is null and topic = 'customer_changed' order by id`,
      ),
    )
  ).map(({ customer_id }) => customer_id);

test('an open verification that Temporal knows nothing of is put back on its way, once', async () => {
  const ids = await forgotten(3);
  const { pass } = reconciler();
  expect(await pass()).toBe(3);
  expect(await putBack()).toEqual(ids);
  expect(await pass()).toBe(0);
});

test('one whose workflow ended without deciding is put back too', async () => {
  const [id = ''] = await forgotten();
  known.set(verificationWorkflowId(id), 'COMPLETED');
  expect(await reconciler().pass()).toBe(1);
});

test('one whose workflow is running is left alone', async () => {
  const [id = ''] = await forgotten();
  known.set(verificationWorkflowId(id), 'RUNNING');
  expect(await reconciler().pass()).toBe(0);
});

test('one that still waits in the outbox, or is young, is the relay’s business', async () => {
  await forgotten();
  expect(await reconciler({ settledAfterSeconds: 3600 }).pass()).toBe(0);
  await system.owner.raw('update outbox set sent_at = null');
  expect(await reconciler().pass()).toBe(0);
});

test('one that is over is left alone', async () => {
  const [id = ''] = await forgotten();
  await verify(system, tenant, id);
  expect(await reconciler().pass()).toBe(0);
});

test('more than fit one page are all found', async () => {
  const [id = ''] = await forgotten();
  await system.owner.transaction(async (tx) => {
    // Copies of one customer, without the rules that would make it slow: only their number matters here.
    await tx.raw(`set local session_replication_role = 'replica'`);
    await tx.raw(
      `insert into verifications (id, tenant_id, customer_id, number, opened_because, state, state_version, opened_at)
       select gen_random_uuid(), tenant_id, gen_random_uuid(), 1, 'created', 'collecting', 1,
         case when n % 2 = 0 then opened_at else opened_at - interval '1 hour' end
       from verifications, generate_series(1, 449) n where customer_id = ?`,
      [id],
    );
    await tx.raw('alter table outbox disable trigger all');
  });
  try {
    expect(await reconciler().pass()).toBe(450);
    expect(new Set(await putBack()).size).toBe(450);
  } finally {
    await system.owner.raw('alter table outbox enable trigger all');
    await system.owner.raw(`delete from outbox where customer_id not in (select id from customers)`);
    await system.owner.raw(`delete from verifications where customer_id not in (select id from customers)`);
  }
});

test('while Temporal cannot be asked nothing is put back, and the pass fails', async () => {
  await forgotten();
  await expect(reconciler({ fails: true }).pass()).rejects.toThrow('UNAVAILABLE');
  expect(await putBack()).toEqual([]);
});

test('idempotency keys are forgotten after seven days, not before', async () => {
  await system.commands.createCustomer(by(tenant, undefined, { key: 'old', body: {} }), person());
  await system.commands.createCustomer(by(tenant, undefined, { key: 'new', body: {} }), person());
  await system.owner.raw(
    `update idempotency_keys set created_at = now() - interval '7 days 1 minute' where key = 'old'`,
  );
  await system.owner.raw(
    `update idempotency_keys set created_at = now() - interval '6 days 23 hours' where key = 'new'`,
  );
  await pruneKeys(relay, 7);
  expect(await rowsOf(system.owner.raw('select key from idempotency_keys'))).toEqual([{ key: 'new' }]);
});
