import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { CustomerRecord } from '../../src/domain/views';
import { dumpDatabase, dumpFolder, readableIn } from '../support/canaries';
import { business, nextCpf, person } from '../support/customers';
import { by, createTestSystem, FIRST_REVIEWER, SECOND_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { applyVerdict, openReview, verify } from '../support/verify';

let system: TestSystem;
let tenant: string;
const NUMBER = nextCpf();

/** Whatever a person says or is said of them, in words that stand nowhere else. */
const WORDS = [
  'Zanzibarina',
  'Quuxworthy',
  'zanzi.quux',
  '8031239876',
  '1911-11-17',
  NUMBER,
  'PX7654321',
  'Gargoyle Crescent',
  'Nowherebury',
  'ward-of-the-moon',
  'lighthouse keeping',
  'moved-to-the-isle',
  'Changedworthy',
  'NIN-99887766551',
  'CANARY-PHOTO-BYTES',
  'CANARY-PROOF-BYTES',
  'heard it from his aunt',
  'she walked like a heron',
  'Umbrella Quuxery Ltd',
  'Bartholomew',
  'Owlstone',
];

const photo = (text: string) => ({ bytes: Buffer.from(`${text} `.repeat(20)), mediaType: 'image/png' as const });

beforeAll(async () => {
  system = await createTestSystem();
  tenant = await system.tenant();
}, 60_000);
afterAll(() => system.close());

/** Everything that takes personal data in, once. */
async function liveThroughEverything(): Promise<CustomerRecord> {
  const address = {
    street: '7 Gargoyle Crescent',
    city: 'Nowherebury',
    state: 'Lagos',
    postalCode: '101001',
    country: 'Nigeria',
    proof: photo('CANARY-PROOF-BYTES'),
  };
  const { value } = await system.commands.createCustomer(
    by(tenant, undefined, { key: 'create', body: {} }),
    person({
      claims: {
        firstName: 'Zanzibarina',
        lastName: 'Quuxworthy',
        email: 'zanzi.quux@example.com',
        phone: '+2348031239876',
        dateOfBirth: '1911-11-17',
        gender: 'ward-of-the-moon',
        funds: { employmentStatus: 'retired', occupation: 'lighthouse keeping' },
      },
      documents: [
        { idType: 'tin', number: NUMBER, issuingCountry: 'BRA' },
        { idType: 'passport', number: 'PX7654321', front: photo('CANARY-PHOTO-BYTES') },
      ],
      address,
      metadata: { note: 'moved-to-the-isle', simulate: { contact: 'consider' } },
    }),
  );
  await verify(system, tenant, value.id);
  const review = await openReview(system, tenant, value.id);
  await system.commands.claimReview(by(tenant, FIRST_REVIEWER, { key: 'claim', body: {}, route: 'claim' }), review.id);
  await system.commands.giveVerdict(
    by(tenant, FIRST_REVIEWER, { key: 'verdict', body: {}, route: 'verdict' }),
    review.id,
    {
      action: 'request_information',
      reasonCode: 'unclear_story',
      note: 'We heard it from his aunt.',
      entryIds: [],
      requirements: ['proof_of_funds.occupation'],
    },
  );
  await applyVerdict(system, tenant, value.id);
  await system.commands.changeCustomer(by(tenant, undefined, { key: 'change', body: {}, route: 'PATCH' }), value.id, {
    claims: { lastName: 'Changedworthy' },
    documents: [{ idType: 'nin', number: 'NIN-99887766551' }],
  });
  await verify(system, tenant, value.id);
  for (const [who, action] of [
    [FIRST_REVIEWER, 'lock'],
    [FIRST_REVIEWER, 'unlock'],
    [SECOND_REVIEWER, 'unlock'],
  ] as const) {
    await system.commands.controlCustomer(
      by(tenant, who, { key: `${who}${action}`, body: {}, route: action }),
      value.id,
      {
        action,
        reasonCode: 'strange_walk',
        note: 'They say she walked like a heron.',
      },
    );
  }
  await system.commands.createCustomer(
    by(tenant),
    business({
      claims: {
        email: 'umbrella.quux@example.com',
        phone: '+442079460000',
        legalName: 'Umbrella Quuxery Ltd',
      },
      parties: [
        {
          path: 'owners[0]',
          list: 'owners',
          claims: { kind: 'person', firstName: 'Bartholomew', lastName: 'Owlstone', roles: [], holdings: [{}] },
          documents: [],
        },
      ],
    }),
  );
  return value;
}

test('nothing that a customer or a reviewer says can be read in the database or in the blob store', async () => {
  const { id } = await liveThroughEverything();
  const database = await dumpDatabase(system.owner);
  const folder = await dumpFolder(system.blobFolder);
  expect(database).toContain(id);
  expect(folder).toContain(id);
  expect(readableIn(database, WORDS)).toEqual([]);
  expect(readableIn(folder, WORDS)).toEqual([]);
}, 60_000);

test('the search finds every one of them where it is not sealed, so that its silence means something', async () => {
  const every = (form: string) => WORDS.map((word) => `${word} as ${form}`);
  await system.owner.raw('create table unsealed (words text, bytes bytea)');
  try {
    for (const word of WORDS) {
      // In the middle of something longer, at each of the three places that base64 tells apart.
      for (const before of ['', '-', '--']) {
        const text = `${before}${word}${before}.`;
        await system
          .owner('unsealed')
          .insert({ words: Buffer.from(text).toString('base64'), bytes: Buffer.from(text) });
        await system.owner('unsealed').insert({ words: JSON.stringify({ word }), bytes: Buffer.alloc(0) });
      }
    }
    const found = readableIn(await dumpDatabase(system.owner), WORDS);
    expect(found.toSorted()).toEqual([...every('text'), ...every('hex'), ...every('base64')].toSorted());
  } finally {
    await system.owner.raw('drop table unsealed');
  }
  await writeFile(join(system.blobFolder, 'unsealed'), WORDS.join(' '));
  expect(readableIn(await dumpFolder(system.blobFolder), WORDS)).toEqual(every('text'));
});

test('who holds the keys reads all of it again', async () => {
  const { items } = await system.reads.customers(tenant, { email: 'zanzi.quux@example.com' }, { size: 1, offset: 0 });
  expect(items[0]).toMatchObject({
    claims: { firstName: 'Zanzibarina', lastName: 'Changedworthy', dateOfBirth: '1911-11-17' },
    metadata: { note: 'moved-to-the-isle' },
    addresses: [{ street: '7 Gargoyle Crescent', city: 'Nowherebury' }],
  });
  const numbers = items[0]?.documents.map(({ number }) => number);
  expect(numbers?.toSorted()).toEqual([NUMBER, 'NIN-99887766551', 'PX7654321'].toSorted());
});

test('sealed data opens only where it was sealed: not in another column, not under another customer', async () => {
  const { value: one } = await system.commands.createCustomer(by(tenant), person());
  const { value: other } = await system.commands.createCustomer(by(tenant), person());
  await system.owner.raw(
    `update customers set profile_sealed = (select profile_sealed from customers where id = ?) where id = ?`,
    [one.id, other.id],
  );
  await expect(system.reads.customer(tenant, other.id)).rejects.toMatchObject({ name: 'SealBrokenError' });
  await system.owner.raw(
    `update customer_keys set wrapped = (select wrapped from customer_keys where customer_id = ?) where customer_id = ?`,
    [one.id, other.id],
  );
  await expect(system.reads.customer(tenant, other.id)).rejects.toMatchObject({ name: 'SealBrokenError' });
});
