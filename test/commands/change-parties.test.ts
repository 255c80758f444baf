import fc from 'fast-check';

import { rowsOf } from '../../src/db/database';
import type { IncomingParty, IncomingPartyChange, PartyChanges } from '../../src/domain/intake';
import { NOTHING_REQUIRED } from '../../src/domain/requirements';
import type { CustomerRecord, PartyView } from '../../src/domain/views';
import { business, image, LAGOS, nextCpf, person } from '../support/customers';
import { partyBusiness, partyCustomer, partyPerson } from '../support/incoming-parties';
import { asModel, drawStep, steps } from '../support/party-changes';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
  tenant = await system.tenant();
}, 60_000);
afterAll(() => system.close());

const create = async (parties: readonly IncomingParty[]) =>
  (await system.commands.createCustomer(by(tenant), business({ parties }))).value;
const partiesOf = (record: CustomerRecord | undefined): readonly PartyView[] =>
  record?.kind === 'business' ? record.parties : [];
const change = async (customerId: string, changes: Partial<PartyChanges>) =>
  system.commands.changeCustomer(by(tenant), customerId, {
    parties: { add: [], change: [], remove: [], ...changes },
  });
const changeOf = ({ id, path, list }: PartyView, rest: Partial<IncomingPartyChange>): IncomingPartyChange => ({
  id,
  path,
  list,
  claims: {},
  ...rest,
});
const claimsVersionOf = async (customerId: string) =>
  (
    await rowsOf<{ claims_version: number }>(
      system.owner.raw('select claims_version from customers where id = ?', [customerId]),
    )
  )[0]?.claims_version;
const lastAudit = async (customerId: string) =>
  (
    await rowsOf<{ detail: object }>(
      system.owner.raw('select detail from audit_events where customer_id = ? order by id desc limit 1', [customerId]),
    )
  )[0]?.detail;

/** Two owners, of whom the second holds through the first, and a director. */
async function threeParties() {
  const value = await create([
    partyBusiness('owners[0]', { reference: 'holding', holdings: [{ percentage: 100 }] }),
    partyPerson(
      'owners[1]',
      { holdings: [{ of: 'holding', percentage: 60 }] },
      {
        documents: [
          { idType: 'passport', number: 'X7654321', front: image() },
          { idType: 'tin', number: nextCpf() },
        ],
        address: LAGOS,
      },
    ),
    partyPerson('controllers[0]', { firstName: 'Carol', roles: ['director'] }),
  ]);
  const [holding, ada, carol] = partiesOf(value);
  if (!holding || !ada || !carol) throw new Error('A party is missing');
  return { value, holding, ada, carol };
}

