import fc from 'fast-check';
import request from 'supertest';

import { CreatedCustomerAnswer, CustomerAnswer } from '../../src/api/schemas/answers/customer';
import { SMALLEST_BODY } from '../support/api-bodies';
import { businessBodies } from '../support/business-bodies';
import type { BusinessBody, Entry } from '../support/business-bodies';
import { createTestApp } from '../support/test-app';

const t = createTestApp();
let customerIds: readonly string[] = [];

async function send(method: 'post' | 'get', path: string, body?: object) {
  return request(t.app)[method](path).set('X-API-KEY', t.integrator).send(body);
}

beforeAll(async () => {
  const created = await Promise.all(
    Array.from({ length: 3 }, async () => send('post', '/v1/customers', SMALLEST_BODY)),
  );
  customerIds = created.map(({ body }) => String(body.data.id));
});

function anyBusiness(): fc.Arbitrary<BusinessBody> {
  return businessBodies(customerIds);
}

const ALPHA_3: Readonly<Record<string, string>> = { NG: 'NGA', GBR: 'GBR', us: 'USA', ng: 'NGA' };
const alpha3 = (code: unknown): unknown => (typeof code === 'string' ? ALPHA_3[code] : undefined) ?? '';

type Read = Readonly<Record<string, unknown>>;
type Ids = ReadonlyMap<string, unknown>;

/** What `GET` has to answer of an entry, from what was sent alone. */
function expected(sent: Entry, list: 'owners' | 'controllers', ids: Ids): Read {
  const text = (field: string) => sent[field] ?? '';
  const roles = (sent['roles'] ?? []) as readonly string[];
  const common = {
    type: sent.type,
    reference: text('reference'),
    roles: roles.length === 0 && list === 'controllers' ? ['control_person'] : roles,
    title: text('title'),
    ...holding(sent, ids),
    other_holdings: ((sent['other_holdings'] ?? []) as Read[]).map((each) => holding(each, ids)),
  };
  if (sent.type === 'customer') return { ...common, customer_id: sent['customer_id'], country_code: 'NGA' };
  const reached = {
    country_code: alpha3(sent['country_code']),
    email: text('email'),
    documents: ((sent['documents'] ?? []) as Read[]).map((document) => ({
      id_type: document['id_type'],
      number: document['id_number'],
      country: alpha3(document['issuing_country']) || alpha3(sent['country_code']) || 'GBR',
      valid_until: document['valid_until'] ?? '',
    })),
    address: addressOf((sent['address'] ?? {}) as Read),
  };
  const own =
    sent.type === 'person'
      ? {
          first_name: text('first_name'),
          middle_name: text('middle_name'),
          last_name: text('last_name'),
          date_of_birth: text('date_of_birth'),
          gender: text('gender'),
          nationality: alpha3(sent['nationality']),
        }
      : {
          legal_name: text('legal_name'),
          trading_name: text('trading_name'),
          legal_form: text('legal_form'),
          registration_number: text('registration_number'),
          registry_country: alpha3(sent['registry_country']),
          tax_id: text('tax_id'),
          incorporation_date: text('incorporation_date'),
          owners: sent['owners'] ?? null,
        };
  return { ...common, ...reached, ...own };
}

function holding(sent: Read, ids: Ids): Read {
  const idOf = (name: unknown) => (typeof name === 'string' ? ids.get(name) : '');
  return {
    of: idOf(sent['of']),
    ownership_percentage: sent['ownership_percentage'] ?? null,
    ownership_range: sent['ownership_range'] ?? null,
    voting_percentage: sent['voting_percentage'] ?? null,
    held_as: sent['held_as'] ?? '',
    held_for: idOf(sent['held_for']),
  };
}

function addressOf(sent: Read): Read {
  return {
    ...Object.fromEntries(
      ['street', 'city', 'state', 'postal_code', 'country'].map((line) => [line, sent[line] ?? '']),
    ),
    document: { id_type: '', issue_country: '', urls: sent['document'] ? [expect.any(String)] : null },
  };
}

/** Without what the server adds: ids, names of other customers, standings; and the phone number in one piece. */
function comparable(read: Read): Read {
  const { id: _id, kyc: _kyc, name: _name, phone, dial_code: dialCode, documents, ...rest } = read;
  const files = (documents as { docs: unknown }[] | undefined)?.map(({ docs: _docs, ...document }) => document);
  return { ...rest, ...(files && { documents: files }), phone: [dialCode, phone].join('') };
}

const RUNS = { numRuns: 150 };

test('any well-formed business is read back as it was sent, everybody with ids where names were', async () => {
  let parties = 0;
  await fc.assert(
    fc.asyncProperty(anyBusiness(), async (body) => {
      const created = await send('post', '/v1/customers', body);
      expect([created.status, created.body.errors]).toEqual([201, undefined]);
      expect(CreatedCustomerAnswer.parse(created.body.data)).toEqual(created.body.data);
      const { body: answer } = await send('get', `/v1/customers/${String(created.body.data.id)}`);
      expect(CustomerAnswer.parse(answer.data)).toEqual(answer.data);
      const ids = new Map<string, unknown>(
        [answer.data.owners, answer.data.controllers].flat().map((each) => [String(each.reference), each.id]),
      );
      for (const list of ['owners', 'controllers'] as const) {
        const sent = body[list] ?? [];
        if (sent === 'none_identified') {
          expect([answer.data[list], created.body.data[list]]).toEqual([sent, sent]);
          continue;
        }
        parties += sent.length;
        expect(answer.data[list].map(comparable)).toEqual(
          sent.map((each) => ({ ...expected(each, list, ids), phone: each['phone'] ?? '' })),
        );
        expect(created.body.data[list]).toEqual(
          answer.data[list].map(({ id, reference, type }: Read) => ({ id, reference, type })),
        );
      }
      expect(answer.data.business).toMatchObject({ legal_name: 'Example Trading Ltd' });
      if ((body['business'] as Read)['purpose'] === 'payroll') {
        expect(answer.data.business).toMatchObject({
          tax_ids: [{ country: 'NGA', number: 'T2' }],
          industry_scheme: 'mcc',
          purpose: 'payroll',
          expected_monthly_volume: '1000000_plus',
        });
      }
    }),
    RUNS,
  );
  // Otherwise the businesses are so empty that the test says nothing.
  expect(parties).toBeGreaterThan(RUNS.numRuns);
}, 60_000);

