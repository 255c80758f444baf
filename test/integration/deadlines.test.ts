/** Deadlines, with short ones: the customer's, the reviewer's, and that of a check that cannot find out. */
import { rowsOf } from '../../src/db/database';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { business, LAGOS, person, withoutAddress } from '../support/customers';
import { historySizes } from '../support/histories';
import { brokenInvariants } from '../support/invariants';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { until } from '../support/until';

let system: RunningSystem;

beforeAll(async () => {
  system = await startSystem({
    policy: { deadlines: { customer: '300ms', review: '300ms', unavailable: '1500ms' } },
  });
}, 60_000);
afterAll(() => system.close());

/** How many open workflows the Web UI's query finds, of this customer. */
async function foundBy(customer: Case, query: string): Promise<number> {
  const { count } = await system.client.workflow.count(`WorkflowId='${customer.workflowId}' AND ${query}`);
  return count;
}

async function auditOf(customer: Case, action: string): Promise<number> {
  const rows = await rowsOf(
    system.owner.raw('select from audit_events where customer_id = ? and action = ?', [customer.id, action]),
  );
  return rows.length;
}

test('a check that cannot find out sends the case to a person once its deadline is over, and approves nobody', async () => {
  const carla = await openCase(system, person({ metadata: { simulate: { screening: 'unavailable' } } }));

  const { status, kyc } = await carla.untilState('in_review');
  expect(status).toBe('APPROVAL_PENDING');
  expect(kyc.decision).toMatchObject({ outcome: 'refer', decidedBy: 'policy' });
  expect(kyc.decision?.reasons.map(({ code }) => code)).toEqual(['check.screening_unavailable']);
  const { checks } = await carla.verification();
  const tries = checks.filter(({ kind }) => kind === 'screening');
  expect(tries.length).toBeGreaterThan(1);
  expect(new Set(tries.map(({ outcome }) => outcome))).toEqual(new Set(['unavailable']));
  expect(new Set(tries.map(({ attempt }) => attempt)).size).toBe(tries.length);
});

describe('the customer’s deadline', () => {
  test('passes: the verification expires, and the customer is RESTRICTED until they supply what is past due', async () => {
    const ada = await openCase(system, withoutAddress());

    const late = await ada.untilStatus('RESTRICTED', 'expired');
    expect(late.kyc.requirements).toMatchObject({ currently_due: [], past_due: ['address'] });
    expect((await ada.verification()).timeline.at(-1)).toMatchObject({
      reasons: [{ code: 'customer.information_not_provided' }],
    });
    await ada.untilQuiet();
    expect(await foundBy(ada, `KycStage='expired' AND ExecutionStatus='Completed'`)).toBe(1);

    await ada.change({ address: LAGOS });
    expect((await ada.see()).status).toBe('APPROVAL_PENDING');
    const again = await ada.untilStatus('ACTIVE', 'decided');
    expect(again.kyc.verificationId).not.toBe(late.kyc.verificationId);
    expect(again.kyc.requirements.past_due).toEqual([]);
  });

  test('holds too when a reviewer set it by asking for something', async () => {
    const trading = await openCase(system, business());
    await trading.verdict('request_information', { requirements: ['address'] });

    const { kyc } = await trading.untilStatus('RESTRICTED', 'expired');
    expect(kyc.requirements.past_due).toEqual(['address']);
  });
});

describe('the reviewer’s deadline', () => {
  test('passes: the case is marked overdue where operators look, goes on waiting, and the verdict still works', async () => {
    const trading = await openCase(system, business());

    const review = await until('the review is overdue', async () => {
      const open = await trading.review();
      return open.overdue && (await auditOf(trading, 'review.overdue')) > 0 && open;
    });
    await until('the Web UI finds it', async () => (await foundBy(trading, 'KycOverdue=true')) === 1);
    expect(await foundBy(trading, `KycStage='in_review' AND KycBlockedOn='reviewer'`)).toBe(1);
    expect((await trading.verification()).overdue).toBe(true);
    expect(await auditOf(trading, 'review.overdue')).toBe(1);

    // Waking it does not make it new, and writes nothing twice.
    await trading.signalByHand('customerChanged');
    await trading.signalByHand('reviewDecided');
    await trading.untilIdle();
    await until('it says so again', async () => (await foundBy(trading, 'KycOverdue=true')) === 1);
    expect(await auditOf(trading, 'review.overdue')).toBe(1);

    await trading.verdict('approve', { reviewId: review.id });
    await trading.untilStatus('ACTIVE', 'decided');
    await until('it is no longer overdue', async () => (await foundBy(trading, 'KycOverdue=true')) === 0);
    expect((await trading.verification()).overdue).toBe(false);
  });
});

test('a lock takes a case off every list of what waits', async () => {
  const trading = await openCase(system, business());
  await until('the Web UI finds it', async () => (await foundBy(trading, `KycBlockedOn='reviewer'`)) === 1);

  await trading.control('lock');
  await trading.untilQuiet();
  expect(await foundBy(trading, `KycBlockedOn='reviewer'`)).toBe(0);
  expect(await foundBy(trading, `KycStage='cancelled'`)).toBe(1);
});

test('in the end nothing is broken, and every history is small', async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
  for (const size of await historySizes(system)) expect(size.events).toBeLessThanOrEqual(500);
});