describe('a change to a party', () => {
  test('keeps what is not sent, renews what is, and verifies the business anew', async () => {
    const { value, holding, ada, carol } = await threeParties();
    const answer = await change(value.id, {
      change: [changeOf(ada, { claims: { lastName: 'Muster' }, documents: [{ idType: 'passport', back: image(9) }] })],
    });
    const [first, second, third] = partiesOf(answer.value);
    expect([first, third]).toEqual([holding, carol]);
    expect(second).toMatchObject({ claims: { ...ada.claims, lastName: 'Muster' }, addresses: ada.addresses });
    const passport = second?.documents.find(({ idType }) => idType === 'passport');
    expect(passport).toMatchObject({ number: 'X7654321', frontBlobId: ada.documents[0]?.frontBlobId });
    expect(passport?.backBlobId).toBeDefined();
    expect(second?.documents).toHaveLength(2);
    expect(Date.parse(second?.changedAt ?? '')).toBeGreaterThan(Date.parse(ada.changedAt));
    expect(await claimsVersionOf(value.id)).toBe(2);
    expect(await lastAudit(value.id)).toEqual({ fields: ['owners'] });
    expect(await system.reads.customer(tenant, value.id)).toMatchObject(answer.value);
  });

  test('gives an address in place of the one before, as a whole', async () => {
    const { value, ada } = await threeParties();
    const address = { ...LAGOS, street: '99 Broad Street', proof: image() };
    const answer = await change(value.id, { change: [changeOf(ada, { address })] });
    const [, second] = partiesOf(answer.value);
    expect(second?.addresses).toMatchObject([{ street: '99 Broad Street', purpose: 'residential' }]);
    expect(partiesOf(answer.value)[0]?.addresses).toEqual([]);
    expect(answer.value.addresses).toEqual(value.addresses);
  });

  test('to what is on record already changes nothing', async () => {
    const { value, ada } = await threeParties();
    const answer = await change(value.id, { change: [changeOf(ada, { claims: { ...ada.claims } })] });
    expect(answer.value).toEqual(value);
    expect(await claimsVersionOf(value.id)).toBe(1);
  });

  test('leaves the documents of everybody else alone, also of the same type', async () => {
    const documents = () => [{ idType: 'tin' as const, number: nextCpf() }];
    const value = await create([
      partyPerson('owners[0]', {}, { documents: documents() }),
      partyPerson('owners[1]', {}, { documents: documents() }),
    ]);
    const [first, second] = partiesOf(value);
    if (!first || !second) throw new Error('A party is missing');
    const own = await system.commands.changeCustomer(by(tenant), value.id, { documents: documents() });
    const answer = await change(value.id, { change: [changeOf(second, { documents: documents() })] });
    expect(partiesOf(answer.value)[0]?.documents).toEqual(first.documents);
    expect(partiesOf(answer.value)[1]?.documents).not.toEqual(second.documents);
    expect(answer.value.documents).toEqual(own.value.documents);
  });
});

describe('parties that come and go', () => {
  test('leave a list without gaps, in which the new ones are last', async () => {
    const { value, holding, ada } = await threeParties();
    await change(value.id, { remove: [ada] });
    const answer = await change(value.id, {
      add: [partyPerson('owners[0]', { firstName: 'Eve', holdings: [{ of: 'holding', percentage: 5 }] })],
    });
    expect(partiesOf(answer.value).map(({ path, id, claims }) => [path, id === holding.id, claims.holdings])).toEqual([
      ['owners[0]', true, [{ percentage: 100 }]],
      ['owners[1]', false, [{ of: holding.id, percentage: 5 }]],
      ['controllers[0]', false, []],
    ]);
  });

  test('go with their documents and addresses, and are named by id on the audit record', async () => {
    const { value, ada } = await threeParties();
    await change(value.id, { remove: [ada] });
    expect(await lastAudit(value.id)).toEqual({ fields: ['owners'], removed: [ada.id] });
    for (const table of ['documents', 'addresses']) {
      const left = await rowsOf(
        system.owner.raw('select from ?? where party_id = ? and replaced_at is null', [table, ada.id]),
      );
      expect([table, left]).toEqual([table, []]);
    }
  });

  test('cannot go while another holds shares of them, unless that one goes or sells in the same request', async () => {
    const { value, holding, ada, carol } = await threeParties();
    await expect(change(value.id, { remove: [holding] })).rejects.toMatchObject({
      code: 'PARTY_UNFIT',
      field: 'owners[0].remove',
    });
    const sold = await change(value.id, {
      remove: [holding],
      change: [changeOf(ada, { claims: { holdings: [{ percentage: 60 }] } })],
    });
    expect(partiesOf(sold.value).map(({ id }) => id)).toEqual([ada.id, carol.id]);
    expect(partiesOf(sold.value)[0]?.path).toBe('owners[0]');
    const other = await threeParties();
    const both = await change(other.value.id, { remove: [other.ada, other.holding] });
    expect(partiesOf(both.value).map(({ id }) => id)).toEqual([other.carol.id]);
  });

  test('are found by their names from now on, and no more when they are gone', async () => {
    const { value, carol } = await threeParties();
    const found = async (name: string) =>
      (await system.reads.customers(tenant, { name }, { size: 10, offset: 0 })).items.some(({ id }) => id === value.id);
    await change(value.id, {
      add: [partyPerson('owners[0]', { firstName: 'Xanthippa' })],
      remove: [carol],
    });
    expect([await found('xanthippa'), await found('carol')]).toEqual([true, false]);
  });

  test('may be a customer who was removed in the same request', async () => {
    const { value: ada } = await system.commands.createCustomer(by(tenant), person());
    const value = await create([partyCustomer('owners[0]', ada.id)]);
    const [before] = partiesOf(value);
    if (!before) throw new Error('A party is missing');
    const answer = await change(value.id, { remove: [before], add: [partyCustomer('owners[1]', ada.id)] });
    expect(partiesOf(answer.value)).toMatchObject([{ path: 'owners[0]', customer: { id: ada.id } }]);
  });

  test('are carried out once, however often the request is repeated', async () => {
    const { value, ada } = await threeParties();
    const request = by(tenant, undefined, { key: `remove/${value.id}`, body: {}, route: 'PATCH' });
    const parties = {
      add: [partyPerson('owners[0]', {}, { address: { ...LAGOS, proof: image() } })],
      change: [],
      remove: [ada],
    };
    const first = await system.commands.changeCustomer(request, value.id, { parties });
    const again = await system.commands.changeCustomer(request, value.id, { parties });
    expect(again).toEqual({ value: first.value, replayed: true });
  });
});

