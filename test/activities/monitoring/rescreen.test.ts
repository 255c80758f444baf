/** What the activities of monitoring promise one by one: whom they pass over, and what a repeat changes. */
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';

import { createActivities } from '../../../activities';
import type { Activities } from '../../../activities';
import type { ActivityDeps } from '../../../activities/deps';
import { parseBlockedRegions } from '../../../src/address/parse-blocked-regions';
import { rowsOf } from '../../../src/db/database';
import type { CustomerIntake } from '../../../src/domain/intake';
import type { RescreenCounts } from '../../../src/domain/monitoring';
import type { CustomerScope } from '../../../src/domain/steps';
import { createFakeProvider } from '../../../src/documents/providers/fake-provider';
import { createScreenedLists } from '../../../src/screening/screened-lists';
import { formOnly } from '../../support/addresses';
import { person } from '../../support/customers';
import { partyPerson } from '../../support/incoming-parties';
import { provenBusiness } from '../../support/proven-business';
import { by, createTestSystem, FIRST_REVIEWER } from '../../support/test-system';
import type { TestSystem } from '../../support/test-system';
import { openReview } from '../../support/verify';
import { createTestLists } from '../../support/watchlists';
import type { TestLists } from '../../support/watchlists';
import { createPolicyShelf } from '../../../src/policy-shelf/create-policy-shelf';
import { policyWith } from '../../support/policy-with';

let system: TestSystem;
let lists: TestLists;
/** A worker that reads the folder when it is told to, and one that goes on with what it read first. */
let fresh: Activities;
let stale: Activities;

beforeAll(async () => {
  system = await createTestSystem();
  lists = await createTestLists();
  fresh = await activitiesOn();
  stale = await activitiesOn();
}, 60_000);
afterAll(async () => {
  await system.close();
  await lists.remove();
});

async function activitiesOn(changes: Partial<ActivityDeps> = {}): Promise<Activities> {
  const registry = createScreenedLists(lists.folder);
  await registry.reload();
  return createActivities({
    database: system.connect('clearway_app', 5),
    blindIndex: system.blindIndex,
    sealOf: system.sealOf,
    lists: registry,
    documents: createFakeProvider(),
    addresses: formOnly(),
    policies: createPolicyShelf(policyWith({ deadlines: { customer: '1s', review: '1s' } })),
    now: () => new Date(),
    monitoring: { acrossTenants: system.connect('clearway_relay', 2), updateLists: () => Promise.resolve() },
    ...changes,
  });
}

const silent = new DefaultLogger('ERROR', () => undefined);
const NOTHING: RescreenCounts = { entries: 0, compared: 0, opened: 0 };

function run<Input extends unknown[], Output>(
  activity: (...input: Input) => Promise<Output>,
  ...input: Input
): Promise<Output> {
  return new MockActivityEnvironment({}, { logger: silent }).run(activity, ...input) as Promise<Output>;
}

async function approved(firstName: string, lastName: string, worker = fresh): Promise<CustomerScope> {
  const tenantId = await system.tenant();
  const { value } = await system.commands.createCustomer(by(tenantId), person({ claims: { firstName, lastName } }));
  const task = { tenantId, customerId: value.id, attempt: 1, cause: 'attempt 1 of a run' };
  expect(await run(worker.runChecks, task)).toMatchObject({ decided: { outcome: 'approve' } });
  return { tenantId, customerId: value.id };
}

/** The version that is to be followed next. */
async function recorded(): Promise<string> {
  const versions = await run(fresh.recordListVersions);
  return versions.at(-1)?.id ?? '';
}

const countOf = async (table: string, { customerId }: CustomerScope) =>
  (await rowsOf(system.owner.raw(`select from ${table} where customer_id = ?`, [customerId]))).length;

