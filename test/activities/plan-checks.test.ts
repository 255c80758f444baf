/** Which checks apply to a business and the people behind it, and what each of them looks at. */
import { createSecretKey } from 'node:crypto';
import { join } from 'node:path';

import { planAfterwards, planChecks } from '../../activities/plan-checks';
import type { Snapshot } from '../../activities/snapshot';
import { createFakeProvider } from '../../src/documents/providers/fake-provider';
import type { CustomerRecord } from '../../src/domain/views';
import { createScreenedLists } from '../../src/screening/screened-lists';
import type { ScreenedLists } from '../../src/screening/screened-lists';
import { createBlindIndex } from '../../src/storage/blind-index';
import { formOnly } from '../support/addresses';
import { businessRecord, businessClaims, OFFICE, party, personClaims } from '../support/parties';

let lists: ScreenedLists;
beforeAll(async () => {
  lists = createScreenedLists(join(__dirname, '../../data/watchlists'));
  await lists.reload();
});

const blindIndex = createBlindIndex({ key: createSecretKey(Buffer.alloc(32, 7)) });

function plan(record: CustomerRecord, changes: Partial<Snapshot> = {}) {
  const snapshot = {
    scope: { tenantId: 't', customerId: record.id },
    record,
    policy: {},
    evidence: [],
    cleared: [],
    unjudged: [],
    reusedNumbers: new Set(),
    removedLocked: [],
    mode: 'test',
    today: '2026-11-26',
    ...changes,
  } as unknown as Snapshot;
  return planChecks({ lists, blindIndex, documents: createFakeProvider(), addresses: formOnly() }, snapshot);
}

const about = (checks: ReturnType<typeof plan>, id: string) =>
  checks.filter(({ subject }) => subject.startsWith(`party:${id}`)).map(({ kind, subject }) => `${kind} ${subject}`);

const ADA = party('a', personClaims({ dateOfBirth: '1987-03-04', email: 'ada@example.com' }), {
  documents: [
    { id: 'd1', idType: 'passport', number: 'P1', frontBlobId: 'b1' },
    { id: 'd2', idType: 'tin', number: '20406080137', issuingCountry: 'BRA' },
  ],
  addresses: [{ id: 'h', purpose: 'residential', proofBlobId: 'b2', ...OFFICE }],
});
const BARE = party('b', personClaims({ firstName: 'Bo' }));
const HOLDING = party('c', businessClaims({ registrationNumber: '01234567', registryCountry: 'GBR' }));
const CUSTOMER = party(
  'd',
  { kind: 'customer', roles: [], holdings: [] },
  {
    customer: { id: 'x', kind: 'individual', status: 'ACTIVE', countryCode: 'GBR', name: 'Dora Example' },
  },
);

test('every related person goes through the checks that a customer goes through, under a subject of their own', () => {
  expect(about(plan(businessRecord([ADA])), 'a')).toEqual([
    'contact party:a',
    'identity_number party:a',
    'document party:a/document:d1',
    'address party:a/address:h',
    'address party:a/proof:h',
    'screening party:a',
  ]);
});

test('a related person who gave an e-mail address alone is not asked for a telephone number', async () => {
  const contact = plan(businessRecord([ADA])).find(({ subject, kind }) => kind === 'contact' && subject === 'party:a');
  expect((await contact?.run?.())?.findings.map(({ code }) => code)).toEqual(['contact.email_example_domain']);
});

test('who gave nothing but a name is screened, and so is every business', () => {
  const checks = plan(businessRecord([BARE, HOLDING]));
  expect(about(checks, 'b')).toEqual(['screening party:b']);
  expect(about(checks, 'c')).toContain('screening party:c');
});

test('no check of a party who is a customer already runs again here', () => {
  const kinds = plan(businessRecord([CUSTOMER])).filter(({ subject }) => subject.startsWith('party:d'));
  expect(kinds.filter(({ kind }) => kind !== 'ownership')).toEqual([]);
});

test('what one party changes is an input of their own checks and of nobody else’s', () => {
  const before = plan(businessRecord([ADA, BARE, HOLDING]));
  const bo = { ...BARE, claims: personClaims({ firstName: 'Bob' }) };
  const after = plan(businessRecord([ADA, bo, HOLDING]));
  const changed = after.filter((check, at) => JSON.stringify(check.input) !== JSON.stringify(before[at]?.input));
  expect(changed.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(['screening party:b']);
});

test('a simulated answer is about the business, and not about the people behind it', () => {
  const metadata = { simulate: { screening: 'hit', ownership: 'consider', registration: 'clear' } };
  const simulated = plan(businessRecord([ADA], { metadata })).filter(
    ({ input }) => (input as { simulated?: string }).simulated !== undefined,
  );
  expect(simulated.map(({ kind, subject }) => `${kind} ${subject}`)).toContain('screening customer');
  expect(simulated.filter(({ subject }) => subject !== 'customer')).toEqual([]);
  expect(simulated.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['registration', 'screening']));

  const snapshot = {
    record: businessRecord([ADA], { metadata }),
    mode: 'test',
    policy: { ownership: { threshold: 25 } },
  };
  const graph = { root: 'root', parties: [], edges: [], roles: [] };
  expect(planAfterwards(snapshot as unknown as Snapshot, graph)).toMatchObject([
    { kind: 'ownership', subject: 'customer', input: { simulated: 'consider' } },
  ]);
});

test('when nothing but lists has changed, all of them are screened and nothing else is looked at', () => {
  const approval = { evidenceIds: [] } as unknown as Snapshot['approval'];
  const checks = plan(businessRecord([ADA, HOLDING, CUSTOMER]), { approval });
  expect(checks.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
    'screening customer',
    'screening party:a',
    'screening party:c',
  ]);
});

test('a match that was cleared or is not judged yet belongs to whoever was compared', () => {
  const unjudged = [
    { subject: 'customer', entryId: 'sample:1', entryHash: 'h1', isJudgedOfCustomer: false },
    { subject: 'party:a', entryId: 'sample:2', entryHash: 'h2', isJudgedOfCustomer: false },
  ];
  const inputs = plan(businessRecord([ADA, BARE]), { unjudged }).filter(({ kind }) => kind === 'screening');
  expect(inputs.map(({ subject, input }) => [subject, (input as { unjudged?: unknown }).unjudged])).toEqual([
    ['customer', [{ entryId: 'sample:1', entryHash: 'h1' }]],
    ['party:a', [{ entryId: 'sample:2', entryHash: 'h2' }]],
    ['party:b', []],
  ]);
});

test('a match that nobody has judged is not shaken off by removing the party: it goes to the business', () => {
  const gone = { subject: 'party:gone', entryId: 'sample:3', entryHash: 'h3', isJudgedOfCustomer: false };
  const own = { subject: 'customer', entryId: 'sample:3', entryHash: 'h3', isJudgedOfCustomer: false };
  const ofBusiness = (unjudged: Snapshot['unjudged']) =>
    plan(businessRecord([ADA]), { unjudged }).find(
      ({ kind, subject }) => kind === 'screening' && subject === 'customer',
    );
  const carried = ofBusiness([gone, { ...gone, subject: 'party:gone-too' }]);
  expect(carried?.input).toMatchObject({ unjudged: [{ entryId: 'sample:3', entryHash: 'h3' }] });
  expect(ofBusiness([own, gone])?.input).toEqual(carried?.input);
  expect(ofBusiness([{ ...gone, isJudgedOfCustomer: true }])?.input).toMatchObject({ unjudged: [] });
});