describe('nobody identified', () => {
  test('is refused while somebody is there, holds when the last one leaves, and ends with the next', async () => {
    const value = await create([partyPerson('owners[0]')]);
    const [ada] = partiesOf(value);
    if (!ada) throw new Error('A party is missing');
    await expect(change(value.id, { noneIdentified: { owners: true } })).rejects.toMatchObject({
      code: 'PARTIES_REMAIN',
      field: 'owners',
    });
    const none = await change(value.id, { noneIdentified: { owners: true }, remove: [ada] });
    expect(none.value).toMatchObject({ claims: { noOwnersIdentified: true }, parties: [] });
    const some = await change(value.id, { add: [partyPerson('owners[0]')] });
    expect(some.value.claims).not.toHaveProperty('noOwnersIdentified');
  });

  test('may be taken back', async () => {
    const value = await create([]);
    await change(value.id, { noneIdentified: { controllers: true } });
    expect(await claimsVersionOf(value.id)).toBe(2);
    const back = await change(value.id, { noneIdentified: { controllers: false } });
    expect(back.value.claims).not.toHaveProperty('noControllersIdentified');
  });
});

describe('refused, by the field that is wrong', () => {
  test.each<[string, string, (parties: Awaited<ReturnType<typeof threeParties>>) => Partial<PartyChanges>]>([
    ['an id that nobody has', 'owners[5].id', ({ ada }) => ({ remove: [{ ...ada, path: 'owners[5]', id: 'nobody' }] })],
    [
      'an id of the other list',
      'owners[0].id',
      ({ carol }) => ({ remove: [{ ...carol, list: 'owners', path: 'owners[0]' }] }),
    ],
    ['an id that is named twice', 'owners[1].id', ({ ada }) => ({ change: [changeOf(ada, {})], remove: [ada] })],
    [
      'a field of another kind',
      'owners[1].legal_name',
      ({ ada }) => ({ change: [changeOf(ada, { claims: { legalName: 'A' } })] }),
    ],
    ['another kind', 'owners[1].type', ({ ada }) => ({ change: [changeOf(ada, { kind: 'business' })] })],
    [
      'a document of another kind',
      'owners[0].documents[0].id_type',
      ({ holding }) => ({ change: [changeOf(holding, { documents: [{ idType: 'passport', front: image() }] })] }),
    ],
    [
      'a reference that a stored party has',
      'controllers[0].reference',
      ({ carol }) => ({ change: [changeOf(carol, { claims: { reference: 'holding' } })] }),
    ],
    [
      'shares of a stored person',
      'controllers[0].of',
      ({ carol, ada }) => ({ change: [changeOf(carol, { claims: { holdings: [{ of: ada.id }] } })] }),
    ],
    [
      'shares of somebody who is removed with it',
      'controllers[0].remove',
      ({ ada, carol }) => ({ remove: [ada, carol], add: [partyPerson('owners[7]', { holdings: [{ of: carol.id }] })] }),
    ],
    [
      'more than 200',
      'owners[0]',
      () => ({ add: Array.from({ length: 198 }, (_, at) => partyPerson(`owners[${at}]`)) }),
    ],
  ])('%s', async (_, field, changes) => {
    const parties = await threeParties();
    await expect(change(parties.value.id, changes(parties))).rejects.toMatchObject({ code: 'PARTY_UNFIT', field });
    expect(partiesOf(await system.reads.customer(tenant, parties.value.id))).toEqual(partiesOf(parties.value));
  });

  test('a customer of another tenant, like one who is not there', async () => {
    const { value: theirs } = await system.commands.createCustomer(by(await system.tenant()), person());
    const { value } = await threeParties();
    await expect(change(value.id, { add: [partyCustomer('owners[0]', theirs.id)] })).rejects.toMatchObject({
      code: 'PARTY_UNFIT',
      field: 'owners[0].customer_id',
      message: 'No such customer',
    });
    const { value: ours } = await system.commands.createCustomer(by(tenant), person());
    await expect(change(value.id, { add: [partyCustomer('owners[0]', value.id)] })).rejects.toMatchObject({
      message: 'A business is not behind itself',
    });
    await expect(change(ours.id, { add: [partyPerson('owners[0]')] })).rejects.toMatchObject({
      code: 'FIELD_NOT_FOR_KIND',
      field: 'owners',
    });
  });
});

