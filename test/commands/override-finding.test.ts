import { rowsOf } from '../../src/db/database';
import type { CustomerIntake } from '../../src/domain/intake';
import type { IncomingOverride, OverrideView } from '../../src/domain/review-views';
import { LAGOS, MUSTERSCHURKE, person } from '../support/customers';
import { brokenInvariants } from '../support/invariants';
import { by, createTestSystem, FIRST_REVIEWER, SECOND_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { applyVerdict, openReview, verify } from '../support/verify';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem({ fourEyes: ['funds.simulated'], final: ['address.simulated'] });
  tenant = await system.tenant();
}, 60_000);
afterEach(async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
});
afterAll(() => system.close());

const REASON = { reasonCode: 'confirmed_by_letter', note: 'The employer confirmed it by letter.' };

interface Subject {
  readonly id: string;
  readonly reviewId: string;
}

async function referred(intake: CustomerIntake): Promise<Subject> {
  const { value } = await system.commands.createCustomer(by(tenant), intake);
  await verify(system, tenant, value.id, { unavailableIsFinal: true });
  return { id: value.id, reviewId: (await openReview(system, tenant, value.id)).id };
}

const simulating = (simulate: Record<string, string>, more: Parameters<typeof person>[0] = {}) =>
  referred(person({ ...more, metadata: { simulate } }));

const SALARY = { claims: { funds: { sourceOfFunds: 'salary' } } } as const;
/** In review over one finding, and nothing else. */
const doubted = () => simulating({ contact: 'consider' });
/** In review over a check that is away, with a finding about the e-mail beside it. */
const doubtedMail = () => simulating({ screening: 'unavailable' }, { claims: { email: 'someone@mailinator.com' } });

const checkOf = async (id: string, kind: string) => {
  const customer = await read(id);
  const verification = await system.reads.verification(tenant, customer.kyc.verificationId);
  const check = verification?.checks.findLast((each) => each.kind === kind);
  if (!check) throw new Error(`There is no ${kind} check`);
  return check;
};

async function override(
  { id, reviewId }: Subject,
  {
    kind = 'contact',
    code = 'contact.simulated',
    who = FIRST_REVIEWER,
    ...more
  }: Partial<IncomingOverride> & {
    kind?: string;
    who?: string;
  } = {},
): Promise<OverrideView> {
  const check = await checkOf(id, kind);
  const sent = { checkId: check.id, code, ...REASON, ...more };
  return (await system.commands.overrideFinding(by(tenant, who), reviewId, sent)).value;
}
const overrideMail = (subject: Subject) => override(subject, { code: 'contact.email_disposable', field: 'email' });

const withdraw = (overrideId: string, who = FIRST_REVIEWER) =>
  system.commands.withdrawOverride(by(tenant, who), overrideId, {
    reasonCode: 'letter_forged',
    note: 'The employer never wrote that letter.',
  });

const read = async (id: string) => {
  const customer = await system.reads.customer(tenant, id);
  if (!customer) throw new Error('The customer is not there');
  return customer;
};
const decidedAnew = (id: string) => verify(system, tenant, id, { unavailableIsFinal: true });
const overridesSeen = async (id: string) => {
  const rows = await rowsOf<{ seen: string[] }>(
    system.owner.raw(
      `select coalesce((select json_agg(o ->> 'id') from jsonb_array_elements(context -> 'overrides') o), '[]') as seen
       from decisions where customer_id = ? order by decided_at, version`,
      [id],
    ),
  );
  return rows.map(({ seen }) => seen);
};
const wakeUpsOf = async (id: string) =>
  (await rowsOf(system.owner.raw(`select 1 from outbox where customer_id = ? and topic = 'customer_changed'`, [id])))
    .length;
const checksOf = async (id: string) =>
  (await rowsOf(system.owner.raw('select 1 from checks where customer_id = ?', [id]))).length;

