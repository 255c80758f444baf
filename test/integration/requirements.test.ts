/** What a customer owes: said with why and until when, cleared by sending it, and only what that touches is checked again. */
import { rowsOf } from '../../src/db/database';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { LAGOS, person } from '../support/customers';
import { brokenInvariants } from '../support/invariants';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { by, FIRST_REVIEWER } from '../support/test-system';
import { until } from '../support/until';

let system: RunningSystem;

beforeAll(async () => {
  system = await startSystem({ policy: { deadlines: { customer: '14d' } } });
}, 60_000);
afterAll(() => system.close());
afterEach(async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
});

/** How often each check has run. */
async function runsOf({ id }: Case): Promise<Record<string, number>> {
  const rows = await rowsOf<{ kind: string; runs: number }>(
    system.owner.raw('select kind, count(*)::int as runs from checks where customer_id = ? group by kind', [id]),
  );
  return Object.fromEntries(rows.map(({ kind, runs }) => [kind, runs]));
}

const withoutAddress = () => {
  const { address: _none, ...rest } = person({ claims: { email: 'someone@mailinator.com' } });
  return rest;
};

test('each thing that is owed is cleared by sending it, and every check but those that look at it keeps its answer', async () => {
  const ada = await openCase(system, withoutAddress());
  const first = await ada.untilState('awaiting_customer');
  const due = (await ada.verification()).dueAt ?? '';
  const items = first.kyc.requirements.items.toSorted((a, b) => (a.field < b.field ? -1 : 1));
  expect(items).toMatchObject([
    { field: 'address', bucket: 'currently_due', code: 'address.missing', alternatives: [] },
    { field: 'email', bucket: 'currently_due', code: 'contact.email_disposable', alternatives: [] },
  ]);
  expect(items.map(({ deadline }) => Date.parse(deadline ?? ''))).toEqual([Date.parse(due), Date.parse(due)]);
  const before = await runsOf(ada);

  await ada.change({ address: LAGOS });
  // What was sent is being checked at once, before any worker has looked at it.
  const sent = (await ada.see()).kyc;
  expect(sent.requirements.currently_due).not.toContain('address');
  await until('it is decided anew', async () => (await ada.outcomes()).length === 2);
  const second = (await ada.see()).kyc.requirements;
  expect(second).toMatchObject({ currently_due: ['email'], pending_verification: [], items: [{ field: 'email' }] });
  expect(await runsOf(ada)).toEqual({ ...before, address: 1 });

  await ada.change({ claims: { email: 'ada.example@example.com' } });
  const done = await ada.untilStatus('ACTIVE', 'decided');
  expect(done.kyc.requirements).toMatchObject({ currently_due: [], pending_verification: [], items: [] });
  expect(await runsOf(ada)).toEqual({ ...before, address: 1, contact: (before['contact'] ?? 0) + 1 });
});

test('an override of what held a case up approves it without any check, and taking it back brings the question back', async () => {
  const ada = await openCase(system, person({ metadata: { simulate: { contact: 'consider' } } }));
  const review = await ada.review();
  const before = await runsOf(ada);
  const contact = (await ada.verification()).checks.find(({ kind }) => kind === 'contact');
  const why = { reasonCode: 'confirmed_by_phone', note: 'Called the customer, who read the number back.' };
  const { value } = await system.commands.overrideFinding(by(ada.tenantId, FIRST_REVIEWER), review.id, {
    checkId: contact?.id ?? '',
    code: 'contact.simulated',
    ...why,
  });
  await ada.untilStatus('ACTIVE', 'decided');
  expect(await ada.outcomes()).toEqual(['refer', 'approve']);
  await ada.untilQuiet();

  await system.commands.withdrawOverride(by(ada.tenantId, FIRST_REVIEWER), value.id, why);
  expect((await ada.see()).status).toBe('APPROVAL_PENDING');
  const again = await ada.review(review.id);
  expect(again.reasons.map(({ code }) => code)).toEqual(['contact.simulated']);
  expect(await ada.outcomes()).toEqual(['refer', 'approve', 'refer']);
  expect(await runsOf(ada)).toEqual(before);
});
