import { readdir } from 'node:fs/promises';

import { createCommands } from '../../src/commands/create-commands';
import { rowsOf } from '../../src/db/database';
import { createBlindIndex } from '../../src/storage/blind-index';
import { createCustomerKeys } from '../../src/storage/customer-keys';
import { createFilesystemBlobs } from '../../src/storage/filesystem-blobs';
import { createKeyRing, generateKey, parseKey } from '../../src/storage/key-ring';
import { createSealOf } from '../../src/db/customer-record';
import { business, image, LAGOS, nextCpf, person } from '../support/customers';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { verify } from '../support/verify';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
beforeEach(async () => {
  tenant = await system.tenant();
});
afterAll(() => system.close());

const rowsOfTenant = async (table: string, tenantId = tenant): Promise<Record<string, unknown>[]> =>
  rowsOf(system.owner.raw('select * from ?? where tenant_id = ?', [table, tenantId]));
const countOf = async (table: string) => (await rowsOfTenant(table)).length;
const WRITTEN = [
  'customers',
  'verifications',
  'status_transitions',
  'customer_keys',
  'customer_blind_indexes',
  'documents',
  'addresses',
  'blobs',
  'outbox',
  'audit_events',
  'idempotency_keys',
];
const countsOf = async () =>
  Object.fromEntries(await Promise.all(WRITTEN.map(async (table) => [table, await countOf(table)])));
const NOTHING = Object.fromEntries(WRITTEN.map((table) => [table, 0]));
const filesOf = async (tenantId: string) => {
  const entries = await readdir(system.blobFolder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.startsWith(tenantId)).length;
};

describe('a new customer', () => {
  test('is pending, collecting, on their way to Temporal and on the audit record, all at once', async () => {
    const wakes = system.wakes();
    const { value, replayed } = await system.commands.createCustomer(by(tenant), person());
    expect(replayed).toBe(false);
    expect(value).toMatchObject({ kind: 'individual', status: 'APPROVAL_PENDING', version: 1, countryCode: 'NGA' });
    expect((await system.reads.customer(tenant, value.id))?.kyc).toMatchObject({ state: 'collecting', checks: [] });
    expect(await rowsOfTenant('outbox')).toMatchObject([
      { topic: 'customer_created', customer_id: value.id, payload: {} },
    ]);
    expect(await rowsOfTenant('audit_events')).toMatchObject([{ action: 'customer.created', actor: 'key:integrat' }]);
    expect(system.wakes()).toBe(wakes + 1);
  });

  test('comes back as sent, with everything they sent', async () => {
    const intake = person({
      claims: { gender: 'female', funds: { sourceOfFunds: 'salary', occupation: 'engineer' } },
      documents: [
        {
          idType: 'passport',
          number: 'X1234567',
          validUntil: '2031-02-28',
          issuingCountry: 'GHA',
          front: image(),
          back: image(9),
        },
        { idType: 'tin', number: nextCpf() },
      ],
      address: { ...LAGOS, proof: image(10) },
      metadata: { ref: 'A-1', nested: { list: [1, null, 'two'] } },
    });
    const { value } = await system.commands.createCustomer(by(tenant), intake);
    const read = await system.reads.customer(tenant, value.id);
    expect(read).toMatchObject({ ...value });
    expect(value).toMatchObject({
      claims: intake.claims,
      metadata: intake.metadata,
      documents: [
        { idType: 'passport', number: 'X1234567', validUntil: '2031-02-28', issuingCountry: 'GHA' },
        { idType: 'tin' },
      ],
      addresses: [{ ...LAGOS, purpose: 'residential' }],
    });
    const [passport] = value.documents;
    expect([passport?.frontBlobId, passport?.backBlobId, value.addresses[0]?.proofBlobId].every(Boolean)).toBe(true);
    expect(await filesOf(tenant)).toBe(3);
  });

  test('may be a business, with both its addresses and the people behind it', async () => {
    const operatingAddress = {
      street: '9 Example Quay',
      city: 'Leeds',
      state: '',
      postalCode: 'LS1 1UR',
      country: 'GB',
    };
    const { value } = await system.commands.createCustomer(by(tenant), business({ operatingAddress }));
    expect(value).toMatchObject({ kind: 'business', claims: business().claims });
    expect(value.addresses.map(({ purpose }) => purpose).toSorted()).toEqual(['operating', 'registered']);
    await verify(system, tenant, value.id);
    expect(await system.reads.customer(tenant, value.id)).toMatchObject({
      status: 'APPROVAL_PENDING',
      kyc: { state: 'in_review', decision: { outcome: 'refer' } },
    });
  });

  test('with a valid number, an address and a clean name is active without anybody’s help', async () => {
    const { value } = await system.commands.createCustomer(by(tenant), person());
    expect(await verify(system, tenant, value.id)).toMatchObject({ next: 'done', outcome: 'approve' });
    expect(await system.reads.customer(tenant, value.id)).toMatchObject({
      status: 'ACTIVE',
      kyc: { state: 'decided', decision: { outcome: 'approve', decidedBy: 'policy', reasons: [] } },
    });
  });

  test('under age is restricted, with the reason', async () => {
    const year = new Date().getUTCFullYear() - 17;
    const { value } = await system.commands.createCustomer(
      by(tenant),
      person({ claims: { dateOfBirth: `${year}-01-01` } }),
    );
    await verify(system, tenant, value.id);
    expect(await system.reads.customer(tenant, value.id)).toMatchObject({
      status: 'RESTRICTED',
      kyc: { decision: { outcome: 'decline', reasons: [{ code: 'customer.under_age' }] } },
    });
  });
});

