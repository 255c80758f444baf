import { rowsOf } from '../../src/db/database';
import type { CustomerIntake } from '../../src/domain/intake';
import type { ControlAction } from '../../src/domain/views';
import { MUSTERSCHURKE, person } from '../support/customers';
import { provenBusiness } from '../support/proven-business';
import { brokenInvariants } from '../support/invariants';
import { by, byPerson, createTestSystem, FIRST_REVIEWER, SECOND_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { applyVerdict, openReview, verify } from '../support/verify';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
  tenant = await system.tenant();
}, 60_000);
afterEach(async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
});
afterAll(() => system.close());

const pending = async (intake: CustomerIntake = person()) =>
  (await system.commands.createCustomer(by(tenant), intake)).value.id;
const active = async () => {
  const id = await pending();
  await verify(system, tenant, id);
  return id;
};
const inReview = async () => {
  const id = await pending(person({ claims: MUSTERSCHURKE }));
  await verify(system, tenant, id);
  return id;
};
const control = (id: string, action: ControlAction, who = FIRST_REVIEWER) =>
  system.commands.controlCustomer(by(tenant, who), id, {
    action,
    reasonCode: 'suspected_fraud',
    note: 'Reported by the payments team.',
  });
const read = async (id: string) => {
  const customer = await system.reads.customer(tenant, id);
  if (!customer) throw new Error('The customer is not there');
  return customer;
};
const wakeUpsOf = async (id: string) =>
  (await rowsOf(system.owner.raw(`select 1 from outbox where customer_id = ? and topic = 'customer_changed'`, [id])))
    .length;

describe('a lock', () => {
  test('is not shaken off by coming anew: a business that is locked as another customer is for a person', async () => {
    const sent = () => provenBusiness([]);
    await control(await pending(sent()), 'lock');
    const anew = await pending(sent());
    await verify(system, tenant, anew);
    const reasonsOf = async (id: string) => (await openReview(system, tenant, id)).reasons.map(({ code }) => code);
    expect(await reasonsOf(anew)).toContain('customer.declined_before');

    const other = await pending({ ...sent(), claims: { ...sent().claims, registrationNumber: '07654321' } });
    await verify(system, tenant, other);
    expect((await read(other)).kyc.decision?.reasons.map(({ code }) => code)).not.toContain('customer.declined_before');
  });

  test('takes effect at once, says why and who, and is on the audit record', async () => {
    const id = await active();
    const { value } = await control(id, 'lock');
    expect(value).toMatchObject({ action: 'lock', requestedBy: FIRST_REVIEWER, customer: { id, status: 'LOCKED' } });
    expect(value).not.toHaveProperty('approvedBy');
    const customer = await read(id);
    expect(customer).toMatchObject({ status: 'LOCKED', version: value.customer.version });
    const events = await rowsOf(
      system.owner.raw(`select actor, detail from audit_events where customer_id = ? and action = 'customer.lock'`, [
        id,
      ]),
    );
    expect(events).toEqual([
      {
        actor: FIRST_REVIEWER,
        detail: { control_id: value.id, reason_code: 'suspected_fraud', takes_effect: true },
      },
    ]);
    const moves = await rowsOf(
      system.owner.raw(`select actor, reasons from status_transitions where subject_id = ? and to_value = 'LOCKED'`, [
        id,
      ]),
    );
    expect(moves).toMatchObject([{ actor: FIRST_REVIEWER, reasons: [{ code: 'operator.suspected_fraud' }] }]);
  });

  test('cancels the open verification with its review, takes the requirements away and wakes the workflow', async () => {
    const id = await inReview();
    const review = await openReview(system, tenant, id);
    await control(id, 'lock');
    expect((await read(id)).kyc).toMatchObject({ state: 'cancelled', requirements: { currently_due: [], errors: [] } });
    const { items } = await system.reads.reviews(tenant, { customerId: id }, { size: 5 });
    expect(items).toMatchObject([{ id: review.id, state: 'cancelled' }]);
    expect(await wakeUpsOf(id)).toBe(1);
    await expect(
      system.commands.giveVerdict(by(tenant, SECOND_REVIEWER), review.id, {
        action: 'clear_match',
        reasonCode: 'other_person',
        note: 'Born in another year.',
        entryIds: [],
        requirements: [],
      }),
    ).rejects.toMatchObject({ code: 'REVIEW_CLOSED' });
    expect(await applyVerdict(system, tenant, id)).toEqual({ next: 'ended', state: 'cancelled' });
    expect(await verify(system, tenant, id)).toBeUndefined();
  });

  test('on a locked customer is refused, and so are restricting and lifting', async () => {
    const id = await active();
    await control(id, 'lock');
    const before = await read(id);
    await expect(control(id, 'lock')).rejects.toMatchObject({ code: 'ILLEGAL_STATE' });
    await expect(control(id, 'restrict')).rejects.toMatchObject({ code: 'CUSTOMER_LOCKED' });
    await expect(control(id, 'lift_restriction')).rejects.toMatchObject({ code: 'CUSTOMER_LOCKED' });
    expect(await read(id)).toEqual(before);
  });

  test('sent twice with one key, also at once, locks once and answers both alike', async () => {
    const id = await active();
    const request = () => by(tenant, FIRST_REVIEWER, { key: 'lock', body: {}, route: `POST /v1/customers/${id}/lock` });
    const order = { action: 'lock', reasonCode: 'suspected_fraud', note: 'Reported by the payments team.' } as const;
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => system.commands.controlCustomer(request(), id, order)),
    );
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    for (const { value } of answers) expect(value).toEqual(answers[0]?.value);
    await expect(
      system.commands.controlCustomer(by(tenant, FIRST_REVIEWER, { key: 'other', body: {} }), id, order),
    ).rejects.toMatchObject({ code: 'ILLEGAL_STATE' });
  });
});

