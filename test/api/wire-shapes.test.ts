import request from 'supertest';

import type { CustomerIntake } from '../../src/domain/intake';
import { businessDetails } from '../../src/api/schemas/business';
import { readBusiness } from '../../src/api/wire/business';
import { CustomerAnswer, CustomerRecordAnswer } from '../../src/api/schemas/answers/customer';
import { NOTHING_REQUIRED } from '../../src/domain/requirements';
import { BUSINESS_BODY, DOCUMENTED_BODY, SMALLEST_BODY, base64, png } from '../support/api-bodies';
import { createTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

const SUCCESS = { status: true, error: [], message: 'operation was successful' };
const UUID = /^[0-9a-f-]{36}$/;

function create(t: TestApp, body: object) {
  return request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator).send(body);
}

async function createAndRead(t: TestApp, body: object) {
  const created = await create(t, body);
  expect(created.status).toBe(201);
  const read = await request(t.app).get(`/v1/customers/${created.body.data.id}`).set('X-API-KEY', t.integrator);
  expect(read.status).toBe(200);
  return { created: created.body.data, read: read.body.data };
}

/** What a command was given for this body. */
async function intakeOf(body: object): Promise<CustomerIntake> {
  const t = createTestApp();
  expect((await create(t, body)).status).toBe(201);
  return t.fake.reached[0]?.sent as CustomerIntake;
}

function patch(t: TestApp, id: string, body: object) {
  return request(t.app).patch(`/v1/customers/${id}`).set('X-API-KEY', t.integrator).send(body);
}

describe('creating an individual', () => {
  test('answers 201 with the seven documented fields, normalised as the documented example is', async () => {
    const { status, body, headers } = await create(createTestApp(), DOCUMENTED_BODY);
    expect([status, headers['location']]).toEqual([201, `/v1/customers/${body.data.id}`]);
    expect(body).toEqual({
      ...SUCCESS,
      data: {
        id: expect.stringMatching(UUID),
        first_name: 'Ada',
        last_name: 'Example',
        email: 'ada.example@example.com',
        phone: '90123456789',
        country_code: 'NGA',
        status: 'APPROVAL_PENDING',
      },
    });
  });

  test('hands the command a customer in our own words', async () => {
    const file = base64(png());
    const intake = await intakeOf({
      ...DOCUMENTED_BODY,
      documents: [
        {
          id_type: 'passport',
          id_number: ' A1234567 ',
          front_doc: `data:image/png;base64,${file}`,
          valid_until: '2031-05-06',
          issuing_country: 'gh',
        },
        { id_type: 'bvn', id_number: '22123456789', front_doc: '' },
      ],
      address: { ...DOCUMENTED_BODY.address, document: file },
      metadata: { plan: 'gold', gone: null },
    });
    expect(intake).toEqual({
      kind: 'individual',
      countryCode: 'NGA',
      claims: {
        email: 'ada.example@example.com',
        firstName: 'Ada',
        lastName: 'Example',
        phone: '+23490123456789',
        dateOfBirth: '1970-12-28',
        gender: 'male',
        funds: {
          employmentStatus: 'employed',
          occupation: '151252',
          primaryPurpose: 'payments_to_friends_or_family_abroad',
          sourceOfFunds: 'salary',
          expectedMonthlyPay: '0_4999',
        },
      },
      documents: [
        {
          idType: 'passport',
          number: 'A1234567',
          validUntil: '2031-05-06',
          issuingCountry: 'GHA',
          front: { mediaType: 'image/png', bytes: png() },
        },
        { idType: 'bvn', number: '22123456789' },
      ],
      address: {
        street: '12 Marina Road',
        city: 'Lagos',
        state: 'Lagos',
        postalCode: '101001',
        country: 'Nigeria',
        proof: { mediaType: 'image/png', bytes: png() },
      },
      metadata: { plan: 'gold' },
    });
  });

  test('takes an empty text for what was not given, as the answers show it', async () => {
    const lines = { street: '', city: '', state: '', postal_code: '', country: '' };
    const intake = await intakeOf({
      ...SMALLEST_BODY,
      gender: '',
      country: '',
      documents: [
        { id_type: 'nin', id_number: '1', front_doc: '', back_doc: '', valid_until: '', issuing_country: '' },
      ],
      address: { ...lines, document: '', document_url: '' },
      proof_of_funds: {
        employment_status: '',
        occupation: '',
        primary_purpose: '',
        source_of_funds: '',
        expected_monthly_pay: '',
      },
    });
    expect(intake).toStrictEqual({
      kind: 'individual',
      countryCode: 'NGA',
      claims: {
        email: 'ada.example@example.com',
        firstName: 'Ada',
        lastName: 'Example',
        phone: '+2348031234567',
        dateOfBirth: '1987-03-04',
        funds: {},
      },
      documents: [{ idType: 'nin', number: '1' }],
      metadata: {},
    });
  });

  test.each(['a@m\u00fcller.de', 'mu\u0308ller@b\u00fccher.example', '\u7528\u6237@\u4f8b\u5b50.\u5e7f\u544a'])(
    'takes the international e-mail address %s as it is, in composed letters',
    async (email) => {
      const intake = await intakeOf({ ...SMALLEST_BODY, email });
      expect(intake.claims.email).toBe(email.normalize('NFC'));
    },
  );

  test('takes the older form: one upper-case document, a country name beside the code', async () => {
    const intake = await intakeOf({
      ...SMALLEST_BODY,
      country: 'Nigeria',
      document: { id_type: 'NATIONAL_ID', id_number: '1096277890', front_doc: base64(png()), back_doc: '' },
    });
    expect(intake.documents).toEqual([
      { idType: 'national_id', number: '1096277890', front: { mediaType: 'image/png', bytes: png() } },
    ]);
  });

  test('an older country name that we do not know says nothing against the code', async () => {
    const intake = await intakeOf({ ...SMALLEST_BODY, country: 'Naija' });
    expect(intake.countryCode).toBe('NGA');
  });

  test('reads a national phone number by the country code, and names in composed letters', async () => {
    const intake = await intakeOf({ ...SMALLEST_BODY, phone: '0803 123 4567', first_name: 'Jose\u0301' });
    expect(intake.claims).toMatchObject({ phone: '+2348031234567', firstName: 'Jos\u00e9' });
  });
});

