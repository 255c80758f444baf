/** Whoever may use the Temporal Web UI may send signals. They decide nothing: what counts is on record in Postgres. */
import { createPayloadCodec } from '../../src/temporal/payload-codec';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { business, LAGOS, MUSTERSCHURKE, person, withoutAddress } from '../support/customers';
import { historySizes } from '../support/histories';
import { brokenInvariants } from '../support/invariants';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { until } from '../support/until';

let system: RunningSystem;

beforeAll(async () => {
  system = await startSystem({ policy: { fourEyes: ['registration.check_digit_unconfirmed'] } });
}, 60_000);
afterAll(() => system.close());

async function movesOf(customer: Case): Promise<string[]> {
  const { timeline } = await customer.verification();
  return timeline.filter(({ subject }) => subject === 'verification').map(({ to }) => to);
}

describe('signals that somebody sends by hand', () => {
  test('decide nothing while no verdict is on record, however many there are', async () => {
    const max = await openCase(system, person({ claims: MUSTERSCHURKE }));
    const review = await max.review();
    const moves = await movesOf(max);

    for (let i = 0; i < 5; i++) {
      await Promise.all([
        max.signalByHand('reviewDecided'),
        max.signalByHand('customerChanged'),
        max.signalByHand('reviewDecided'),
      ]);
    }
    await max.untilIdle();
    const after = await max.see();
    expect(after).toMatchObject({ status: 'APPROVAL_PENDING', kyc: { state: 'in_review', review: { id: review.id } } });
    expect(await movesOf(max)).toEqual(moves);
    expect(await max.decisions()).toHaveLength(1);

    // And it still hears a real one.
    await max.verdict('clear_match');
    await max.untilStatus('ACTIVE', 'decided');
    expect((await max.decisions()).map(({ outcome }) => outcome)).toEqual(['refer', 'approve']);
  });

  test('make a history long, which then goes on as a new one: the case waits as before, and is found as before', async () => {
    const max = await openCase(system, person({ claims: MUSTERSCHURKE }));
    const review = await max.review();
    const { workflow } = system.client;
    const firstRun = (await workflow.getHandle(max.workflowId).describe()).runId;

    await until('the history is continued as a new one', async () => {
      await max.signalByHand('customerChanged');
      await max.signalByHand('reviewDecided');
      return (await workflow.getHandle(max.workflowId).describe()).runId !== firstRun;
    });
    const running = await until('the new run waits', async () => {
      const execution = await workflow.getHandle(max.workflowId).describe();
      return execution.searchAttributes['KycBlockedOn']?.[0] === 'reviewer' && execution;
    });
    expect(running.searchAttributes).toMatchObject({ KycTenant: [max.tenantId], KycStage: ['in_review'] });
    expect((await max.see()).kyc.review?.id).toBe(review.id);
    expect(await max.decisions()).toHaveLength(1);

    await max.verdict('clear_match');
    await max.untilStatus('ACTIVE', 'decided');
  });

  test('and a check that is away: its deadline goes on as well, and does not begin anew', async () => {
    const carla = await openCase(system, person({ metadata: { simulate: { screening: 'unavailable' } } }));
    await carla.untilState('checking');
    const handle = system.client.workflow.getHandle(carla.workflowId);
    const firstRun = (await handle.describe()).runId;
    await until('the history is continued as a new one', async () => {
      await carla.signalByHand('customerChanged');
      return (await handle.describe()).runId !== firstRun;
    });

    const { events } = await handle.fetchHistory();
    const given = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    const codec = createPayloadCodec(system.secrets.payloadKeys);
    const [input] = await codec.decode(given);
    expect(JSON.parse(Buffer.from(input?.data ?? []).toString())).toMatchObject({
      customerId: carla.id,
      unavailableSince: expect.any(Number) as number,
      attempt: expect.any(Number) as number,
    });

    await carla.change({ metadata: { simulate: null } });
    await carla.untilStatus('ACTIVE', 'decided');
  });

  test('make nobody’s proposal a verdict', async () => {
    const trading = await openCase(system, business());
    await trading.verdict('approve');
    await trading.untilState('awaiting_second_approval');
    await trading.signalByHand('reviewDecided');
    await trading.signalByHand('customerChanged');
    await trading.untilIdle();
    expect((await trading.see()).kyc.state).toBe('awaiting_second_approval');
    expect(await trading.decisions()).toHaveLength(1);
  });

  test('do not hurry or replace what a customer owes', async () => {
    const ada = await openCase(system, withoutAddress());
    await ada.untilState('awaiting_customer');
    await ada.signalByHand('customerChanged');
    await ada.signalByHand('reviewDecided');
    await ada.untilIdle();
    expect((await ada.see()).kyc).toMatchObject({
      state: 'awaiting_customer',
      requirements: { currently_due: ['address'] },
    });
    expect(await ada.decisions()).toHaveLength(1);

    await ada.change({ address: LAGOS });
    await ada.untilStatus('ACTIVE', 'decided');
  });
});

test('in the end nothing is broken, and every history is small', async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
  for (const size of await historySizes(system)) {
    expect(size.events).toBeLessThanOrEqual(500);
    expect(size.bytes).toBeLessThanOrEqual(64 * 1024);
  }
});