describe('an Idempotency-Key', () => {
  const body = { first_name: 'Ada' };
  const request = (key: string, sent: unknown = body, tenantId = tenant) =>
    by(tenantId, undefined, { key, body: sent });

  test('sent 50 times at once makes one customer, and everybody gets the same answer', async () => {
    const intake = person({ documents: [{ idType: 'passport', number: 'X1234567', front: image() }] });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => system.commands.createCustomer(request('fifty'), intake)),
    );
    const [first] = answers;
    for (const { value } of answers) expect(value).toEqual(first?.value);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await countsOf()).toMatchObject({
      customers: 1,
      verifications: 1,
      outbox: 1,
      documents: 1,
      blobs: 1,
      audit_events: 1,
      idempotency_keys: 1,
      status_transitions: 2,
    });
    expect(await filesOf(tenant)).toBe(1);
  }, 60_000);

  test('gets the first answer again, also when the customer has changed since', async () => {
    const first = await system.commands.createCustomer(request('again'), person());
    await verify(system, tenant, first.value.id);
    await system.commands.changeCustomer(by(tenant), first.value.id, { metadata: { changed: true } });
    const wakes = system.wakes();
    const second = await system.commands.createCustomer(request('again'), person());
    expect(second).toEqual({ value: first.value, replayed: true });
    expect(JSON.stringify(second.value)).toBe(JSON.stringify(first.value));
    expect(await countOf('customers')).toBe(1);
    expect(system.wakes()).toBe(wakes);
  });

  test('with another body is refused, and nothing is written', async () => {
    await system.commands.createCustomer(request('reused'), person());
    const before = await countsOf();
    await expect(
      system.commands.createCustomer(
        request('reused', { first_name: 'Eve' }),
        person({ address: { ...LAGOS, proof: image() } }),
      ),
    ).rejects.toMatchObject({ name: 'Refusal', code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await countsOf()).toEqual(before);
    expect(await filesOf(tenant)).toBe(0);
  });

  test('raced with two bodies lets one of them through and refuses the other', async () => {
    const outcomes = await Promise.allSettled(
      [body, { first_name: 'Eve' }].map((sent) => system.commands.createCustomer(request('raced', sent), person())),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await countOf('customers')).toBe(1);
  });

  test('of another tenant is another key, and so is one on another route', async () => {
    const other = await system.tenant();
    const { value: one } = await system.commands.createCustomer(request('shared'), person());
    const { value: two, replayed } = await system.commands.createCustomer(request('shared', body, other), person());
    expect([replayed, one.id === two.id]).toEqual([false, false]);
    const changed = await system.commands.changeCustomer(
      by(tenant, undefined, { key: 'shared', body, route: `PATCH /v1/customers/${one.id}` }),
      one.id,
      { metadata: { a: 1 } },
    );
    expect(changed.replayed).toBe(false);
  });

  test('on a request that failed is free again', async () => {
    const twice = [
      { idType: 'tin', number: nextCpf() },
      { idType: 'tin', number: nextCpf() },
    ] as const;
    await expect(system.commands.createCustomer(request('failed'), person({ documents: twice }))).rejects.toMatchObject(
      {
        constraint: 'one_current_document_a_type',
      },
    );
    expect(await countsOf()).toEqual(NOTHING);
    const { replayed } = await system.commands.createCustomer(request('failed', { first_name: 'Eve' }), person());
    expect(replayed).toBe(false);
  });
});