describe('reading a customer', () => {
  test('answers every documented field, renamed as documented, and what Clearway adds', async () => {
    const { read } = await createAndRead(createTestApp(), { ...DOCUMENTED_BODY, metadata: { plan: 'gold' } });
    expect(CustomerAnswer.parse(read)).toEqual(read);
    expect(read).toEqual({
      id: expect.stringMatching(UUID),
      first_name: 'Ada',
      last_name: 'Example',
      email: 'ada.example@example.com',
      phone: '90123456789',
      dial_code: '+234',
      country_code: 'NGA',
      status: 'APPROVAL_PENDING',
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}[+-]\d\d:\d\d$/),
      updated_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}[+-]\d\d:\d\d$/),
      meta: {
        date_of_birth: '1970-12-28',
        employment_status: 'employed',
        expected_monthly_income: '0_4999',
        primary_purpose: 'payments_to_friends_or_family_abroad',
        source_of_funds: 'salary',
        most_recent_occupation: '151252',
        document: {
          docs: null,
          number: '1096277890',
          country: 'NGA',
          id_type: 'national_id',
          valid_until: '',
          gender: 'male',
          provider: 0,
          additional: null,
        },
        address: {
          street: '12 Marina Road',
          city: 'Lagos',
          state: 'Lagos',
          country: 'Nigeria',
          postal_code: '101001',
          document: { id_type: '', issue_country: '', urls: null },
        },
        providers: null,
      },
      kind: 'individual',
      product_level: 1,
      metadata: { plan: 'gold' },
      kyc: {
        verification_id: expect.stringMatching(UUID),
        state: 'checking',
        decision: null,
        requirements: { ...NOTHING_REQUIRED },
        checks: [],
        review: null,
        next_review_at: null,
        version: 1,
      },
    });
  });

  test.each([
    ['person', SMALLEST_BODY],
    ['business', BUSINESS_BODY],
  ])('answers the product level of a %s as it was sent, and as it was changed', async (_, body) => {
    const t = createTestApp();
    const { created, read } = await createAndRead(t, { ...body, product_level: 3 });
    expect(read.product_level).toBe(3);
    expect(created).not.toHaveProperty('product_level');
    expect((await patch(t, created.id, { product_level: 9 })).body.data.product_level).toBe(9);
  });

  test('what was not given is an empty text, null for lists, 0 for numbers', async () => {
    const { read } = await createAndRead(createTestApp(), SMALLEST_BODY);
    expect(read.meta).toEqual({
      date_of_birth: '1987-03-04',
      employment_status: '',
      expected_monthly_income: '',
      primary_purpose: '',
      source_of_funds: '',
      most_recent_occupation: '',
      document: {
        docs: null,
        number: '',
        country: '',
        id_type: '',
        valid_until: '',
        gender: '',
        provider: 0,
        additional: null,
      },
      address: {
        street: '',
        city: '',
        state: '',
        country: '',
        postal_code: '',
        document: { id_type: '', issue_country: '', urls: null },
      },
      providers: null,
    });
  });

  test('of several documents the one with a photo is shown first, files by their ids and never as bytes', async () => {
    const file = base64(png());
    const { read } = await createAndRead(createTestApp(), {
      ...SMALLEST_BODY,
      documents: [
        { id_type: 'bvn', id_number: '22123456789' },
        { id_type: 'passport', id_number: 'A1234567', front_doc: file, back_doc: file, issuing_country: 'GH' },
      ],
      address: { city: 'Lagos', document: file },
    });
    expect(read.meta.document).toMatchObject({
      id_type: 'passport',
      country: 'GHA',
      docs: [expect.stringMatching(UUID), expect.stringMatching(UUID)],
      additional: [{ id_type: 'bvn', number: '22123456789', country: 'NGA', valid_until: '', docs: null }],
    });
    expect(read.meta.address.document.urls).toEqual([expect.stringMatching(UUID)]);
    expect(JSON.stringify(read)).not.toContain(file.slice(0, 24));
  });
});

