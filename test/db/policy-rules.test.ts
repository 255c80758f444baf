/** Publishing a policy takes two people and a replay, and a verification stays under its policy: the database says so. */
import { randomUUID } from 'node:crypto';

import { asTenant } from '../../src/db/database';
import type { Transaction } from '../../src/db/database';
import { policyWith } from '../support/policy-with';
import { firstAdmin, publishPolicy, secondAdmin } from '../support/publish-policy';
import { createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { active, pending, referred } from './standing-customers';

let system: TestSystem;
let tenant: string;
/** Published, proposed only, and stored without a proposal. */
let published: string;
let proposed: string;
beforeAll(async () => {
  system = await createTestSystem();
  tenant = await system.tenant();
  // In review under the policy that ships: what the move below takes over.
  await referred(system, tenant);
  await active(system, tenant);
  published = await publishPolicy(system, tenant, policyWith({ deadlines: { customer: '15d' } }));
  const policy = policyWith({ deadlines: { customer: '16d' } });
  proposed = policy.version;
  await system.commands.proposePolicy(firstAdmin(tenant), { policy, note: 'Read by somebody.' });
  await system.commands.replayPolicy(firstAdmin(tenant), proposed, { since: null });
  await system.commands.moveOpenCases(firstAdmin(tenant), published, { limit: 1 });
}, 60_000);
afterAll(() => system.close());

const attempt = (work: (tx: Transaction) => Promise<unknown>) =>
  asTenant(system.app, tenant, async (tx) => {
    await work(tx);
    await tx.raw('set constraints all immediate');
    throw new Error('The database let it pass');
  });
const PASSES = 'The database let it pass';

const approval = (
  by: string,
  replay = 'replay_id = (select id from policy_replays where version = :version limit 1),',
) =>
  attempt((tx) =>
    tx.raw(
      `update policy_proposals set ${replay} approved_by = :by, approved_at = now(), answer_note = 'Yes.'
       where version = :version`,
      { by, version: proposed },
    ),
  );

describe('the database itself refuses', () => {
  test('a policy whose version is not the hash of its text', async () => {
    const store = (version: string) =>
      attempt((tx) => tx('policy_versions').insert({ tenant_id: tenant, version, name: 'x', text: 'policy: x' }));
    await expect(store(published.replace(/.$/, '0'))).rejects.toMatchObject({
      constraint: 'version_is_the_hash_of_the_text',
    });
    await expect(store('sha256:a9c1ec51e9a3d3c1b7a2b4a7a6b5e0d7d8c9'.padEnd(71, '0'))).rejects.toMatchObject({
      constraint: 'version_is_the_hash_of_the_text',
    });
  });

  test('an approval by who proposed it, or without a replay of that version', async () => {
    await expect(approval(firstAdmin(tenant).actor.id)).rejects.toMatchObject({ constraint: 'two_people' });
    const second = secondAdmin(tenant).actor.id;
    await expect(approval(second, '')).rejects.toMatchObject({ constraint: 'approved_after_a_replay' });
    const others = `replay_id = (select id from policy_replays where version <> :version limit 1),`;
    await expect(approval(second, others)).rejects.toMatchObject({ code: '23503' });
    await expect(approval(second)).rejects.toThrow(PASSES);
  });

  test('an answer that is changed, or a proposal that is taken off the record, by anybody', async () => {
    const change = `update policy_proposals set answer_note = 'No.' where version = '${published}'`;
    await expect(attempt((tx) => tx.raw(change))).rejects.toThrow('append-only');
    await expect(system.owner.raw(change)).rejects.toThrow('append-only');
    await expect(system.owner.raw('delete from policy_proposals')).rejects.toThrow('append-only');
    await expect(system.owner.raw('truncate policy_proposals cascade')).rejects.toThrow('append-only');
  });

  test('to activate what nobody agreed to, or the same agreement twice', async () => {
    const activate = (version: string) =>
      attempt((tx) =>
        tx.raw(
          `insert into policy_activations (tenant_id, version, proposal_id, activated_by)
           select tenant_id, version, id, 'test' from policy_proposals where version = ?`,
          [version],
        ),
      );
    await expect(activate(proposed)).rejects.toMatchObject({ constraint: 'two_people_agreed' });
    await expect(activate(published)).rejects.toMatchObject({ code: '23505' });
  });

  test('a second open proposal of one version', async () => {
    const again = attempt((tx) =>
      tx('policy_proposals').insert({
        id: randomUUID(),
        tenant_id: tenant,
        version: proposed,
        note: 'x',
        proposed_by: 'y',
      }),
    );
    await expect(again).rejects.toMatchObject({ constraint: 'one_open_proposal_a_version' });
  });

  test('a verification that begins under a policy, or is bound to one that is not stored or that nobody agreed to', async () => {
    const { verificationId } = await pending(system, tenant);
    const bind = (version: string) =>
      attempt((tx) => tx.raw('update verifications set policy_version = ? where id = ?', [version, verificationId]));
    await expect(bind(proposed)).rejects.toMatchObject({ constraint: 'bound_to_an_agreed_policy' });
    await expect(bind(`sha256:${'0'.repeat(64)}`)).rejects.toMatchObject({ constraint: 'bound_to_an_agreed_policy' });
    await expect(bind(published)).rejects.toThrow(PASSES);
    await expect(bind(system.policy.version)).rejects.toThrow(PASSES);
    const begin = attempt((tx) =>
      tx.raw(
        `insert into verifications (id, tenant_id, customer_id, number, opened_because, state, state_version, policy_version)
         select gen_random_uuid(), tenant_id, customer_id, 2, 'changed', 'decided', 1, '${published}'
         from verifications where id = ?`,
        [verificationId],
      ),
    );
    await expect(begin).rejects.toMatchObject({ code: expect.stringMatching(/^23/) as string });
  });

  test('to change the policy of a verification, or to take it away, without a move on record', async () => {
    const { verificationId } = await referred(system, tenant);
    const bind = (version: string | null) =>
      attempt((tx) => tx.raw('update verifications set policy_version = ? where id = ?', [version, verificationId]));
    await expect(bind(system.policy.version)).rejects.toMatchObject({ constraint: 'moved_on_record' });
    await expect(bind(null)).rejects.toMatchObject({ constraint: 'moved_on_record' });
  });

  test('a decision that names no stored policy, or another one than its verification is under', async () => {
    const { verificationId } = await referred(system, tenant);
    const decide = (version: string) =>
      attempt((tx) =>
        tx.raw(
          `insert into decisions (id, tenant_id, customer_id, verification_id, version, claims_version, outcome, reasons,
             requirements, risk_tier, context, evidence_ids, policy_version, cause, decided_by, decided_at)
           select gen_random_uuid(), tenant_id, customer_id, id, 9, 1, 'refer', '[]', '{}', 'low', '{}', '{}', ?, 'test',
             'policy', now() from verifications where id = ?`,
          [version, verificationId],
        ),
      );
    await expect(decide('builtin-4')).rejects.toMatchObject({ constraint: 'made_under_a_stored_policy' });
    await expect(decide(system.policy.version)).rejects.toMatchObject({ constraint: 'decided_under_its_policy' });
    await expect(decide(published)).rejects.toThrow(PASSES);
  });
});

describe.each(['policy_versions', 'shipped_policies', 'policy_replays', 'policy_activations', 'policy_moves'])(
  '%s',
  (table) => {
    test.each([
      ['changed', `update ${table} set tenant_id = tenant_id`],
      ['deleted', `delete from ${table}`],
      ['emptied', `truncate ${table} cascade`],
    ])('cannot be %s by the application, nor by the owner of the table', async (_, sql) => {
      await expect(attempt((tx) => tx.raw(sql))).rejects.toMatchObject({ code: '42501' });
      await expect(system.owner.raw(sql)).rejects.toThrow(/append-only/);
    });
  },
);
