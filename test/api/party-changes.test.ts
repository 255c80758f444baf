import request from 'supertest';

import { BUSINESS_INTAKE_EXAMPLE } from '../../src/api/business-request-examples';
import { isTooComplex } from '../../src/api/json-shape';
import { CustomerAnswer, CustomerRecordAnswer } from '../../src/api/schemas/answers/customer';
import { MAX_PARTIES } from '../../src/domain/related-party';
import { base64, png, SMALLEST_BODY } from '../support/api-bodies';
import { createTestApp } from '../support/test-app';

const UNKNOWN = '0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10';

/** A business with one party of each type: a person and a business that own it, a customer who controls it. */
async function businessWithEverybody() {
  const t = createTestApp();
  const send = async (method: 'post' | 'get' | 'patch', path: string, body?: object) =>
    request(t.app)[method](path).set('X-API-KEY', t.integrator).send(body);
  const director = String((await send('post', '/v1/customers', SMALLEST_BODY)).body.data.id);
  const { body, status } = await send('post', '/v1/customers', {
    kind: 'business',
    email: 'office@example.com',
    phone: '+2348031234567',
    country_code: 'NG',
    business: { legal_name: 'Example Trading Ltd' },
    owners: [
      { type: 'person', reference: 'ada', first_name: 'Ada', last_name: 'Example', ownership_percentage: 60 },
      { type: 'business', reference: 'holding', legal_name: 'Example Holding Ltd', country_code: 'GB' },
    ],
    controllers: [{ type: 'customer', customer_id: director }],
  });
  expect(status).toBe(201);
  const [ada, holding] = body.data.owners.map(({ id }: { id: string }) => id) as [string, string];
  const path = `/v1/customers/${String(body.data.id)}`;
  return {
    t,
    ada,
    holding,
    director: String(body.data.controllers[0].id),
    patch: async (change: object) => send('patch', path, change),
    read: async () => CustomerAnswer.parse((await send('get', path)).body.data),
    /** Of the latest command. */
    sent: () => t.fake.reached.at(-1)?.sent as { parties: unknown },
    reached: () => t.fake.reached.length,
  };
}

type Everybody = Awaited<ReturnType<typeof businessWithEverybody>>;

