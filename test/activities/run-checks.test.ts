/** An attempt that is carried out twice, as when a worker was taken for dead: what is on record is what counts. */
import { formOnly } from '../support/addresses';
import { join } from 'node:path';

import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';

import { createActivities } from '../../activities';
import type { Activities } from '../../activities';
import { rowsOf } from '../../src/db/database';
import { createFakeProvider } from '../../src/documents/providers/fake-provider';
import type { ChecksTask } from '../../src/domain/steps';
import { createScreenedLists } from '../../src/screening/screened-lists';
import type { ScreenedLists } from '../../src/screening/screened-lists';
import { person } from '../support/customers';
import { holdRow } from '../support/hold-row';
import { brokenInvariants } from '../support/invariants';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { createPolicyShelf } from '../../src/policy-shelf/create-policy-shelf';
import { policyWith } from '../support/policy-with';

let system: TestSystem;
let working: Activities;
/** As `working`, but for lists that cannot be looked at: the same input, and no answer. */
let broken: Activities;
beforeAll(async () => {
  system = await createTestSystem();
  const lists = createScreenedLists(join(__dirname, '../../data/watchlists'));
  await lists.reload();
  working = activitiesWith(lists);
  broken = activitiesWith({ ...lists, current: () => ({ ...lists.current(), screener: unreadable() }) });
}, 60_000);
afterAll(() => system.close());

function activitiesWith(lists: ScreenedLists): Activities {
  return createActivities({
    database: system.connect('clearway_app', 5),
    blindIndex: system.blindIndex,
    sealOf: system.sealOf,
    lists,
    documents: createFakeProvider(),
    addresses: formOnly(),
    policies: createPolicyShelf(policyWith({ deadlines: { customer: '1s', review: '1s', unavailable: '2s' } })),
    now: () => new Date(),
  });
}

/** FAKE: fails on purpose, whatever is asked of it. */
function unreadable(): ReturnType<ScreenedLists['current']>['screener'] {
  return new Proxy(
    {},
    {
      get() {
        throw new Error('FAKE screener: breaks on purpose');
      },
    },
  ) as ReturnType<ScreenedLists['current']>['screener'];
}

/** What fails here fails on purpose. */
const silent = new DefaultLogger('ERROR', () => undefined);

const run = (activities: Activities, task: ChecksTask) =>
  new MockActivityEnvironment({}, { logger: silent }).run(activities.runChecks, task) as ReturnType<
    Activities['runChecks']
  >;

async function somebody(attempt = 1): Promise<ChecksTask> {
  const tenantId = await system.tenant();
  const { value } = await system.commands.createCustomer(by(tenantId), person());
  return { tenantId, customerId: value.id, attempt, cause: `attempt ${attempt} of a run` };
}

const screeningsOf = ({ customerId }: ChecksTask) =>
  rowsOf<{ outcome: string; attempt: number }>(
    system.owner.raw(
      `select outcome, attempt from checks where customer_id = ? and kind = 'screening' order by attempt`,
      [customerId],
    ),
  );

test('the same attempt again answers with what is on record, also when it could find out more now', async () => {
  const task = await somebody();
  expect(await run(broken, task)).toMatchObject({ unavailable: ['screening'] });
  const again = await run(working, task);
  // For how long it may go on, the policy of this verification says.
  expect(again).toMatchObject({ unavailable: ['screening'], unavailableDeadline: 2_000 });
  expect(again).not.toHaveProperty('decided');
  expect(await screeningsOf(task)).toEqual([{ outcome: 'unavailable', attempt: 1 }]);

  expect(await run(working, { ...task, attempt: 2, cause: 'attempt 2 of a run' })).toMatchObject({
    unavailable: [],
    decided: { next: 'done', outcome: 'approve' },
  });
  expect(await screeningsOf(task)).toEqual([
    { outcome: 'unavailable', attempt: 1 },
    { outcome: 'clear', attempt: 2 },
  ]);
});

test('of two runs of one attempt at once, the later one decides nothing on answers that are not on record', async () => {
  const task = await somebody();
  await run(broken, task);
  const second = { ...task, attempt: 2, cause: 'attempt 2 of a run' };

  const hold = await holdRow(system.url, 'select from customers where id = $1 for update', [task.customerId]);
  const first = run(broken, second);
  await hold.untilWaiting(1);
  const late = run(working, second);
  void late.catch(() => undefined);
  await hold.untilWaiting(2);
  await hold.release();

  expect(await first).toMatchObject({ unavailable: ['screening'] });
  await expect(late).rejects.toThrow('Another run of these checks was faster');
  expect((await screeningsOf(task)).map(({ outcome }) => outcome)).toEqual(['unavailable', 'unavailable']);
  expect(await rowsOf(system.owner.raw('select from decisions where customer_id = ?', [task.customerId]))).toEqual([]);
});

test('an attempt whose answer was lost after it had decided answers the same again, and decides nothing new', async () => {
  const task = await somebody();
  const first = await run(working, task);
  expect(first).toMatchObject({ decided: { next: 'done', outcome: 'approve', riskTier: 'low' } });
  const again = await run(working, task);
  expect(again).toMatchObject({ decided: { next: 'done', outcome: 'approve', riskTier: 'low' } });
  expect(await run(working, { ...task, attempt: 2, cause: 'attempt 2 of a run' })).toBeUndefined();
  expect(await brokenInvariants(system.owner)).toEqual({});
});
