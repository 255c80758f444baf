import { RequirementPath } from '../../src/api/schemas/requirement-path';
import type { Actor } from '../../src/commands/command';
import type { CaseView } from '../../src/domain/case-view';
import { MUSTERSCHURKE, person } from '../support/customers';
import { by, createTestSystem, FIRST_REVIEWER, SECOND_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { applyVerdict, openReview, verify } from '../support/verify';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
beforeEach(async () => {
  tenant = await system.tenant();
});
afterAll(() => system.close());

const referred = async (intake = person({ claims: MUSTERSCHURKE })) => {
  const { value } = await system.commands.createCustomer(by(tenant), intake);
  await verify(system, tenant, value.id);
  return openReview(system, tenant, value.id);
};
const readBy = async (who: string, reviewId: string): Promise<CaseView> => {
  const view = await system.reads.reviewCase(by(tenant, who).actor, reviewId);
  if (!view) throw new Error('The case is not there');
  return view;
};
const optionOf = (view: CaseView, action: string) => view.verdictOptions.find((each) => each.action === action);

test('a case says in one sentence what is asked, and why, and by which check', async () => {
  const review = await referred();
  const view = await readBy(FIRST_REVIEWER, review.id);
  expect(view.review.question).toMatch(/list match, 1 entry$/);
  const screening = view.checks.find(({ kind }) => kind === 'screening');
  expect(view.reasons[0]).toMatchObject({ checkIds: [screening?.id] });
});

test('a match is laid out word by word, with the entry, the list and what speaks for and against', async () => {
  const review = await referred();
  const [match] = (await readBy(FIRST_REVIEWER, review.id)).matches;
  expect(match).toMatchObject({ entryId: 'sample:900001', list: 'sample', state: 'open' });
  expect(match?.entry.name).not.toBeNull();
  expect(match?.tokens.length).toBeGreaterThan(1);
  expect(match?.tokens.every(({ how, score }) => how.length > 0 && score >= 0 && score <= 1)).toBe(true);
  expect(match?.comparedName).not.toBe('');
});

test('a finding says what the policy made of it, by which rule, and why nobody may override it', async () => {
  const review = await referred();
  const view = await readBy(FIRST_REVIEWER, review.id);
  const finding = view.checks.flatMap(({ findings }) => findings).find(({ code }) => /^screening\..*match$/.test(code));
  expect(finding).toMatchObject({
    meaning: 'refer',
    rule: expect.stringContaining('screening') as string,
    canOverride: false,
    whyNotOverride: 'A list match is not overridden: clear or confirm it.',
  });
  expect(view.reasons[0]?.rule).toBe(finding?.rule);
  expect(view.policy.name).toBeDefined();
});

test('a case links to the run of its customer', async () => {
  const review = await referred();
  const { verification } = await readBy(FIRST_REVIEWER, review.id);
  expect(verification.temporalUrl).toBe(`http://temporal.test/namespaces/tests/workflows/kyc%2F${review.customerId}`);
});

describe('what may be done with a case', () => {
  test('an open match keeps from approving, and the others are allowed', async () => {
    const review = await referred();
    const view = await readBy(FIRST_REVIEWER, review.id);
    expect(optionOf(view, 'approve')).toMatchObject({
      allowed: false,
      whyNot: 'A list match is open: clear or confirm it first.',
    });
    for (const action of ['decline', 'request_information', 'clear_match', 'confirm_match', 'lock']) {
      expect([action, optionOf(view, action)?.allowed]).toEqual([action, true]);
    }
  });

  test('nobody decides what somebody else has claimed', async () => {
    const review = await referred();
    await system.commands.claimReview(by(tenant, FIRST_REVIEWER), review.id);
    const view = await readBy(SECOND_REVIEWER, review.id);
    expect(optionOf(view, 'decline')).toMatchObject({
      allowed: false,
      whyNot: 'Somebody else has claimed this review.',
    });
    expect(optionOf(await readBy(FIRST_REVIEWER, review.id), 'decline')).toMatchObject({ allowed: true });
  });

  test('a viewer decides nothing', async () => {
    const review = await referred();
    const actor: Actor = { ...by(tenant).actor, id: 'person:0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10', role: 'viewer' };
    const view = await system.reads.reviewCase(actor, review.id);
    expect(view?.verdictOptions.some(({ allowed }) => allowed)).toBe(false);
    expect(view?.verdictOptions[0]?.whyNot).toBe('Your role may look at cases and not decide them.');
  });

  test('whoever gave the first verdict does not agree to it, and a reviewer does not either', async () => {
    const strict = await createTestSystem({ fourEyes: ['screening.match', 'screening.possible_match'] });
    try {
      tenant = await strict.tenant();
      const { value } = await strict.commands.createCustomer(by(tenant), person({ claims: MUSTERSCHURKE }));
      await verify(strict, tenant, value.id);
      const review = await openReview(strict, tenant, value.id);
      const before = await strict.reads.reviewCase(by(tenant, FIRST_REVIEWER).actor, review.id);
      expect(before?.verdictOptions.find(({ action }) => action === 'decline')).toMatchObject({ needsSecond: true });
      await strict.commands.giveVerdict(by(tenant, FIRST_REVIEWER), review.id, {
        action: 'decline',
        reasonCode: 'test_reason',
        note: 'Ten letters or more.',
        entryIds: [],
        requirements: [],
      });
      const optionFor = async (actor: Actor) =>
        (await strict.reads.reviewCase(actor, review.id))?.verdictOptions.find(({ action }) => action === 'decline');
      const reviewer: Actor = {
        ...by(tenant).actor,
        id: 'person:0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10',
        role: 'reviewer',
      };
      expect(await optionFor(by(tenant, FIRST_REVIEWER).actor)).toMatchObject({
        whyNot: 'You gave this verdict: another person has to agree.',
      });
      expect(await optionFor(reviewer)).toMatchObject({ whyNot: 'An approver has to answer this verdict.' });
      expect(await optionFor({ ...reviewer, role: 'approver' })).toMatchObject({ allowed: true, needsSecond: false });
      expect((await strict.reads.reviews(tenant, { awaiting: 'second' }, { size: 5 })).items).toMatchObject([
        { id: review.id, awaiting: 'second' },
      ]);
      expect(await strict.reads.reviewCounts(by(tenant, FIRST_REVIEWER).actor)).toEqual({
        open: 1,
        mine: 1,
        overdue: 0,
        awaitingSecond: 1,
      });
    } finally {
      await strict.close();
    }
  });
});

test('risk is said with its tier, its points and what they are for', async () => {
  const review = await referred(person({ claims: MUSTERSCHURKE, countryCode: 'IRN' }));
  const { risk } = await readBy(FIRST_REVIEWER, review.id);
  expect(risk).toMatchObject({ tier: 'high', points: expect.any(Number) as number });
  expect(risk.reasons).toContainEqual({ reason: 'country', points: expect.any(Number) as number });
  expect(risk.reasons.reduce((sum, { points = 0 }) => sum + points, 0)).toBe(risk.points);
});

test('a list entry’s birth date that is the customer’s is masked, and what else the entry has is shown', async () => {
  const review = await referred();
  const view = await readBy(FIRST_REVIEWER, review.id);
  const [match] = view.matches;
  expect(match?.features.find(({ feature }) => feature === 'birth_date')).toMatchObject({
    relation: 'day',
    ours: '••••-••-••',
    theirs: '••••-••-••',
  });
  expect(match?.entry.datesOfBirth).toEqual(['••••-••-••']);
  expect(match?.entry.countries.length).toBeGreaterThan(0);
  expect(JSON.stringify(view)).not.toContain(MUSTERSCHURKE.dateOfBirth);
});

test('a note that quotes what is masked is masked there', async () => {
  const review = await referred();
  const { value } = await system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), review.id, {
    action: 'decline',
    reasonCode: 'test_reason',
    note: `Born ${MUSTERSCHURKE.dateOfBirth}, as the list says.`,
    entryIds: [],
    requirements: [],
  });
  expect(value.verdict?.note).toContain(MUSTERSCHURKE.dateOfBirth);
  const view = await readBy(FIRST_REVIEWER, review.id);
  expect(view.review.verdict?.note).toBe('Born ••••-••-••, as the list says.');
});

