/** Overrides of findings: what no code path may write, because the database refuses it. */
import { randomUUID } from 'node:crypto';

import { asTenant, rowsOf } from '../../src/db/database';
import type { Transaction } from '../../src/db/database';
import { person } from '../support/customers';
import { by, createTestSystem, FIRST_REVIEWER, SECOND_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { openReview, verify } from '../support/verify';
import { referred } from './standing-customers';

interface Doubted {
  readonly customerId: string;
  readonly reviewId: string;
  readonly check: { readonly id: string; readonly subject: string; readonly input_hash: string };
  readonly finding: { readonly code: string; readonly field: string };
}

let system: TestSystem;
let tenant: string;
let doubted: Doubted;

beforeAll(async () => {
  system = await createTestSystem();
  tenant = await system.tenant();
  doubted = await inReview();
}, 60_000);
afterAll(() => system.close());

/** In review over a check that is away, with a finding of another check beside it. */
async function inReview(): Promise<Doubted> {
  const intake = person({
    claims: { email: 'someone@mailinator.com' },
    metadata: { simulate: { screening: 'unavailable' } },
  });
  const { value } = await system.commands.createCustomer(by(tenant), intake);
  await verify(system, tenant, value.id, { unavailableIsFinal: true });
  const { id: reviewId } = await openReview(system, tenant, value.id);
  const [check] = await rowsOf<Doubted['check'] & { findings: Doubted['finding'][] }>(
    system.owner.raw(
      `select id, subject, input_hash, findings from checks where customer_id = ? and kind = 'contact'`,
      [value.id],
    ),
  );
  const finding = check?.findings.find(({ field }) => field === 'email');
  if (!check || !finding) throw new Error('The contact check has no finding about the e-mail');
  return { customerId: value.id, reviewId, check, finding };
}

/** An override that is right but for what the test makes wrong. */
const override = ({ customerId, reviewId, check, finding }: Doubted, columns: object = {}) => ({
  id: randomUUID(),
  tenant_id: tenant,
  customer_id: customerId,
  review_id: reviewId,
  check_id: check.id,
  check_kind: 'contact',
  subject: check.subject,
  code: finding.code,
  field: finding.field,
  input_hash: check.input_hash,
  reason_code: 'test_reason',
  note_sealed: Buffer.from('sealed'),
  given_by: FIRST_REVIEWER,
  ...columns,
});

const withdrawn = (columns: object = {}) => ({
  withdrawn_by: SECOND_REVIEWER,
  withdrawn_at: new Date(Date.now() + 60_000),
  withdrawn_reason_code: 'test_reason',
  withdrawn_note_sealed: Buffer.from('sealed'),
  ...columns,
});

const attempt = (work: (tx: Transaction) => Promise<unknown>) =>
  asTenant(system.app, tenant, async (tx) => {
    await work(tx);
    throw new Error('The database let it pass');
  });

const insert = (columns: object = {}, about = doubted) =>
  attempt((tx) => tx('finding_overrides').insert(override(about, columns)));

describe('the database itself refuses', () => {
  test('an override of a finding that its check did not make, and takes one of a finding that it made', async () => {
    const wrong = { constraint: 'of_a_finding' };
    await expect(insert({ code: 'contact.made_up' })).rejects.toMatchObject(wrong);
    await expect(insert({ field: 'phone' })).rejects.toMatchObject(wrong);
    await expect(insert({ field: null })).rejects.toMatchObject(wrong);
    await expect(insert({ check_kind: 'address' })).rejects.toMatchObject(wrong);
    await expect(insert({ subject: 'document:1' })).rejects.toMatchObject(wrong);
    await expect(insert({ input_hash: 'hmac:another' })).rejects.toMatchObject(wrong);
    await expect(insert()).rejects.toThrow('The database let it pass');
  });

  test('an override with the check of one customer and the review of another', async () => {
    const other = await inReview();
    await expect(insert({ check_id: other.check.id })).rejects.toMatchObject({ constraint: 'of_a_finding' });
    await expect(insert({ review_id: other.reviewId })).rejects.toMatchObject({ code: '23503' });
  });

  test('an override of a list match, however real', async () => {
    const { customerId, reviewId } = await referred(system, tenant);
    const [check] = await rowsOf<Doubted['check'] & { findings: Doubted['finding'][] }>(
      system.owner.raw(
        `select id, subject, input_hash, findings from checks where customer_id = ? and kind = 'screening'`,
        [customerId],
      ),
    );
    const finding = check?.findings.find(({ code }) => /match/.test(code));
    if (!check || !finding) throw new Error('The screening has no match');
    const columns = { check_kind: 'screening', field: finding.field ?? null };
    await expect(insert(columns, { customerId, reviewId, check, finding })).rejects.toMatchObject({
      constraint: 'never_a_list_match',
    });
  });

  test('an override of a namesake that was set aside: a document speaks for that, and no word of a person', async () => {
    await expect(insert({ check_kind: 'screening', code: 'screening.namesake_set_aside' })).rejects.toMatchObject({
      constraint: 'never_a_list_match',
    });
  });

  test('a second one about the same finding and input while the first stands, and takes it afterwards', async () => {
    const twice = (columns: object | undefined) =>
      attempt(async (tx) => {
        const first = override(doubted);
        await tx('finding_overrides').insert(first);
        if (columns) await tx('finding_overrides').where({ id: first.id }).update(columns);
        await tx('finding_overrides').insert(override(doubted, { given_by: SECOND_REVIEWER }));
      });
    await expect(twice(undefined)).rejects.toMatchObject({ constraint: 'one_standing_override_a_finding' });
    await expect(twice(withdrawn())).rejects.toThrow('The database let it pass');
  });

  test('to take one back in part, twice, or before it was given', async () => {
    const change = (...changes: object[]) =>
      attempt(async (tx) => {
        const given = override(doubted);
        await tx('finding_overrides').insert(given);
        for (const columns of changes) await tx('finding_overrides').where({ id: given.id }).update(columns);
      });
    const whole = { constraint: 'withdrawn_whole' };
    await expect(change(withdrawn({ withdrawn_by: null }))).rejects.toMatchObject(whole);
    await expect(change(withdrawn({ withdrawn_at: null }))).rejects.toMatchObject(whole);
    await expect(change(withdrawn({ withdrawn_reason_code: null }))).rejects.toMatchObject(whole);
    await expect(change(withdrawn({ withdrawn_note_sealed: null }))).rejects.toMatchObject(whole);
    await expect(change(withdrawn({ withdrawn_at: new Date(0) }))).rejects.toMatchObject({
      constraint: 'withdrawn_after_it_was_given',
    });
    await expect(change(withdrawn(), withdrawn())).rejects.toThrow(/append-only/);
    await expect(change(withdrawn())).rejects.toThrow('The database let it pass');
  });

  test('to change anything else about it, or to delete it', async () => {
    for (const columns of [{ code: 'contact.made_up' }, { given_by: SECOND_REVIEWER }, { input_hash: 'x' }]) {
      await expect(
        attempt((tx) => tx('finding_overrides').where({ customer_id: doubted.customerId }).update(columns)),
      ).rejects.toMatchObject({ code: '42501' });
    }
    await expect(
      attempt((tx) => tx('finding_overrides').where({ customer_id: doubted.customerId }).delete()),
    ).rejects.toMatchObject({ code: '42501' });
    await system.owner('finding_overrides').insert(override(doubted));
    await expect(system.owner('finding_overrides').delete()).rejects.toThrow(/append-only/);
    await expect(system.owner.raw('truncate finding_overrides')).rejects.toThrow(/append-only/);
  });
});