describe('an override', () => {
  test('is written down with its reason, claims the review, wakes the workflow, and decides nothing by itself', async () => {
    const subject = await doubted();
    const before = await read(subject.id);
    const given = await override(subject);
    expect(given).toMatchObject({
      customerId: subject.id,
      reviewId: subject.reviewId,
      checkKind: 'contact',
      subject: 'customer',
      code: 'contact.simulated',
      reasonCode: 'confirmed_by_letter',
      givenBy: FIRST_REVIEWER,
    });
    expect(await openReview(system, tenant, subject.id)).toMatchObject({ claimedBy: FIRST_REVIEWER });
    expect(await read(subject.id)).toMatchObject({
      status: 'APPROVAL_PENDING',
      version: before.version + 1,
      kyc: { state: 'in_review' },
    });
    expect(await wakeUpsOf(subject.id)).toBe(1);
    const events = await rowsOf(
      system.owner.raw(
        `select actor, detail from audit_events where customer_id = ? and action = 'finding.overridden'`,
        [subject.id],
      ),
    );
    expect(events).toEqual([
      {
        actor: FIRST_REVIEWER,
        detail: {
          override_id: given.id,
          review_id: subject.reviewId,
          check_id: given.checkId,
          code: 'contact.simulated',
          reason_code: 'confirmed_by_letter',
        },
      },
    ]);
    const [row] = await rowsOf<{ note: Buffer }>(
      system.owner.raw('select note_sealed as note from finding_overrides where id = ?', [given.id]),
    );
    expect(row?.note.toString('latin1')).not.toContain('employer');
  });

  test('of all that held a case up lets the policy approve it, without another check', async () => {
    const subject = await doubted();
    const checks = await checksOf(subject.id);
    const { id } = await override(subject);
    expect(await decidedAnew(subject.id)).toMatchObject({ next: 'done', outcome: 'approve' });
    expect(await read(subject.id)).toMatchObject({ status: 'ACTIVE', kyc: { decision: { decidedBy: 'policy' } } });
    expect(await overridesSeen(subject.id)).toEqual([[], [id]]);
    expect(await checksOf(subject.id)).toBe(checks);
  });

  test('of one of two findings leaves the case with a person, over the other, under the same claim', async () => {
    const subject = await simulating({ contact: 'consider', funds: 'consider' }, SALARY);
    await override(subject);
    expect(await decidedAnew(subject.id)).toMatchObject({ next: 'reviewer' });
    const review = await openReview(system, tenant, subject.id);
    expect(review.id).not.toBe(subject.reviewId);
    expect(review.claimedBy).toBe(FIRST_REVIEWER);
    expect(review.reasons.map(({ code }) => code)).toEqual(['funds.simulated']);
  });

  test('is respected by later runs while the input stays, and is over when the input changes', async () => {
    const subject = await doubtedMail();
    const { id } = await overrideMail(subject);
    const codes = async () => {
      await decidedAnew(subject.id);
      return (await openReview(system, tenant, subject.id)).reasons.map(({ code }) => code);
    };
    expect(await codes()).toEqual(['check.screening_unavailable']);
    await system.commands.changeCustomer(by(tenant), subject.id, { address: { ...LAGOS, street: '14 Marina Road' } });
    expect(await codes()).toEqual(['check.screening_unavailable']);
    await system.commands.changeCustomer(by(tenant), subject.id, { claims: { phone: '+2348031230099' } });
    expect(await codes()).toContain('contact.email_disposable');
    expect(await overridesSeen(subject.id)).toEqual([[], [id], [id], []]);
  });

  test('leaves a verdict on what is left to a person, who then decides with it', async () => {
    const subject = await doubtedMail();
    await overrideMail(subject);
    await decidedAnew(subject.id);
    const { id: reviewId } = await openReview(system, tenant, subject.id);
    await system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), reviewId, {
      action: 'approve',
      entryIds: [],
      requirements: [],
      ...REASON,
    });
    expect(await applyVerdict(system, tenant, subject.id)).toMatchObject({ outcome: 'approve' });
    expect((await overridesSeen(subject.id)).at(-1)).toHaveLength(1);
  });
});

