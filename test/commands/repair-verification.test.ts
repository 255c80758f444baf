/** A repair as the database holds it: one transaction with its message and its audit row, by nobody else's tenant, for good. */
import type { RepairKind } from '../../src/domain/repair';
import { asTenant, rowsOf } from '../../src/db/database';
import { MUSTERSCHURKE, person } from '../support/customers';
import { by, createTestSystem, FIRST_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { openReview, verify } from '../support/verify';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
beforeEach(async () => {
  tenant = await system.tenant();
});
afterAll(() => system.close());

async function opened(metadata = {}): Promise<{ id: string; verificationId: string }> {
  const intake = person({ claims: MUSTERSCHURKE, metadata });
  const { value } = await system.commands.createCustomer(by(tenant), intake);
  const [verification] = (await system.reads.verifications(tenant, value.id)) ?? [];
  return { id: value.id, verificationId: verification?.id ?? '' };
}

async function referred(metadata = {}) {
  const customer = await opened(metadata);
  await verify(system, tenant, customer.id, { unavailableIsFinal: true });
  return customer;
}

const order = (verificationId: string, repair: RepairKind, of = tenant) =>
  system.commands.repairVerification(by(of, FIRST_REVIEWER), {
    verificationId,
    repair,
    reasonCode: 'test_reason',
    note: 'Max Musterschurke called and asked.',
  });

const claimsOf = async (id: string) =>
  (
    await rowsOf<{ version: number }>(
      system.owner.raw('select claims_version as version from customers where id = ?', [id]),
    )
  )[0]?.version;
const messagesOf = async (id: string) =>
  (
    await rowsOf<{ topic: string }>(
      system.owner.raw(`select topic from outbox where customer_id = ? order by id`, [id]),
    )
  ).map(({ topic }) => topic);

test('is on record, wakes the workflow and the relay, and says nothing of its note in the clear', async () => {
  const { id, verificationId } = await referred();
  const before = { wakes: system.wakes(), messages: await messagesOf(id), claims: await claimsOf(id) };
  const { value } = await order(verificationId, 'rerun');
  expect(value).toMatchObject({ verificationId, customerId: id, repair: 'rerun', orderedBy: FIRST_REVIEWER });
  expect(system.wakes()).toBe(before.wakes + 1);
  expect(await messagesOf(id)).toEqual([...before.messages, 'customer_changed']);
  expect(await claimsOf(id)).toBe((before.claims ?? 0) + 1);
  const [stored] = await rowsOf<{ row: string; distrusted: string[] }>(
    system.owner.raw('select r::text as row, distrusted from repairs r where id = ?', [value.id]),
  );
  expect(stored?.row).not.toContain('Musterschurke');
  const checks = await rowsOf<{ id: string }>(system.owner.raw('select id from checks where customer_id = ?', [id]));
  expect(stored?.distrusted.toSorted()).toEqual(checks.map((check) => check.id).toSorted());
});

test('a signal for a verdict that is on record names it, and makes nothing void', async () => {
  const { id, verificationId } = await referred();
  const review = await openReview(system, tenant, id);
  await system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), review.id, {
    action: 'clear_match',
    reasonCode: 'other_person',
    note: 'Born in another year.',
    entryIds: [],
    requirements: [],
  });
  const claims = await claimsOf(id);
  await order(verificationId, 'signal');
  expect((await messagesOf(id)).slice(-2)).toEqual(['review_decided', 'review_decided']);
  expect(await claimsOf(id)).toBe(claims);
  for (const repair of ['retry', 'rerun'] as const) {
    await expect(order(verificationId, repair)).rejects.toMatchObject({ code: 'ILLEGAL_STATE' });
  }
});

test('a retry asks again also where the case has gone to a reviewer because a check could not find out', async () => {
  const { id, verificationId } = await referred({ simulate: { contact: 'unavailable' } });
  const asked = async () =>
    rowsOf(system.owner.raw(`select from checks where customer_id = ? and kind = 'contact'`, [id])).then(
      ({ length }) => length,
    );
  expect(await asked()).toBe(1);
  // Nothing has changed, so nothing is asked again.
  await verify(system, tenant, id);
  expect(await asked()).toBe(1);
  await order(verificationId, 'retry');
  await verify(system, tenant, id);
  expect(await asked()).toBe(2);
});

test('of another tenant’s verification there is nothing to repair', async () => {
  const { verificationId } = await referred();
  await expect(order(verificationId, 'rerun', await system.tenant())).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('what has ended is not repaired', async () => {
  const { id, verificationId } = await opened();
  await system.commands.controlCustomer(by(tenant, FIRST_REVIEWER), id, {
    action: 'lock',
    reasonCode: 'test_reason',
    note: 'Ten letters or more.',
  });
  await expect(order(verificationId, 'signal')).rejects.toMatchObject({ code: 'ILLEGAL_STATE' });
});

describe('the database', () => {
  test.each([
    ['changes', `update repairs set reason_code = 'other_reason'`],
    ['deletes', 'delete from repairs'],
    ['empties', 'truncate repairs cascade'],
  ])('lets nobody who %s it', async (_what, sql) => {
    await order((await referred()).verificationId, 'rerun');
    await expect(asTenant(system.app, tenant, (tx) => tx.raw(sql))).rejects.toMatchObject({ code: '42501' });
    await expect(system.owner.raw(sql)).rejects.toThrow('repairs is append-only');
  });

  test.each([
    [
      'a retry that distrusts',
      { repair: 'retry', distrusted: ['11111111-1111-4111-8111-111111111111'] },
      'only_a_rerun_distrusts',
    ],
    ['a rerun on claims that count as decided', { repair: 'rerun', renews_claims: false }, 'a_rerun_renews'],
    ['a signal that makes decisions void', { repair: 'signal', renews_claims: true }, 'a_signal_renews_nothing'],
    ['a repair of what has ended', { found_state: 'decided' }, 'repairs_found_state_check'],
    ['a repair that nobody knows', { repair: 'restart' }, 'repairs_repair_check'],
  ])('refuses %s', async (_what, change, constraint) => {
    const { id, verificationId } = await referred();
    const row = {
      id: '22222222-2222-4222-8222-222222222222',
      tenant_id: tenant,
      customer_id: id,
      verification_id: verificationId,
      repair: 'retry',
      reason_code: 'test_reason',
      note_sealed: Buffer.from('sealed'),
      found_state: 'checking',
      found_blocked_on: 'none',
      renews_claims: true,
      ordered_by: FIRST_REVIEWER,
      ...change,
    };
    await expect(asTenant(system.app, tenant, (tx) => tx('repairs').insert(row))).rejects.toMatchObject({ constraint });
  });
});
