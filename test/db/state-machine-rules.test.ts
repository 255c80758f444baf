/** The state machine lives in the database: whatever code writes, these moves are refused. */
import { randomUUID } from 'node:crypto';

import { asTenant, rowsOf } from '../../src/db/database';
import type { Transaction } from '../../src/db/database';
import { by, createTestSystem, FIRST_REVIEWER, SECOND_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { active, CONTROL, locked, pending, referred } from './standing-customers';
import type { Standing } from './standing-customers';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
  tenant = await system.tenant();
}, 60_000);
afterAll(() => system.close());

/** One transaction as the application, with every check that waits for the commit made now. */
const attempt = (work: (tx: Transaction) => Promise<unknown>) =>
  asTenant(system.app, tenant, async (tx) => {
    await work(tx);
    await tx.raw('set constraints all immediate');
    throw new Error('The database let it pass');
  });

interface Move {
  readonly from?: string | null;
  readonly to: string;
  /** Beyond the last version. */
  readonly ahead?: number;
  readonly [column: string]: unknown;
}

/** A move of the customer, or of the verification, that is right but for what the test makes wrong. */
async function insertMove(
  tx: Transaction,
  { customerId, verificationId, tenantId }: Standing,
  { from, to, ahead = 1, ...columns }: Move,
  subject: 'customer' | 'verification' = 'customer',
): Promise<void> {
  const subjectId = subject === 'customer' ? customerId : verificationId;
  const [last] = await rowsOf<{ version: number; to: string }>(
    tx.raw(
      `select version, to_value as to from status_transitions where subject_id = ? order by version desc limit 1`,
      [subjectId],
    ),
  );
  await tx('status_transitions').insert({
    tenant_id: tenantId,
    subject,
    subject_id: subjectId,
    customer_id: customerId,
    version: (last?.version ?? 0) + ahead,
    from_value: from === undefined ? (last?.to ?? null) : from,
    to_value: to,
    cause: `test/${randomUUID()}`,
    actor: 'test',
    ...columns,
  });
}

const follow = (tx: Transaction, { customerId }: Standing, status: string) =>
  tx.raw('update customers set status = ?, status_version = status_version + 1 where id = ?', [status, customerId]);

const decisionOf = async ({ customerId }: Standing, outcome: string): Promise<string> => {
  const [row] = await rowsOf<{ id: string }>(
    system.owner.raw('select id from decisions where customer_id = ? and outcome = ?', [customerId, outcome]),
  );
  return row?.id ?? '';
};

