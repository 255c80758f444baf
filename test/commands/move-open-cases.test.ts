/** Open cases go over to the active policy in batches, on record, and not further than was foretold. */
import { rowsOf } from '../../src/db/database';
import type { RefusalCode } from '../../src/commands/command';
import { person } from '../support/customers';
import { brokenInvariants } from '../support/invariants';
import { policyWith } from '../support/policy-with';
import { firstAdmin, publishPolicy, secondAdmin } from '../support/publish-policy';
import { by, createTestSystem, FIRST_REVIEWER, SECOND_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { applyVerdict, openReview, verify } from '../support/verify';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem({ fourEyes: ['funds.simulated'] });
}, 60_000);
beforeEach(async () => {
  tenant = await system.tenant();
});
afterEach(async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
});
afterAll(() => system.close());

/** As the policy of the system, but for what a doubt about the e-mail means. */
const LAXER = policyWith({ meaning: { 'contact.simulated': 'clear' } });
const SAME = policyWith({ deadlines: { customer: '333h' }, fourEyes: ['funds.simulated'] });

const refused = (code: RefusalCode) => expect.objectContaining({ name: 'Refusal', code }) as unknown;
const move = (version: string, order: { limit: number; stopAtFlips?: number }) =>
  system.commands.moveOpenCases(firstAdmin(tenant), version, order).then(({ value }) => value);

async function inReview(simulate: Record<string, string>): Promise<string> {
  // Funds are checked only where something was said about them.
  const claims = simulate['funds'] ? { funds: { sourceOfFunds: 'salary' as const } } : {};
  const { value } = await system.commands.createCustomer(by(tenant), person({ claims, metadata: { simulate } }));
  await verify(system, tenant, value.id);
  return value.id;
}
const doubted = () => inReview({ contact: 'consider' });
const otherwiseDoubted = () => inReview({ address: 'consider' });

async function standing(id: string) {
  const customer = await system.reads.customer(tenant, id);
  const [row] = await rowsOf<{ policy: string; checks: string }>(
    system.owner.raw(
      `select policy_version as policy, (select count(*) from checks c where c.customer_id = v.customer_id) as checks
       from verifications v where customer_id = ? order by number desc limit 1`,
      [id],
    ),
  );
  return { state: customer?.kyc.state, outcome: customer?.kyc.decision?.outcome, ...row };
}

test('an open case stays on its policy until it is moved, and is then decided anew from the evidence it has', async () => {
  const id = await doubted();
  const version = await publishPolicy(system, tenant, LAXER);
  // Looked at again without a move: nothing changes.
  expect(await verify(system, tenant, id)).toMatchObject({ next: 'reviewer' });
  const before = await standing(id);
  expect(before).toMatchObject({ state: 'in_review', policy: system.policy.version });

  expect(await move(version, { limit: 10 })).toMatchObject({ moved: 1, flipsSoFar: 1, movedSoFar: 1, remaining: 0 });
  expect(await standing(id)).toMatchObject({ state: 'in_review', policy: version });
  expect(await verify(system, tenant, id)).toMatchObject({ next: 'done', outcome: 'approve' });
  expect(await standing(id)).toEqual({ ...before, state: 'decided', outcome: 'approve', policy: version });
  const reviews = await system.reads.reviews(tenant, { customerId: id }, { size: 10 });
  expect(reviews.items.map(({ state }) => state)).toEqual(['cancelled']);
});

test('each is on record: move, audit row, and a message for its workflow', async () => {
  const id = await doubted();
  const version = await publishPolicy(system, tenant, LAXER);
  await move(version, { limit: 10 });
  const records = await rowsOf(
    system.owner.raw(
      `select m.from_version, m.to_version, m.from_outcome, m.expected_outcome, m.moved_by, a.actor, a.action,
         (select count(*)::int from outbox o where o.customer_id = m.customer_id and o.topic = 'customer_changed') as wakes
       from policy_moves m join audit_events a on a.customer_id = m.customer_id and a.action = 'policy.case_moved'
       where m.customer_id = ?`,
      [id],
    ),
  );
  const who = firstAdmin(tenant).actor.id;
  expect(records).toEqual([
    {
      from_version: system.policy.version,
      to_version: version,
      from_outcome: 'refer',
      expected_outcome: 'approve',
      moved_by: who,
      actor: who,
      action: 'policy.case_moved',
      wakes: 1,
    },
  ]);
});

