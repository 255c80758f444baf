import type { BusinessIntake, IncomingParty } from '../../src/domain/intake';
import type { CustomerRecord, PartyView } from '../../src/domain/views';
import { rowsOf } from '../../src/db/database';
import { business, image, LAGOS, nextCpf, person } from '../support/customers';
import { partyBusiness, partyCustomer, partyPerson } from '../support/incoming-parties';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
beforeEach(async () => {
  tenant = await system.tenant();
});
afterAll(() => system.close());

const create = async (parties: readonly IncomingParty[], changes: Partial<BusinessIntake> = {}) =>
  (await system.commands.createCustomer(by(tenant), business({ parties, ...changes }))).value;
const partiesOf = (record: CustomerRecord | undefined): readonly PartyView[] =>
  record?.kind === 'business' ? record.parties : [];
const count = async (table: string) =>
  (await rowsOf(system.owner.raw('select from ?? where tenant_id = ?', [table, tenant]))).length;

describe('the parties of a new business', () => {
  test('come back as sent, owners first, each with documents and address, and read the same later', async () => {
    const value = await create([
      partyPerson('controllers[0]', { firstName: 'Carol', roles: ['control_person'] }),
      partyBusiness('owners[0]', { reference: 'holding', holdings: [{ percentage: 60 }] }),
      partyPerson(
        'owners[1]',
        { holdings: [{ of: 'holding', percentage: 100 }] },
        {
          documents: [
            { idType: 'passport', number: 'X7654321', front: image(), back: image(9) },
            { idType: 'tin', number: nextCpf() },
          ],
          address: { ...LAGOS, proof: image(10) },
        },
      ),
    ]);
    const [holding, ada, carol] = partiesOf(value);
    expect(partiesOf(value).map(({ path }) => path)).toEqual(['owners[0]', 'owners[1]', 'controllers[0]']);
    expect(holding).toMatchObject({ claims: { kind: 'business', reference: 'holding' }, documents: [], addresses: [] });
    expect(ada).toMatchObject({
      claims: { kind: 'person', firstName: 'Ada', holdings: [{ of: holding?.id, percentage: 100 }] },
      documents: [{ idType: 'passport', number: 'X7654321' }, { idType: 'tin' }],
      addresses: [{ purpose: 'residential', city: 'Lagos' }],
    });
    expect(carol).toMatchObject({ list: 'controllers', claims: { firstName: 'Carol' } });
    expect(value).toMatchObject({ documents: [], addresses: [{ purpose: 'registered' }] });
    expect(await system.reads.customer(tenant, value.id)).toMatchObject(value);
    const page = await system.reads.customers(tenant, {}, { size: 10, offset: 0 });
    expect(page.items).toEqual([value]);
    expect(await count('blobs')).toBe(3);
  });

  test('are found by their names, as the business is by its own', async () => {
    const value = await create([
      partyPerson('owners[0]', { firstName: 'Zoë', middleName: 'Quirina', lastName: 'Muster' }),
      partyBusiness('owners[1]', { legalName: 'Nowhere Holding' }),
    ]);
    for (const name of ['zoe muster', 'quirina', 'NOWHERE holding', 'Example Trading']) {
      const page = await system.reads.customers(tenant, { name }, { size: 10, offset: 0 });
      expect(page.items.map(({ id }) => id)).toEqual([value.id]);
    }
  });

  test('are given again, with their ids, to whoever repeats the request', async () => {
    const request = by(tenant, undefined, { key: 'twice', body: { owners: 1 } });
    const intake = business({ parties: [partyPerson('owners[0]')] });
    const first = await system.commands.createCustomer(request, intake);
    const second = await system.commands.createCustomer(request, intake);
    expect(second).toEqual({ value: first.value, replayed: true });
    expect(await count('related_parties')).toBe(1);
  });

  test('may be customers, whom the business shows by name and status', async () => {
    const { value: ada } = await system.commands.createCustomer(by(tenant), person());
    const { value: trading } = await system.commands.createCustomer(by(tenant), business());
    const value = await create([
      partyCustomer('owners[0]', ada.id, { holdings: [{ of: 'trading', percentage: 30 }] }),
      partyCustomer('owners[1]', trading.id, { reference: 'trading', holdings: [{ percentage: 70 }] }),
    ]);
    const status = 'APPROVAL_PENDING';
    expect(partiesOf(value).map(({ customer }) => customer)).toEqual([
      { id: ada.id, kind: 'individual', status, countryCode: 'NGA', name: 'Ada Example' },
      { id: trading.id, kind: 'business', status, countryCode: 'GBR', name: 'Example Trading Ltd' },
    ]);
    expect(await system.reads.customer(tenant, value.id)).toMatchObject(value);
  });

  test('stay when a customer among them is erased, who has no name any more', async () => {
    const { value: ada } = await system.commands.createCustomer(by(tenant), person());
    const value = await create([partyCustomer('owners[0]', ada.id)]);
    await system.owner.raw('update customer_keys set wrapped = null, destroyed_at = now() where customer_id = ?', [
      ada.id,
    ]);
    const [party] = partiesOf(await system.reads.customer(tenant, value.id));
    expect(party?.customer).toMatchObject({ id: ada.id, name: '' });
  });
});