describe('a change to owners and controllers', () => {
  test('says only what was sent of the party that it names, and leaves the others alone', async () => {
    const all = await businessWithEverybody();
    const before = await all.read();
    const { status, body } = await all.patch({
      owners: [
        { id: all.ada, date_of_birth: '1970-12-28', documents: [{ id_type: 'passport', front_doc: base64(png()) }] },
      ],
    });
    expect(status).toBe(200);
    expect(CustomerRecordAnswer.parse(body.data)).toEqual(body.data);
    expect(all.sent()).toStrictEqual({
      parties: {
        add: [],
        change: [
          {
            path: 'owners[0]',
            id: all.ada,
            list: 'owners',
            claims: { dateOfBirth: '1970-12-28' },
            documents: [{ idType: 'passport', front: { bytes: expect.anything(), mediaType: 'image/png' } }],
          },
        ],
        remove: [],
        noneIdentified: { owners: false },
      },
    });
    const after = await all.read();
    expect(after.owners?.[0]).toMatchObject({ id: all.ada, first_name: 'Ada', date_of_birth: '1970-12-28' });
    expect([after.owners?.[1], after.controllers]).toEqual([before.owners?.[1], before.controllers]);
  });

  test('adds an entry without id, takes away one with remove, and keeps the order of those who stay', async () => {
    const all = await businessWithEverybody();
    const { status, body } = await all.patch({
      owners: [
        { id: all.ada, remove: true },
        {
          type: 'person',
          first_name: 'Bola',
          last_name: 'Example',
          of: all.holding,
          ownership_range: { min: 25, max: 50 },
        },
        { type: 'person', first_name: 'Chidi', last_name: 'Example', of: 'holding' },
      ],
    });
    expect(status).toBe(200);
    expect(body.data.owners.map((each: Record<string, unknown>) => each['legal_name'] ?? each['first_name'])).toEqual([
      'Example Holding Ltd',
      'Bola',
      'Chidi',
    ]);
    expect(body.data.owners.slice(1)).toMatchObject([{ of: all.holding }, { of: all.holding }]);
    expect(body.data.controllers).toHaveLength(1);
  });

  test('replaces what somebody holds as a whole, as soon as any of it is sent', async () => {
    const all = await businessWithEverybody();
    await all.patch({ owners: [{ id: all.ada, title: 'Founder' }] });
    expect((await all.read()).owners?.[0]).toMatchObject({ title: 'Founder', ownership_percentage: 60 });
    await all.patch({ owners: [{ id: all.ada, voting_percentage: 10, other_holdings: [{ of: 'holding' }] }] });
    expect((await all.read()).owners?.[0]).toMatchObject({
      title: 'Founder',
      ownership_percentage: null,
      voting_percentage: 10,
      other_holdings: [{ of: all.holding, ownership_percentage: null }],
    });
  });

  test('reads a national phone number by the country of the party, or of the customer where they have none', async () => {
    const all = await businessWithEverybody();
    await all.patch({ owners: [{ id: all.holding, phone: '020 7946 0000' }] });
    expect(all.sent()).toMatchObject({ parties: { change: [{ claims: { phone: '+442079460000' } }] } });
    await all.patch({ owners: [{ id: all.ada, phone: '0803 123 4568' }] });
    expect(all.sent()).toMatchObject({ parties: { change: [{ claims: { phone: '+2348031234568' } }] } });
    await all.patch({
      owners: [{ type: 'business', legal_name: 'Other Ltd', country_code: 'GB', phone: '020 7946 0001' }],
    });
    expect(all.sent()).toMatchObject({ parties: { add: [{ claims: { phone: '+442079460001' } }] } });
  });

  test('gives whoever controls the role of a control person, also where the roles are emptied', async () => {
    const all = await businessWithEverybody();
    expect((await all.read()).controllers?.[0]).toMatchObject({ roles: ['control_person'] });
    await all.patch({ controllers: [{ id: all.director, roles: ['director', 'director'] }] });
    expect((await all.read()).controllers?.[0]).toMatchObject({ roles: ['director'] });
    await all.patch({ controllers: [{ id: all.director, roles: [] }] });
    expect((await all.read()).controllers?.[0]).toMatchObject({ roles: ['control_person'] });
  });

  test('"none identified" is taken when nobody is left, and taken back by a list', async () => {
    const all = await businessWithEverybody();
    const refused = await all.patch({ controllers: 'none_identified' });
    expect([refused.status, refused.body.error[0]]).toEqual([
      409,
      { code: 'PARTIES_REMAIN', message: expect.any(String), field: 'controllers' },
    ]);
    expect((await all.patch({ controllers: [{ id: all.director, remove: true }] })).body.data.controllers).toEqual([]);
    expect((await all.patch({ controllers: 'none_identified' })).body.data.controllers).toBe('none_identified');
    expect((await all.patch({ controllers: [] })).body.data.controllers).toEqual([]);
  });

  test('may say what the party is, as long as it is that', async () => {
    const all = await businessWithEverybody();
    expect((await all.patch({ owners: [{ id: all.ada, type: 'person', title: 'Founder' }] })).status).toBe(200);
  });
});

type Change = (all: Everybody) => object;