describe('many customers at once', () => {
  const transactionsOf = async () =>
    new Set(
      (
        await rowsOf<{ xmin: string }>(
          system.owner.raw('select xmin::text from customers where tenant_id = ?', [tenant]),
        )
      ).map(({ xmin }) => xmin),
    ).size;

  test('share transactions, and everybody gets their own answer', async () => {
    const intakes = Array.from({ length: 40 }, (_none, index) => person({ metadata: { index } }));
    const answers = await Promise.all(intakes.map((intake) => system.commands.createCustomer(by(tenant), intake)));
    for (const [index, { value }] of answers.entries()) {
      expect(value).toMatchObject({ metadata: { index }, claims: intakes[index]?.claims });
      expect(await system.reads.customer(tenant, value.id)).toMatchObject({ ...value });
    }
    expect(await countsOf()).toMatchObject({ customers: 40, verifications: 40, outbox: 40, status_transitions: 80 });
    expect(await transactionsOf()).toBeLessThan(10);
  });

  test('do not suffer from one that the database refuses: it fails alone', async () => {
    const twice = [1, 2].map(() => ({ idType: 'tin' as const, number: nextCpf() }));
    const intakes = Array.from({ length: 20 }, (_none, index) =>
      index === 7 ? person({ documents: twice }) : person(),
    );
    const outcomes = await Promise.allSettled(
      intakes.map((intake, index) =>
        system.commands.createCustomer(by(tenant, undefined, { key: `of-many-${index}`, body: { index } }), intake),
      ),
    );
    expect(outcomes.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))).toEqual([7]);
    expect(await countsOf()).toMatchObject({ customers: 19, outbox: 19, audit_events: 19, idempotency_keys: 19 });
  });
});

test('without a key, sending the same twice makes two customers', async () => {
  const intake = person();
  await system.commands.createCustomer(by(tenant), intake);
  await system.commands.createCustomer(by(tenant), intake);
  expect(await countOf('customers')).toBe(2);
});

test('an error after the commit takes no file away that a document names', async () => {
  const blobs = createFilesystemBlobs({ root: system.blobFolder });
  const customerKeys = createCustomerKeys({
    keyEncryptionKeys: createKeyRing([{ id: 'own', key: parseKey(generateKey(), 'test') }]),
  });
  const sealOf = createSealOf({ customerKeys, blobs });
  const commands = createCommands({
    database: system.app,
    customerKeys,
    blobs,
    sealOf,
    policies: system.policies,
    blindIndex: createBlindIndex({ key: parseKey(generateKey(), 'test') }),
    // As when the connection is lost before the answer to the commit comes.
    wakeRelay: () => {
      throw new Error('Connection terminated');
    },
  });
  const passport = { idType: 'passport', number: 'X1234567', front: image() } as const;
  await expect(commands.createCustomer(by(tenant), person({ documents: [passport] }))).rejects.toThrow(
    'Connection terminated',
  );
  expect([await countOf('documents'), await filesOf(tenant)]).toEqual([1, 1]);
});