describe('the name of a customer behind a business', () => {
  const erase = (id: string) =>
    system.owner.raw('update customer_keys set wrapped = null, destroyed_at = now() where customer_id = ?', [id]);
  const nameIn = (value: CustomerRecord) => partiesOf(value)[0]?.customer?.name;

  test('is in the answers of whoever repeats a request, and ends with the customer', async () => {
    const { value: ada } = await system.commands.createCustomer(by(tenant), person());
    const posting = by(tenant, undefined, { key: 'post', body: {} });
    const intake = business({ parties: [partyCustomer('owners[0]', ada.id)] });
    const post = async () => (await system.commands.createCustomer(posting, intake)).value;
    const created = await post();
    const patching = by(tenant, undefined, { key: 'patch', body: {}, route: `PATCH ${created.id}` });
    const patch = async () =>
      (await system.commands.changeCustomer(patching, created.id, { claims: { legalName: 'Example Ltd' } })).value;
    const changed = await patch();
    expect([nameIn(created), nameIn(changed)]).toEqual(['Ada Example', 'Ada Example']);
    expect([await post(), await patch()]).toEqual([created, changed]);
    await erase(ada.id);
    const [posted, patched] = [await post(), await patch()];
    expect([posted.id, nameIn(posted), nameIn(patched)]).toEqual([created.id, '', '']);
  });
});

describe('refused, by the field that is wrong, and without a trace', () => {
  const refused = async (field: string, ...parties: readonly IncomingParty[]) => {
    const before = await count('customers');
    const wanted = { name: 'Refusal', code: 'PARTY_UNFIT', field };
    await expect(create([...parties])).rejects.toMatchObject(wanted);
    expect([await count('customers'), await count('blobs')]).toEqual([before, 0]);
  };

  test('a holding of, or for, a name that nobody bears', async () => {
    await refused('owners[0].of', partyPerson('owners[0]', { holdings: [{ of: 'nobody' }] }));
    await refused(
      'owners[0].other_holdings[0].held_for',
      partyPerson('owners[0]', { holdings: [{ percentage: 1 }, { held: { as: 'trust', for: 'nobody' } }] }),
    );
  });

  test('shares of a person, or of oneself', async () => {
    const held = partyPerson('owners[0]', { reference: 'ada' });
    await refused('owners[1].of', held, partyPerson('owners[1]', { holdings: [{ of: 'ada' }] }));
    await refused('owners[0].of', partyBusiness('owners[0]', { reference: 'self', holdings: [{ of: 'self' }] }));
    await refused(
      'owners[0].held_for',
      partyPerson('owners[0]', { reference: 'self', holdings: [{ held: { as: 'nominee', for: 'self' } }] }),
    );
    const { value: ada } = await system.commands.createCustomer(by(tenant), person());
    await refused(
      'owners[1].of',
      partyCustomer('owners[0]', ada.id, { reference: 'ada' }),
      partyPerson('owners[1]', { holdings: [{ of: 'ada' }] }),
    );
  });

  test('a reference that two of them have', async () => {
    await refused(
      'controllers[0].reference',
      partyPerson('owners[0]', { reference: 'ada' }),
      partyPerson('controllers[0]', { reference: 'ada' }),
    );
  });

  test('a document of the other kind of party', async () => {
    const front = image();
    await refused(
      'owners[0].documents[1].id_type',
      partyPerson(
        'owners[0]',
        {},
        {
          documents: [
            { idType: 'passport', front },
            { idType: 'register_extract', front },
          ],
        },
      ),
    );
    await refused(
      'owners[0].documents[0].id_type',
      partyBusiness('owners[0]', {}, { documents: [{ idType: 'passport', front }] }),
    );
  });

  test('a customer who is not there, is another tenant’s, was erased, or stands there already', async () => {
    const other = await system.tenant();
    const { value: theirs } = await system.commands.createCustomer(by(other), person());
    const { value: ada } = await system.commands.createCustomer(by(tenant), person());
    const { value: gone } = await system.commands.createCustomer(by(tenant), person());
    await system.owner.raw('update customer_keys set wrapped = null, destroyed_at = now() where customer_id = ?', [
      gone.id,
    ]);
    const unknown = '01890000-0000-7000-8000-000000000000';
    for (const id of [unknown, theirs.id, gone.id]) {
      await refused('owners[1].customer_id', partyPerson('owners[0]'), partyCustomer('owners[1]', id));
    }
    await refused(
      'controllers[0].customer_id',
      partyCustomer('owners[0]', ada.id),
      partyCustomer('controllers[0]', ada.id),
    );
  });

  test('more than 200 of them', async () => {
    await refused('owners[0]', ...Array.from({ length: 201 }, (_, at) => partyPerson(`owners[${at}]`)));
  });
});

test('200 parties are written with one statement a table', async () => {
  const parties = Array.from({ length: 200 }, (_, at) =>
    partyPerson(`owners[${at}]`, { firstName: `Ada${at}` }, { documents: [{ idType: 'tin', number: nextCpf() }] }),
  );
  const value = await create(parties);
  expect(partiesOf(value).map(({ path }) => path)).toEqual(parties.map(({ path }) => path));
  expect(await count('related_parties')).toBe(200);
  expect(await count('documents')).toBe(200);
});
