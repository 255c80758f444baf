/** What happens while something else is under way: changes, locks, second persons, signals that somebody sends by hand. */
import { join } from 'node:path';

import { createActivities } from '../../activities';
import type * as ContactCheck from '../../src/contact/check-contact';
import { rowsOf } from '../../src/db/database';
import type { VerificationState } from '../../src/domain/verification';
import type { ReviewView } from '../../src/domain/views';
import { createListRegistry } from '../../src/screening/list-store';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { business, LAGOS, MUSTERSCHURKE, person, TRADING } from '../support/customers';
import { createGate } from '../support/gate';
import type { Gate } from '../support/gate';
import { historySizes } from '../support/histories';
import { holdRow } from '../support/hold-row';
import { brokenInvariants } from '../support/invariants';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { FIRST_REVIEWER, SECOND_REVIEWER } from '../support/test-system';
import { until } from '../support/until';

// The contact check waits at a gate that a test may close: what happens meanwhile happens while checks run.
jest.mock('../../src/contact/check-contact', () => {
  const real = jest.requireActual<typeof ContactCheck>('../../src/contact/check-contact');
  return {
    ...real,
    checkContact: async (claim: Parameters<typeof real.checkContact>[0]) => {
      await mockGate.pass(claim.email);
      return real.checkContact(claim);
    },
  };
});

const mockGate: Gate = createGate();
let system: RunningSystem;

beforeAll(async () => {
  system = await startSystem({ environment: { FOUR_EYES_FINDINGS: 'check.registration_missing' } });
}, 60_000);
afterAll(() => system.close());

let people = 0;
const somebody = () => `person${people++}@example.com`;

const OTHER_LONDON = { street: '2 Example Street', city: 'London', state: '', postalCode: 'SW1A 1AA', country: 'GB' };

async function decisionsOf(customer: Case) {
  return rowsOf<{ outcome: string; claimsVersion: number; decidedBy: string }>(
    system.owner.raw(
      `select outcome, claims_version as "claimsVersion", decided_by as "decidedBy" from decisions
       where customer_id = ? order by decided_at, version`,
      [customer.id],
    ),
  );
}

async function movesOf(customer: Case): Promise<string[]> {
  const { timeline } = await customer.verification();
  return timeline.filter(({ subject }) => subject === 'verification').map(({ to }) => to);
}

const anotherReview = (customer: Case, than: string): Promise<ReviewView> =>
  until('another review is open', async () => {
    const open = await customer.review();
    return open.id !== than && open;
  });

/** Held inside its first checks, until the gate opens. */
async function heldInChecks(intake = person()): Promise<{ held: Case; go: () => void }> {
  const email = somebody();
  mockGate.close(email);
  const held = await openCase(system, { ...intake, claims: { ...intake.claims, email } } as typeof intake);
  await mockGate.untilWaiting(email);
  return { held, go: () => mockGate.open(email) };
}

describe('a change', () => {
  test('while checks run: nothing is decided about the older claims', async () => {
    const { held, go } = await heldInChecks();
    await held.change({ claims: MUSTERSCHURKE });
    go();

    const { kyc, status } = await held.untilState('in_review');
    expect(status).toBe('APPROVAL_PENDING');
    expect(await decisionsOf(held)).toEqual([{ outcome: 'refer', claimsVersion: 2, decidedBy: 'policy' }]);
    expect(kyc.checks.find(({ kind }) => kind === 'screening')?.outcome).toBe('hit');
  });

  test('while a reviewer looks: the review is withdrawn, and a verdict on it is refused', async () => {
    const max = await openCase(system, person({ claims: MUSTERSCHURKE }));
    const before = await max.review();

    await max.change({ claims: { firstName: 'Moritz' } });
    const after = await anotherReview(max, before.id);
    await expect(max.verdict('confirm_match', { reviewId: before.id })).rejects.toMatchObject({
      code: 'REVIEW_CLOSED',
    });
    // Another name does not make the match go away: a person judges it, about the person as they now are.
    await max.verdict('clear_match', { reviewId: after.id });
    await max.untilStatus('ACTIVE', 'decided');
    expect((await decisionsOf(max)).map(({ claimsVersion }) => claimsVersion)).toEqual([1, 2, 2]);
  });

  test('that comes just before the verdict makes the verdict void: it was given on older claims', async () => {
    const max = await openCase(system, person({ claims: MUSTERSCHURKE }));
    const review = await max.review();
    const { verificationId } = (await max.see()).kyc;

    // The change holds the customer and waits here; the verdict stands behind it, before the worker hears of anything.
    const hold = await holdRow(system.databaseUrl, 'select from verifications where id = $1 for update', [
      verificationId,
    ]);
    const change = max.change({ claims: { dateOfBirth: '1961-04-02' } });
    await hold.untilWaiting(1);
    const verdict = max.verdict('clear_match', { reviewId: review.id });
    void verdict.catch(() => undefined);
    await hold.untilWaiting(2);
    await hold.release();
    await change;

    expect(
      await verdict.then(
        () => 'given',
        ({ code }: { code: string }) => code,
      ),
    ).toMatch(/^(given|CHANGED_MEANWHILE)$/);
    const next = await anotherReview(max, review.id);
    expect(next.verdict).toBeUndefined();
    expect((await decisionsOf(max)).map(({ outcome }) => outcome)).toEqual(['refer', 'refer']);
    const judged = await rowsOf(system.owner.raw('select from match_verdicts where customer_id = ?', [max.id]));
    expect(judged).toEqual([]);
  });

  test('while it awaits a second person: the first verdict is void, and both have to look again', async () => {
    const trading = await openCase(system, business());
    await trading.verdict('approve');
    const before = await trading.untilState('awaiting_second_approval');

    await trading.change({ address: OTHER_LONDON });
    await trading.untilState('in_review');
    const { id, verdict } = await trading.review();
    expect(id).not.toBe(before.kyc.review?.id);
    expect(verdict).toBeUndefined();

    await trading.verdict('approve');
    await trading.untilState('awaiting_second_approval');
    await trading.verdict('approve', { by: SECOND_REVIEWER });
    await trading.untilStatus('ACTIVE', 'decided');
    expect((await decisionsOf(trading)).map(({ outcome }) => outcome)).toEqual(['refer', 'refer', 'approve']);
  });
});