describe('an unlock', () => {
  test('takes effect when a second person agrees, and opens a verification that decides anew', async () => {
    const id = await active();
    await control(id, 'lock');
    const { value: asked } = await control(id, 'unlock');
    expect(asked).toMatchObject({ requestedBy: FIRST_REVIEWER, customer: { status: 'LOCKED' } });
    expect(asked).not.toHaveProperty('approvedBy');
    const { value: agreed } = await control(id, 'unlock', SECOND_REVIEWER);
    expect(agreed).toMatchObject({
      id: asked.id,
      requestedBy: FIRST_REVIEWER,
      approvedBy: SECOND_REVIEWER,
      customer: { status: 'APPROVAL_PENDING' },
    });
    expect(await system.reads.verifications(tenant, id)).toMatchObject([
      { number: 2, state: 'collecting', openedBecause: 'unlocked' },
      { number: 1 },
    ]);
    await verify(system, tenant, id);
    expect((await read(id)).status).toBe('ACTIVE');
  });

  test('is not agreed to by the one who asked for it, however often', async () => {
    const id = await active();
    await control(id, 'lock');
    await control(id, 'unlock');
    await expect(control(id, 'unlock')).rejects.toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    await expect(control(id, 'unlock')).rejects.toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    expect((await read(id)).status).toBe('LOCKED');
  });

  test('by two people at the same moment is one unlock', async () => {
    const id = await active();
    await control(id, 'lock');
    const outcomes = await Promise.allSettled([control(id, 'unlock'), control(id, 'unlock', SECOND_REVIEWER)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect((await read(id)).status).toBe('APPROVAL_PENDING');
    expect(await system.reads.verifications(tenant, id)).toHaveLength(2);
  });

  test('of a customer who is not locked is refused', async () => {
    await expect(control(await active(), 'unlock')).rejects.toMatchObject({ code: 'ILLEGAL_STATE' });
  });

  test('is asked for anew after each lock: an old agreement opens nothing', async () => {
    const id = await active();
    await control(id, 'lock');
    await control(id, 'unlock');
    await control(id, 'unlock', SECOND_REVIEWER);
    await control(id, 'lock');
    const { value } = await control(id, 'unlock', SECOND_REVIEWER);
    expect(value).toMatchObject({ requestedBy: SECOND_REVIEWER, customer: { status: 'LOCKED' } });
  });

  test('of a customer who matched a list finds the match again, which a reviewer can clear for good', async () => {
    const id = await inReview();
    const verdict = async (action: 'confirm_match' | 'clear_match' | 'approve') => {
      const review = await openReview(system, tenant, id);
      const words = { reasonCode: 'looked_again', note: 'Compared the passports.', entryIds: [], requirements: [] };
      await system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), review.id, { action, ...words });
      return applyVerdict(system, tenant, id);
    };
    await verdict('confirm_match');
    expect(await read(id)).toMatchObject({ status: 'LOCKED', kyc: { decision: { outcome: 'decline' } } });
    await control(id, 'unlock');
    await control(id, 'unlock', SECOND_REVIEWER);
    expect(await verify(system, tenant, id)).toMatchObject({ next: 'reviewer' });
    await expect(verdict('approve')).rejects.toMatchObject({ code: 'MATCHES_OPEN' });
    expect(await verdict('clear_match')).toEqual({ next: 'check' });
    // The match is gone; that the customer was declined over it is left, for a person too.
    expect(await verify(system, tenant, id)).toMatchObject({ next: 'reviewer' });
    expect((await openReview(system, tenant, id)).reasons).toMatchObject([{ code: 'customer.declined_before' }]);
    expect(await verdict('approve')).toMatchObject({ next: 'done', outcome: 'approve' });
    expect((await read(id)).status).toBe('ACTIVE');
  });
});