test('the sentence that a customer reads is the one that the reviewer saw', async () => {
  const review = await referred();
  const view = await readBy(FIRST_REVIEWER, review.id);
  const [{ field, customerMessage } = { field: '', customerMessage: '' }] = view.requirementChoices;
  await system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), review.id, {
    action: 'request_information',
    reasonCode: 'test_reason',
    note: 'Ten letters or more.',
    entryIds: [],
    requirements: [field],
  });
  await applyVerdict(system, tenant, review.customerId);
  const customer = await system.reads.customer(tenant, review.customerId);
  expect(customer?.kyc.requirements.errors).toMatchObject([{ field, customer_message: customerMessage }]);
});

test('whatever may be chosen to be asked for is something that the customer can send', async () => {
  const review = await referred();
  const view = await readBy(FIRST_REVIEWER, review.id);
  expect(view.requirementChoices.length).toBeGreaterThan(5);
  for (const { field } of view.requirementChoices) expect(RequirementPath.safeParse(field).error).toBeUndefined();
  for (const { code } of view.declineReasonCodes) expect(code).toMatch(/^[a-z][a-z0-9_]{1,63}$/);
});

test('an erased person’s case says so', async () => {
  const review = await referred();
  await system.owner.raw('update customer_keys set wrapped = null, destroyed_at = now() where customer_id = ?', [
    review.customerId,
  ]);
  await expect(readBy(FIRST_REVIEWER, review.id)).rejects.toMatchObject({ code: 'CUSTOMER_ERASED' });
});
