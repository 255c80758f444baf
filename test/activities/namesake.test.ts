/** A customer with the name of somebody on a list and another birth date: what the document's own check read decides. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { MockActivityEnvironment } from '@temporalio/testing';

import { createActivities } from '../../activities';
import type { Activities } from '../../activities';
import { asTenant, rowsOf } from '../../src/db/database';
import { insertVerifications } from '../../src/db/verifications';
import type { DocumentProvider } from '../../src/documents/providers/document-provider';
import { createPolicyShelf } from '../../src/policy-shelf/create-policy-shelf';
import { shippedPolicy } from '../../src/policy/shipped-policy';
import { createScreenedLists } from '../../src/screening/screened-lists';
import { formOnly } from '../support/addresses';
import { png } from '../support/api-bodies';
import { MUSTERSCHURKE, nextCpf, person } from '../support/customers';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';

let system: TestSystem;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
afterAll(() => system.close());

/** FAKE: looks at nothing, and says of every document that it is clear, and whether the birth date was read on it. */
function sayingOfBirthDate(isRead: boolean): DocumentProvider {
  return {
    name: 'fake',
    check: async ({ field }) => ({
      result: {
        outcome: 'clear',
        findings: [
          {
            code: 'document.verified',
            severity: 'info',
            field: `${field}.front_doc`,
            retryable: false,
            customer_message: 'The document was read.',
            staff_note: 'FAKE: nobody has looked at the document.',
            detail: { strength: 'mrz', confirmed_by_print: [], birth_date_read: isRead },
          },
        ],
        engine: { name: 'fake', version: '1' },
        data: {},
      },
      fingerprints: [],
    }),
  };
}

async function activitiesWith(documents: DocumentProvider): Promise<Activities> {
  const lists = createScreenedLists(join(__dirname, '../../data/watchlists'));
  await lists.reload();
  return createActivities({
    database: system.connect('clearway_app', 5),
    blindIndex: system.blindIndex,
    sealOf: system.sealOf,
    lists,
    documents,
    addresses: formOnly(),
    policies: createPolicyShelf(shippedPolicy()),
    now: () => new Date(),
  });
}

async function namesake(): Promise<{ tenantId: string; customerId: string }> {
  const tenantId = await system.tenant('live');
  const front = { bytes: png(), mediaType: 'image/png' as const };
  const intake = person({
    claims: { ...MUSTERSCHURKE, dateOfBirth: '1999-12-24' },
    documents: [
      { idType: 'tin', number: nextCpf(), issuingCountry: 'BRA' },
      { idType: 'passport', number: `X${randomUUID().slice(0, 7)}`, issuingCountry: 'NGA', front },
    ],
  });
  const { value } = await system.commands.createCustomer(by(tenantId), intake);
  return { tenantId, customerId: value.id };
}

/** As the workflow does: the cheap checks, the documents, the decision. */
async function verify(activities: Activities, scope: { tenantId: string; customerId: string }) {
  const environment = new MockActivityEnvironment();
  const cause = () => randomUUID();
  const step = (await environment.run(activities.runChecks, { ...scope, attempt: 1, cause: cause() })) as Awaited<
    ReturnType<Activities['runChecks']>
  >;
  if (!step || 'resume' in step) throw new Error('Nothing was open');
  if (step.decided) return step.decided;
  const { verificationId, claimsVersion, context, documents } = step;
  const evidenceIds = [...step.evidenceIds];
  for (const document of documents) {
    const task = { ...scope, ...document, verificationId, attempt: 1, cause: cause() };
    const answer = (await environment.run(activities.checkDocument, task)) as Awaited<
      ReturnType<Activities['checkDocument']>
    >;
    evidenceIds.push(answer.evidenceId);
  }
  const decide = { verificationId, claimsVersion, context, evidenceIds, unavailableIsFinal: false, cause: cause() };
  return activities.decideVerification({ ...scope, ...decide });
}

const screenedAs = async (customerId: string) =>
  rowsOf<{ code: string }>(
    system.owner.raw(
      `select finding ->> 'code' as code from checks, jsonb_array_elements(findings) as finding
       where customer_id = ? and kind = 'screening' and finding ->> 'code' like '%namesake%'`,
      [customerId],
    ),
  );

test('is approved when the birth date was read on a clear document, and still when lists alone change', async () => {
  const activities = await activitiesWith(sayingOfBirthDate(true));
  const scope = await namesake();
  expect(await verify(activities, scope)).toMatchObject({ next: 'done', outcome: 'approve' });
  expect(await screenedAs(scope.customerId)).toEqual([{ code: 'screening.namesake_set_aside' }]);

  await asTenant(system.app, scope.tenantId, (tx) =>
    insertVerifications(tx, {
      ...scope,
      id: randomUUID(),
      openedBecause: 'list_changed',
      cause: `test/${randomUUID()}`,
      actor: 'clearway',
    }),
  );
  // The screening alone is decided, beside the document that the approval rests on.
  expect(await verify(activities, scope)).toMatchObject({ next: 'done', outcome: 'approve' });
});

test('is a list match when a photo was sent and the birth date was not read on it', async () => {
  const scope = await namesake();
  expect(await verify(await activitiesWith(sayingOfBirthDate(false)), scope)).toMatchObject({ next: 'reviewer' });
  const [review] = (
    await system.reads.reviews(scope.tenantId, { customerId: scope.customerId, state: 'open' }, { size: 1 })
  ).items;
  expect(review).toMatchObject({ queue: 'sanctions', reasons: [{ code: 'screening.namesake_set_aside' }] });
});

const rename = ({ tenantId, customerId }: { tenantId: string; customerId: string }) =>
  system.commands.changeCustomer(by(tenantId), customerId, { claims: { firstName: 'Ada', lastName: 'Example' } });

test('is not shaken off by another name, where nothing proved the birth date beside the one that matched', async () => {
  const scope = await namesake();
  await verify(await activitiesWith(sayingOfBirthDate(false)), scope);
  await rename(scope);
  // Somebody else's birth date, read on somebody else's passport, says nothing of whom the list means.
  expect(await verify(await activitiesWith(sayingOfBirthDate(true)), scope)).toMatchObject({ next: 'reviewer' });
});

test('is done with where a decision saw the birth date proven: a name spelt otherwise later brings nothing back', async () => {
  const activities = await activitiesWith(sayingOfBirthDate(true));
  const scope = await namesake();
  await verify(activities, scope);
  await rename(scope);
  expect(await verify(activities, scope)).toMatchObject({ next: 'done', outcome: 'approve' });
});
