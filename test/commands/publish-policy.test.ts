/** A policy becomes the active one by two people and a replay, and by nothing else. */
import { asTenant, rowsOf } from '../../src/db/database';
import type { RefusalCode } from '../../src/commands/command';
import type { Policy } from '../../src/policy/policy';
import { person } from '../support/customers';
import { policyWith } from '../support/policy-with';
import { firstAdmin, publishPolicy, secondAdmin } from '../support/publish-policy';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { verify } from '../support/verify';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
beforeEach(async () => {
  tenant = await system.tenant();
});
afterAll(() => system.close());

const NOTE = { note: 'Read by somebody in a test.' };
let hours = 0;
/** Another one each time. */
const another = () => policyWith({ deadlines: { customer: `${400 + hours++}h` } });

const propose = (policy: Policy, request = firstAdmin(tenant)) =>
  system.commands.proposePolicy(request, { policy, ...NOTE });
const replay = (version: string) => system.commands.replayPolicy(firstAdmin(tenant), version, { since: null });
const states = async () => (await system.reads.policies(tenant)).map(({ version, state }) => [version, state]);
const refused = (code: RefusalCode) => expect.objectContaining({ name: 'Refusal', code }) as unknown;

async function decidedUnder(): Promise<string> {
  const { value } = await system.commands.createCustomer(by(tenant), person());
  await verify(system, tenant, value.id);
  const customer = await system.reads.customer(tenant, value.id);
  return customer?.kyc.decision?.policyVersion ?? '';
}

test('a tenant that activated nothing is under the policy that ships, which is stored at its first use', async () => {
  expect(await states()).toEqual([[system.policy.version, 'active']]);
  const stored = () => rowsOf(system.owner.raw('select from policy_versions where tenant_id = ?', [tenant]));
  expect(await stored()).toEqual([]);
  expect(await decidedUnder()).toBe(system.policy.version);
  expect(await stored()).toHaveLength(1);
  expect(await system.reads.policies(tenant)).toMatchObject([{ shipped: true, state: 'active' }]);
  expect((await system.reads.policy(tenant, system.policy.version))?.text).toBe(system.policy.text);
});

test('is proposed, replayed and approved by another person, and then decides', async () => {
  await decidedUnder();
  const policy = another();
  expect((await propose(policy)).value).toMatchObject({
    state: 'proposed',
    text: policy.text,
    proposedBy: firstAdmin('').actor.id,
  });
  expect(await decidedUnder()).toBe(system.policy.version);
  expect((await replay(policy.version)).value).toMatchObject({ decisions: 2, same: 2 });
  const { value } = await system.commands.approvePolicy(secondAdmin(tenant), policy.version, NOTE);
  expect(value).toMatchObject({ state: 'active', approvedBy: secondAdmin('').actor.id, answerNote: NOTE.note });
  expect(value.replay?.result).toMatchObject({ decisions: 2 });
  expect(await decidedUnder()).toBe(policy.version);
  expect(await states()).toEqual([
    [policy.version, 'active'],
    [system.policy.version, 'superseded'],
  ]);
  const audit = await rowsOf<{ action: string }>(
    system.owner.raw(`select action from audit_events where tenant_id = ? and action like 'policy.%' order by id`, [
      tenant,
    ]),
  );
  expect(audit.map(({ action }) => action)).toEqual(['policy.proposed', 'policy.replayed', 'policy.approved']);
});

test('is not approved by who proposed it, nor before it was replayed, nor twice, nor when nobody proposed it', async () => {
  const { version } = (await propose(another())).value;
  const approve = (request = secondAdmin(tenant)) => system.commands.approvePolicy(request, version, NOTE);
  await expect(approve()).rejects.toEqual(refused('REPLAY_NEEDED'));
  await replay(version);
  await expect(approve(firstAdmin(tenant))).rejects.toEqual(refused('SECOND_PERSON_NEEDED'));
  await approve();
  await expect(approve()).rejects.toEqual(refused('ILLEGAL_STATE'));
  await expect(system.commands.approvePolicy(secondAdmin(tenant), another().version, NOTE)).rejects.toEqual(
    refused('NOT_FOUND'),
  );
});

