import { rowsOf } from '../../src/db/database';
import type { IncomingVerdict } from '../../src/domain/review-views';
import { MUSTERSCHURKE, person } from '../support/customers';
import { brokenInvariants } from '../support/invariants';
import { provenBusiness, twoLevels } from '../support/proven-business';
import { by, byPerson, createTestSystem, FIRST_REVIEWER, SECOND_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { applyVerdict, openReview, verify } from '../support/verify';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem({ fourEyes: ['screening.match', 'screening.possible_match'] });
  tenant = await system.tenant();
}, 60_000);
afterEach(async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
});
afterAll(() => system.close());

/** In review over a doubt that no list is part of: one reviewer is enough. */
const doubted = () => referred(person({ metadata: { simulate: { contact: 'consider' } } }));
/** In review over a list match: two reviewers have to agree. */
const matched = () => referred(person({ claims: MUSTERSCHURKE }));

async function referred(intake: ReturnType<typeof person>) {
  const { value } = await system.commands.createCustomer(by(tenant), intake);
  await verify(system, tenant, value.id);
  return { id: value.id, reviewId: (await openReview(system, tenant, value.id)).id };
}

const VERDICT: IncomingVerdict = {
  action: 'approve',
  reasonCode: 'looked_at',
  note: 'Called and asked.',
  entryIds: [],
  requirements: [],
};
const give = (reviewId: string, verdict: Partial<IncomingVerdict>, who = FIRST_REVIEWER) =>
  system.commands.giveVerdict(by(tenant, who), reviewId, { ...VERDICT, ...verdict });
const claim = (reviewId: string, who = FIRST_REVIEWER) => system.commands.claimReview(by(tenant, who), reviewId);
const read = async (id: string) => {
  const customer = await system.reads.customer(tenant, id);
  if (!customer) throw new Error('The customer is not there');
  return customer;
};
const wakeUpsOf = async (id: string) =>
  rowsOf(system.owner.raw(`select payload from outbox where customer_id = ? and topic = 'review_decided'`, [id]));
const statusesOf = (outcomes: PromiseSettledResult<unknown>[]) => outcomes.map(({ status }) => status).toSorted();
const reasonOf = (outcomes: PromiseSettledResult<unknown>[]): unknown =>
  outcomes.find((outcome) => outcome.status === 'rejected')?.reason;