test('batches take no case twice, and a limit is a limit', async () => {
  for (let count = 0; count < 5; count++) await otherwiseDoubted();
  const version = await publishPolicy(system, tenant, SAME);
  expect(await move(version, { limit: 2 })).toMatchObject({ moved: 2, movedSoFar: 2, remaining: 3 });
  expect(await move(version, { limit: 2 })).toMatchObject({ moved: 2, movedSoFar: 4, remaining: 1 });
  expect(await move(version, { limit: 2 })).toMatchObject({ moved: 1, movedSoFar: 5, remaining: 0 });
  expect(await move(version, { limit: 2 })).toMatchObject({ moved: 0, movedSoFar: 5, flipsSoFar: 0, remaining: 0 });
});

test('batches side by side move each case once', async () => {
  for (let count = 0; count < 6; count++) await otherwiseDoubted();
  const version = await publishPolicy(system, tenant, SAME);
  const batches = await Promise.all([1, 2, 3].map(() => move(version, { limit: 6 })));
  expect(batches.reduce((sum, { moved }) => sum + moved, 0)).toBe(6);
  expect((await rowsOf(system.owner.raw('select from policy_moves where tenant_id = ?', [tenant]))).length).toBe(6);
});

test('it stops before more flips than the replay foretold', async () => {
  const { version } = LAXER;
  await otherwiseDoubted();
  await system.commands.proposePolicy(firstAdmin(tenant), { policy: LAXER, note: 'Read by somebody.' });
  await system.commands.replayPolicy(firstAdmin(tenant), version, { since: null });
  // Comes after the replay, which foretold no flip, and before the policy is the active one.
  const late = await doubted();
  await system.commands.approvePolicy(secondAdmin(tenant), version, { note: 'Read by somebody.' });
  expect((await system.reads.policy(tenant, version))?.replay?.result.open_cases).toEqual({ decisions: 1, flips: 0 });

  const moves = await move(version, { limit: 10 });
  expect(moves).toMatchObject({ moved: 1, flipsSoFar: 0, percentAllowed: 0, remaining: 1 });
  expect(moves.stopped).toMatchObject({ from: 'refer', to: 'approve' });
  expect(await standing(late)).toMatchObject({ policy: system.policy.version });
  expect(await move(version, { limit: 10, stopAtFlips: 50 })).toMatchObject({ moved: 1, flipsSoFar: 1, remaining: 0 });
});

test('what a moved case comes to takes the place of what was expected of it', async () => {
  const id = await otherwiseDoubted();
  const version = await publishPolicy(system, tenant, SAME);
  expect(await move(version, { limit: 1 })).toMatchObject({ movedSoFar: 1, flipsSoFar: 0 });
  await system.commands.changeCustomer(by(tenant), id, {
    claims: { email: 'another@example.com' },
    metadata: { simulate: null },
  });
  expect(await verify(system, tenant, id)).toMatchObject({ next: 'done', outcome: 'approve' });
  expect(await move(version, { limit: 1 })).toMatchObject({ moved: 0, movedSoFar: 1, flipsSoFar: 1 });
});

test('a case on which a verdict is under way is left where it is, and its verdict counts', async () => {
  const id = await inReview({ funds: 'consider' });
  const { id: reviewId } = await openReview(system, tenant, id);
  const words = { reasonCode: 'looked_at', note: 'Looked at by a person.', entryIds: [], requirements: [] };
  const approve = (who: string) =>
    system.commands.giveVerdict(by(tenant, who), reviewId, { action: 'approve', ...words });
  await approve(FIRST_REVIEWER);
  const version = await publishPolicy(system, tenant, SAME);
  expect(await move(version, { limit: 10 })).toMatchObject({ moved: 0, heldBack: 1, remaining: 1 });
  await approve(SECOND_REVIEWER);
  expect(await applyVerdict(system, tenant, id)).toMatchObject({ next: 'done', outcome: 'approve' });
  expect(await standing(id)).toMatchObject({ policy: system.policy.version, outcome: 'approve' });
});

