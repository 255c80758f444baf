import { asTenant, rowsOf } from '../../src/db/database';
import { createPolicyShelf } from '../../src/policy-shelf/create-policy-shelf';
import { person } from '../support/customers';
import { policyWith } from '../support/policy-with';
import { publishPolicy } from '../support/publish-policy';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { verify } from '../support/verify';

let system: TestSystem;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
afterAll(() => system.close());

test('many first customers of a tenant at once store its policy once, and wait for nobody in a circle', async () => {
  const tenant = await system.tenant();
  const created = await Promise.all(
    Array.from({ length: 10 }, () => system.commands.createCustomer(by(tenant), person())),
  );
  const steps = await Promise.all(created.map(({ value }) => verify(system, tenant, value.id)));
  expect(steps.every((step) => step?.next === 'done')).toBe(true);
  for (const table of ['policy_versions', 'shipped_policies']) {
    expect(await rowsOf(system.owner.raw(`select version from ${table} where tenant_id = ?`, [tenant]))).toEqual([
      { version: system.policy.version },
    ]);
  }
});

test('a transaction that fails stores nothing, and the next one does', async () => {
  const tenant = await system.tenant();
  const active = () => asTenant(system.app, tenant, (tx) => system.policies.activeOf(tx, tenant));
  const failing = asTenant(system.app, tenant, async (tx) => {
    await system.policies.activeOf(tx, tenant);
    throw new Error('gave up');
  });
  await expect(failing).rejects.toThrow('gave up');
  expect(await rowsOf(system.owner.raw('select from policy_versions where tenant_id = ?', [tenant]))).toEqual([]);
  expect((await active()).version).toBe(system.policy.version);
  expect(await rowsOf(system.owner.raw('select from policy_versions where tenant_id = ?', [tenant]))).toHaveLength(1);
});

test('a release that ships another policy is followed by who activated none, and open cases stay on the one before', async () => {
  const [follows, published] = [await system.tenant(), await system.tenant()];
  const own = await publishPolicy(system, published, policyWith({ deadlines: { customer: '600h' } }));
  const { value } = await system.commands.createCustomer(
    by(follows),
    person({ metadata: { simulate: { contact: 'consider' } } }),
  );
  await verify(system, follows, value.id);
  const next = createPolicyShelf(policyWith({ deadlines: { customer: '601h' } }));
  const activeOf = (tenant: string) => asTenant(system.app, tenant, (tx) => next.activeOf(tx, tenant));
  expect((await activeOf(follows)).version).toBe(next.shipped.version);
  expect((await activeOf(published)).version).toBe(own);
  const ofOpen = await asTenant(system.app, follows, (tx) => next.policyOfOpen(tx, follows, value.id));
  expect(ofOpen.version).toBe(system.policy.version);
  // Compiled once: the same object again.
  expect(await asTenant(system.app, follows, (tx) => next.policyOfOpen(tx, follows, value.id))).toBe(ofOpen);
});
