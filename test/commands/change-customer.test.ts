import { rowsOf } from '../../src/db/database';
import type { CustomerChange } from '../../src/domain/intake';
import { business, image, LAGOS, MUSTERSCHURKE, nextCpf, person } from '../support/customers';
import { partyPerson } from '../support/incoming-parties';
import { by, createTestSystem, FIRST_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { applyVerdict, openReview, verify } from '../support/verify';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
  tenant = await system.tenant();
}, 60_000);
afterAll(() => system.close());

const create = async (intake = person()) => (await system.commands.createCustomer(by(tenant), intake)).value;
const active = async (intake = person()) => {
  const customer = await create(intake);
  await verify(system, tenant, customer.id);
  return customer;
};
const change = (customerId: string, changes: CustomerChange) =>
  system.commands.changeCustomer(by(tenant), customerId, changes);
const read = async (customerId: string) => {
  const customer = await system.reads.customer(tenant, customerId);
  if (!customer) throw new Error('The customer is not there');
  return customer;
};
const claimsVersionOf = async (customerId: string) => {
  const [row] = await rowsOf<{ claims_version: number }>(
    system.owner.raw('select claims_version from customers where id = ?', [customerId]),
  );
  return row?.claims_version;
};
const wakeUpsOf = async (customerId: string) =>
  (
    await rowsOf(
      system.owner.raw(`select 1 from outbox where customer_id = ? and topic = 'customer_changed'`, [customerId]),
    )
  ).length;