test('a replay that looked at no decision is none, unless it looked from the beginning', async () => {
  const { version } = (await propose(another())).value;
  const approve = () => system.commands.approvePolicy(secondAdmin(tenant), version, NOTE);
  await system.commands.replayPolicy(firstAdmin(tenant), version, { since: '2099-01-01T00:00:00Z' });
  await expect(approve()).rejects.toEqual(refused('REPLAY_NEEDED'));
  await replay(version);
  expect((await approve()).value.state).toBe('active');
});

test('a replay of before it was proposed again is none', async () => {
  const policy = another();
  await propose(policy);
  await replay(policy.version);
  await system.commands.rejectPolicy(secondAdmin(tenant), policy.version, NOTE);
  await propose(policy);
  await expect(system.commands.approvePolicy(secondAdmin(tenant), policy.version, NOTE)).rejects.toEqual(
    refused('REPLAY_NEEDED'),
  );
});

test('is rejected by anybody, also by who proposed it, and may be proposed again', async () => {
  const policy = another();
  await propose(policy);
  const { value } = await system.commands.rejectPolicy(firstAdmin(tenant), policy.version, NOTE);
  expect(value).toMatchObject({ state: 'rejected', rejectedBy: firstAdmin('').actor.id });
  await expect(system.commands.rejectPolicy(secondAdmin(tenant), policy.version, NOTE)).rejects.toEqual(
    refused('ILLEGAL_STATE'),
  );
  expect((await propose(policy, secondAdmin(tenant))).value).toMatchObject({ state: 'proposed' });
});

test('the one that was active before is published again as any other', async () => {
  const first = await publishPolicy(system, tenant, another());
  await publishPolicy(system, tenant, another());
  const again = await system.reads.policy(tenant, first);
  expect(again?.state).toBe('superseded');
  await publishPolicy(system, tenant, system.policy);
  expect(await decidedUnder()).toBe(system.policy.version);
  expect((await system.reads.policy(tenant, first))?.state).toBe('superseded');
});

test('the active one is not proposed, and one that is proposed is answered as it is', async () => {
  await expect(propose(system.policy)).rejects.toEqual(refused('ILLEGAL_STATE'));
  const policy = another();
  await propose(policy);
  expect((await propose(policy, secondAdmin(tenant))).value).toMatchObject({ proposedBy: firstAdmin('').actor.id });
});

test('a request that is repeated with its key gets the first answer, and with another body is refused', async () => {
  const sent = (body: number) => ({ key: 'once', route: 'POST /v1/policies', bodyHash: Buffer.alloc(32, body) });
  const policy = another();
  const request = { ...firstAdmin(tenant), idempotency: sent(1) };
  const first = await propose(policy, request);
  await system.commands.rejectPolicy(secondAdmin(tenant), policy.version, NOTE);
  expect(await propose(policy, request)).toEqual({ value: first.value, replayed: true });
  await expect(propose(policy, { ...request, idempotency: sent(2) })).rejects.toEqual(
    refused('IDEMPOTENCY_KEY_REUSED'),
  );
});

test('the same key from many sides at once proposes once', async () => {
  const policy = another();
  const idempotency = { key: 'many', route: 'POST /v1/policies', bodyHash: Buffer.alloc(32, 1) };
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => propose(policy, { ...firstAdmin(tenant), idempotency })),
  );
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(new Set(answers.map(({ value }) => JSON.stringify(value))).size).toBe(1);
});

test('one tenant’s policy is not there for another', async () => {
  const { version } = (await propose(another())).value;
  const other = await system.tenant();
  expect(await system.reads.policy(other, version)).toBeUndefined();
  await expect(system.commands.replayPolicy(firstAdmin(other), version, { since: null })).rejects.toEqual(
    refused('NOT_FOUND'),
  );
  await asTenant(system.app, other, async (tx) => {
    expect(await system.policies.find(tx, other, version)).toBeUndefined();
  });
});
