/** Decisions, reviews and verdicts: what no code path may write, because the database refuses it. */
import { randomUUID } from 'node:crypto';

import { asTenant, rowsOf } from '../../src/db/database';
import type { Transaction } from '../../src/db/database';
import { by, createTestSystem, FIRST_REVIEWER, SECOND_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { active, pending, referred } from './standing-customers';
import type { Standing } from './standing-customers';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem({ fourEyes: ['screening.match'] });
  tenant = await system.tenant();
}, 60_000);
afterAll(() => system.close());

const attempt = (work: (tx: Transaction) => Promise<unknown>) =>
  asTenant(system.app, tenant, async (tx) => {
    await work(tx);
    await tx.raw('set constraints all immediate');
    throw new Error('The database let it pass');
  });

/** A decision that is right but for what the test makes wrong. */
const decision = ({ customerId, verificationId, tenantId }: Standing, columns: object = {}) => ({
  id: randomUUID(),
  tenant_id: tenantId,
  customer_id: customerId,
  verification_id: verificationId,
  version: 9,
  claims_version: 1,
  outcome: 'refer',
  reasons: '[]',
  requirements: '{}',
  risk_tier: 'low',
  context: '{}',
  evidence_ids: [],
  policy_version: system.policy.version,
  cause: `test/${randomUUID()}`,
  decided_by: 'policy',
  decided_at: new Date(),
  ...columns,
});

const verdict = ({ customerId, tenantId }: Standing, reviewId: string, columns: object = {}) => ({
  id: randomUUID(),
  tenant_id: tenantId,
  customer_id: customerId,
  review_id: reviewId,
  action: 'decline',
  reason_code: 'test_reason',
  note_sealed: Buffer.from('sealed'),
  given_by: FIRST_REVIEWER,
  needs_second: true,
  ...columns,
});

