/** Two API processes, as behind a load balancer: what happens at one is heard at the other. */
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { once } from 'node:events';

import { ensureDevKeys } from '../../src/processes/dev-keys';
import type { DevKeys } from '../../src/processes/dev-keys';
import { SMALLEST_BODY } from '../support/api-bodies';
import { nextCpf } from '../support/customers';
import { openDesk } from '../support/desk';
import type { Desk } from '../support/desk';
import { createTestDatabase } from '../support/postgres';
import type { TestDatabase } from '../support/postgres';
import { createDeployment } from '../support/processes';
import type { Deployment, TestProcess } from '../support/processes';
import { setPatience, until } from '../support/until';

jest.setTimeout(120_000);
setPatience(60_000);

let database: TestDatabase;
let deployment: Deployment;
let desk: Desk;
let keys: DevKeys;
let [here, there]: (TestProcess | undefined)[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  deployment = await createDeployment({
    DATABASE_URL: database.url,
    DATABASE_POOL_SIZE: '10',
    // A stream that a stopping process waited for would keep it for as long.
    DRAIN_TIMEOUT: '1h',
  });
  const { config, secrets } = deployment;
  desk = await openDesk({ database, config, secrets });
  keys = await ensureDevKeys(database.url, null);
  [here, there] = await Promise.all([
    deployment.start('api'),
    deployment.start('api'),
    deployment.start('worker', { TEMPORAL_ADDRESS: desk.address, TEMPORAL_NAMESPACE: desk.namespace }),
  ]);
}, 120_000);
afterAll(async () => {
  await deployment.close();
  await desk.close();
  await database.drop();
});

const call = async (at: TestProcess | undefined, method: string, path: string, key: string, body?: object) => {
  const answer = await fetch(`${at?.url}${path}`, {
    method,
    headers: { 'X-API-KEY': key, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as { data: Record<string, never> } };
};

async function listen(at: TestProcess | undefined) {
  const asked = get(`${at?.url}/v1/events`, { headers: { 'X-API-KEY': keys.secondReviewerKey } });
  const [res] = (await once(asked, 'response')) as [IncomingMessage];
  let text = '';
  let isOver = false;
  res.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  res.on('close', () => {
    isOver = true;
  });
  return { text: () => text, isOver: () => isOver };
}

test('a claim at one process is heard at the other, and refuses whoever comes second', async () => {
  const second = await listen(there);
  await until('it can hear', () => second.text().includes('event: resync'));
  await call(here, 'POST', '/v1/customers', keys.apiKey, {
    ...SMALLEST_BODY,
    first_name: 'Max',
    last_name: 'Musterschurke',
    documents: [{ id_type: 'tin', id_number: nextCpf(), issuing_country: 'BR' }],
  });
  await until('a review opens', () => second.text().includes('"what":"opened"'));
  const [, reviewId = ''] = /"review_id":"([^"]+)"/.exec(second.text()) ?? [];

  const first = await call(here, 'POST', `/v1/reviews/${reviewId}/claim`, keys.reviewerKey, {});
  expect(first.status).toBe(200);
  await until('the claim is heard', () => second.text().includes('"what":"claimed"'));
  const seen = await call(there, 'GET', `/v1/reviews/${reviewId}`, keys.secondReviewerKey);
  expect(seen.body.data).toMatchObject({
    review: { claimed_by_name: 'first development reviewer' },
    verdict_options: expect.arrayContaining([
      expect.objectContaining({
        action: 'decline',
        allowed: false,
        why_not: 'first development reviewer has claimed this review.',
      }),
    ]) as unknown,
  });
  const refused = await call(there, 'POST', `/v1/reviews/${reviewId}/claim`, keys.secondReviewerKey, {});
  expect(refused.status).toBe(409);
});

test('a process that is told to stop ends its streams and stops', async () => {
  const { text, isOver } = await listen(there);
  await until('it can hear', () => text().includes('event: resync'));
  there?.kill('SIGTERM');
  await until('the stream is over', isOver);
  expect(await there?.ended).toBe('code 0');
});