describe('a run of checks that was given up', () => {
  test('and ends late, undoes nothing of what came after it', async () => {
    const email = somebody();
    mockGate.close(email);
    const trading = await openCase(system, business({ claims: { ...TRADING, email } }));
    await mockGate.untilWaiting(email);
    // As in a worker that stood still for a while (a paused machine) and was taken for dead.
    const lists = createListRegistry(join(__dirname, '../../data/watchlists'));
    await lists.reload();
    const pausedWorker = createActivities({
      ...system.rooms,
      lists,
      deadlines: { customer: 1_000, review: { low: 1_000, medium: 1_000, high: 1_000 } },
      fourEyesFindings: [],
      now: () => new Date(),
    });
    const late = pausedWorker.runChecks({ tenantId: trading.tenantId, customerId: trading.id, attempt: 1 });
    void late.catch(() => undefined);
    await mockGate.untilWaiting(email, 2);

    mockGate.letOneThrough(email);
    const review = await trading.review();
    mockGate.open(email);
    await expect(late).rejects.toThrow('moved while its checks ran');
    expect((await trading.see()).kyc).toMatchObject({ state: 'in_review', review: { id: review.id } });

    // And the deadline of a wait that is over ends no other wait.
    const scope = { tenantId: trading.tenantId, customerId: trading.id };
    const { verificationId } = (await trading.see()).kyc;
    await trading.verdict('request_information', { requirements: ['address'] });
    await trading.verdict('request_information', { requirements: ['address'], by: SECOND_REVIEWER });
    await trading.untilState('awaiting_customer');
    const dueAt = new Date(0).toISOString();
    expect(await pausedWorker.expireVerification({ ...scope, verificationId, dueAt })).toEqual({ next: 'check' });
    expect(await pausedWorker.markReviewOverdue({ ...scope, verificationId, dueAt })).toBe(false);
    expect((await trading.see()).kyc.state).toBe('awaiting_customer');
    expect((await trading.verification()).overdue).toBe(false);
  });
});

describe('four eyes', () => {
  test('one person proposes and may not agree to it; a second one does', async () => {
    const trading = await openCase(system, business());
    await trading.verdict('approve');
    await trading.untilState('awaiting_second_approval');
    await expect(trading.verdict('approve')).rejects.toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    expect((await trading.see()).status).toBe('APPROVAL_PENDING');

    await trading.verdict('approve', { by: SECOND_REVIEWER });
    await trading.untilStatus('ACTIVE', 'decided');
  });

  test('the second one disagrees: it goes back, and another verdict may be proposed', async () => {
    const trading = await openCase(system, business());
    await trading.verdict('approve');
    await trading.untilState('awaiting_second_approval');

    await trading.verdict('decline', { by: SECOND_REVIEWER });
    await trading.untilState('in_review');
    await trading.verdict('decline');
    await trading.verdict('decline', { by: SECOND_REVIEWER });
    const { kyc } = await trading.untilStatus('RESTRICTED', 'decided');
    expect(kyc.decision?.outcome).toBe('decline');
  });
});