describe('a change', () => {
  test.each([
    ['email', { email: 'new.example@example.com' }],
    ['firstName', { firstName: 'Adaeze' }],
    ['lastName', { lastName: 'Sample' }],
    ['phone', { phone: '+2348031230000' }],
    ['dateOfBirth', { dateOfBirth: '1986-02-03' }],
    ['gender', { gender: 'female' }],
    ['funds', { funds: { sourceOfFunds: 'salary' } }],
    ['productLevel', { productLevel: 2 }],
  ])('of %s is read back, leaves the other fields, and verifies the customer anew', async (field, claims) => {
    const customer = await active();
    const { value } = await change(customer.id, { claims });
    expect(value.claims).toEqual({ ...customer.claims, ...claims });
    expect(value).toMatchObject({ status: 'APPROVAL_PENDING', metadata: customer.metadata });
    expect(value.documents).toEqual(customer.documents);
    expect(await system.reads.verifications(tenant, customer.id)).toMatchObject([
      { number: 2, state: 'collecting', openedBecause: 'changed' },
      { number: 1, state: 'decided' },
    ]);
    expect([field, await wakeUpsOf(customer.id)]).toEqual([field, 1]);
  });

  test('of the country is read back and verifies anew', async () => {
    const customer = await active();
    const { value } = await change(customer.id, { countryCode: 'GHA' });
    expect(value).toMatchObject({ countryCode: 'GHA', status: 'APPROVAL_PENDING' });
  });

  test('of the funds replaces them as a whole', async () => {
    const customer = await create(person({ claims: { funds: { sourceOfFunds: 'salary', occupation: 'engineer' } } }));
    const { value } = await change(customer.id, { claims: { funds: { employmentStatus: 'retired' } } });
    expect(value.claims.funds).toEqual({ employmentStatus: 'retired' });
  });

  test('replaces a document by its type, adds another type, and keeps the rest', async () => {
    const customer = await create(
      person({
        documents: [
          { idType: 'passport', number: 'X1234567', front: image() },
          { idType: 'tin', number: nextCpf() },
        ],
      }),
    );
    const { value } = await change(customer.id, {
      documents: [
        { idType: 'passport', number: 'Y7654321' },
        { idType: 'nin', number: '12345678901' },
      ],
    });
    const numbers = Object.fromEntries(value.documents.map(({ idType, number }) => [idType, number]));
    expect(numbers).toEqual({ passport: 'Y7654321', nin: '12345678901', tin: customer.documents[1]?.number });
    expect(value.documents.find(({ idType }) => idType === 'passport')).not.toHaveProperty('frontBlobId');
    const kept = await rowsOf(
      system.owner.raw('select 1 from documents where customer_id = ? and replaced_at is not null', [customer.id]),
    );
    expect(kept).toHaveLength(1);
  });

  test('that sends a photo later keeps the number that came before, and a number keeps the photo', async () => {
    const customer = await create(
      person({ documents: [{ idType: 'passport', number: 'X1234567', validUntil: '2031-02-28' }] }),
    );
    const front = await change(customer.id, { documents: [{ idType: 'passport', front: image() }] });
    const [photo] = front.value.documents;
    expect(photo).toMatchObject({
      number: 'X1234567',
      validUntil: '2031-02-28',
      frontBlobId: expect.any(String) as string,
    });
    const { value } = await change(customer.id, {
      documents: [{ idType: 'passport', number: 'X1234567', back: image(9) }],
    });
    expect(value.documents).toMatchObject([
      { frontBlobId: photo?.frontBlobId, backBlobId: expect.any(String) as string },
    ]);
  });

  test('to a document with another number keeps nothing of the one before', async () => {
    const passport = { idType: 'passport', number: 'X1234567', validUntil: '2031-02-28', front: image() } as const;
    const customer = await create(person({ documents: [passport] }));
    const { value } = await change(customer.id, { documents: [{ idType: 'passport', number: 'Y7654321' }] });
    expect(value.documents).toEqual([{ id: value.documents[0]?.id, idType: 'passport', number: 'Y7654321' }]);
  });

  test('replaces the address as a whole, its proof too', async () => {
    const customer = await create(person({ address: { ...LAGOS, proof: image() } }));
    const address = { street: '1 Ring Road', city: 'Accra', state: '', postalCode: 'GA-184-0001', country: 'Ghana' };
    const { value } = await change(customer.id, { address });
    expect(value.addresses).toEqual([{ ...address, purpose: 'residential', id: value.addresses[0]?.id }]);
    expect(value.addresses[0]?.id).not.toBe(customer.addresses[0]?.id);
  });

  test('merges metadata, and a null deletes its key', async () => {
    const customer = await create(person({ metadata: { keep: 1, drop: 2, replace: { a: 1 } } }));
    const { value } = await change(customer.id, { metadata: { drop: null, replace: { b: 2 }, add: [true] } });
    expect(value.metadata).toEqual({ keep: 1, replace: { b: 2 }, add: [true] });
  });

  test('grows the version by one, is on the audit record with the names of its fields, and wakes the relay', async () => {
    const customer = await active();
    const before = await read(customer.id);
    const wakes = system.wakes();
    const { value } = await change(customer.id, { claims: { firstName: 'Adaeze' }, metadata: { a: 1 } });
    expect(value.version).toBe(before.version + 1);
    expect(Date.parse(value.updatedAt)).toBeGreaterThan(Date.parse(before.updatedAt));
    expect(system.wakes()).toBe(wakes + 1);
    const events = await rowsOf(
      system.owner.raw(`select actor, detail from audit_events where customer_id = ? and action = 'customer.changed'`, [
        customer.id,
      ]),
    );
    expect(events).toEqual([{ actor: 'key:integrat', detail: { fields: ['first_name', 'metadata'] } }]);
  });

  test('of e-mail, phone or name is found by the new and no longer by the old', async () => {
    const customer = await create(person({ claims: { email: 'old.address@example.com', phone: '+2348031230011' } }));
    await change(customer.id, { claims: { email: 'brand.new@example.com', phone: '+2348031230022' } });
    const idsBy = async (filter: { email?: string; phone?: string }) =>
      (await system.reads.customers(tenant, filter, { size: 5, offset: 0 })).items.map(({ id }) => id);
    expect(await idsBy({ email: 'old.address@example.com' })).toEqual([]);
    expect(await idsBy({ phone: '+2348031230011' })).toEqual([]);
    expect(await idsBy({ email: 'brand.new@example.com', phone: '+2348031230022' })).toEqual([customer.id]);
  });
});