describe('the edges', () => {
  test('lead out of LOCKED only back to being verified or restricted, and out of an end nowhere', async () => {
    const edges = await rowsOf<{ subject: string; from_value: string; to_value: string }>(
      system.owner.raw('select * from status_edges'),
    );
    const from = (value: string) => edges.filter((edge) => edge.from_value === value).map(({ to_value }) => to_value);
    expect(from('LOCKED').toSorted()).toEqual(['APPROVAL_PENDING', 'RESTRICTED']);
    for (const end of ['decided', 'expired', 'cancelled']) expect(from(end)).toEqual([]);
    for (const value of ['LOCKED', 'ACTIVE', 'in_review']) expect(from(value)).not.toContain(value);
    expect(edges.filter(({ to_value }) => to_value === 'collecting')).toEqual([]);
    expect(
      edges.filter(({ from_value, to_value }) => to_value === 'decided' && from_value === 'awaiting_customer'),
    ).toEqual([]);
  });

  test('are not the application’s to change', async () => {
    await expect(
      attempt((tx) => tx('status_edges').insert({ subject: 'customer', from_value: 'LOCKED', to_value: 'ACTIVE' })),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the database itself refuses', () => {
  test('a move along no edge', async () => {
    const customer = await pending(system, tenant);
    for (const to of ['APPROVAL_PENDING', 'CLOSED']) {
      await expect(attempt((tx) => insertMove(tx, customer, { to }))).rejects.toMatchObject({
        constraint: 'moves_along_an_edge',
      });
    }
    await expect(attempt((tx) => insertMove(tx, customer, { to: 'decided' }, 'verification'))).rejects.toMatchObject({
      constraint: 'moves_along_an_edge',
    });
  });

  test('a customer’s move along an edge of verifications', async () => {
    const customer = await pending(system, tenant);
    await expect(
      attempt((tx) => insertMove(tx, customer, { from: 'collecting', to: 'checking' })),
    ).rejects.toMatchObject({
      constraint: expect.stringMatching(/moves_along_an_edge|follows_the_move_before/) as string,
    });
  });

  test('a gap in the versions', async () => {
    const customer = await pending(system, tenant);
    await expect(attempt((tx) => insertMove(tx, customer, { to: 'RESTRICTED', ahead: 2 }))).rejects.toMatchObject({
      constraint: 'follows_the_move_before',
    });
  });

  test('a second move of the same version: no fork', async () => {
    const customer = await active(system, tenant);
    await expect(
      attempt((tx) => insertMove(tx, customer, { from: 'APPROVAL_PENDING', to: 'RESTRICTED', ahead: 0 })),
    ).rejects.toMatchObject({ constraint: 'one_move_a_version' });
  });

  test('a move from where the subject does not stand', async () => {
    const customer = await active(system, tenant);
    await expect(
      attempt((tx) => insertMove(tx, customer, { from: 'APPROVAL_PENDING', to: 'RESTRICTED' })),
    ).rejects.toMatchObject({ constraint: 'follows_the_move_before' });
  });

  test('a second move with the same cause', async () => {
    const customer = await pending(system, tenant);
    await expect(
      attempt((tx) => insertMove(tx, customer, { to: 'RESTRICTED', cause: `created/${customer.customerId}` })),
    ).rejects.toMatchObject({ constraint: 'one_move_a_cause' });
  });

  test('a beginning anywhere but at the beginning', async () => {
    const stranger = { tenantId: tenant, customerId: randomUUID(), verificationId: randomUUID() };
    await expect(attempt((tx) => insertMove(tx, stranger, { from: null, to: 'RESTRICTED' }))).rejects.toMatchObject({
      constraint: 'begins_undecided',
    });
    const customer = await pending(system, tenant);
    await expect(attempt((tx) => insertMove(tx, customer, { from: null, to: 'RESTRICTED' }))).rejects.toMatchObject({
      constraint: 'begins_at_version_one',
    });
  });

  test('a customer’s move filed under another customer', async () => {
    const [one, other] = [await pending(system, tenant), await pending(system, tenant)];
    await expect(
      attempt((tx) => insertMove(tx, one, { to: 'RESTRICTED', customer_id: other.customerId })),
    ).rejects.toMatchObject({ constraint: 'of_its_own_customer' });
  });

  test('a status that no move has led to', async () => {
    const customer = await pending(system, tenant);
    await expect(
      attempt((tx) => tx.raw(`update customers set status = 'RESTRICTED' where id = ?`, [customer.customerId])),
    ).rejects.toMatchObject({ constraint: 'status_is_the_latest_move' });
    await expect(
      attempt((tx) => tx.raw(`update verifications set state = 'checking' where id = ?`, [customer.verificationId])),
    ).rejects.toMatchObject({ constraint: 'state_is_the_latest_move' });
  });

  test('a move that the customer, or the verification, does not follow', async () => {
    const customer = await pending(system, tenant);
    await expect(attempt((tx) => insertMove(tx, customer, { to: 'RESTRICTED' }))).rejects.toMatchObject({
      constraint: 'subject_has_followed',
    });
    await expect(attempt((tx) => insertMove(tx, customer, { to: 'checking' }, 'verification'))).rejects.toMatchObject({
      constraint: 'subject_has_followed',
    });
  });

  test('going back to an earlier move', async () => {
    const customer = await active(system, tenant);
    await expect(
      attempt((tx) =>
        tx.raw(`update customers set status = 'APPROVAL_PENDING', status_version = 1 where id = ?`, [
          customer.customerId,
        ]),
      ),
    ).rejects.toThrow(/never goes back/);
    await expect(
      attempt((tx) =>
        tx.raw(`update verifications set state = 'checking', state_version = 2, ended_at = null where id = ?`, [
          customer.verificationId,
        ]),
      ),
    ).rejects.toThrow(/never goes back/);
  });

  test('an active customer without an approval', async () => {
    const customer = await pending(system, tenant);
    const activate = (columns: object) =>
      attempt(async (tx) => {
        await insertMove(tx, customer, { to: 'ACTIVE', ...columns });
        await follow(tx, customer, 'ACTIVE');
      });
    const elses = {
      decision_id: await decisionOf(await active(system, tenant), 'approve'),
      decision_outcome: 'approve',
    };

    await expect(activate({})).rejects.toMatchObject({ constraint: 'active_needs_an_approval' });
    await expect(activate({ decision_outcome: 'approve' })).rejects.toMatchObject({
      constraint: expect.stringMatching(/active_needs_an_approval|outcome_comes_with_its_decision/) as string,
    });
    await expect(activate({ decision_id: randomUUID(), decision_outcome: 'approve' })).rejects.toMatchObject({
      constraint: 'rests_on_its_decision',
    });
    await expect(activate(elses)).rejects.toMatchObject({ constraint: 'rests_on_its_decision' });
    await expect(activate({ ...elses, decision_outcome: 'decline' })).rejects.toMatchObject({
      constraint: 'active_needs_an_approval',
    });
  });

  test('a verification that is decided without a final decision, a referral being none', async () => {
    const customer = await referred(system, tenant);
    await expect(
      attempt(async (tx) => {
        await insertMove(tx, customer, { to: 'decided' }, 'verification');
        await tx.raw(
          `update verifications set state = 'decided', state_version = state_version + 1, ended_at = now() where id = ?`,
          [customer.verificationId],
        );
      }),
    ).rejects.toMatchObject({ constraint: 'subject_has_followed' });
  });

  test('a verification that is over and open, or open and over', async () => {
    const customer = await pending(system, tenant);
    await expect(
      attempt((tx) => tx.raw('update verifications set ended_at = now() where id = ?', [customer.verificationId])),
    ).rejects.toMatchObject({ constraint: 'ended_means_final' });
  });

  test('an active customer under an operator’s restriction', async () => {
    const customer = await active(system, tenant);
    const { value } = await system.commands.controlCustomer(by(tenant, FIRST_REVIEWER), customer.customerId, {
      action: 'restrict',
      ...CONTROL,
    });
    const approval = { decision_id: await decisionOf(customer, 'approve'), decision_outcome: 'approve' };
    await expect(
      attempt(async (tx) => {
        await insertMove(tx, customer, { to: 'ACTIVE', ...approval });
        await follow(tx, customer, 'ACTIVE');
      }),
    ).rejects.toMatchObject({ constraint: 'restricted_until_lifted' });
    expect(value.customer.status).toBe('RESTRICTED');
  });
});

describe('LOCKED is left', () => {
  const unlocking = async (customer: Standing, unlock: object = {}) =>
    attempt(async (tx) => {
      await insertMove(tx, customer, { to: 'APPROVAL_PENDING', ...unlock });
      await follow(tx, customer, 'APPROVAL_PENDING');
    });
  const control = (customer: Standing, who: string, action: 'unlock' | 'lock') =>
    system.commands.controlCustomer(by(tenant, who), customer.customerId, { action, ...CONTROL });

  test('by nothing but an unlock, and by no decision', async () => {
    const customer = await locked(system, tenant);
    await expect(unlocking(customer)).rejects.toMatchObject({ constraint: 'leaving_locked_needs_an_unlock' });
  });

  test('not by an unlock that one person asked for', async () => {
    const customer = await locked(system, tenant);
    const { value } = await control(customer, FIRST_REVIEWER, 'unlock');
    await expect(unlocking(customer, { unlock_id: value.id, unlock_approved: false })).rejects.toMatchObject({
      constraint: 'leaving_locked_needs_an_unlock',
    });
    await expect(unlocking(customer, { unlock_id: value.id, unlock_approved: true })).rejects.toMatchObject({
      constraint: 'unlocked_by_two_people',
    });
  });

  test('not by somebody else’s unlock, nor twice by one', async () => {
    const [one, other] = [await locked(system, tenant), await locked(system, tenant)];
    await control(one, FIRST_REVIEWER, 'unlock');
    const { value } = await control(one, SECOND_REVIEWER, 'unlock');
    const used = { unlock_id: value.id, unlock_approved: true };
    await expect(unlocking(other, used)).rejects.toMatchObject({
      constraint: expect.stringMatching(/unlocked_by_two_people|one_way_out_an_unlock/) as string,
    });
    await control(one, FIRST_REVIEWER, 'lock');
    await expect(unlocking(one, used)).rejects.toMatchObject({ constraint: 'one_way_out_an_unlock' });
  });

  test('not by an unlock that its own author approved', async () => {
    const customer = await locked(system, tenant);
    const { value } = await control(customer, FIRST_REVIEWER, 'unlock');
    const approve = (who: string, id: string) =>
      attempt((tx) =>
        tx.raw('update customer_controls set approved_by = ?, approved_at = now() where id = ?', [who, id]),
      );
    await expect(approve(FIRST_REVIEWER, value.id)).rejects.toMatchObject({ constraint: 'two_people' });
    const [lock] = await rowsOf<{ id: string }>(
      system.owner.raw(`select id from customer_controls where customer_id = ? and action = 'lock'`, [
        customer.customerId,
      ]),
    );
    await expect(approve(SECOND_REVIEWER, lock?.id ?? '')).rejects.toMatchObject({
      constraint: 'only_unlocking_takes_two',
    });
  });

  test('by one unlock at a time', async () => {
    const customer = await locked(system, tenant);
    await control(customer, FIRST_REVIEWER, 'unlock');
    await expect(
      attempt((tx) =>
        tx.raw(
          `insert into customer_controls (id, tenant_id, customer_id, action, reason_code, note_sealed, requested_by)
           values (?, ?, ?, 'unlock', 'mistake', '\\x00', 'key:reviewr9')`,
          [randomUUID(), tenant, customer.customerId],
        ),
      ),
    ).rejects.toMatchObject({ constraint: 'one_unlock_under_way' });
  });
});