describe('the database itself refuses', () => {
  test('a second final decision on one verification', async () => {
    const customer = await active(system, tenant);
    for (const outcome of ['approve', 'decline']) {
      await expect(attempt((tx) => tx('decisions').insert(decision(customer, { outcome })))).rejects.toMatchObject({
        constraint: 'one_final_decision_a_verification',
      });
    }
  });

  test('two decisions of one version, or with one cause', async () => {
    const customer = await referred(system, tenant);
    await expect(attempt((tx) => tx('decisions').insert(decision(customer, { version: 1 })))).rejects.toMatchObject({
      constraint: 'one_decision_a_version',
    });
    const [{ cause } = { cause: '' }] = await rowsOf<{ cause: string }>(
      system.owner.raw('select cause from decisions where verification_id = ?', [customer.verificationId]),
    );
    await expect(attempt((tx) => tx('decisions').insert(decision(customer, { cause })))).rejects.toMatchObject({
      constraint: 'one_decision_a_cause',
    });
  });

  test('a decision by a person without a verdict, or by the policy with one', async () => {
    const customer = await pending(system, tenant);
    await expect(
      attempt((tx) => tx('decisions').insert(decision(customer, { decided_by: FIRST_REVIEWER }))),
    ).rejects.toMatchObject({ constraint: 'a_person_or_the_policy' });
    await expect(
      attempt((tx) => tx('decisions').insert(decision(customer, { verdict_id: randomUUID() }))),
    ).rejects.toMatchObject({ constraint: 'a_person_or_the_policy' });
  });

  test('a decision on a verdict that lacks its second person, was sent back, or is about somebody else', async () => {
    const customer = await referred(system, tenant);
    const other = await referred(system, tenant);
    const decide = (row: object, about: Standing = customer) =>
      attempt(async (tx) => {
        const given = verdict(customer, customer.reviewId, row);
        await tx('verdicts').insert(given);
        await tx('decisions').insert(
          decision(about, { outcome: 'decline', verdict_id: given.id, decided_by: FIRST_REVIEWER }),
        );
      });
    const seconded = { seconded_by: SECOND_REVIEWER, seconded_at: new Date() };
    const unagreed = { constraint: 'an_agreed_verdict_decided' };
    await expect(decide({})).rejects.toMatchObject(unagreed);
    await expect(
      decide({
        action: 'request_information',
        requirements: ['email'],
        needs_second: false,
        sent_back_by: SECOND_REVIEWER,
        sent_back_at: new Date(),
      }),
    ).rejects.toMatchObject(unagreed);
    await expect(decide(seconded, other)).rejects.toMatchObject(unagreed);
    // The same with nothing wrong passes, so it is the rule that refused the others.
    await expect(decide(seconded)).rejects.toThrow('The database let it pass');
  });

  test('a verdict of one person on a review that takes two, unless it only asks the customer for something', async () => {
    const customer = await referred(system, tenant);
    const give = (fourEyes: boolean, columns: object) =>
      attempt(async (tx) => {
        await tx.raw('set local role none');
        await tx.raw('update reviews set four_eyes = ? where id = ?', [fourEyes, customer.reviewId]);
        await tx('verdicts').insert(verdict(customer, customer.reviewId, { needs_second: false, ...columns }));
      });
    const passes = 'The database let it pass';
    for (const action of ['approve', 'decline']) {
      await expect(give(true, { action })).rejects.toMatchObject({ constraint: 'second_where_asked' });
      await expect(give(true, { action, needs_second: true })).rejects.toThrow(passes);
      await expect(give(false, { action })).rejects.toThrow(passes);
    }
    const asking = { action: 'request_information', requirements: ['email'] };
    await expect(give(true, asking)).rejects.toThrow(passes);
  });

  test('seconding, or sending back, one’s own verdict', async () => {
    const customer = await referred(system, tenant);
    for (const own of [
      { seconded_by: FIRST_REVIEWER, seconded_at: new Date() },
      { sent_back_by: FIRST_REVIEWER, sent_back_at: new Date() },
    ]) {
      await expect(
        attempt((tx) => tx('verdicts').insert(verdict(customer, customer.reviewId, own))),
      ).rejects.toMatchObject({ constraint: 'two_people' });
    }
  });

  test('a verdict both seconded and sent back, or at no time', async () => {
    const customer = await referred(system, tenant);
    const seconded = { seconded_by: SECOND_REVIEWER, seconded_at: new Date() };
    await expect(
      attempt((tx) =>
        tx('verdicts').insert(
          verdict(customer, customer.reviewId, { ...seconded, sent_back_by: 'key:reviewr3', sent_back_at: new Date() }),
        ),
      ),
    ).rejects.toMatchObject({ constraint: 'seconded_or_sent_back' });
    await expect(
      attempt((tx) => tx('verdicts').insert(verdict(customer, customer.reviewId, { ...seconded, seconded_at: null }))),
    ).rejects.toMatchObject({ constraint: 'seconded_once' });
  });

  test('a second standing verdict on one review', async () => {
    const customer = await referred(system, tenant);
    await expect(
      attempt(async (tx) => {
        await tx('verdicts').insert(verdict(customer, customer.reviewId));
        await tx('verdicts').insert(verdict(customer, customer.reviewId, { given_by: SECOND_REVIEWER }));
      }),
    ).rejects.toMatchObject({ constraint: 'one_standing_verdict_a_review' });
  });

  test('a verdict that asks for nothing, or judges no match', async () => {
    const customer = await referred(system, tenant);
    const give = (columns: object) =>
      attempt((tx) => tx('verdicts').insert(verdict(customer, customer.reviewId, columns)));
    await expect(give({ action: 'request_information' })).rejects.toMatchObject({ constraint: 'asks_for_something' });
    await expect(give({ requirements: ['phone'] })).rejects.toMatchObject({ constraint: 'asks_for_something' });
    await expect(give({ action: 'clear_match' })).rejects.toMatchObject({ constraint: 'judges_something' });
    await expect(give({ entry_ids: ['sample:1'] })).rejects.toMatchObject({ constraint: 'judges_something' });
  });

  test('a verdict on the review of another customer', async () => {
    const [one, other] = [await referred(system, tenant), await referred(system, tenant)];
    await expect(attempt((tx) => tx('verdicts').insert(verdict(one, other.reviewId)))).rejects.toMatchObject({
      code: '23503',
    });
  });

  test('a judged match without the verdict of a person on this very customer', async () => {
    const [one, other] = [await referred(system, tenant), await referred(system, tenant)];
    await expect(
      attempt(async (tx) => {
        const given = verdict(other, other.reviewId, { action: 'clear_match', entry_ids: ['sample:900001'] });
        await tx('verdicts').insert(given);
        await tx('match_verdicts').insert({
          tenant_id: tenant,
          customer_id: one.customerId,
          entry_id: 'sample:900001',
          entry_hash: 'h',
          features_hash: 'f',
          verdict: 'cleared',
          verdict_id: given.id,
          given_by: FIRST_REVIEWER,
        });
      }),
    ).rejects.toMatchObject({ code: '23503' });
  });

  test('a second open review of one verification', async () => {
    const { customerId, verificationId, reviewId } = await referred(system, tenant);
    await expect(
      attempt((tx) =>
        tx.raw(
          `insert into reviews (id, tenant_id, customer_id, verification_id, decision_id, state, queue, risk_tier, reasons, due_at)
           select gen_random_uuid(), tenant_id, customer_id, verification_id, decision_id, 'open', queue, risk_tier, reasons, due_at
           from reviews where id = ?`,
          [reviewId],
        ),
      ),
    ).rejects.toMatchObject({ constraint: 'one_open_review_a_verification' });
    expect([customerId, verificationId].every(Boolean)).toBe(true);
  });

  test('a review claimed by nobody at some time, and an open one that is closed', async () => {
    const { reviewId } = await referred(system, tenant);
    const set = (column: string) =>
      attempt((tx) =>
        tx('reviews')
          .where({ id: reviewId })
          .update({ [column]: new Date() }),
      );
    await expect(set('claimed_at')).rejects.toMatchObject({ constraint: 'claimed_by_someone_at_some_time' });
    await expect(set('closed_at')).rejects.toMatchObject({ constraint: 'closed_means_closed' });
  });

  test('a second open verification of one customer', async () => {
    const { customerId } = await pending(system, tenant);
    const id = randomUUID();
    await expect(
      attempt(async (tx) => {
        await tx('status_transitions').insert({
          tenant_id: tenant,
          subject: 'verification',
          subject_id: id,
          customer_id: customerId,
          version: 1,
          to_value: 'collecting',
          cause: 'test',
          actor: 'test',
        });
        await tx('verifications').insert({
          id,
          tenant_id: tenant,
          customer_id: customerId,
          number: 2,
          opened_because: 'changed',
          state: 'collecting',
          state_version: 1,
        });
      }),
    ).rejects.toMatchObject({ constraint: 'one_open_verification_a_customer' });
  });

  test('words that the glossary does not have', async () => {
    const customer = await pending(system, tenant);
    const check = {
      id: randomUUID(),
      tenant_id: tenant,
      customer_id: customer.customerId,
      verification_id: customer.verificationId,
      subject: 'customer',
      kind: 'contact',
      outcome: 'clear',
      findings: '[]',
      input_hash: 'h',
      engine_name: 'test',
      engine_version: '1',
      data: '{}',
      started_at: new Date(2_000_000),
      finished_at: new Date(3_000_000),
      attempt: 1,
    };
    const refused = { code: '23514' };
    const insert = (columns: object) => attempt((tx) => tx('checks').insert({ ...check, ...columns }));
    await expect(insert({ outcome: 'passed' })).rejects.toMatchObject(refused);
    await expect(insert({ kind: 'biometrics' })).rejects.toMatchObject(refused);
    await expect(insert({ findings: '{}' })).rejects.toMatchObject(refused);
    await expect(insert({ finished_at: new Date(1_000_000) })).rejects.toMatchObject({
      constraint: 'finished_after_it_started',
    });
    await expect(
      attempt((tx) => tx('decisions').insert(decision(customer, { outcome: 'reject' }))),
    ).rejects.toMatchObject(refused);
    await expect(attempt((tx) => tx('verifications').update({ risk_tier: 'extreme' }))).rejects.toMatchObject(refused);
  });
});