describe('what is wrong with a change is named by its path', () => {
  test.each<[what: string, change: Change, field: string, message: string | RegExp]>([
    ['an unknown field', ({ ada }) => ({ owners: [{ id: ada, nonsense: 1 }] }), 'owners.0.nonsense', 'Unknown field'],
    [
      'a field beside remove',
      ({ ada }) => ({ owners: [{ id: ada, remove: true, title: 'x' }] }),
      'owners.0.title',
      'Unknown field',
    ],
    [
      'remove that is not true',
      ({ ada }) => ({ owners: [{ id: ada, remove: false }] }),
      'owners.0.remove',
      /one of: true/,
    ],
    ['remove without id', () => ({ owners: [{ remove: true }] }), 'owners.0.id', 'Required'],
    ['an id that is none', () => ({ owners: [{ id: 'ada', title: 'x' }] }), 'owners.0.id', 'Must be a UUID'],
    [
      'a new party of no type',
      () => ({ owners: [{ first_name: 'Bola' }] }),
      'owners.0.type',
      /person, business, customer/,
    ],
    ['a new party without its name', () => ({ owners: [{ type: 'business' }] }), 'owners.0.legal_name', 'Required'],
    ['a new party that is no object', () => ({ owners: ['ada'] }), 'owners.0', /object/],
    ['a word that we do not know', () => ({ owners: 'nobody' }), 'owners', /documented forms/],
    ['what GET adds', ({ ada }) => ({ owners: [{ id: ada, kyc: {} }] }), 'owners.0.kyc', 'Unknown field'],
    [
      'another customer',
      ({ director }) => ({ controllers: [{ id: director, customer_id: UNKNOWN }] }),
      'controllers.0.customer_id',
      /add one/,
    ],
    [
      'one id twice',
      ({ ada }) => ({
        owners: [
          { id: ada, title: 'x' },
          { id: ada, remove: true },
        ],
      }),
      'owners.1.id',
      /another entry/,
    ],
    [
      'one new reference twice, in two lists',
      () => ({
        owners: [{ type: 'business', legal_name: 'Y', reference: 'y' }],
        controllers: [{ type: 'business', legal_name: 'Y', reference: 'y' }],
      }),
      'controllers.0.reference',
      /another entry/,
    ],
    [
      'a file that is none',
      ({ ada }) => ({ owners: [{ id: ada, documents: [{ id_type: 'nin', front_doc: 'bm90aGluZw==' }] }] }),
      'owners.0.documents.0.front_doc',
      /JPEG or PNG/,
    ],
    [
      'a phone number that is none',
      ({ ada }) => ({ owners: [{ id: ada, phone: 'none' }] }),
      'owners.0.phone',
      /phone number/,
    ],
    [
      'holdings of somebody who only controls, from the second on',
      ({ director }) => ({ controllers: [{ id: director, other_holdings: [{ of: 'holding' }] }] }),
      'controllers.0.other_holdings',
      /in the entry itself/,
    ],
  ])('%s', async (_what, change, field, message) => {
    const all = await businessWithEverybody();
    const before = all.reached();
    const { status, body } = await all.patch(change(all));
    expect([status, Object.keys(body.errors ?? {})]).toEqual([422, [field]]);
    expect(body.errors[field]).toEqual([expect.stringMatching(message)]);
    expect(all.reached()).toBe(before);
  });

  test.each<[what: string, change: Change, field: string]>([
    ['nobody with this id', () => ({ owners: [{ id: UNKNOWN, title: 'x' }] }), 'owners.0.id'],
    ['somebody of the other list', ({ ada }) => ({ controllers: [{ id: ada, title: 'x' }] }), 'controllers.0.id'],
    ['another type', ({ ada }) => ({ owners: [{ id: ada, type: 'business' }] }), 'owners.0.type'],
    ['a field of another type', ({ ada }) => ({ owners: [{ id: ada, legal_name: 'Y' }] }), 'owners.0.legal_name'],
    [
      'a name for a customer',
      ({ director }) => ({ controllers: [{ id: director, first_name: 'Y' }] }),
      'controllers.0.first_name',
    ],
    [
      'an address for a customer',
      ({ director }) => ({ controllers: [{ id: director, address: { city: 'Y' } }] }),
      'controllers.0.address',
    ],
    [
      'a passport of a business',
      ({ holding }) => ({
        owners: [
          {
            id: holding,
            documents: [
              { id_type: 'nif', id_number: '1' },
              { id_type: 'passport', id_number: '1' },
            ],
          },
        ],
      }),
      'owners.0.documents.1.id_type',
    ],
    ['shares of a person', ({ holding }) => ({ owners: [{ id: holding, of: 'ada' }] }), 'owners.0.of'],
    [
      'shares of somebody unknown',
      ({ ada }) => ({ owners: [{ id: ada, other_holdings: [{ of: 'x' }] }] }),
      'owners.0.other_holdings.0.of',
    ],
    [
      'shares held for somebody unknown',
      ({ ada }) => ({ owners: [{ id: ada, held_as: 'trust', held_for: 'x' }] }),
      'owners.0.held_for',
    ],
    [
      'a reference that is taken',
      () => ({ owners: [{ type: 'business', legal_name: 'Y', reference: 'ada' }] }),
      'owners.0.reference',
    ],
    ['a customer of nobody', () => ({ owners: [{ type: 'customer', customer_id: UNKNOWN }] }), 'owners.0.customer_id'],
  ])('%s', async (_what, change, field) => {
    const all = await businessWithEverybody();
    const { status, body } = await all.patch(change(all));
    expect([status, body.status, Object.keys(body.errors ?? {})]).toEqual([422, 'error', [field]]);
  });
});