describe('claiming', () => {
  test('gives the review to one reviewer, who may claim it again', async () => {
    const { reviewId } = await doubted();
    expect((await claim(reviewId)).value).toMatchObject({ claimedBy: FIRST_REVIEWER, state: 'open' });
    expect((await claim(reviewId)).value.claimedBy).toBe(FIRST_REVIEWER);
    const events = await rowsOf(
      system.owner.raw(`select 1 from audit_events where action = 'review.claimed' and detail->>'review_id' = ?`, [
        reviewId,
      ]),
    );
    expect(events).toHaveLength(1);
  });

  test('what another has claimed is refused, also at the same moment', async () => {
    const { reviewId } = await doubted();
    const outcomes = await Promise.allSettled([claim(reviewId), claim(reviewId, SECOND_REVIEWER)]);
    expect(statusesOf(outcomes)).toEqual(['fulfilled', 'rejected']);
    expect(reasonOf(outcomes)).toMatchObject({ code: 'REVIEW_CLAIMED' });
  });

  test('a closed review, or one that is not there, is refused', async () => {
    const { id, reviewId } = await doubted();
    await give(reviewId, {});
    await applyVerdict(system, tenant, id);
    await expect(claim(reviewId)).rejects.toMatchObject({ code: 'REVIEW_CLOSED' });
    await expect(claim('00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a verdict', () => {
  test('asks nobody for what they cannot send: of a party who is not there, or of another kind', async () => {
    const intake = provenBusiness(twoLevels(), { metadata: { simulate: { contact: 'consider' } } });
    const { value } = await system.commands.createCustomer(by(tenant), intake);
    await verify(system, tenant, value.id);
    const { id: reviewId } = await openReview(system, tenant, value.id);
    const ask = (...requirements: string[]) => give(reviewId, { action: 'request_information', requirements });
    await expect(ask('address', 'owners[3].address')).rejects.toMatchObject({
      code: 'PARTY_UNFIT',
      field: 'requirements[1]',
    });
    await expect(ask('owners[1].documents.passport.front_doc')).rejects.toMatchObject({ code: 'PARTY_UNFIT' });
    await expect(ask('owners[0].documents.passport.front_doc', 'owners[1].legal_name')).resolves.toBeDefined();
  });

  test('is written down first, wakes the workflow, and decides when that carries it out', async () => {
    const { id, reviewId } = await doubted();
    const { value } = await give(reviewId, {});
    expect(value).toMatchObject({
      state: 'open',
      claimedBy: FIRST_REVIEWER,
      verdict: { action: 'approve', givenBy: FIRST_REVIEWER, needsSecond: false, note: 'Called and asked.' },
    });
    expect((await read(id)).status).toBe('APPROVAL_PENDING');
    expect(await wakeUpsOf(id)).toHaveLength(1);
    expect(await applyVerdict(system, tenant, id)).toMatchObject({ next: 'done', outcome: 'approve' });
    expect(await read(id)).toMatchObject({
      status: 'ACTIVE',
      kyc: { decision: { outcome: 'approve', decidedBy: FIRST_REVIEWER, reasons: [{ code: 'looked_at' }] } },
    });
  });

  test('that declines restricts the customer', async () => {
    const { id, reviewId } = await doubted();
    await give(reviewId, { action: 'decline' });
    await applyVerdict(system, tenant, id);
    expect((await read(id)).status).toBe('RESTRICTED');
  });

  test('carried out twice decides once', async () => {
    const { id, reviewId } = await doubted();
    await give(reviewId, {});
    await Promise.all([applyVerdict(system, tenant, id), applyVerdict(system, tenant, id)]);
    expect(await applyVerdict(system, tenant, id)).toEqual({ next: 'ended', state: 'decided' });
    const decisions = await rowsOf(system.owner.raw('select outcome from decisions where customer_id = ?', [id]));
    expect(decisions).toHaveLength(2);
  });

  test('that nobody gave decides nothing, whoever wakes the workflow', async () => {
    const { id } = await doubted();
    expect(await applyVerdict(system, tenant, id)).toEqual({ next: 'wait' });
    expect((await read(id)).kyc.state).toBe('in_review');
  });

  test('of two that race, one stands and the other is told', async () => {
    for (let round = 0; round < 5; round++) {
      const { reviewId } = await doubted();
      const outcomes = await Promise.allSettled([
        give(reviewId, { action: 'approve' }),
        give(reviewId, { action: 'decline' }, SECOND_REVIEWER),
      ]);
      expect(statusesOf(outcomes)).toEqual(['fulfilled', 'rejected']);
      expect(reasonOf(outcomes)).toMatchObject({ code: 'VERDICT_GIVEN' });
    }
  });

  test('on a review that another has claimed is refused', async () => {
    const { reviewId } = await doubted();
    await claim(reviewId, SECOND_REVIEWER);
    await expect(give(reviewId, {})).rejects.toMatchObject({ code: 'REVIEW_CLAIMED' });
  });

  test('on a review of another tenant finds none', async () => {
    const { reviewId } = await doubted();
    const stranger = await system.tenant();
    await expect(system.commands.giveVerdict(by(stranger, FIRST_REVIEWER), reviewId, VERDICT)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(system.commands.claimReview(by(stranger, FIRST_REVIEWER), reviewId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('sent twice with one key, also at once, is given once', async () => {
    const { id, reviewId } = await doubted();
    const send = () =>
      system.commands.giveVerdict(
        by(tenant, FIRST_REVIEWER, { key: 'v', body: {}, route: reviewId }),
        reviewId,
        VERDICT,
      );
    const answers = await Promise.all(Array.from({ length: 5 }, send));
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    for (const { value } of answers) expect(value).toEqual(answers[0]?.value);
    expect(await wakeUpsOf(id)).toHaveLength(1);
  });
});

describe('a list match', () => {
  test('is not approved over, and the refusal writes nothing', async () => {
    const { id, reviewId } = await matched();
    const before = await read(id);
    await expect(give(reviewId, { action: 'approve' })).rejects.toMatchObject({
      code: 'MATCHES_OPEN',
      field: 'action',
    });
    expect(await read(id)).toEqual(before);
    expect(await openReview(system, tenant, id)).not.toHaveProperty('claimedBy');
  });

  test('that the review does not name is refused', async () => {
    const { reviewId } = await matched();
    for (const entryIds of [['sample:999999'], ['sample:900001', 'sample:999999']]) {
      await expect(give(reviewId, { action: 'clear_match', entryIds })).rejects.toMatchObject({
        code: 'MATCH_UNKNOWN',
      });
    }
    const { reviewId: other } = await doubted();
    await expect(give(other, { action: 'clear_match' })).rejects.toMatchObject({ code: 'MATCH_UNKNOWN' });
  });

  test('that two people clear stays cleared, and the customer is decided on what is left', async () => {
    const { id, reviewId } = await matched();
    const { value } = await give(reviewId, { action: 'clear_match' });
    expect(value.verdict).toMatchObject({ entryIds: ['sample:900001'], needsSecond: true });
    await give(reviewId, { action: 'clear_match', reasonCode: 'agreed' }, SECOND_REVIEWER);
    expect(await applyVerdict(system, tenant, id)).toEqual({ next: 'check' });
    expect(await verify(system, tenant, id)).toMatchObject({ outcome: 'approve' });
    await system.commands.changeCustomer(by(tenant), id, { claims: { email: 'other@example.com' } });
    expect(await verify(system, tenant, id)).toMatchObject({ outcome: 'approve' });
  });

  test('that was cleared opens again when the customer’s own details change', async () => {
    const { id, reviewId } = await matched();
    await give(reviewId, { action: 'clear_match' });
    await give(reviewId, { action: 'clear_match' }, SECOND_REVIEWER);
    await applyVerdict(system, tenant, id);
    await verify(system, tenant, id);
    await system.commands.changeCustomer(by(tenant), id, { claims: { dateOfBirth: '1961-01-04' } });
    await system.commands.changeCustomer(by(tenant), id, { claims: { dateOfBirth: '1961-04-01', gender: 'male' } });
    await system.commands.changeCustomer(by(tenant), id, { countryCode: 'DEU' });
    expect(await verify(system, tenant, id)).toMatchObject({ next: 'reviewer' });
  });

  test('that two people confirm locks the customer', async () => {
    const { id, reviewId } = await matched();
    await give(reviewId, { action: 'confirm_match' });
    await give(reviewId, { action: 'confirm_match' }, SECOND_REVIEWER);
    await applyVerdict(system, tenant, id);
    expect(await read(id)).toMatchObject({ status: 'LOCKED', kyc: { decision: { outcome: 'decline' } } });
  });
});

describe('where two people have to agree', () => {
  test('one verdict waits, and carrying it out changes nothing', async () => {
    const { id, reviewId } = await matched();
    await give(reviewId, { action: 'clear_match' });
    expect((await read(id)).kyc.state).toBe('awaiting_second_approval');
    expect(await wakeUpsOf(id)).toHaveLength(0);
    expect(await applyVerdict(system, tenant, id)).toEqual({ next: 'wait' });
    expect((await read(id)).kyc.state).toBe('awaiting_second_approval');
  });

  test('the one who gave it is not the second', async () => {
    const { reviewId } = await matched();
    await give(reviewId, { action: 'clear_match' });
    for (const action of ['clear_match', 'decline'] as const) {
      await expect(give(reviewId, { action })).rejects.toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    }
  });

  test('another verdict sends the first back, and the review is open for a new one', async () => {
    const { id, reviewId } = await matched();
    await give(reviewId, { action: 'clear_match' });
    const { value } = await give(reviewId, { action: 'confirm_match' }, SECOND_REVIEWER);
    expect(value).not.toHaveProperty('verdict');
    expect((await read(id)).kyc.state).toBe('in_review');
    expect(await applyVerdict(system, tenant, id)).toEqual({ next: 'wait' });
    expect((await give(reviewId, { action: 'confirm_match' })).value.verdict).toMatchObject({
      givenBy: FIRST_REVIEWER,
    });
  });

  test('asking the customer takes one person all the same', async () => {
    const { id, reviewId } = await matched();
    const { value } = await give(reviewId, { action: 'request_information', requirements: ['phone', 'email'] });
    expect(value.verdict).toMatchObject({ needsSecond: false });
    await applyVerdict(system, tenant, id);
    expect((await read(id)).kyc).toMatchObject({
      state: 'awaiting_customer',
      requirements: { currently_due: ['phone', 'email'] },
    });
  });

  test('asking the customer instead sends the first verdict back', async () => {
    const { id, reviewId } = await matched();
    await give(reviewId, { action: 'clear_match' });
    await give(reviewId, { action: 'request_information', requirements: ['phone'] }, SECOND_REVIEWER);
    expect((await read(id)).kyc.state).toBe('in_review');
    expect(await applyVerdict(system, tenant, id)).toEqual({ next: 'wait' });
  });

  test('of two who second at once, one does and the other is told', async () => {
    const { id, reviewId } = await matched();
    await give(reviewId, { action: 'confirm_match' });
    const outcomes = await Promise.allSettled([
      give(reviewId, { action: 'confirm_match' }, SECOND_REVIEWER),
      give(reviewId, { action: 'confirm_match' }, 'key:reviewr3'),
    ]);
    expect(statusesOf(outcomes)).toEqual(['fulfilled', 'rejected']);
    expect(reasonOf(outcomes)).toMatchObject({ code: 'VERDICT_GIVEN' });
    expect(await wakeUpsOf(id)).toHaveLength(1);
  });
});

test('asking for information without saying which is refused by the database, and nothing is written', async () => {
  const { id, reviewId } = await doubted();
  const before = await read(id);
  await expect(give(reviewId, { action: 'request_information' })).rejects.toMatchObject({
    constraint: 'asks_for_something',
  });
  expect(await read(id)).toEqual(before);
});

test('an overdue case stays overdue while it waits for its second person', async () => {
  const { id, reviewId } = await matched();
  const [verification] = (await system.reads.verifications(tenant, id)) ?? [];
  const { id: verificationId = '', dueAt = '' } = verification ?? {};
  await system.activities.markReviewOverdue({ tenantId: tenant, customerId: id, verificationId, dueAt });
  await give(reviewId, { action: 'clear_match' });
  expect(await system.reads.verifications(tenant, id)).toMatchObject([
    { state: 'awaiting_second_approval', overdue: true },
  ]);
  expect(await openReview(system, tenant, id)).toMatchObject({ overdue: true });
});

test('what needs two people and was seen by one is decided about by nobody when the customer changes meanwhile', async () => {
  const { id, reviewId } = await matched();
  await give(reviewId, { action: 'clear_match' });
  await give(reviewId, { action: 'clear_match' }, SECOND_REVIEWER);
  await system.commands.changeCustomer(by(tenant), id, { claims: { email: 'other@example.com' } });
  expect(await applyVerdict(system, tenant, id)).toEqual({ next: 'check' });
  expect(await verify(system, tenant, id)).toMatchObject({ next: 'reviewer' });
});

describe('the second person', () => {
  test('has to be an approver: a reviewer neither agrees nor sends back', async () => {
    const { reviewId } = await matched();
    await give(reviewId, { action: 'clear_match' });
    for (const action of ['clear_match', 'confirm_match'] as const) {
      await expect(
        system.commands.giveVerdict(byPerson(tenant, 'reviewer'), reviewId, { ...VERDICT, action }),
      ).rejects.toMatchObject({ code: 'APPROVER_NEEDED' });
    }
    const approver = byPerson(tenant, 'approver');
    const { value } = await system.commands.giveVerdict(approver, reviewId, { ...VERDICT, action: 'clear_match' });
    expect(value.verdict).toMatchObject({ givenBy: FIRST_REVIEWER, secondedBy: approver.actor.id });
  });

  test('may be an admin, but nobody who gave the first verdict, whatever their role', async () => {
    const { reviewId } = await matched();
    const admin = byPerson(tenant, 'admin');
    const verdict = { ...VERDICT, action: 'clear_match' } as const;
    await system.commands.giveVerdict(admin, reviewId, verdict);
    await expect(system.commands.giveVerdict(admin, reviewId, verdict)).rejects.toMatchObject({
      code: 'SECOND_PERSON_NEEDED',
    });
    await expect(system.commands.giveVerdict(byPerson(tenant, 'admin'), reviewId, verdict)).resolves.toMatchObject({
      value: { verdict: { givenBy: admin.actor.id } },
    });
  });
});