describe('verifying anew', () => {
  test('is not done for metadata, which no check looks at', async () => {
    const customer = await active();
    const { value } = await change(customer.id, { metadata: { a: 1 } });
    expect(value).toMatchObject({ status: 'ACTIVE', metadata: { a: 1 } });
    expect(await system.reads.verifications(tenant, customer.id)).toHaveLength(1);
    expect([await wakeUpsOf(customer.id), await claimsVersionOf(customer.id)]).toEqual([0, 1]);
  });

  test('is not done for what is on record already, word for word, and nothing is written', async () => {
    const customer = await active(person({ claims: { funds: { sourceOfFunds: 'salary' } } }));
    const before = await read(customer.id);
    const { email, firstName, funds } = customer.claims as { email: string; firstName: string; funds: object };
    const { value } = await change(customer.id, {
      claims: { email, firstName, funds },
      countryCode: 'NGA',
      documents: [],
    });
    expect(value).toMatchObject({ status: before.status, version: before.version });
    expect(await read(customer.id)).toEqual(before);
    expect(await system.reads.verifications(tenant, customer.id)).toHaveLength(1);
  });

  test('is not done for the lowest product level of a customer who never had one, and is for every other', async () => {
    const customer = await active();
    expect((await change(customer.id, { claims: { productLevel: 1 } })).value.status).toBe('ACTIVE');
    expect((await change(customer.id, { claims: { productLevel: 4 } })).value.status).toBe('APPROVAL_PENDING');
    await change(customer.id, { claims: { productLevel: 1 } });
    expect(await claimsVersionOf(customer.id)).toBe(3);
  });

  test('sees the product level in its decision, and runs no check again for it', async () => {
    const customer = await active(person({ claims: { productLevel: 2 } }));
    const checksRun = async () =>
      (await rowsOf(system.owner.raw('select 1 from checks where customer_id = ?', [customer.id]))).length;
    const before = await checksRun();
    await change(customer.id, { claims: { productLevel: 5 } });
    await verify(system, tenant, customer.id);
    const seen = await rowsOf<{ level: number }>(
      system.owner.raw(
        `select (context -> 'productLevel')::int as level from decisions where customer_id = ? order by decided_at`,
        [customer.id],
      ),
    );
    expect(seen).toEqual([{ level: 2 }, { level: 5 }]);
    expect(await checksRun()).toBe(before);
  });

  test('goes on in the open verification when there is one', async () => {
    const customer = await create();
    await change(customer.id, { claims: { firstName: 'Adaeze' } });
    await change(customer.id, { address: LAGOS });
    expect(await system.reads.verifications(tenant, customer.id)).toMatchObject([{ number: 1, state: 'collecting' }]);
    expect([await wakeUpsOf(customer.id), await claimsVersionOf(customer.id)]).toEqual([2, 3]);
  });

  test('keeps a customer restricted whom an operator restricted', async () => {
    const customer = await active();
    await system.commands.controlCustomer(by(tenant, FIRST_REVIEWER), customer.id, {
      action: 'restrict',
      reasonCode: 'test_reason',
      note: 'Ten letters or more.',
    });
    const { value } = await change(customer.id, { claims: { firstName: 'Adaeze' } });
    expect(value.status).toBe('RESTRICTED');
  });

  test('reuses the evidence of what did not change', async () => {
    const customer = await active();
    await change(customer.id, { claims: { phone: '+2348031230000' } });
    await verify(system, tenant, customer.id);
    const runs = await rowsOf<{ kind: string; runs: number }>(
      system.owner.raw('select kind, count(*)::int as runs from checks where customer_id = ? group by 1 order by 1', [
        customer.id,
      ]),
    );
    expect(Object.fromEntries(runs.map(({ kind, runs: count }) => [kind, count]))).toMatchObject({
      address: 1,
      contact: 2,
      screening: 1,
    });
    expect((await read(customer.id)).status).toBe('ACTIVE');
  });
});

