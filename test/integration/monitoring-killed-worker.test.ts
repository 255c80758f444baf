/** A worker that dies with `kill -9` while it looks up who a change of a list touches: the next one goes on. */
import { rowsOf } from '../../src/db/database';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { person } from '../support/customers';
import { openDesk } from '../support/desk';
import type { Desk } from '../support/desk';
import { holdRow } from '../support/hold-row';
import { brokenInvariants } from '../support/invariants';
import { createTestDatabase } from '../support/postgres';
import type { TestDatabase } from '../support/postgres';
import { createDeployment } from '../support/processes';
import type { Deployment } from '../support/processes';
import { setPatience, until } from '../support/until';
import { createTestLists, followLists, untilFollowed, updateLists } from '../support/watchlists';
import type { TestLists } from '../support/watchlists';

jest.setTimeout(240_000);
setPatience(90_000);

let database: TestDatabase;
let deployment: Deployment;
let desk: Desk;
let lists: TestLists;

beforeAll(async () => {
  database = await createTestDatabase();
  lists = await createTestLists();
  deployment = await createDeployment({
    DATABASE_URL: database.url,
    WATCHLISTS_DIR: lists.folder,
    REQUIRED_WATCHLISTS: 'sample',
  });
  const { config, secrets } = deployment;
  desk = await openDesk({ database, config, secrets });
}, 60_000);
afterAll(async () => {
  await deployment.close();
  await desk.close();
  await database.drop();
  await lists.remove();
});

const startWorker = () =>
  deployment.start('worker', { TEMPORAL_ADDRESS: desk.address, TEMPORAL_NAMESPACE: desk.namespace });

const screenedAgain = async ({ id }: Case) =>
  (await rowsOf(database.owner.raw('select from rescreenings where customer_id = ?', [id]))).length;

test('every customer whom the change touches is screened again once, whoever the worker had come to', async () => {
  const claims = { firstName: 'Tamsin', lastName: 'Imaginara', dateOfBirth: '1976-07-08' };
  const first = await startWorker();
  const touched: Case[] = [];
  const tenant = await desk.tenant();
  for (let count = 0; count < 3; count++) touched.push(await openCase(desk, person({ claims }), tenant));
  for (const each of touched) await each.untilStatus('ACTIVE', 'decided');
  // In the order of their ids, which is that of their coming.
  const [reached, , last] = touched as [Case, Case, Case];

  // Everybody has their keys, and the lists are on record.
  await followLists(desk);
  await lists.add(900301, 'IMAGINARA, Tamsin', 'DOB 08 Jul 1976;');
  const hold = await holdRow(database.url, 'select from customers where id = $1 for update', [last.id]);
  await updateLists(desk);
  await until('the worker has come to the one who is held', async () => (await screenedAgain(reached)) === 1);
  await hold.untilWaiting(1);
  first.kill('SIGKILL');
  expect(await first.ended).toBe('signal SIGKILL');
  await hold.release();
  expect(await screenedAgain(last)).toBe(0);

  const second = await startWorker();
  await untilFollowed(desk);
  for (const each of touched) {
    await each.untilStatus('RESTRICTED', 'in_review');
    expect(await screenedAgain(each)).toBe(1);
    expect(await each.outcomes()).toEqual(['approve', 'refer']);
  }
  expect(await brokenInvariants(database.owner)).toEqual({});
  second.kill('SIGTERM');
  expect(await second.ended).toBe('code 0');
});
