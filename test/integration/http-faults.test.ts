/** API and worker as processes, over HTTP, while Postgres crashes, clients repeat themselves, and operators send SIGTERM. */
import { randomUUID } from 'node:crypto';

import { rowsOf } from '../../src/db/database';
import { ensureDevKeys } from '../../src/processes/dev-keys';
import type { DevKeys } from '../../src/processes/dev-keys';
import { SMALLEST_BODY } from '../support/api-bodies';
import { LAGOS, nextCpf } from '../support/customers';
import { openDesk } from '../support/desk';
import type { Desk } from '../support/desk';
import { ownSession } from '../support/hold-row';
import { brokenInvariants } from '../support/invariants';
import { startOwnPostgres } from '../support/own-postgres';
import type { OwnPostgres } from '../support/own-postgres';
import { createDeployment } from '../support/processes';
import type { Deployment, TestProcess } from '../support/processes';
import { until } from '../support/until';

jest.setTimeout(120_000);

let postgres: OwnPostgres;
let deployment: Deployment;
let desk: Desk;
let keys: DevKeys;
let api: TestProcess;
let worker: TestProcess;

beforeAll(async () => {
  postgres = await startOwnPostgres();
  deployment = await createDeployment({ DATABASE_URL: postgres.url, DATABASE_POOL_SIZE: '10' });
  const { config, secrets } = deployment;
  desk = await openDesk({ database: postgres, config, secrets });
  keys = await ensureDevKeys(postgres.url, null);
  [api, worker] = await Promise.all([deployment.start('api'), startWorker()]);
}, 90_000);
afterAll(async () => {
  await deployment.close();
  await desk.close();
  await postgres.drop();
});

const startWorker = (): Promise<TestProcess> =>
  deployment.start('worker', { TEMPORAL_ADDRESS: desk.address, TEMPORAL_NAMESPACE: desk.namespace });

interface Sent {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly id: string;
}

/** Somebody whom policy approves. */
const body = () => ({
  ...SMALLEST_BODY,
  documents: [{ id_type: 'tin', id_number: nextCpf(), issuing_country: 'BR' }],
  address: { ...LAGOS, postal_code: LAGOS.postalCode, postalCode: undefined },
});

async function post(url: string, customer: object, idempotencyKey: string = randomUUID()): Promise<Sent> {
  const answer = await fetch(`${url}/v1/customers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': keys.apiKey, 'idempotency-key': idempotencyKey },
    body: JSON.stringify(customer),
  });
  const { data } = (await answer.json()) as { data?: { id?: string } };
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), id: data?.id ?? '' };
}

async function customerIds(): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(postgres.owner.raw('select id from customers order by created_at, id'));
  return rows.map(({ id }) => id);
}

async function untilAllActive(): Promise<void> {
  await until('every customer is ACTIVE', async () => {
    const rows = await rowsOf(postgres.owner.raw(`select from customers where status <> 'ACTIVE'`));
    return rows.length === 0;
  });
}

test('fifty POSTs at once with one Idempotency-Key make one customer', async () => {
  const before = await customerIds();
  const customer = body();
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 50 }, () => post(api.url, customer, key)));

  const made = (await customerIds()).slice(before.length);
  expect(made).toHaveLength(1);
  const given = answers.filter(({ status }) => status === 201);
  expect(given.length).toBeGreaterThan(0);
  expect(new Set(given.map(({ id }) => id))).toEqual(new Set(made));
  expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
});

test('Postgres crashes under load: errors are 503 with Retry-After, nothing accepted is lost, and all are decided', async () => {
  const before = await customerIds();
  const accepted: string[] = [];
  const refused: Sent[] = [];
  let crashing = true;
  let sent = 0;

  /** Sends one customer after the other, and repeats what was refused, as a client should. */
  const client = async (): Promise<void> => {
    while (crashing || sent < 40) {
      sent++;
      const [customer, key] = [body(), randomUUID()];
      for (;;) {
        const answer = await post(api.url, customer, key);
        if (answer.status === 201) {
          accepted.push(answer.id);
          break;
        }
        refused.push(answer);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };
  const clients = Array.from({ length: 6 }, client);
  await until('load is on', () => accepted.length >= 10);
  await postgres.crashAndRestart();
  const acceptedAtCrash = accepted.length;
  await until('accepted again', () => accepted.length >= acceptedAtCrash + 10);
  crashing = false;
  await Promise.all(clients);

  expect(refused.length).toBeGreaterThan(0);
  expect(refused.filter(({ status, retryAfter }) => status !== 503 || !Number(retryAfter))).toEqual([]);
  // What was answered is there, once; and nothing is there that was not answered.
  const made = (await customerIds()).slice(before.length);
  expect(made.toSorted()).toEqual(accepted.toSorted());
  await untilAllActive();
  expect(await brokenInvariants(postgres.owner)).toEqual({});
  const twice = await rowsOf(
    postgres.owner.raw(
      `select from decisions group by verification_id having count(*) filter (where outcome = 'approve') <> 1`,
    ),
  );
  expect(twice).toEqual([]);
});

test('SIGTERM drains the API: what is under way is answered, new connections are refused, and it ends by itself', async () => {
  const leaving = await deployment.start('api');
  const before = await customerIds();
  const hold = await ownSession(postgres.url);
  await hold.query('begin; lock table audit_events in share mode');
  const underWay = Promise.all(Array.from({ length: 6 }, () => post(leaving.url, body())));
  await until('six requests are under way', async () => {
    const metrics = await fetch(`${leaving.url}/metrics`).then((answer) => answer.text());
    // The one that asks is under way too.
    return /^clearway_http_requests_under_way 7$/m.test(metrics);
  });

  leaving.kill('SIGTERM');
  await until('new connections are refused', () =>
    fetch(`${leaving.url}/livez`, { headers: { connection: 'close' } }).then(
      () => false,
      () => true,
    ),
  );
  await hold.end();
  const answers = await underWay;
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 201));
  expect((await customerIds()).slice(before.length).toSorted()).toEqual(answers.map(({ id }) => id).toSorted());
  expect(await leaving.ended).toBe('code 0');
  await untilAllActive();
});

test('SIGTERM lets a worker finish what it has begun, and the next one goes on with the rest', async () => {
  const hold = await ownSession(postgres.url);
  await hold.query('begin; lock table checks in share mode');
  const [one, other] = await Promise.all([post(api.url, body()), post(api.url, body())]);
  await until('both are in their checks', async () => {
    const { rows } = await hold.query<{ waiting: string }>(
      `select count(*) as waiting from pg_locks where relation = 'checks'::regclass and not granted`,
    );
    return Number(rows[0]?.waiting) === 2;
  });

  worker.kill('SIGTERM');
  const next = await startWorker();
  await hold.end();
  expect(await worker.ended).toBe('code 0');
  await untilAllActive();
  const runs = await rowsOf<{ runs: string }>(
    postgres.owner.raw(
      `select count(*) as runs from checks where customer_id = any(?::uuid[]) group by customer_id, kind`,
      [[one.id, other.id]],
    ),
  );
  expect(new Set(runs.map(({ runs: count }) => Number(count)))).toEqual(new Set([1]));
  expect(await brokenInvariants(postgres.owner)).toEqual({});
  next.kill('SIGTERM');
  expect(await next.ended).toBe('code 0');
});