test('a verdict on a case that was moved is refused until it is decided again', async () => {
  const id = await otherwiseDoubted();
  const { id: reviewId } = await openReview(system, tenant, id);
  const version = await publishPolicy(system, tenant, SAME);
  await move(version, { limit: 10 });
  const words = { reasonCode: 'looked_at', note: 'Looked at by a person.', entryIds: [], requirements: [] };
  const approve = (review: string) =>
    system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), review, { action: 'approve', ...words });
  await expect(approve(reviewId)).rejects.toEqual(refused('CHANGED_MEANWHILE'));
  await verify(system, tenant, id);
  await approve((await openReview(system, tenant, id)).id);
  expect(await applyVerdict(system, tenant, id)).toMatchObject({ next: 'done', outcome: 'approve' });
});

test('a case from before policies were files waits on as it was decided, until it is moved', async () => {
  const id = await doubted();
  await system.owner.transaction(async (tx) => {
    await tx.raw(`set local session_replication_role = 'replica'`);
    await tx.raw('update verifications set policy_version = null where customer_id = ?', [id]);
    await tx.raw(`update decisions set policy_version = 'builtin-4' where customer_id = ?`, [id]);
  });
  const version = await publishPolicy(system, tenant, LAXER);
  expect(await verify(system, tenant, id)).toMatchObject({ next: 'reviewer' });
  expect(await standing(id)).toMatchObject({ policy: null, state: 'in_review' });
  expect(await move(version, { limit: 10 })).toMatchObject({ moved: 1, flipsSoFar: 1, remaining: 0 });
  expect(await verify(system, tenant, id)).toMatchObject({ next: 'done', outcome: 'approve' });
  expect(await standing(id)).toMatchObject({ policy: version, state: 'decided' });
});

test('a verdict on a case from before policies were files is carried out under the policy that is active now', async () => {
  const id = await otherwiseDoubted();
  await system.owner.transaction(async (tx) => {
    await tx.raw(`set local session_replication_role = 'replica'`);
    await tx.raw('update verifications set policy_version = null where customer_id = ?', [id]);
    await tx.raw(`update decisions set policy_version = 'builtin-4' where customer_id = ?`, [id]);
  });
  const words = { reasonCode: 'looked_at', note: 'Looked at by a person.', entryIds: [], requirements: [] };
  const { id: reviewId } = await openReview(system, tenant, id);
  await system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), reviewId, { action: 'approve', ...words });
  expect(await applyVerdict(system, tenant, id)).toMatchObject({ next: 'done', outcome: 'approve' });
  expect(await standing(id)).toMatchObject({ policy: system.policy.version, outcome: 'approve' });
});

test('only the active policy takes cases over, and the one that ships only with a measure', async () => {
  await otherwiseDoubted();
  const before = await publishPolicy(system, tenant, SAME);
  await expect(move(system.policy.version, { limit: 1 })).rejects.toEqual(refused('ILLEGAL_STATE'));
  await publishPolicy(system, tenant, LAXER);
  await expect(move(before, { limit: 1 })).rejects.toEqual(refused('ILLEGAL_STATE'));
  await expect(move(`sha256:${'0'.repeat(64)}`, { limit: 1 })).rejects.toEqual(refused('NOT_FOUND'));
});

test('a repeat with its key moves nothing more', async () => {
  await otherwiseDoubted();
  await otherwiseDoubted();
  const version = await publishPolicy(system, tenant, SAME);
  const idempotency = { key: 'once', route: 'POST move', bodyHash: Buffer.alloc(32, 1) };
  const request = { ...firstAdmin(tenant), idempotency };
  const first = await system.commands.moveOpenCases(request, version, { limit: 1 });
  expect(await system.commands.moveOpenCases(request, version, { limit: 1 })).toEqual({ ...first, replayed: true });
  expect(first.value).toMatchObject({ moved: 1, remaining: 1 });
});
