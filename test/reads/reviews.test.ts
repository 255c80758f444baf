import { randomBytes } from 'node:crypto';

import { Client } from 'pg';

import type { ReviewFilter } from '../../src/domain/review-views';
import { MUSTERSCHURKE, person } from '../support/customers';
import { by, createTestSystem, FIRST_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { applyVerdict, openReview, verify } from '../support/verify';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
beforeEach(async () => {
  tenant = await system.tenant();
});
afterAll(() => system.close());

const referred = async (intake = person({ claims: MUSTERSCHURKE })) => {
  const { value } = await system.commands.createCustomer(by(tenant), intake);
  await verify(system, tenant, value.id);
  return openReview(system, tenant, value.id);
};
const idsOf = async (filter: ReviewFilter) =>
  (await system.reads.reviews(tenant, filter, { size: 50 })).items.map(({ id }) => id);

test('a review says what it is about, for whom and until when', async () => {
  const review = await referred();
  expect(review).toMatchObject({
    state: 'open',
    queue: 'sanctions',
    riskTier: 'low',
    fourEyes: false,
    overdue: false,
    reasons: [{ code: expect.stringMatching(/^screening\./) as string }],
  });
  expect(Date.parse(review.dueAt)).toBeGreaterThan(Date.parse(review.openedAt));
});

test('a riskier customer is looked at sooner, and comes first', async () => {
  const low = await referred();
  const high = await referred(person({ claims: MUSTERSCHURKE, countryCode: 'IRN' }));
  expect(high.riskTier).toBe('high');
  expect(await idsOf({ state: 'open' })).toEqual([high.id, low.id]);
});

test('reviews are found by state, customer, reviewer, and whether they are late', async () => {
  const [open, claimed, decided] = [await referred(), await referred(), await referred()];
  await system.commands.claimReview(by(tenant, FIRST_REVIEWER), claimed.id);
  await system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), decided.id, {
    action: 'decline',
    reasonCode: 'test_reason',
    note: 'Ten letters or more.',
    entryIds: [],
    requirements: [],
  });
  await applyVerdict(system, tenant, decided.customerId);
  await system.owner.raw(`update reviews set due_at = now() - interval '1 minute' where id = ?`, [open.id]);

  expect(await idsOf({ state: 'open' })).toEqual([open.id, claimed.id]);
  expect(await idsOf({ state: 'decided' })).toEqual([decided.id]);
  expect(await idsOf({ customerId: claimed.customerId })).toEqual([claimed.id]);
  expect(await idsOf({ claimedBy: FIRST_REVIEWER })).toEqual([claimed.id, decided.id]);
  expect(await idsOf({ overdue: true })).toEqual([open.id]);
  expect(await idsOf({ overdue: false })).toEqual([claimed.id, decided.id]);
  const { items } = await system.reads.reviews(tenant, { overdue: true }, { size: 5 });
  expect(items).toMatchObject([{ id: open.id, overdue: true }]);
});

test('a verdict is shown with its note to those who review', async () => {
  const review = await referred();
  await system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), review.id, {
    action: 'clear_match',
    reasonCode: 'other_person',
    note: 'Born in another year.',
    entryIds: [],
    requirements: [],
  });
  expect(await openReview(system, tenant, review.customerId)).toMatchObject({
    verdict: {
      action: 'clear_match',
      note: 'Born in another year.',
      entryIds: ['sample:900001'],
      givenBy: FIRST_REVIEWER,
    },
  });
});

test('pages join without a seam while reviews are added between them', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 5; index++) ids.push((await referred()).id);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const next = await system.reads.reviews(tenant, { state: 'open' }, { size: 2, ...(cursor && { cursor }) });
    seen.push(...next.items.map(({ id }) => id));
    cursor = next.nextCursor;
    if (seen.length === 2) await referred(person({ claims: MUSTERSCHURKE, countryCode: 'IRN' }));
  } while (cursor);
  expect(seen).toEqual(ids);
});

test('a cursor that we did not write is refused', async () => {
  await expect(system.reads.reviews(tenant, {}, { size: 5, cursor: 'b3BlbiBzZXNhbWU' })).rejects.toMatchObject({
    code: 'BAD_CURSOR',
    field: 'cursor',
  });
});

test('the queue is narrowed by queue, tier, country, kind, claim and whose turn it is', async () => {
  const open = await referred();
  const claimed = await referred(person({ claims: MUSTERSCHURKE, countryCode: 'IRN' }));
  await system.commands.claimReview(by(tenant, FIRST_REVIEWER), claimed.id);
  expect(await idsOf({ queue: 'sanctions', riskTier: 'high' })).toEqual([claimed.id]);
  expect(await idsOf({ queue: 'general' })).toEqual([]);
  expect(await idsOf({ country: 'IRN' })).toEqual([claimed.id]);
  expect(await idsOf({ kind: 'business' })).toEqual([]);
  expect(await idsOf({ claimedBy: null })).toEqual([open.id]);
  expect(await idsOf({ awaiting: 'first', state: 'open' })).toHaveLength(2);
  expect(await idsOf({ awaiting: 'second' })).toEqual([]);
});

test('a page of the queue says what is asked, of whom, and who has it by name', async () => {
  await system.owner('api_keys').insert({
    id: 'reviewr1',
    tenant_id: tenant,
    role: 'reviewer',
    name: 'first desk',
    secret_hash: randomBytes(32),
  });
  const review = await referred();
  await system.commands.claimReview(by(tenant, FIRST_REVIEWER), review.id);
  const { items } = await system.reads.reviews(tenant, { state: 'open' }, { size: 5 });
  expect(items).toMatchObject([
    {
      question: expect.stringMatching(/list match, 1 entry/) as string,
      customer: { kind: 'individual' },
      claimedBy: FIRST_REVIEWER,
      claimedByName: 'first desk',
      awaiting: 'first',
      ageSeconds: expect.any(Number) as number,
    },
  ]);
});

test('a page takes as many statements for many reviews as for one', async () => {
  const statementsFor = async (work: () => Promise<unknown>) => {
    let statements = 0;
    const query = Client.prototype.query as (...args: unknown[]) => unknown;
    const spy = jest.spyOn(Client.prototype, 'query').mockImplementation(function counted(this: Client, ...args) {
      statements++;
      return Reflect.apply(query, this, args) as never;
    });
    await work();
    spy.mockRestore();
    return statements;
  };
  const page = () => system.reads.reviews(tenant, { state: 'open' }, { size: 50 });
  await referred();
  await page();
  const forOne = await statementsFor(page);
  expect(forOne).toBeGreaterThan(1);
  for (let index = 0; index < 4; index++) await referred();
  expect((await page()).items).toHaveLength(5);
  expect(await statementsFor(page)).toBe(forOne);
});
