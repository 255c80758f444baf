/** Proofs of address: read on the documents queue, beside the form of the address, and `unavailable` when nobody can read. */
import { DOCUMENTS_TASK_QUEUE } from '../../workflows/messages';
import { openCase } from '../support/case';
import { allHistories } from '../support/histories';
import { brokenInvariants } from '../support/invariants';
import { letterCustomer } from '../support/letter-customer';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';

let system: RunningSystem;

beforeAll(async () => {
  system = await startSystem({
    environment: { DOCUMENT_TIMEOUT: '60s' },
    policy: { deadlines: { unavailable: '1500ms' } },
  });
}, 60_000);
afterAll(() => system.close());

test('a letter that shows name and address is read, and nothing of it is in the history', async () => {
  const intake = letterCustomer();
  const resident = await openCase(system, intake);

  const { kyc } = await resident.untilStatus('ACTIVE', 'decided');
  const proofs = kyc.checks.filter(({ subject }) => subject.startsWith('proof:'));
  expect(proofs).toEqual([expect.objectContaining({ kind: 'address', outcome: 'clear' })]);
  await resident.untilQuiet();
  const own = (await allHistories(system)).filter(({ workflowId }) => workflowId === resident.workflowId);
  const queues = own.flatMap(({ history }) =>
    (history.events ?? []).flatMap(
      ({ activityTaskScheduledEventAttributes: scheduled }) => scheduled?.taskQueue?.name ?? [],
    ),
  );
  expect(queues).toEqual([DOCUMENTS_TASK_QUEUE]);
}, 120_000);

test('a letter to somebody else is asked for again, and the right one makes it good', async () => {
  const resident = await openCase(system, letterCustomer({ seed: 40, fault: 'other_name' }));
  const asked = await resident.untilState('awaiting_customer');
  expect(asked.kyc.requirements.currently_due).toEqual(['address.document']);
  expect(asked.kyc.decision?.reasons.map(({ code }) => code)).toContain('address.proof_name_missing');

  const { address } = letterCustomer({ seed: 40 });
  await resident.change({ ...(address && { address }) });
  await resident.untilStatus('ACTIVE', 'decided');
}, 120_000);

test('the letter of another customer is for a person', async () => {
  const intake = letterCustomer({ seed: 70 });
  const first = await openCase(system, intake);
  await first.untilStatus('ACTIVE');
  const again = letterCustomer({ seed: 70 });
  const second = await openCase(
    system,
    { ...again, ...(intake.address && { address: intake.address }) },
    first.tenantId,
  );
  const { kyc } = await second.untilState('in_review');
  expect(kyc.decision?.reasons.map(({ code }) => code)).toContain('address.proof_reused');
}, 120_000);

test('no invariant was broken on the way', async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
});
