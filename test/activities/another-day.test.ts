/** Files that were looked at on an earlier day: one party sends something, and nobody else's passport is read again. */
import { join } from 'node:path';

import { MockActivityEnvironment } from '@temporalio/testing';

import { createActivities } from '../../activities';
import type { Activities } from '../../activities';
import type { ChecksStep } from '../../src/domain/steps';
import { createFakeProvider } from '../../src/documents/providers/fake-provider';
import { dayItHoldsFrom } from '../../activities/earlier-day';
import { createRegistryProvider } from '../../src/registration/providers/create-registry-provider';
import { createScreenedLists } from '../../src/screening/screened-lists';
import { check, finding } from '../domain/sample-evidence';
import { formOnly } from '../support/addresses';
import { image, nextCpf, person } from '../support/customers';
import { provenBusiness, provenPerson } from '../support/proven-business';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';

let system: TestSystem;
let activities: Activities;
let days = 0;
const DAY_MS = 86_400_000;

beforeAll(async () => {
  system = await createTestSystem();
  const lists = createScreenedLists(join(__dirname, '../../data/watchlists'));
  await lists.reload();
  const registry = createRegistryProvider({ provider: 'fake' });
  activities = createActivities({
    database: system.connect('clearway_app', 5),
    blindIndex: system.blindIndex,
    sealOf: system.sealOf,
    lists,
    documents: createFakeProvider(),
    addresses: formOnly(),
    policies: system.policies,
    ...(registry && { registry }),
    now: () => new Date(Date.now() + days * DAY_MS),
  });
}, 60_000);
beforeEach(() => {
  days = 0;
});
afterAll(() => system.close());

const environment = new MockActivityEnvironment({});
let attempts = 0;

/** Which documents are looked at this time; all of them are, and then it is decided. */
async function looked(scope: { tenantId: string; customerId: string }): Promise<readonly string[]> {
  const task = { ...scope, attempt: 1, cause: `attempt ${attempts++}` };
  const run = environment.run.bind(environment) as (work: unknown, input: object) => Promise<unknown>;
  const step = (await run(activities.runChecks, task)) as ChecksStep;
  if (step.decided) return [];
  const { verificationId, documents, ...rest } = step;
  const seen = [];
  for (const document of documents) {
    seen.push(
      (await run(activities.checkDocument, { ...task, ...document, verificationId })) as { evidenceId: string },
    );
  }
  const evidenceIds = [...rest.evidenceIds, ...seen.map(({ evidenceId }) => evidenceId)];
  await run(activities.decideVerification, {
    ...task,
    ...rest,
    verificationId,
    evidenceIds,
    unavailableIsFinal: false,
  });
  return documents.map(({ subject = 'own' }) => subject.replace(/\/document:.*/, ''));
}

const withPassport = (shade: number) => [
  { idType: 'tin', number: nextCpf(), issuingCountry: 'BRA' } as const,
  { idType: 'passport', front: image(shade) } as const,
];

test('on another day only the file of the party who changed is looked at; after a week everybody’s', async () => {
  const tenantId = await system.tenant();
  const owner = (at: number, firstName: string) =>
    provenPerson(
      `owners[${at}]`,
      { firstName, holdings: [{ percentage: 50 }], roles: ['control_person'] },
      { documents: withPassport(20 + at) },
    );
  const intake = provenBusiness([owner(0, 'Ada'), owner(1, 'Bo')]);
  const { value } = await system.commands.createCustomer(by(tenantId), intake);
  const scope = { tenantId, customerId: value.id };
  const view = await system.reads.customer(tenantId, value.id);
  const [ada, bo] = view?.kind === 'business' ? view.parties.map(({ id }) => id) : [];
  expect((await looked(scope)).toSorted()).toEqual([`party:${ada}`, `party:${bo}`].toSorted());

  const sendBo = async (shade: number) => {
    const change = [
      { path: 'owners[0]', id: bo ?? '', list: 'owners', claims: {}, documents: withPassport(shade) },
    ] as const;
    await system.commands.changeCustomer(by(tenantId), value.id, { parties: { add: [], change, remove: [] } });
  };
  days = 1;
  await sendBo(40);
  expect(await looked(scope)).toEqual([`party:${bo}`]);
  days = 8;
  await sendBo(41);
  expect((await looked(scope)).toSorted()).toEqual([`party:${ada}`, `party:${bo}`].toSorted());
});

test('a person who changes their telephone number on another day is not read again', async () => {
  const tenantId = await system.tenant();
  const { value } = await system.commands.createCustomer(by(tenantId), person({ documents: withPassport(60) }));
  const scope = { tenantId, customerId: value.id };
  expect(await looked(scope)).toEqual(['own']);
  days = 1;
  await system.commands.changeCustomer(by(tenantId), value.id, { claims: { phone: '+2348031234568' } });
  expect(await looked(scope)).toEqual([]);
});

describe('evidence of a file', () => {
  const made = (outcome: 'clear' | 'consider', code?: string) => ({
    ...check('document', outcome, code ? [finding(code)] : []),
    started_at: '2026-03-01T23:59:00.000000+00:00',
  });
  test.each([
    ['2026-03-02', '2026-03-01'],
    ['2026-03-08', '2026-03-01'],
    ['2026-03-09', undefined],
    ['2026-03-01', undefined],
    ['2026-02-28', undefined],
  ])('that was clear on 1 March holds on %s: %s', (today, day) => {
    expect(dayItHoldsFrom(made('clear'), today)).toBe(day);
  });
  test('that was in doubt, or of a document that expires soon, does not', () => {
    expect(dayItHoldsFrom(made('consider'), '2026-03-02')).toBeUndefined();
    expect(dayItHoldsFrom(made('clear', 'document.expires_soon'), '2026-03-02')).toBeUndefined();
  });
});
