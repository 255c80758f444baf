/** What the database itself refuses of related parties, whatever the code does. */
import { randomUUID } from 'node:crypto';

import { asTenant, rowsOf } from '../../src/db/database';
import type { Transaction } from '../../src/db/database';
import { loadRecords } from '../../src/db/load-record';
import { findCustomers } from '../../src/db/customers';
import { business, image, nextCpf, person } from '../support/customers';
import { partyCustomer, partyPerson } from '../support/incoming-parties';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
  tenant = await system.tenant();
}, 60_000);
afterAll(() => system.close());

const attempt = (work: (tx: Transaction) => Promise<unknown>) =>
  asTenant(system.app, tenant, async (tx) => {
    await work(tx);
    await tx.raw('set constraints all immediate');
    throw new Error('The database let it pass');
  });

interface Row {
  readonly customer_id: string;
  readonly customer_kind?: string;
  readonly kind?: string;
  readonly list?: string;
  readonly position?: number;
  readonly refers_to?: string | null;
}
const insert = (tx: Transaction, row: Row) =>
  tx('related_parties').insert({
    id: randomUUID(),
    tenant_id: tenant,
    kind: 'person',
    list: 'owners',
    position: 100,
    details_sealed: Buffer.from('sealed'),
    ...row,
  });
const create = async (intake: Parameters<typeof system.commands.createCustomer>[1]) =>
  (await system.commands.createCustomer(by(tenant), intake)).value;
const withOwner = async () => {
  const company = await create(
    business({ parties: [partyPerson('owners[0]', {}, { documents: [{ idType: 'tin', number: nextCpf() }] })] }),
  );
  const [ada] = company.kind === 'business' ? company.parties : [];
  if (!ada) throw new Error('A party is missing');
  return { company, ada };
};

const CHECK = '23514';
const UNIQUE = '23505';
const FOREIGN_KEY = '23503';
const DENIED = '42501';

describe('the database refuses', () => {
  test('anybody behind a person', async () => {
    const { id } = await create(person());
    await expect(attempt((tx) => insert(tx, { customer_id: id }))).rejects.toMatchObject({ code: FOREIGN_KEY });
    const row = { customer_id: id, customer_kind: 'individual' };
    await expect(attempt((tx) => insert(tx, row))).rejects.toMatchObject({ code: CHECK });
  });

  test('a party of kind customer without one, one that has one and is of another kind, and a business behind itself', async () => {
    const { company } = await withOwner();
    const { id } = await create(person());
    for (const row of [{ kind: 'customer' }, { refers_to: id }, { kind: 'customer', refers_to: company.id }]) {
      await expect(attempt((tx) => insert(tx, { customer_id: company.id, ...row }))).rejects.toMatchObject({
        code: CHECK,
      });
    }
  });

  test('the same customer twice behind one business, and two parties in one place', async () => {
    const { id } = await create(person());
    const company = await create(business({ parties: [partyCustomer('owners[0]', id)] }));
    for (const row of [{ kind: 'customer', refers_to: id, list: 'controllers' }, { position: 0 }]) {
      await expect(attempt((tx) => insert(tx, { customer_id: company.id, ...row }))).rejects.toMatchObject({
        code: UNIQUE,
      });
    }
  });

  test('a customer of another tenant behind a business', async () => {
    const theirs = (await system.commands.createCustomer(by(await system.tenant()), person())).value;
    const { company } = await withOwner();
    const row = { customer_id: company.id, kind: 'customer', refers_to: theirs.id };
    await expect(attempt((tx) => insert(tx, row))).rejects.toMatchObject({ code: FOREIGN_KEY });
  });

  test('a document or an address of a party of another business', async () => {
    const { ada } = await withOwner();
    const { company: other } = await withOwner();
    const owned = { id: randomUUID(), tenant_id: tenant, customer_id: other.id, party_id: ada.id };
    const document = { ...owned, id_type: 'nin', details_sealed: Buffer.from('sealed') };
    const address = { ...owned, purpose: 'residential', address_sealed: Buffer.from('sealed') };
    await expect(attempt((tx) => tx('documents').insert(document))).rejects.toMatchObject({ code: FOREIGN_KEY });
    await expect(attempt((tx) => tx('addresses').insert(address))).rejects.toMatchObject({ code: FOREIGN_KEY });
  });

  test('two current documents of one type of one party, and not one each of two parties', async () => {
    const { company, ada } = await withOwner();
    const owned = { id: randomUUID(), tenant_id: tenant, customer_id: company.id };
    const document = { ...owned, id_type: 'tin', details_sealed: Buffer.from('sealed') };
    const theirs = { ...document, party_id: ada.id };
    await expect(attempt((tx) => tx('documents').insert(theirs))).rejects.toMatchObject({ code: UNIQUE });
    await expect(attempt((tx) => tx('documents').insert(document))).rejects.toThrow('The database let it pass');
  });

  test.each([
    ['deleted', 'delete from related_parties'],
    ['made another kind', `update related_parties set kind = 'business'`],
    ['moved to another place', 'update related_parties set position = 7'],
    ['made to refer to somebody else', 'update related_parties set refers_to = null'],
    ['given to another business', 'update related_parties set customer_id = customer_id'],
  ])('that a party is %s', async (_, sql) => {
    await expect(attempt((tx) => tx.raw(sql))).rejects.toMatchObject({ code: DENIED });
  });
});

test('several businesses are read by as many statements as one', async () => {
  const parties = () => [
    partyPerson('owners[0]', {}, { documents: [{ idType: 'passport', front: image() }] }),
    partyPerson('controllers[0]'),
  ];
  const companies = await Promise.all([1, 2, 3].map(() => create(business({ parties: parties() }))));
  const statementsFor = async (ids: readonly string[]) => {
    let statements = 0;
    const records = await asTenant(system.app, tenant, async (tx) => {
      const counted = Object.assign((table: string) => tx(table), {
        raw: (...given: Parameters<Transaction['raw']>) => {
          statements++;
          return tx.raw(...given);
        },
      });
      return loadRecords(counted, await findCustomers(counted, ids), system.sealOf);
    });
    return { statements, records };
  };
  const ids = companies.map(({ id }) => id).toSorted();
  const all = await statementsFor(ids);
  expect(all.records).toEqual(companies.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  expect(all.statements).toBe((await statementsFor(ids.slice(0, 1))).statements);
});

test('what was said of a party stands nowhere in clear', async () => {
  const company = await create(
    business({ parties: [partyPerson('owners[0]', { firstName: 'Quetzalina', title: 'Sturmvogel' })] }),
  );
  const tables = await rowsOf<{ name: string }>(
    system.owner.raw(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'customer_id'`,
    ),
  );
  for (const { name } of tables) {
    const [row] = await rowsOf<{ text: string | null }>(
      system.owner.raw(`select string_agg(t::text, ' ') as text from ?? t where customer_id = ?`, [name, company.id]),
    );
    for (const word of ['Quetzalina', 'Sturmvogel']) {
      const hex = Buffer.from(word).toString('hex');
      expect([name, row?.text?.includes(word) ?? false, row?.text?.includes(hex) ?? false]).toEqual([
        name,
        false,
        false,
      ]);
    }
  }
});
