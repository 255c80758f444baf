/** What changes while something else is under way: nothing is decided about what a customer no longer says. */
import { formOnly } from '../support/addresses';
import { join } from 'node:path';

import { createActivities } from '../../activities';
import { rowsOf } from '../../src/db/database';
import { createFakeProvider } from '../../src/documents/providers/fake-provider';
import { createScreenedLists } from '../../src/screening/screened-lists';
import { openCase } from '../support/case';
import { business, MUSTERSCHURKE, person } from '../support/customers';
import { contactGate, heldInChecks } from '../support/gated-contact';
import type * as GatedContact from '../support/gated-contact';
import { holdRow } from '../support/hold-row';
import { brokenInvariants } from '../support/invariants';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { SECOND_REVIEWER } from '../support/test-system';
import { createPolicyShelf } from '../../src/policy-shelf/create-policy-shelf';
import { policyWith } from '../support/policy-with';

// What happens while the gate is closed happens while checks run.
jest.mock(
  '../../src/contact/check-contact',
  () => jest.requireActual<typeof GatedContact>('../support/gated-contact').gatedContact,
);

let system: RunningSystem;

beforeAll(async () => {
  system = await startSystem({ policy: { fourEyes: ['registration.check_digit_unconfirmed'] } });
}, 60_000);
afterAll(() => system.close());

const OTHER_LONDON = { street: '2 Example Street', city: 'London', state: '', postalCode: 'SW1A 1AA', country: 'GB' };

describe('a change', () => {
  test('while checks run: nothing is decided about the older claims', async () => {
    const { held, go } = await heldInChecks(system);
    await held.change({ claims: MUSTERSCHURKE });
    go();

    const { kyc, status } = await held.untilState('in_review');
    expect(status).toBe('APPROVAL_PENDING');
    expect(await held.decisions()).toEqual([{ outcome: 'refer', claimsVersion: 2, decidedBy: 'policy' }]);
    expect(kyc.checks.find(({ kind }) => kind === 'screening')?.outcome).toBe('hit');
  });

  test('while a reviewer looks: the review is withdrawn, and a verdict on it is refused', async () => {
    const max = await openCase(system, person({ claims: MUSTERSCHURKE }));
    const before = await max.review();

    await max.change({ claims: { firstName: 'Moritz' } });
    const after = await max.review(before.id);
    await expect(max.verdict('confirm_match', { reviewId: before.id })).rejects.toMatchObject({
      code: 'REVIEW_CLOSED',
    });
    // Another name does not make the match go away: a person judges it, about the person as they now are.
    await max.verdict('clear_match', { reviewId: after.id });
    await max.untilStatus('ACTIVE', 'decided');
    expect((await max.decisions()).map(({ claimsVersion }) => claimsVersion)).toEqual([1, 2, 2]);
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
    const next = await max.review(review.id);
    expect(next.verdict).toBeUndefined();
    expect((await max.decisions()).map(({ outcome }) => outcome)).toEqual(['refer', 'refer']);
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
    expect((await trading.decisions()).map(({ outcome }) => outcome)).toEqual(['refer', 'refer', 'approve']);
  });
});

describe('a run of checks that was given up', () => {
  test('and ends late, undoes nothing of what came after it', async () => {
    const { held: trading, email, go } = await heldInChecks(system, business());
    // As in a worker that stood still for a while (a paused machine) and was taken for dead.
    const lists = createScreenedLists(join(__dirname, '../../data/watchlists'));
    await lists.reload();
    const pausedWorker = createActivities({
      ...system.rooms,
      lists,
      documents: createFakeProvider(),
      addresses: formOnly(),
      policies: createPolicyShelf(policyWith({ deadlines: { customer: '1s', review: '1s' } })),
      now: () => new Date(),
    });
    const late = pausedWorker.runChecks({
      tenantId: trading.tenantId,
      customerId: trading.id,
      attempt: 1,
      cause: 'late',
    });
    void late.catch(() => undefined);
    await contactGate.untilWaiting(email, 2);

    contactGate.letOneThrough(email);
    const review = await trading.review();
    go();
    await expect(late).rejects.toThrow('moved while its checks ran');
    expect((await trading.see()).kyc).toMatchObject({ state: 'in_review', review: { id: review.id } });

    // And the deadline of a wait that is over ends no other wait.
    const scope = { tenantId: trading.tenantId, customerId: trading.id };
    const { verificationId } = (await trading.see()).kyc;
    await trading.verdict('request_information', { requirements: ['address'] });
    await trading.untilState('awaiting_customer');
    const dueAt = new Date(0).toISOString();
    expect(await pausedWorker.expireVerification({ ...scope, verificationId, dueAt })).toEqual({ next: 'check' });
    expect(await pausedWorker.markReviewOverdue({ ...scope, verificationId, dueAt })).toBe(false);
    expect((await trading.see()).kyc.state).toBe('awaiting_customer');
    expect((await trading.verification()).overdue).toBe(false);
  });
});

test('in the end nothing is broken', async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
});
