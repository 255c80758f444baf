import { rowsOf } from '../../src/db/database';
import type { CustomerIntake } from '../../src/domain/intake';
import { business, person } from '../support/customers';
import { holdRow } from '../support/hold-row';
import { partyCustomer } from '../support/incoming-parties';
import { by, createTestSystem, FIRST_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { CONTROL } from '../db/standing-customers';
import { decideAs } from '../db/decide-as';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
beforeEach(async () => {
  tenant = await system.tenant();
});
afterAll(() => system.close());

const create = async (intake: CustomerIntake = person()) =>
  (await system.commands.createCustomer(by(tenant), intake)).value;
const referringTo = (customerId: string) => business({ parties: [partyCustomer('owners[0]', customerId)] });
const approve = (customerId: string) => decideAs(system, tenant, customerId, 'approve');
const control = (customerId: string, action: 'lock' | 'restrict') =>
  system.commands.controlCustomer(by(tenant, FIRST_REVIEWER), customerId, { action, ...CONTROL });
const verificationsOf = async (customerId: string) => (await system.reads.verifications(tenant, customerId)) ?? [];
const read = async (customerId: string) => {
  const customer = await system.reads.customer(tenant, customerId);
  if (!customer) throw new Error('The customer is not there');
  return customer;
};
const wakeUpsOf = async (customerId: string) =>
  (
    await rowsOf(
      system.owner.raw(`select 1 from outbox where customer_id = ? and topic = 'customer_changed'`, [customerId]),
    )
  ).length;
const claimsVersionOf = async (customerId: string) =>
  (
    await rowsOf<{ claims_version: number }>(
      system.owner.raw('select claims_version from customers where id = ?', [customerId]),
    )
  )[0]?.claims_version;

async function behindApproved() {
  const ada = await create();
  await approve(ada.id);
  const company = await create(referringTo(ada.id));
  await approve(company.id);
  return { ada, company };
}

describe('when the status of a customer moves', () => {
  test('an approved business behind which they stand is verified again, and goes on standing meanwhile', async () => {
    const { ada, company } = await behindApproved();
    const { version } = await read(company.id);
    await control(ada.id, 'restrict');
    expect(await verificationsOf(company.id)).toMatchObject([
      { number: 2, state: 'collecting', openedBecause: 'party_changed' },
      { number: 1, state: 'decided' },
    ]);
    const after = await read(company.id);
    expect(after).toMatchObject({ status: 'ACTIVE', parties: [{ customer: { status: 'RESTRICTED' } }] });
    expect([await wakeUpsOf(company.id), after.version > version]).toEqual([1, true]);
    const moves = await rowsOf<{ cause: string }>(
      system.owner.raw('select cause from status_transitions where customer_id = ? order by occurred_at desc limit 1', [
        company.id,
      ]),
    );
    expect(moves).toEqual([{ cause: `party_changed/${ada.id}/3` }]);
    const audit = await rowsOf(
      system.owner.raw(`select 1 from audit_events where customer_id = ? and action = 'verification.party_changed'`, [
        company.id,
      ]),
    );
    expect(audit).toHaveLength(1);
  });

  test('one that is being verified looks anew, and what was decided on the old is void', async () => {
    const ada = await create();
    const company = await create(referringTo(ada.id));
    await approve(ada.id);
    expect(await verificationsOf(company.id)).toMatchObject([{ number: 1, openedBecause: 'created' }]);
    expect([await claimsVersionOf(company.id), await wakeUpsOf(company.id)]).toEqual([2, 1]);
  });

  test('every business is verified, of however many behind which they stand, and no other', async () => {
    const { ada, company } = await behindApproved();
    const second = await create(referringTo(ada.id));
    await approve(second.id);
    const other = await behindApproved();
    await control(ada.id, 'lock');
    const opened = async (id: string) => (await verificationsOf(id)).length;
    expect(await Promise.all([company.id, second.id, other.company.id].map(opened))).toEqual([2, 2, 1]);
  });

  test('nothing happens to a business that is locked, was never approved, was erased, or refers to them no more', async () => {
    const ada = await create();
    await approve(ada.id);
    const lockedOne = await create(referringTo(ada.id));
    await control(lockedOne.id, 'lock');
    const declined = await create(referringTo(ada.id));
    await decideAs(system, tenant, declined.id, 'decline');
    const erased = await create(referringTo(ada.id));
    await approve(erased.id);
    await system.owner.raw('update customer_keys set wrapped = null, destroyed_at = now() where customer_id = ?', [
      erased.id,
    ]);
    const left = await create(referringTo(ada.id));
    const [party] = left.kind === 'business' ? left.parties : [];
    if (!party) throw new Error('A party is missing');
    await system.commands.changeCustomer(by(tenant), left.id, { parties: { add: [], change: [], remove: [party] } });
    await approve(left.id);
    const ids = [lockedOne.id, declined.id, erased.id, left.id];
    const standing = () =>
      Promise.all(ids.map(async (id) => [await wakeUpsOf(id), (await verificationsOf(id)).length]));
    const before = await standing();
    await control(ada.id, 'restrict');
    expect(await standing()).toEqual(before);
  });

  test('a chain of businesses follows link by link, each when its own status moves', async () => {
    const { ada, company } = await behindApproved();
    const top = await create(referringTo(company.id));
    await approve(top.id);
    await control(ada.id, 'restrict');
    expect(await verificationsOf(top.id)).toHaveLength(1);
    await decideAs(system, tenant, company.id, 'decline');
    expect(await verificationsOf(top.id)).toMatchObject([{ openedBecause: 'party_changed' }, {}]);
  });

  test('two that refer to each other come to rest', async () => {
    const { one, two } = await eachOther();
    await control(one, 'restrict');
    expect((await verificationsOf(two)).map(({ state }) => state)).toEqual(['collecting', 'decided']);
    await approve(two);
    expect((await read(two)).status).toBe('ACTIVE');
    expect((await verificationsOf(one))[0]).toMatchObject({ state: 'decided' });
    expect((await verificationsOf(two))[0]).toMatchObject({ state: 'decided' });
  });
});

/** Two approved businesses, each behind the other. */
async function eachOther(): Promise<{ one: string; two: string }> {
  const one = await create(business());
  const two = await create(referringTo(one.id));
  await system.commands.changeCustomer(by(tenant), one.id, {
    parties: { add: [partyCustomer('owners[0]', two.id)], change: [], remove: [] },
  });
  await approve(one.id);
  await approve(two.id);
  // Each approval moved a status, and so the other looked anew.
  await approve(one.id);
  await approve(two.id);
  for (const id of [one.id, two.id]) expect((await verificationsOf(id))[0]?.state).toBe('decided');
  return { one: one.id, two: two.id };
}

describe('at the same moment', () => {
  test('two that refer to each other may move, and wait for each other in vain: both are carried out', async () => {
    const { one, two } = await eachOther();
    const held = await Promise.all(
      [one, two].map((id) => holdRow(system.url, 'select from customers where id = $1 for update', [id])),
    );
    const moves = Promise.all([control(one, 'restrict'), control(two, 'restrict')]);
    await Promise.all(held.map((row) => row.untilWaiting(1)));
    await Promise.all(held.map((row) => row.release()));
    await moves;
    expect([(await read(one)).status, (await read(two)).status]).toEqual(['RESTRICTED', 'RESTRICTED']);
  }, 30_000);

  test('a business that begins to refer to a customer who moves is verified after the move', async () => {
    const ada = await create();
    await approve(ada.id);
    const company = await create(business());
    await approve(company.id);
    const held = await holdRow(system.url, 'select from customers where id = $1 for update', [ada.id]);
    const moving = control(ada.id, 'restrict');
    await held.untilWaiting(1);
    const changing = system.commands.changeCustomer(by(tenant), company.id, {
      parties: { add: [partyCustomer('owners[0]', ada.id)], change: [], remove: [] },
    });
    await held.untilWaiting(2);
    await held.release();
    const [, { value }] = await Promise.all([moving, changing]);
    const seen = value.kind === 'business' ? value.parties[0]?.customer?.status : undefined;
    // Either the change saw where they stand now, or the move saw the business.
    const woken = await wakeUpsOf(company.id);
    expect(seen === 'RESTRICTED' || woken === 2).toBe(true);
  });
});