describe('a business', () => {
  test('is created with kind, details, owners and controllers, and read back with them', async () => {
    const { created, read } = await createAndRead(createTestApp(), BUSINESS_BODY);
    expect(created).toMatchObject({
      kind: 'business',
      first_name: '',
      country_code: 'GBR',
      business: { legal_name: 'Example Trading Ltd' },
      owners: read.owners.map(({ id, type }: { id: string; type: string }) => ({ id, reference: '', type })),
      controllers: 'none_identified',
    });
    expect(CustomerAnswer.parse(read)).toEqual(read);
    expect(read).toMatchObject({
      kind: 'business',
      first_name: '',
      last_name: '',
      phone: '2079460000',
      dial_code: '+44',
      business: { legal_name: 'Example Trading Ltd', trading_name: '', registry_country: 'GBR' },
      owners: [
        {
          type: 'person',
          first_name: 'Ada',
          ownership_percentage: 60,
          roles: ['beneficial_owner'],
          kyc: { standing: 'pending' },
        },
        { type: 'business', legal_name: 'Example Holding Ltd', ownership_range: { min: 25, max: 50 }, roles: [] },
      ],
      controllers: 'none_identified',
      operating_address: { street: '1 Example Street', city: 'London' },
    });
  });

  test('is changed with what was read of it, empty texts and all, and keeps none of those', async () => {
    const t = createTestApp();
    const { created, read } = await createAndRead(t, BUSINESS_BODY);
    const { document, ...operating } = read.operating_address;
    expect(document.urls).toBeNull();
    const { status } = await patch(t, created.id, {
      business: read.business,
      owners: [{ id: read.owners[1].id, email: '', phone: '', tax_id: '', title: '', of: '', address: { street: '' } }],
      controllers: read.controllers,
      operating_address: { ...operating, document_url: '' },
      address: { street: '', city: '' },
    });
    expect(status).toBe(200);
    expect(t.fake.reached.at(-1)?.sent).toStrictEqual({
      claims: {
        legalName: 'Example Trading Ltd',
        registrationNumber: '01234567',
        registryCountry: 'GBR',
      },
      operatingAddress: { street: '1 Example Street', city: 'London', state: '', postalCode: '', country: 'GB' },
      parties: {
        add: [],
        change: [{ path: 'owners[0]', id: read.owners[1].id, list: 'owners', claims: {} }],
        remove: [],
        noneIdentified: { owners: false, controllers: true },
      },
    });
  });

  test.each(Object.keys(businessDetails))(
    'is called within as on the wire: %s, so that requirements find it',
    (field) => {
      const within = Object.keys(
        readBusiness({ [field]: field === 'tax_ids' ? [{ country: 'NGA', number: '1' }] : 'x' }),
      );
      expect(within.map((name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))).toEqual([field]);
    },
  );

  test('"none identified" is not the same as an empty list', async () => {
    const { read } = await createAndRead(createTestApp(), { ...BUSINESS_BODY, owners: [] });
    expect([read.owners, read.controllers]).toEqual([[], 'none_identified']);
  });

  test('an individual has none of its fields', async () => {
    const { read } = await createAndRead(createTestApp(), SMALLEST_BODY);
    for (const field of ['business', 'owners', 'controllers', 'operating_address'])
      expect(read).not.toHaveProperty(field);
  });
});