test('the second of two answers to one attempt of a check is left out, without an error', async () => {
  const customer = await active(system, tenant);
  await expect(
    attempt((tx) =>
      tx.raw(
        `insert into checks (id, tenant_id, customer_id, verification_id, subject, kind, outcome, findings, input_hash,
           engine_name, engine_version, data, started_at, finished_at, attempt, cause)
         select gen_random_uuid(), tenant_id, customer_id, verification_id, subject, kind, 'hit', findings, input_hash,
           engine_name, engine_version, data, started_at, finished_at, attempt, cause
         from checks where verification_id = ?`,
        [customer.verificationId],
      ),
    ),
  ).rejects.toMatchObject({ constraint: 'one_answer_an_attempt' });
});

test('a second key with the same words is another tenant’s or another route’s, never the same', async () => {
  const request = by(tenant, FIRST_REVIEWER, { key: 'k1', body: {} });
  const { value } = await system.commands.controlCustomer(request, (await pending(system, tenant)).customerId, {
    action: 'lock',
    reasonCode: 'test_reason',
    note: 'Ten letters or more.',
  });
  await expect(
    attempt((tx) =>
      tx('idempotency_keys').insert({
        tenant_id: tenant,
        key: 'k1',
        route: request.idempotency?.route ?? '',
        body_hash: Buffer.alloc(32),
        customer_id: value.customer.id,
        answer_sealed: Buffer.from('sealed'),
      }),
    ),
  ).rejects.toMatchObject({ constraint: 'idempotency_keys_pkey' });
});