describe('a lock', () => {
  const STAGES: Record<string, () => Promise<{ held: Case; go?: () => void }>> = {
    checking: () => heldInChecks(),
    awaiting_customer: async () => {
      const held = await openCase(system, { ...person(), documents: [] });
      await held.untilState('awaiting_customer');
      return { held };
    },
    in_review: async () => {
      const held = await openCase(system, person({ claims: MUSTERSCHURKE }));
      await held.untilState('in_review');
      return { held };
    },
    awaiting_second_approval: async () => {
      const held = await openCase(system, business());
      await held.verdict('approve');
      await held.untilState('awaiting_second_approval');
      return { held };
    },
    decided: async () => {
      const held = await openCase(system, person());
      await held.untilStatus('ACTIVE');
      return { held };
    },
  };

  test.each(Object.keys(STAGES))('in state %s holds, cancels what is open, and ends the workflow', async (state) => {
    const { held, go } = await (STAGES[state] as (typeof STAGES)[string])();
    await held.control('lock');
    go?.();

    await held.untilQuiet();
    const { status, kyc } = await held.see();
    expect(status).toBe('LOCKED');
    expect(kyc.state).toBe<VerificationState>(state === 'decided' ? 'decided' : 'cancelled');
    expect(kyc.review).toBeUndefined();
    const [run] = await rowsOf<{ open: boolean }>(
      system.owner.raw(`select exists (select from reviews where customer_id = ? and state = 'open') as open`, [
        held.id,
      ]),
    );
    expect(run?.open).toBe(false);
  });

  test('is left only by an unlock that two people signed, which verifies the customer anew', async () => {
    const ada = await openCase(system, person());
    const first = await ada.untilStatus('ACTIVE');
    await ada.control('lock');
    await ada.control('unlock');
    await expect(ada.control('unlock')).rejects.toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    expect((await ada.see()).status).toBe('LOCKED');

    await ada.control('unlock', SECOND_REVIEWER);
    const again = await ada.untilStatus('ACTIVE', 'decided');
    expect(again.kyc.verificationId).not.toBe(first.kyc.verificationId);
    expect((await ada.verification()).openedBecause).toBe('unlocked');
  });
});

describe('an operator’s restriction', () => {
  test('outlives an approval, and lifting it shows what was decided meanwhile', async () => {
    const { held, go } = await heldInChecks();
    await held.control('restrict');
    go();
    await held.untilState('decided');
    expect(await held.see()).toMatchObject({ status: 'RESTRICTED', kyc: { decision: { outcome: 'approve' } } });

    await held.control('lift_restriction', FIRST_REVIEWER);
    expect((await held.see()).status).toBe('ACTIVE');
  });
});

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
    // Whoever answers the query has taken all signals in before.
    await system.client.workflow.getHandle(max.workflowId).query('getProgress');
    const after = await max.see();
    expect(after).toMatchObject({ status: 'APPROVAL_PENDING', kyc: { state: 'in_review', review: { id: review.id } } });
    expect(await movesOf(max)).toEqual(moves);
    expect(await decisionsOf(max)).toHaveLength(1);

    // And it still hears a real one.
    await max.verdict('clear_match');
    await max.untilStatus('ACTIVE', 'decided');
    expect((await decisionsOf(max)).map(({ outcome }) => outcome)).toEqual(['refer', 'approve']);
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
    expect(await decisionsOf(max)).toHaveLength(1);

    await max.verdict('clear_match');
    await max.untilStatus('ACTIVE', 'decided');
  });

  test('make nobody’s proposal a verdict', async () => {
    const trading = await openCase(system, business());
    await trading.verdict('approve');
    await trading.untilState('awaiting_second_approval');
    await trading.signalByHand('reviewDecided');
    await trading.signalByHand('customerChanged');
    await system.client.workflow.getHandle(trading.workflowId).query('getProgress');
    expect((await trading.see()).kyc.state).toBe('awaiting_second_approval');
    expect(await decisionsOf(trading)).toHaveLength(1);
  });

  test('do not hurry or replace what a customer owes', async () => {
    const { address, ...rest } = person();
    void address;
    const ada = await openCase(system, rest);
    await ada.untilState('awaiting_customer');
    await ada.signalByHand('customerChanged');
    await ada.signalByHand('reviewDecided');
    await system.client.workflow.getHandle(ada.workflowId).query('getProgress');
    expect((await ada.see()).kyc).toMatchObject({
      state: 'awaiting_customer',
      requirements: { currently_due: ['address'] },
    });
    expect(await decisionsOf(ada)).toHaveLength(1);

    await ada.change({ address: LAGOS });
    await ada.untilStatus('ACTIVE', 'decided');
  });
});

test('in the end nothing is broken, every workflow that shall end has ended, and every history is small', async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
  for (const size of await historySizes(system)) {
    expect(size.events).toBeLessThanOrEqual(500);
    expect(size.bytes).toBeLessThanOrEqual(64 * 1024);
  }
});
