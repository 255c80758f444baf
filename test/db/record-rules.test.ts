/** What is on record stays as it was written, and refers only to what is its own. */
import { randomUUID } from 'node:crypto';

import { asTenant, rowsOf } from '../../src/db/database';
import type { Transaction } from '../../src/db/database';
import { image, person } from '../support/customers';
import { by, createTestSystem, FIRST_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { applyVerdict, openReview } from '../support/verify';
import { active, pending, referred } from './standing-customers';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
  tenant = await system.tenant();
  const { customerId } = await referred(system, tenant);
  const review = await openReview(system, tenant, customerId);
  await system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), review.id, {
    action: 'clear_match',
    reasonCode: 'other_person',
    note: 'Born in another year.',
    entryIds: [],
    requirements: [],
  });
  await applyVerdict(system, tenant, customerId);
}, 60_000);
afterAll(() => system.close());

const attempt = (work: (tx: Transaction) => Promise<unknown>) =>
  asTenant(system.app, tenant, async (tx) => {
    await work(tx);
    await tx.raw('set constraints all immediate');
    throw new Error('The database let it pass');
  });

describe.each(['status_transitions', 'checks', 'decisions', 'audit_events', 'match_verdicts'])('%s', (table) => {
  test('holds something, so that the next sentences mean something', async () => {
    expect((await rowsOf(system.owner.raw(`select from ${table}`))).length).toBeGreaterThan(0);
  });

  test.each([
    ['changed', `update ${table} set tenant_id = tenant_id`],
    ['deleted', `delete from ${table}`],
    ['emptied', `truncate ${table} cascade`],
  ])('cannot be %s by the application, nor by the owner of the table', async (_, sql) => {
    await expect(attempt((tx) => tx.raw(sql))).rejects.toMatchObject({ code: '42501' });
    await expect(system.owner.raw(sql)).rejects.toThrow(`${table} is append-only`);
  });
});

describe('the application cannot rewrite', () => {
  test.each([
    ['who a customer belongs to', 'delete from customers'],
    ['a verification away', 'delete from verifications'],
    ['a document that was sent', `update documents set id_type = 'passport'`],
    ['a document away', 'delete from documents'],
    ['an address', `update addresses set address_sealed = '\\x00'`],
    ['a file’s record', 'update blobs set size = 1'],
    ['a verdict', `update verdicts set action = 'approve'`],
    ['a verdict away', 'delete from verdicts'],
    ['what a review is about', `update reviews set reasons = '[]'`],
    ['who asked for a control', `update customer_controls set requested_by = 'key:reviewr9'`],
    ['a message that waits', 'delete from outbox'],
    ['an answer that was given', `update idempotency_keys set answer_sealed = '\\x00'`],
    ['a blind index into another', `update customer_blind_indexes set value = '\\x00'`],
    ['its own keys', 'update api_keys set revoked_at = null'],
  ])('%s', async (_, sql) => {
    await expect(attempt((tx) => tx.raw(sql))).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the database itself refuses', () => {
  test('two current documents of one type, and two current addresses of one purpose', async () => {
    const { customerId } = await active(system, tenant);
    const copy = (table: string, columns: string) =>
      attempt((tx) =>
        tx.raw(
          `insert into ${table} (id, tenant_id, customer_id, ${columns})
           select gen_random_uuid(), tenant_id, customer_id, ${columns} from ${table} where customer_id = ?`,
          [customerId],
        ),
      );
    await expect(copy('documents', 'id_type, details_sealed')).rejects.toMatchObject({
      constraint: 'one_current_document_a_type',
    });
    await expect(copy('addresses', 'purpose, address_sealed')).rejects.toMatchObject({
      constraint: 'one_current_address_a_purpose',
    });
  });

  test('a document with the picture of another customer', async () => {
    const { customerId } = await pending(system, tenant);
    const { value } = await system.commands.createCustomer(
      by(tenant),
      person({ documents: [{ idType: 'passport', number: 'X1234567', front: image() }] }),
    );
    const blob = value.documents[0]?.frontBlobId ?? '';
    expect(blob).not.toBe('');
    await expect(
      attempt((tx) =>
        tx('documents').insert({
          id: randomUUID(),
          tenant_id: tenant,
          customer_id: customerId,
          id_type: 'nin',
          details_sealed: Buffer.from('sealed'),
          front_blob_id: blob,
        }),
      ),
    ).rejects.toMatchObject({ code: '23503' });
  });

  test('a customer key that is gone and there, or there and destroyed', async () => {
    const { customerId } = await pending(system, tenant);
    for (const set of ['wrapped = null', 'destroyed_at = now()']) {
      await expect(
        attempt((tx) => tx.raw(`update customer_keys set ${set} where customer_id = ?`, [customerId])),
      ).rejects.toMatchObject({ constraint: 'destroyed_means_gone' });
    }
  });

  test('an idempotent answer for a customer that was not written', async () => {
    await expect(
      attempt((tx) =>
        tx('idempotency_keys').insert({
          tenant_id: tenant,
          key: 'nobody',
          route: 'POST /v1/customers',
          body_hash: Buffer.alloc(32),
          customer_id: randomUUID(),
          answer_sealed: Buffer.from('sealed'),
        }),
      ),
    ).rejects.toMatchObject({ code: '23503' });
  });
});