describe('what was asked for', () => {
  const asked = async () => {
    const { address, ...rest } = person({ claims: { email: 'someone@mailinator.com' } });
    void address;
    const customer = await active(rest);
    expect((await read(customer.id)).kyc).toMatchObject({
      state: 'awaiting_customer',
      requirements: { currently_due: expect.arrayContaining(['address', 'email']) as string[] },
    });
    return customer;
  };

  test('is being checked once it was sent, and the rest stays due', async () => {
    const customer = await asked();
    await change(customer.id, { address: LAGOS });
    expect((await read(customer.id)).kyc.requirements).toMatchObject({
      currently_due: ['email'],
      pending_verification: ['address'],
      errors: [{ field: 'email' }],
    });
  });

  test('says why, until when and what else would do, and is met by what else would do', async () => {
    const customer = await active(person({ claims: { productLevel: 2 } }));
    const { requirements } = (await read(customer.id)).kyc;
    const [item] = requirements.items;
    expect(requirements.items).toHaveLength(1);
    expect(item).toMatchObject({
      field: requirements.currently_due[0],
      bucket: 'currently_due',
      code: 'document.missing',
      alternatives: expect.arrayContaining(['documents.drivers_license.front_doc']) as string[],
    });
    const { dueAt = '' } = (await system.reads.verifications(tenant, customer.id))?.[0] ?? {};
    expect(Date.parse(item?.deadline ?? '')).toBe(Date.parse(dueAt));

    await change(customer.id, { documents: [{ idType: 'drivers_license', number: 'D1234567', front: image() }] });
    expect((await read(customer.id)).kyc.requirements).toMatchObject({
      currently_due: [],
      pending_verification: [item?.field],
      errors: [],
      items: [{ field: item?.field, bucket: 'pending_verification', code: 'document.missing' }],
    });
    expect((await read(customer.id)).kyc.requirements.items[0]).not.toHaveProperty('deadline');
  });

  test('has no deadline while people look: they have a time of their own', async () => {
    const { address: _none, ...rest } = person({ metadata: { simulate: { contact: 'consider' } } });
    const customer = await active(rest);
    const { state, requirements } = (await read(customer.id)).kyc;
    expect([state, requirements.items]).toEqual([
      'in_review',
      [{ field: 'address', bucket: 'currently_due', code: 'address.missing', alternatives: [] }],
    ]);
  });

  test('and comes after its deadline is being checked, and the rest stays past due with its deadline', async () => {
    const customer = await asked();
    const [open] = (await system.reads.verifications(tenant, customer.id)) ?? [];
    const scope = { tenantId: tenant, customerId: customer.id };
    const expired = { ...scope, verificationId: open?.id ?? '', dueAt: open?.dueAt ?? '' };
    expect(await system.activities.expireVerification(expired)).toEqual({ next: 'ended', state: 'expired' });
    await change(customer.id, { address: LAGOS });
    const { requirements, state } = (await read(customer.id)).kyc;
    expect(state).toBe('collecting');
    expect(requirements).toMatchObject({
      currently_due: [],
      past_due: ['email'],
      pending_verification: ['address'],
    });
    const late = requirements.items.find(({ bucket }) => bucket === 'past_due');
    expect([late?.field, Date.parse(late?.deadline ?? '')]).toEqual(['email', Date.parse(open?.dueAt ?? '')]);
  });

  test('stays due when the same wrong thing is sent again', async () => {
    const customer = await asked();
    await change(customer.id, { claims: { email: 'someone@mailinator.com' } });
    expect((await read(customer.id)).kyc.requirements.currently_due).toEqual(
      expect.arrayContaining(['address', 'email']),
    );
  });

  test('stays due when the same wrong thing is sent beside a change that no check looks at', async () => {
    const customer = await asked();
    await change(customer.id, { claims: { email: 'someone@mailinator.com' }, metadata: { again: true } });
    const { requirements } = (await read(customer.id)).kyc;
    expect(requirements.pending_verification).toEqual([]);
    expect(requirements.currently_due).toEqual(expect.arrayContaining(['address', 'email']));
  });

  test('stays due when something else is sent', async () => {
    const customer = await asked();
    await change(customer.id, { claims: { firstName: 'Adaeze' }, metadata: { a: 1 } });
    expect((await read(customer.id)).kyc.requirements.currently_due).toHaveLength(2);
  });

  test('and comes makes the customer active', async () => {
    const customer = await asked();
    await change(customer.id, { address: LAGOS, claims: { email: 'mine@example.com' } });
    await verify(system, tenant, customer.id);
    expect(await read(customer.id)).toMatchObject({ status: 'ACTIVE', kyc: { requirements: { currently_due: [] } } });
  });

  test.each([
    ['documents.passport.front_doc', { documents: [{ idType: 'passport', number: 'X1234567', front: image() }] }],
    ['documents', { documents: [{ idType: 'nin', number: '12345678901' }] }],
    ['proof_of_funds.occupation', { claims: { funds: { occupation: 'baker' } } }],
    ['country_code', { countryCode: 'GHA' }],
    ['date_of_birth', { claims: { dateOfBirth: '1980-01-01' } }],
    ['address.document', { address: { ...LAGOS, proof: image() } }],
  ] as const)('by a reviewer as %s is supplied by sending it', async (field, changes: CustomerChange) => {
    const customer = await reviewerAsks(
      await active(person({ metadata: { simulate: { contact: 'consider' } } })),
      field,
    );
    await change(customer.id, changes);
    expect((await read(customer.id)).kyc.requirements).toMatchObject({
      currently_due: [],
      pending_verification: [field],
    });
  });

  test.each([
    [
      'operating_address',
      { operatingAddress: { street: '9 Quay', city: 'Leeds', state: '', postalCode: 'LS1 1UR', country: 'GB' } },
    ],
    ['business.legal_name', { claims: { legalName: 'Example Trading Limited' } }],
    ['business', { claims: { taxId: 'GB123456789' } }],
    ['owners', { parties: { add: [partyPerson('owners[0]')], change: [], remove: [] } }],
  ] as const)('of a business as %s is supplied by sending it', async (field, changes: CustomerChange) => {
    const { value } = await system.commands.createCustomer(by(tenant), business());
    await verify(system, tenant, value.id);
    const customer = await reviewerAsks(value, field);
    await change(customer.id, changes);
    expect((await read(customer.id)).kyc.requirements).toMatchObject({
      currently_due: [],
      pending_verification: [field],
    });
  });

  test('of a business as its legal name is not supplied by its tax number', async () => {
    const { value } = await system.commands.createCustomer(by(tenant), business());
    await verify(system, tenant, value.id);
    await reviewerAsks(value, 'business.legal_name');
    await change(value.id, { claims: { taxId: 'GB123456789' } });
    expect((await read(value.id)).kyc.requirements.currently_due).toEqual(['business.legal_name']);
  });

  async function reviewerAsks<T extends { readonly id: string }>(customer: T, field: string): Promise<T> {
    const review = await openReview(system, tenant, customer.id);
    await system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), review.id, {
      action: 'request_information',
      reasonCode: 'unclear',
      note: 'Please send this again.',
      entryIds: [],
      requirements: [field],
    });
    await applyVerdict(system, tenant, customer.id);
    expect((await read(customer.id)).kyc).toMatchObject({
      state: 'awaiting_customer',
      requirements: { currently_due: [field] },
    });
    return customer;
  }
});