describe('a restriction', () => {
  test('takes effect at once and leaves the verification as it is', async () => {
    const id = await inReview();
    const { value } = await control(id, 'restrict');
    expect(value.customer.status).toBe('RESTRICTED');
    expect((await read(id)).kyc.state).toBe('in_review');
  });

  test('outlives an approval, and lifting it then makes the customer active', async () => {
    const id = await pending();
    await control(id, 'restrict');
    expect(await verify(system, tenant, id)).toMatchObject({ outcome: 'approve' });
    expect(await read(id)).toMatchObject({ status: 'RESTRICTED', kyc: { decision: { outcome: 'approve' } } });
    const { value } = await control(id, 'lift_restriction', SECOND_REVIEWER);
    expect(value.customer.status).toBe('ACTIVE');
  });

  test('outlives a lock and its unlock', async () => {
    const id = await active();
    await control(id, 'restrict');
    await control(id, 'lock');
    await control(id, 'unlock');
    const { value } = await control(id, 'unlock', SECOND_REVIEWER);
    expect(value.customer.status).toBe('RESTRICTED');
    await verify(system, tenant, id);
    expect((await read(id)).status).toBe('RESTRICTED');
    expect((await control(id, 'lift_restriction')).value.customer.status).toBe('ACTIVE');
  });

  test('lifted while a verification is open leaves the customer pending', async () => {
    const id = await inReview();
    await control(id, 'restrict');
    expect((await control(id, 'lift_restriction')).value.customer.status).toBe('APPROVAL_PENDING');
  });

  test('lifted from a customer whom a decision declined leaves them restricted by it', async () => {
    const id = await pending(person({ claims: { dateOfBirth: `${new Date().getUTCFullYear() - 10}-01-01` } }));
    await verify(system, tenant, id);
    await control(id, 'restrict');
    expect((await control(id, 'lift_restriction')).value.customer.status).toBe('RESTRICTED');
  });

  test('lifted after a later verification was declined does not go back to an older approval', async () => {
    const id = await active();
    await system.commands.changeCustomer(by(tenant), id, {
      claims: { dateOfBirth: `${new Date().getUTCFullYear() - 10}-01-01` },
    });
    await verify(system, tenant, id);
    await control(id, 'restrict');
    expect((await control(id, 'lift_restriction')).value.customer.status).toBe('RESTRICTED');
  });

  test('twice is refused, and so is lifting what is not there', async () => {
    const id = await active();
    await expect(control(id, 'lift_restriction')).rejects.toMatchObject({ code: 'ILLEGAL_STATE' });
    await control(id, 'restrict');
    await expect(control(id, 'restrict')).rejects.toMatchObject({ code: 'ILLEGAL_STATE' });
  });
});

test.each(['lock', 'unlock', 'restrict', 'lift_restriction'] as const)(
  '%s: another tenant’s customer is not there',
  async (action) => {
    const id = await active();
    const stranger = await system.tenant();
    await expect(
      system.commands.controlCustomer(by(stranger, FIRST_REVIEWER), id, {
        action,
        reasonCode: 'test_reason',
        note: 'Ten letters or more.',
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  },
);

test('a reviewer may ask for an unlock and may not agree to one; an approver may', async () => {
  const id = await active();
  await control(id, 'lock');
  const unlock = (role: 'reviewer' | 'approver') =>
    system.commands.controlCustomer(byPerson(tenant, role), id, {
      action: 'unlock',
      reasonCode: 'mistaken',
      note: 'The report was about somebody else.',
    });
  await unlock('reviewer');
  await expect(unlock('reviewer')).rejects.toMatchObject({ code: 'APPROVER_NEEDED' });
  expect((await read(id)).status).toBe('LOCKED');
  expect((await unlock('approver')).value.customer.status).toBe('APPROVAL_PENDING');
});
