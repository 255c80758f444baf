/** A policy is published and open cases are moved to it while workflows wait, over a real Temporal and Postgres. */
import { replayHistory, replayRecorded } from '../../src/policy-shelf/replay-history';
import { openCase } from '../support/case';
import { person, withoutAddress } from '../support/customers';
import { brokenInvariants } from '../support/invariants';
import { policyWith } from '../support/policy-with';
import { firstAdmin, publishPolicy } from '../support/publish-policy';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { until } from '../support/until';

let system: RunningSystem;
let tenant: string;
beforeAll(async () => {
  system = await startSystem();
  tenant = await system.tenant();
}, 60_000);
afterAll(() => system.close());

const LAXER = policyWith({ meaning: { 'contact.simulated': 'clear' } });
const doubted = () => openCase(system, person({ metadata: { simulate: { contact: 'consider' } } }), tenant);

test('cases that wait stay on their policy until they are moved, and are then decided anew by it', async () => {
  const [reviewed, asked, later] = [await doubted(), await openCase(system, withoutAddress(), tenant), await doubted()];
  await Promise.all([
    reviewed.untilState('in_review'),
    later.untilState('in_review'),
    asked.untilState('awaiting_customer'),
  ]);
  const checksBefore = (await reviewed.verification()).checks.length;

  const version = await publishPolicy(system, tenant, LAXER);
  const fresh = await doubted();
  expect((await fresh.untilStatus('ACTIVE', 'decided')).kyc.decision?.policyVersion).toBe(version);
  await reviewed.signalByHand('customerChanged');
  await reviewed.untilIdle();
  expect((await reviewed.see()).kyc).toMatchObject({
    state: 'in_review',
    decision: { policyVersion: system.rooms.policies.shipped.version },
  });

  const { value } = await system.commands.moveOpenCases(firstAdmin(tenant), version, { limit: 10 });
  expect(value).toMatchObject({ moved: 3, flipsSoFar: 2, remaining: 0 });
  const active = await reviewed.untilStatus('ACTIVE', 'decided');
  expect(active.kyc.decision).toMatchObject({ outcome: 'approve', policyVersion: version, decidedBy: 'policy' });
  await later.untilStatus('ACTIVE', 'decided');
  // The evidence held, so no check ran again.
  expect((await reviewed.verification()).checks).toHaveLength(checksBefore);
  expect(await asked.outcomes()).toEqual(['request_information', 'request_information']);
  expect((await asked.see()).kyc.state).toBe('awaiting_customer');
  expect(await brokenInvariants(system.owner)).toEqual({});
}, 60_000);

test('a case that is moved while no worker runs is decided anew when one does', async () => {
  const waiting = await openCase(system, person({ metadata: { simulate: { address: 'consider' } } }), tenant);
  await waiting.untilState('in_review');
  await system.stopWorker();
  const version = await publishPolicy(system, tenant, policyWith({ meaning: { 'address.simulated': 'clear' } }));
  const move = () => system.commands.moveOpenCases(firstAdmin(tenant), version, { limit: 10, stopAtFlips: 100 });
  expect((await move()).value.moved).toBeGreaterThan(0);
  expect((await move()).value).toMatchObject({ moved: 0, remaining: 0 });
  await expect(waiting.verdict('approve')).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  await system.startWorker();
  const { kyc } = await waiting.untilStatus('ACTIVE', 'decided');
  expect(kyc.decision?.policyVersion).toBe(version);
}, 60_000);

test('whatever decided, each decision is made again under its own version to the same result', async () => {
  // The one that waits for its customer was moved as well, and its workflow comes to it when it does.
  await until('every case was decided by the policy that it is under', async () => {
    const { rows } = await system.owner.raw<{ rows: unknown[] }>(
      `select from verifications v where v.ended_at is null and not exists (
         select from decisions d where d.verification_id = v.id and d.policy_version = v.policy_version)`,
    );
    return rows.length === 0;
  });
  const recorded = await replayRecorded(system.rooms.database, tenant, system.rooms.policies);
  expect(recorded).toMatchObject({ different: 0, differences: [], builtin: 0 });
  expect(Object.keys(recorded.versions)).toHaveLength(3);
  const replay = await replayHistory(system.rooms.database, tenant, LAXER);
  expect(replay.decisions).toBe(recorded.decisions);
});