describe('a change is refused', () => {
  test('for a customer that is not there, or is another tenant’s', async () => {
    const customer = await create();
    const stranger = await system.tenant();
    const nobody = '00000000-0000-7000-8000-000000000000';
    await expect(change(nobody, { metadata: { a: 1 } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      system.commands.changeCustomer(by(stranger), customer.id, { metadata: { a: 1 } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await read(customer.id)).version).toBe(1);
  });

  test('while the customer is locked, and leaves nothing behind', async () => {
    const customer = await create();
    await system.commands.controlCustomer(by(tenant, FIRST_REVIEWER), customer.id, {
      action: 'lock',
      reasonCode: 'test_reason',
      note: 'Ten letters or more.',
    });
    const before = await read(customer.id);
    for (const changes of [
      { metadata: { a: 1 } },
      { claims: { firstName: 'Eve' } },
      { address: { ...LAGOS, proof: image() } },
    ]) {
      await expect(change(customer.id, changes)).rejects.toMatchObject({ code: 'CUSTOMER_LOCKED' });
    }
    expect(await read(customer.id)).toEqual(before);
  });

  test('for a field of the other kind, by its name', async () => {
    const customer = await create();
    const { value: company } = await system.commands.createCustomer(by(tenant), business());
    await expect(change(customer.id, { claims: { legalName: 'Ada Ltd' } })).rejects.toMatchObject({
      code: 'FIELD_NOT_FOR_KIND',
      field: 'legal_name',
    });
    await expect(change(customer.id, { operatingAddress: LAGOS })).rejects.toMatchObject({
      field: 'operating_address',
    });
    await expect(change(company.id, { claims: { dateOfBirth: '1980-01-01' } })).rejects.toMatchObject({
      field: 'date_of_birth',
    });
  });
});

test('a change sent twice with one key, also at once, is made once', async () => {
  const customer = await active();
  const request = () =>
    by(tenant, undefined, { key: 'change', body: { a: 1 }, route: `PATCH /v1/customers/${customer.id}` });
  const send = () => system.commands.changeCustomer(request(), customer.id, { address: { ...LAGOS, proof: image() } });
  const answers = await Promise.all(Array.from({ length: 8 }, send));
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  for (const { value } of answers) expect(value).toEqual(answers[0]?.value);
  expect(await system.reads.verifications(tenant, customer.id)).toHaveLength(2);
  expect(await wakeUpsOf(customer.id)).toBe(1);
});

test('changes at once are made one after the other, and none is lost', async () => {
  const customer = await active();
  await Promise.all(
    Array.from({ length: 10 }, (_, index) => change(customer.id, { metadata: { [`key${index}`]: index } })),
  );
  const { metadata, version } = await read(customer.id);
  expect(Object.keys(metadata)).toHaveLength(10);
  expect(version).toBe(2 + 10);
});

test('a change of metadata leaves a review with its reviewer', async () => {
  const customer = await active(person({ claims: MUSTERSCHURKE }));
  const review = await openReview(system, tenant, customer.id);
  await system.commands.claimReview(by(tenant, FIRST_REVIEWER), review.id);
  await change(customer.id, { metadata: { a: 1 } });
  await verify(system, tenant, customer.id);
  expect(await openReview(system, tenant, customer.id)).toMatchObject({ id: review.id, claimedBy: FIRST_REVIEWER });
});

test('a change of the name takes the case back from the reviewer, and does not shake the match off', async () => {
  const customer = await active(person({ claims: MUSTERSCHURKE }));
  const review = await openReview(system, tenant, customer.id);
  const verdict = (reviewId: string, action: 'confirm_match' | 'clear_match') =>
    system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), reviewId, {
      action,
      reasonCode: 'looked_at',
      note: 'Compared the passports.',
      entryIds: [],
      requirements: [],
    });
  await change(customer.id, { claims: { firstName: 'Ada', lastName: 'Example' } });
  await expect(verdict(review.id, 'confirm_match')).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  await verify(system, tenant, customer.id);
  const { items } = await system.reads.reviews(tenant, { customerId: customer.id }, { size: 5 });
  expect(items.map(({ state }) => state).toSorted()).toEqual(['cancelled', 'open']);

  const again = await openReview(system, tenant, customer.id);
  expect((await verdict(again.id, 'clear_match')).value.verdict?.entryIds).toEqual(['sample:900001']);
  await applyVerdict(system, tenant, customer.id);
  await verify(system, tenant, customer.id);
  expect((await read(customer.id)).status).toBe('ACTIVE');
});

test('a match that was cleared once, and is one again after a change, is not shaken off by the next change', async () => {
  const customer = await active(person({ claims: MUSTERSCHURKE }));
  await system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), (await openReview(system, tenant, customer.id)).id, {
    action: 'clear_match',
    reasonCode: 'looked_at',
    note: 'Compared the passports.',
    entryIds: [],
    requirements: [],
  });
  await applyVerdict(system, tenant, customer.id);
  await verify(system, tenant, customer.id);
  expect((await read(customer.id)).status).toBe('ACTIVE');

  await change(customer.id, { claims: { dateOfBirth: '1961-04-02' } });
  await verify(system, tenant, customer.id);
  await openReview(system, tenant, customer.id);
  await change(customer.id, { claims: { firstName: 'Ada', lastName: 'Example' } });
  await verify(system, tenant, customer.id);
  expect((await openReview(system, tenant, customer.id)).queue).toBe('sanctions');
});