test('a page that is carried out again finds the same customers and opens nothing more', async () => {
  const customer = await approved('Ulrike', 'Fantasmic');
  await run(fresh.rescreenOvertaken, { versionId: await recorded(), counts: NOTHING });
  await lists.add(900401, 'FANTASMIC, Ulrike', '');
  const versionId = await recorded();
  await run(fresh.keyCustomers);
  const task = { versionId, after: '0', size: 10 };

  expect(await run(fresh.rescreenTouched, task)).toEqual({ counts: { entries: 1, compared: 1, opened: 1 } });
  expect(await run(fresh.rescreenTouched, task)).toEqual({ counts: { entries: 1, compared: 1, opened: 0 } });
  expect(await countOf('rescreenings', customer)).toBe(1);
  expect(await countOf('verifications', customer)).toBe(2);
  await run(fresh.rescreenOvertaken, { versionId, counts: NOTHING });
});

test('a version that is not followed to the end is answered again, and one that is never', async () => {
  await lists.add(900402, 'NEMOSSON, Vidar', '');
  const versionId = await recorded();
  expect(await recorded()).toBe(versionId);
  await run(fresh.rescreenOvertaken, { versionId, counts: NOTHING });
  expect(await run(fresh.recordListVersions)).toEqual([]);
});

test('who was screened by a worker that had the older list is screened again, though their name is no match', async () => {
  await lists.add(900403, 'INEXISTENTE, Xavier', '');
  const versionId = await recorded();
  const behind = await approved('Wanda', 'Onolder', stale);
  const upToDate = await approved('Wendel', 'Onnewer', fresh);

  expect(await run(fresh.rescreenOvertaken, { versionId, counts: NOTHING })).toMatchObject({ opened: 1 });
  expect([await countOf('rescreenings', behind), await countOf('rescreenings', upToDate)]).toEqual([1, 0]);
});

test('an override of what the screening doubts leaves it at the screening', async () => {
  const customer = await approved('Zelda', 'Overridden');
  const simulate = { metadata: { simulate: { screening: 'consider' } } };
  await system.commands.changeCustomer(by(customer.tenantId), customer.customerId, simulate);
  await lists.add(900450, 'OVERRIDDEN, Zelda', '');
  const versionId = await recorded();
  await run(fresh.keyCustomers);
  await run(fresh.rescreenTouched, { versionId, after: '0', size: 10 });
  const attempt = (number: number) =>
    run(fresh.runChecks, { ...customer, attempt: number, cause: `attempt ${number} of another run` });
  expect(await attempt(1)).toMatchObject({ decided: { next: 'reviewer' } });

  const { id: reviewId, verificationId } = await openReview(system, customer.tenantId, customer.customerId);
  const checks = (await system.reads.verification(customer.tenantId, verificationId))?.checks ?? [];
  await system.commands.overrideFinding(by(customer.tenantId, FIRST_REVIEWER), reviewId, {
    checkId: checks.find(({ kind }) => kind === 'screening')?.id ?? '',
    code: 'screening.simulated',
    reasonCode: 'looked_at',
    note: 'Looked at by a person in a test.',
  });
  expect(await attempt(2)).toMatchObject({ context: { onlyScreening: true }, decided: { outcome: 'approve' } });
  await run(fresh.rescreenOvertaken, { versionId, counts: NOTHING });
});

test('only the screening is run again, also where another check would look at something new by now', async () => {
  const customer = await approved('Ysolde', 'Imaginist');
  await lists.add(900405, 'IMAGINIST, Ysolde', '');
  const versionId = await recorded();
  await run(fresh.keyCustomers);
  await run(fresh.rescreenTouched, { versionId, after: '0', size: 10 });
  const { blocked } = parseBlockedRegions('UA-43');
  expect(blocked.length).toBeGreaterThan(0);
  const stricter = await activitiesOn({ blockedRegions: blocked });

  expect(await run(stricter.runChecks, { ...customer, attempt: 1, cause: 'attempt 1 of another run' })).toMatchObject({
    decided: { next: 'reviewer' },
  });
  const ran = await rowsOf(
    system.owner.raw(
      `select kind from checks c join verifications v on v.id = c.verification_id
       where v.customer_id = ? and v.opened_because = 'list_changed'`,
      [customer.customerId],
    ),
  );
  expect(ran).toEqual([{ kind: 'screening' }]);
  await run(fresh.rescreenOvertaken, { versionId, counts: NOTHING });
});

