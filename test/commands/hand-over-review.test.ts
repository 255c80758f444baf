import { randomBytes } from 'node:crypto';

import { rowsOf } from '../../src/db/database';
import { MUSTERSCHURKE, person } from '../support/customers';
import { by, createTestSystem, FIRST_REVIEWER, SECOND_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { openReview, verify } from '../support/verify';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
beforeEach(async () => {
  tenant = await system.tenant();
});
afterAll(() => system.close());

const referred = async () => {
  const { value } = await system.commands.createCustomer(by(tenant), person({ claims: MUSTERSCHURKE }));
  await verify(system, tenant, value.id);
  return openReview(system, tenant, value.id);
};
const audited = async (customerId: string) =>
  rowsOf<{ action: string; detail: object }>(
    system.owner.raw(
      `select action, detail from audit_events where customer_id = ? and action like 'review.%' order by id`,
      [customerId],
    ),
  );
const addPerson = async (role: string, disabled = false) => {
  const [row] = await rowsOf<{ id: string }>(
    system.owner.raw(
      `insert into people (id, tenant_id, email, name, role, created_by, disabled_at)
       values (gen_random_uuid(), ?, ?, 'Bea Beispiel', ?, 'test', case when ? then now() end) returning id`,
      [tenant, `${randomBytes(6).toString('hex')}@example.com`, role, disabled],
    ),
  );
  return `person:${row?.id}`;
};

test('whoever has a review gives it back, and another one may claim it', async () => {
  const review = await referred();
  await system.commands.claimReview(by(tenant, FIRST_REVIEWER), review.id);
  const { value } = await system.commands.releaseReview(by(tenant, FIRST_REVIEWER), review.id);
  expect(value.claimedBy).toBeUndefined();
  await system.commands.claimReview(by(tenant, SECOND_REVIEWER), review.id);
  expect((await audited(review.customerId)).map(({ action }) => action)).toEqual([
    'review.claimed',
    'review.released',
    'review.claimed',
  ]);
});

test('nobody gives back what another one has, and giving back what nobody has does nothing', async () => {
  const review = await referred();
  await system.commands.releaseReview(by(tenant, FIRST_REVIEWER), review.id);
  await system.commands.claimReview(by(tenant, FIRST_REVIEWER), review.id);
  await expect(system.commands.releaseReview(by(tenant, SECOND_REVIEWER), review.id)).rejects.toMatchObject({
    code: 'REVIEW_CLAIMED',
  });
  expect(await audited(review.customerId)).toHaveLength(1);
});

test('a review is given to a person who may review, whoever had it, and that is on record', async () => {
  const review = await referred();
  const bea = await addPerson('reviewer');
  await system.commands.claimReview(by(tenant, FIRST_REVIEWER), review.id);
  const { value } = await system.commands.reassignReview(by(tenant, SECOND_REVIEWER), review.id, bea);
  expect(value.claimedBy).toBe(bea);
  expect((await audited(review.customerId)).at(-1)).toEqual({
    action: 'review.reassigned',
    detail: { review_id: review.id, from: FIRST_REVIEWER, to: bea },
  });
  const { items } = await system.reads.reviews(tenant, { claimedBy: bea }, { size: 5 });
  expect(items).toMatchObject([{ id: review.id, claimedByName: 'Bea Beispiel' }]);
});

test('a review is given to nobody who may not have it', async () => {
  const review = await referred();
  const ours = tenant;
  const [viewer, gone] = [await addPerson('viewer'), await addPerson('approver', true)];
  tenant = await system.tenant();
  const stranger = await addPerson('approver');
  for (const to of [viewer, gone, stranger, 'key:nobody12', 'policy', '']) {
    await expect(system.commands.reassignReview(by(ours, FIRST_REVIEWER), review.id, to)).rejects.toMatchObject({
      code: 'PERSON_UNKNOWN',
      field: 'to',
    });
  }
});

test('what is closed, or another tenant’s, is handed over by nobody', async () => {
  const review = await referred();
  const stranger = by(await system.tenant(), FIRST_REVIEWER);
  await expect(system.commands.releaseReview(stranger, review.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await system.owner.raw(`update reviews set state = 'cancelled', closed_at = now() where id = ?`, [review.id]);
  await expect(system.commands.releaseReview(by(tenant, FIRST_REVIEWER), review.id)).rejects.toMatchObject({
    code: 'REVIEW_CLOSED',
  });
});