type Defect = readonly [field: string, changes: Readonly<Record<string, unknown>>];

const UUID = '0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10';
const ABOUT_ANYBODY: readonly Defect[] = [
  ['type', { type: 'company' }],
  ['nonsense', { nonsense: 1 }],
  ['reference', { reference: 'Über' }],
  ['reference', { reference: UUID }],
  ['roles.0', { roles: ['king'] }],
  ['title', { title: 'x'.repeat(101) }],
  ['ownership_percentage', { ownership_percentage: 101, ownership_range: undefined }],
  ['ownership_percentage', { ownership_percentage: '60', ownership_range: undefined }],
  ['ownership_range', { ownership_percentage: undefined, ownership_range: { min: 50, max: 25 } }],
  ['ownership_range', { ownership_percentage: 60, ownership_range: { min: 50, max: 75 } }],
  ['ownership_range.max', { ownership_percentage: undefined, ownership_range: { min: 50 } }],
  ['voting_percentage', { voting_percentage: -1 }],
  ['of', { of: 'No One!' }],
  ['held_as', { held_as: 'friend' }],
  ['held_as', { held_as: undefined, held_for: 'p0' }],
  ['other_holdings.0.ownership_percentage', { voting_percentage: 1, other_holdings: [{ ownership_percentage: 101 }] }],
  ['other_holdings.1.of', { voting_percentage: 1, other_holdings: [{ of: 'p0' }, { of: 'p0' }] }],
];
const ABOUT_ANYBODY_NEW: readonly Defect[] = [
  ['email', { email: 'who' }],
  ['phone', { phone: 'none' }],
  ['country_code', { country_code: 'QQQ' }],
  ['documents.0.id_type', { documents: [{ id_type: 'cat', id_number: '1' }] }],
  ['documents.0.id_number', { documents: [{ id_type: 'tin' }] }],
  ['documents.0.front_doc', { documents: [{ id_type: 'tin', front_doc: 'bm90aGluZw==' }] }],
  [
    'documents.1.id_type',
    {
      documents: [
        { id_type: 'tin', id_number: '1' },
        { id_type: 'tin', id_number: '2' },
      ],
    },
  ],
  ['address.city', { address: { city: 5 } }],
  ['address.document', { address: { city: 'Lagos', document: 'bm90aGluZw==' } }],
];
const DEFECTS: Readonly<Record<Entry['type'], readonly Defect[]>> = {
  person: [
    ...ABOUT_ANYBODY,
    ...ABOUT_ANYBODY_NEW,
    ['first_name', { first_name: ' ' }],
    ['last_name', { last_name: undefined }],
    ['date_of_birth', { date_of_birth: '2023-02-30' }],
    ['nationality', { nationality: 'Q1' }],
    ['gender', { gender: 5 }],
    ['legal_name', { legal_name: 'Example Ltd' }],
    ['documents.0.id_type', { documents: [{ id_type: 'certificate_of_incorporation', id_number: '1' }] }],
  ],
  business: [
    ...ABOUT_ANYBODY,
    ...ABOUT_ANYBODY_NEW,
    ['legal_name', { legal_name: undefined }],
    ['registry_country', { registry_country: 'Q1' }],
    ['incorporation_date', { incorporation_date: '1400-01-01' }],
    ['owners', { owners: [] }],
    ['first_name', { first_name: 'Ada' }],
    ['documents.0.id_type', { documents: [{ id_type: 'passport', id_number: '1' }] }],
  ],
  customer: [...ABOUT_ANYBODY, ['customer_id', { customer_id: '7' }], ['first_name', { first_name: 'Ada' }]],
};

function entriesOf(body: BusinessBody) {
  return (['owners', 'controllers'] as const).flatMap((list) => {
    const entries = body[list];
    return typeof entries === 'object' ? entries.map((entry, index) => ({ list, index, entry })) : [];
  });
}

test('a single defect in any party is named by its path, and nothing else is', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      anyBusiness().filter((body) => entriesOf(body).length > 0),
      fc.nat(),
      fc.nat(),
      async (body, which, what) => {
        const places = entriesOf(body);
        const place = places[which % places.length];
        if (!place) throw new Error('A business without parties came through');
        const { list, index, entry } = place;
        const [field, changes] = DEFECTS[entry.type][what % DEFECTS[entry.type].length] ?? ABOUT_ANYBODY[0]!;
        const entries = (body[list] as readonly Entry[]).map((each, at) =>
          at === index ? { ...each, ...changes } : each,
        );
        const reachedBefore = t.fake.reached.length;
        const { status, body: answer } = await send('post', '/v1/customers', { ...body, [list]: entries });
        expect([status, Object.keys(answer.errors ?? {})]).toEqual([422, [`${list}.${index}.${field}`]]);
        expect(t.fake.reached.length).toBe(reachedBefore);
        seen.add(`${entry.type} ${field}`);
      },
    ),
    { numRuns: 400 },
  );
  expect(seen.size).toBeGreaterThan(40);
}, 60_000);