test('where very many entries change, every customer is compared once with all of them', async () => {
  const customer = await approved('Zdenka', 'Multitudo');
  for (const number of [900406, 900407, 900408]) await lists.add(number, 'MULTITUDO, Zdenka', '');
  const versionId = await recorded();
  await run(fresh.keyCustomers);
  const acrossTenants = system.connect('clearway_relay', 2);
  const many = await activitiesOn({
    monitoring: { acrossTenants, updateLists: () => Promise.resolve(), everybodyFrom: 2 },
  });
  const { rows } = await system.owner.raw<{ rows: { keyed: string }[] }>(
    'select count(*) as keyed from screening_keys',
  );

  expect(await run(many.rescreenTouched, { versionId, after: '0', size: 1 })).toEqual({
    counts: { entries: 3, compared: Number(rows[0]?.keyed), opened: 1 },
  });
  expect(await countOf('rescreenings', customer)).toBe(1);
  await run(fresh.rescreenOvertaken, { versionId, counts: NOTHING });
});

test('keys are made once, and again when the name has changed', async () => {
  const { tenantId, customerId } = await approved('Yorick', 'Keymade');
  const keysOf = async () => {
    const [row] = await rowsOf<{ keys: number[] }>(
      system.owner.raw('select keys from screening_keys where customer_id = ?', [customerId]),
    );
    return row?.keys;
  };
  await run(fresh.keyCustomers);
  const before = await keysOf();
  expect(await run(fresh.keyCustomers)).toEqual({ keyed: 0 });

  await system.commands.changeCustomer(by(tenantId), customerId, { claims: { lastName: 'Otherwise' } });
  expect(await run(fresh.keyCustomers)).toEqual({ keyed: 1 });
  expect(await keysOf()).not.toEqual(before);
});

test('a business has the keys of everybody behind it, in no order that tells whose they are, and new ones for newcomers', async () => {
  const keysOf = async (customerId: string) => {
    const [row] = await rowsOf<{ keys: number[] }>(
      system.owner.raw('select keys from screening_keys where customer_id = ?', [customerId]),
    );
    return row?.keys ?? [];
  };
  const tenantId = await system.tenant();
  const keyed = async (intake: CustomerIntake): Promise<{ id: string; keys: number[] }> => {
    const { value } = await system.commands.createCustomer(by(tenantId), intake);
    await run(fresh.keyCustomers);
    return { id: value.id, keys: await keysOf(value.id) };
  };
  const ownKeys = (firstName: string) => keyed(person({ claims: { firstName, lastName: 'Keymade' } }));
  const [alone, yara, yvo] = [await keyed(provenBusiness([])), await ownKeys('Yara'), await ownKeys('Yvo')];
  const owner = (firstName: string) => partyPerson('owners[0]', { firstName, lastName: 'Keymade' });

  const owned = await keyed(provenBusiness([owner('Yara')]));
  const namesOf = ({ keys }: { keys: number[] }) => keys.filter((key) => owned.keys.includes(key));
  expect(namesOf(alone)).toEqual(alone.keys);
  expect(namesOf(yara).length).toBeGreaterThan(yara.keys.length / 2);
  expect(yvo.keys.every((key) => owned.keys.includes(key))).toBe(false);

  await system.commands.changeCustomer(by(tenantId), owned.id, {
    parties: { add: [owner('Yvo')], change: [], remove: [] },
  });
  expect(await run(fresh.keyCustomers)).toEqual({ keyed: 1 });
  const after = await keysOf(owned.id);
  expect(owned.keys.every((key) => after.includes(key))).toBe(true);
  expect(after.length).toBeGreaterThan(owned.keys.length);
});

test('a worker without the version of the list compares nobody with an older one', async () => {
  const lost = await activitiesOn({
    lists: { ...createScreenedLists(lists.folder), reload: () => Promise.reject(new Error('unreadable')) },
  });
  await lists.add(900404, 'NOBODYNSKI, Zacharias', '');
  const versionId = await recorded();
  await expect(run(lost.rescreenTouched, { versionId, after: '0', size: 10 })).rejects.toThrow('unreadable');
  await run(fresh.rescreenOvertaken, { versionId, counts: NOTHING });
});

test('a process that does not monitor says so', async () => {
  await expect(run(system.activities.openDueReviews, { most: 1 })).rejects.toMatchObject({ type: 'NotMonitoring' });
});