test('somebody whom others still own is not taken away alone', async () => {
  const all = await businessWithEverybody();
  await all.patch({ owners: [{ id: all.ada, of: 'holding' }] });
  const { status, body } = await all.patch({ owners: [{ id: all.holding, remove: true }] });
  expect([status, Object.keys(body.errors ?? {})]).toEqual([422, ['owners.0.remove']]);
  const both = [
    { id: all.holding, remove: true },
    { id: all.ada, ownership_percentage: 60 },
  ];
  expect((await all.patch({ owners: both })).body.data.owners).toMatchObject([{ id: all.ada, of: '' }]);
});

describe('of how many there are', () => {
  const persons = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ type: 'person', first_name: `Ada ${at}`, last_name: 'Example' }));
  const body = (owners: number, controllers: number) => ({
    kind: 'business',
    email: 'office@example.com',
    phone: '+2348031234567',
    country_code: 'NG',
    business: { legal_name: 'Example Trading Ltd' },
    owners: persons(owners),
    controllers: persons(controllers),
  });

  test.each([
    [201, 0, 'owners', /at most 200 items/],
    [0, 201, 'controllers', /at most 200 items/],
    [120, 81, 'controllers', /together must have at most 200/],
  ])('%d owners and %d controllers are too many', async (owners, controllers, field, message) => {
    const t = createTestApp();
    const answer = await request(t.app)
      .post('/v1/customers')
      .set('X-API-KEY', t.integrator)
      .send(body(owners, controllers));
    expect([answer.status, Object.keys(answer.body.errors ?? {})]).toEqual([422, [field]]);
    expect(answer.body.errors[field]).toEqual([expect.stringMatching(message)]);
  });

  test('200 people with all their papers are not too much for one body', () => {
    const [ada] = BUSINESS_INTAKE_EXAMPLE.owners;
    const owners = Array.from({ length: MAX_PARTIES }, () => ({
      ...ada,
      documents: Array.from({ length: 4 }, () => ada?.documents?.[0]),
      ownership_range: { min: 25, max: 50 },
      other_holdings: [{ of: 'holding', ownership_percentage: 1 }],
    }));
    expect(isTooComplex({ ...BUSINESS_INTAKE_EXAMPLE, owners })).toBe(false);
  });

  test('200 are taken, and no more by a change', async () => {
    const t = createTestApp();
    const send = (method: 'post' | 'patch', path: string, sent: object) =>
      request(t.app)[method](path).set('X-API-KEY', t.integrator).send(sent);
    const created = await send('post', '/v1/customers', body(120, 80));
    expect(created.status).toBe(201);
    const more = await send('patch', `/v1/customers/${String(created.body.data.id)}`, { owners: persons(1) });
    expect([more.status, Object.keys(more.body.errors)]).toEqual([422, ['owners.0']]);
  });
});