test('what is owed follows whom it is owed by, and is being checked once they send it', async () => {
  const { value, holding, ada } = await threeParties();
  const sold = [{ percentage: 60 }];
  const owed = {
    ...NOTHING_REQUIRED,
    currently_due: ['owners[0].registration_number', 'owners[1].documents.passport', 'owners[1].email', 'address'],
  };
  await system.owner.raw('update verifications set requirements = ? where customer_id = ?', [
    JSON.stringify(owed),
    value.id,
  ]);
  await change(value.id, {
    remove: [holding],
    change: [changeOf(ada, { claims: { holdings: sold }, documents: [{ idType: 'passport', number: 'Y7654321' }] })],
  });
  expect((await system.reads.customer(tenant, value.id))?.kyc.requirements).toMatchObject({
    currently_due: ['owners[0].email', 'address'],
    pending_verification: ['owners[0].documents.passport'],
  });
});

test('two changes at once both happen', async () => {
  const { value } = await threeParties();
  await Promise.all(
    [1, 2, 3, 4].map((at) => change(value.id, { add: [partyPerson('owners[0]', { firstName: `Eve${at}` })] })),
  );
  const parties = partiesOf(await system.reads.customer(tenant, value.id));
  expect(parties.filter(({ list }) => list === 'owners').map(({ path }) => path)).toEqual(
    [0, 1, 2, 3, 4, 5].map((at) => `owners[${at}]`),
  );
});

test('any sequence of changes leaves in the database what a plain list would hold', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      let record: CustomerRecord = await create([]);
      for (const step of sequence) {
        const before = partiesOf(record).map(asModel);
        const { changes, next } = drawStep(before, step);
        if (!next) {
          await expect(change(record.id, changes)).rejects.toMatchObject({ code: 'PARTY_UNFIT' });
          continue;
        }
        record = (await change(record.id, changes)).value;
        const stood = new Set(before.map(({ id }) => id));
        const ids = partiesOf(record).map(({ id }) => id);
        const named = next(changes.add.map(() => 'new')).map((party) => ({
          ...party,
          id: stood.has(party.id) ? party.id : 'new',
        }));
        const inLists = (['owners', 'controllers'] as const).flatMap((list) =>
          named.filter((party) => party.list === list),
        );
        expect(
          partiesOf(record)
            .map(asModel)
            .map((party) => ({ ...party, id: stood.has(party.id) ? party.id : 'new' })),
        ).toEqual(inLists);
        expect(new Set(ids).size).toBe(ids.length);
        expect(partiesOf(await system.reads.customer(tenant, record.id))).toEqual(partiesOf(record));
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);