describe('an override is refused', () => {
  const refused = async (attempt: Promise<unknown>, code: string) => {
    const rows = async () => rowsOf(system.owner.raw('select 1 from finding_overrides'));
    const before = await rows();
    await expect(attempt).rejects.toMatchObject({ name: 'Refusal', code });
    expect(await rows()).toEqual(before);
  };

  test('for a list match, which only a verdict judges', async () => {
    const subject = await referred(person({ claims: MUSTERSCHURKE }));
    const check = await checkOf(subject.id, 'screening');
    const match = check.findings.find(({ code }) => code.endsWith('match'));
    const sent = { kind: 'screening', code: match?.code ?? '', ...(match?.field && { field: match.field }) };
    await refused(override(subject, sent), 'OVERRIDE_REFUSED');
  });

  test('where the policy asks two people', async () => {
    const subject = await simulating({ funds: 'consider' }, SALARY);
    await refused(override(subject, { kind: 'funds', code: 'funds.simulated' }), 'OVERRIDE_REFUSED');
  });

  test('where the policy calls the finding final', async () => {
    const subject = await simulating({ address: 'consider', contact: 'consider' });
    await refused(override(subject, { kind: 'address', code: 'address.simulated' }), 'OVERRIDE_REFUSED');
  });

  test('for a finding that holds nothing up', async () => {
    const subject = await doubted();
    const check = await checkOf(subject.id, 'identity_number');
    const { code = '', field } = check.findings[0] ?? {};
    await refused(override(subject, { kind: 'identity_number', code, ...(field && { field }) }), 'OVERRIDE_REFUSED');
  });

  test('for a finding that is not there, has another field, or is another customer’s', async () => {
    const subject = await doubtedMail();
    await refused(override(subject, { code: 'contact.made_up' }), 'FINDING_UNKNOWN');
    await refused(override(subject, { code: 'contact.email_disposable' }), 'FINDING_UNKNOWN');
    await refused(override(subject, { code: 'contact.email_disposable', field: 'phone' }), 'FINDING_UNKNOWN');
    const other = await checkOf((await doubted()).id, 'contact');
    await refused(override(subject, { checkId: other.id }), 'FINDING_UNKNOWN');
  });

  test('under another reviewer’s claim, on a closed review, and of another tenant’s', async () => {
    const subject = await doubted();
    await system.commands.claimReview(by(tenant, SECOND_REVIEWER), subject.reviewId);
    await refused(override(subject), 'REVIEW_CLAIMED');
    await override(subject, { who: SECOND_REVIEWER });
    await decidedAnew(subject.id);
    await refused(override(subject, { who: SECOND_REVIEWER }), 'REVIEW_CLOSED');
    const elsewhere = by(await system.tenant(), FIRST_REVIEWER);
    const sent = { checkId: subject.reviewId, code: 'contact.simulated', ...REASON };
    await refused(system.commands.overrideFinding(elsewhere, subject.reviewId, sent), 'NOT_FOUND');
  });

  test('once a verdict stands, and a verdict once an override does', async () => {
    const verdict = (reviewId: string) =>
      system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), reviewId, {
        action: 'decline',
        entryIds: [],
        requirements: [],
        ...REASON,
      });
    const judged = await doubted();
    await verdict(judged.reviewId);
    await refused(override(judged), 'VERDICT_GIVEN');
    const overridden = await doubted();
    await override(overridden);
    await expect(verdict(overridden.reviewId)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  test('after a change that nobody has decided about yet', async () => {
    const subject = await doubted();
    await system.commands.changeCustomer(by(tenant), subject.id, { claims: { firstName: 'Adaeze' } });
    await refused(override(subject), 'CHANGED_MEANWHILE');
  });

  test('the second time, and of many at once one stands and one decision follows', async () => {
    const subject = await doubtedMail();
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => overrideMail(subject)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await decidedAnew(subject.id);
    const again = { ...subject, reviewId: (await openReview(system, tenant, subject.id)).id };
    await refused(overrideMail(again), 'OVERRIDE_GIVEN');
    expect(await overridesSeen(subject.id)).toHaveLength(2);
  });

  test('and repeated with its key answered as the first time', async () => {
    const subject = await doubted();
    const { id: checkId } = await checkOf(subject.id, 'contact');
    const request = by(tenant, FIRST_REVIEWER, {
      key: 'once',
      body: { checkId },
      route: 'POST /v1/reviews/:id/overrides',
    });
    const sent = { checkId, code: 'contact.simulated', ...REASON };
    const first = await system.commands.overrideFinding(request, subject.reviewId, sent);
    const second = await system.commands.overrideFinding(request, subject.reviewId, sent);
    expect([first.replayed, second.replayed]).toEqual([false, true]);
    expect(second.value).toEqual(first.value);
  });
});

describe('withdrawing an override', () => {
  test('after the approval that rests on it verifies the customer anew, and the finding counts again', async () => {
    const subject = await doubted();
    const { id } = await override(subject);
    await decidedAnew(subject.id);
    const { value } = await withdraw(id, SECOND_REVIEWER);
    expect(value).toMatchObject({ id, givenBy: FIRST_REVIEWER, withdrawnBy: SECOND_REVIEWER });
    expect(await read(subject.id)).toMatchObject({ status: 'APPROVAL_PENDING', kyc: { state: 'collecting' } });
    expect(await wakeUpsOf(subject.id)).toBe(2);
    await decidedAnew(subject.id);
    const { reasons } = await openReview(system, tenant, subject.id);
    expect(reasons.map(({ code }) => code)).toEqual(['contact.simulated']);
    expect((await overridesSeen(subject.id)).at(-1)).toEqual([]);
  });

  test('while the case is open decides anew without it', async () => {
    const subject = await doubtedMail();
    const { id } = await overrideMail(subject);
    await decidedAnew(subject.id);
    await withdraw(id);
    await decidedAnew(subject.id);
    const { reasons } = await openReview(system, tenant, subject.id);
    expect(reasons.map(({ code }) => code)).toContain('contact.email_disposable');
  });

  test('that nothing rests on changes nothing but the override', async () => {
    const subject = await doubtedMail();
    const { id } = await overrideMail(subject);
    await system.commands.changeCustomer(by(tenant), subject.id, { claims: { email: 'ada.example@example.com' } });
    await decidedAnew(subject.id);
    const before = await read(subject.id);
    const wakeUps = await wakeUpsOf(subject.id);
    await withdraw(id);
    expect(await read(subject.id)).toMatchObject({ status: before.status, kyc: before.kyc });
    expect(await wakeUpsOf(subject.id)).toBe(wakeUps);
  });

  test('of a customer who is locked leaves them locked', async () => {
    const subject = await doubted();
    const { id } = await override(subject);
    await decidedAnew(subject.id);
    await system.commands.controlCustomer(by(tenant, FIRST_REVIEWER), subject.id, { action: 'lock', ...REASON });
    await withdraw(id);
    expect((await read(subject.id)).status).toBe('LOCKED');
    expect(await system.reads.verifications(tenant, subject.id)).toHaveLength(1);
  });

  test('is done once, by nobody under another’s claim, by nobody over a verdict, and for the finding to be overridden again', async () => {
    const subject = await doubtedMail();
    const { id } = await overrideMail(subject);
    await expect(withdraw(id, SECOND_REVIEWER)).rejects.toMatchObject({ code: 'REVIEW_CLAIMED' });
    await decidedAnew(subject.id);
    await withdraw(id);
    await expect(withdraw(id)).rejects.toMatchObject({ code: 'OVERRIDE_WITHDRAWN' });
    await expect(withdraw(subject.reviewId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await decidedAnew(subject.id);
    const again = { ...subject, reviewId: (await openReview(system, tenant, subject.id)).id };
    const second = await overrideMail(again);
    expect(second.id).not.toBe(id);
    await decidedAnew(subject.id);
    await system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), (await openReview(system, tenant, subject.id)).id, {
      action: 'approve',
      entryIds: [],
      requirements: [],
      ...REASON,
    });
    await expect(withdraw(second.id)).rejects.toMatchObject({ code: 'VERDICT_GIVEN' });
  });
});