describe('changing a customer', () => {
  test('answers 200 with the customer, without the verification that only GET knows', async () => {
    const t = createTestApp();
    const { created } = await createAndRead(t, SMALLEST_BODY);
    const { status, body } = await patch(t, created.id, { email: 'new@example.com', gender: '' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...SUCCESS, data: { id: created.id, email: 'new@example.com' } });
    expect(CustomerRecordAnswer.parse(body.data)).toEqual(body.data);
    expect(t.fake.reached.at(-1)).toMatchObject({
      command: 'changeCustomer',
      sent: { claims: { email: 'new@example.com' } },
    });
  });

  test('says only what was sent: absent fields are not in the change', async () => {
    const t = createTestApp();
    const { created } = await createAndRead(t, SMALLEST_BODY);
    await patch(t, created.id, { metadata: { plan: null }, documents: [{ id_type: 'nin', id_number: '1' }] });
    expect(t.fake.reached.at(-1)?.sent).toEqual({
      metadata: { plan: null },
      documents: [{ idType: 'nin', number: '1' }],
    });
  });

  test('a national phone number is read by the country that the customer has', async () => {
    const t = createTestApp();
    const { created } = await createAndRead(t, SMALLEST_BODY);
    await patch(t, created.id, { phone: '0803 765 4321' });
    expect(t.fake.reached.at(-1)?.sent).toEqual({ claims: { phone: '+2348037654321' } });
    await patch(t, created.id, { phone: '020 7946 0000', country_code: 'GB' });
    expect(t.fake.reached.at(-1)?.sent).toEqual({ claims: { phone: '+442079460000' }, countryCode: 'GBR' });
  });

  test('an empty object changes nothing, reaches no command, and answers the customer as it stands', async () => {
    const t = createTestApp();
    const { created } = await createAndRead(t, SMALLEST_BODY);
    const { status, body } = await patch(t, created.id, {});
    expect([status, body.data.id]).toEqual([200, created.id]);
    expect(t.fake.reached).toHaveLength(1);
  });

  test.each([
    ['the kind cannot change', { kind: 'business' }, 'kind', /cannot change/],
    ['nor can the status', { status: 'ACTIVE' }, 'status', /cannot be set/],
    ['null clears nothing', { address: null }, 'address', /Must be an object/],
    ['fields of both kinds fit no customer', { first_name: 'Ada', owners: [] }, 'owners', /belong to an individual/],
    ['an unknown field', { e_mail: 'a@example.com' }, 'e_mail', /Unknown field/],
    ['a change is parsed like an intake', { date_of_birth: '2023-02-30' }, 'date_of_birth', /real date/],
  ])('%s', async (_what, change, field, message) => {
    const t = createTestApp();
    const { created } = await createAndRead(t, SMALLEST_BODY);
    const { status, body } = await patch(t, created.id, change);
    expect(status).toBe(422);
    expect(body.errors[field]).toEqual([expect.stringMatching(message)]);
    expect(t.fake.reached).toHaveLength(1);
  });

  test('a customer who is not there is not found, whatever is sent', async () => {
    const t = createTestApp();
    for (const change of [{}, { phone: '0803 765 4321' }, { first_name: 'Ada' }]) {
      expect((await patch(t, '0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10', change)).status).toBe(404);
    }
  });
});
