import fc from 'fast-check';
import request from 'supertest';

import type { Reads } from '../../src/commands/command';
import { CustomerPageAnswer } from '../../src/api/schemas/answers/customer';
import { customerPage } from '../../src/api/wire/customer-page';
import { SMALLEST_BODY } from '../support/api-bodies';
import { createTestApp } from '../support/test-app';

/** What the read was asked for, for this query string. */
async function askedFor(
  query: string,
): Promise<{ filter: unknown; page: unknown; status: number; body: { errors?: object } }> {
  let asked: { filter: unknown; page: unknown } = { filter: undefined, page: undefined };
  const t = createTestApp();
  const reads: Reads = {
    ...t.fake.reads,
    customers: async (_tenant, filter, page) => {
      asked = { filter, page };
      return { items: [], total: 0 };
    },
  };
  const spied = createTestApp({ reads });
  const { status, body } = await request(spied.app).get(`/v1/customers${query}`).set('X-API-KEY', spied.reviewer);
  return { ...asked, status, body };
}

describe('listing customers', () => {
  test('answers the documented page shape', async () => {
    const t = createTestApp();
    for (let made = 0; made < 3; made += 1) {
      await request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator).send(SMALLEST_BODY);
    }
    const { body } = await request(t.app).get('/v1/customers?page=1&size=2').set('X-API-KEY', t.integrator);
    expect(CustomerPageAnswer.parse(body.data)).toEqual(body.data);
    expect(body.data).toMatchObject({
      page: 1,
      size: 2,
      max_page: 1,
      total_pages: 2,
      total: 3,
      last: true,
      first: false,
      visible: 1,
      next_cursor: null,
    });
    expect(body.data.items[0]).not.toHaveProperty('kyc');
  });

  test('by cursor the pages follow each other to the end, and no page number is pretended', async () => {
    const t = createTestApp();
    for (let made = 0; made < 3; made += 1) {
      await request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator).send(SMALLEST_BODY);
    }
    const first = await request(t.app).get('/v1/customers?size=2').set('X-API-KEY', t.integrator);
    const cursor = String(first.body.data.next_cursor);
    const next = await request(t.app).get(`/v1/customers?size=2&cursor=${cursor}`).set('X-API-KEY', t.integrator);
    expect(next.body.data).toMatchObject({ page: null, first: false, last: true, visible: 1, next_cursor: null });
  });

  test('without a query: the first page of 20', async () => {
    expect(await askedFor('')).toMatchObject({ status: 200, filter: {}, page: { size: 20, offset: 0 } });
  });

  test.each<[query: string, filter: object]>([
    ['?status=ACTIVE&kind=business', { status: 'ACTIVE', kind: 'business' }],
    ['?country=ng', { country: 'NGA' }],
    ['?email=ada%2Bx@example.com', { email: 'ada+x@example.com' }],
    ['?phone=%2B2348031234567', { phone: '+2348031234567' }],
    ['?phone=+2348031234567', { phone: '+2348031234567' }],
    ['?phone=08031234567&country=NG', { phone: '+2348031234567', country: 'NGA' }],
    ['?created_from=2026-11-01', { createdFrom: '2026-11-01T00:00:00.000Z' }],
    ['?created_to=2026-11-01T08:30:00%2B01:00', { createdTo: '2026-11-01T08:30:00+01:00' }],
    ['?created_to=2026-11-01T08:30:00+01:00', { createdTo: '2026-11-01T08:30:00+01:00' }],
  ])('%s filters by what it says', async (query, filter) => {
    expect(await askedFor(query)).toMatchObject({ status: 200, filter });
  });

  test.each<[query: string, field: string]>([
    ['?size=0', 'size'],
    ['?size=101', 'size'],
    ['?size=1e1', 'size'],
    ['?size=', 'size'],
    ['?page=-1', 'page'],
    ['?page=50000&size=100', 'page'],
    ['?page=1&cursor=abc', 'cursor'],
    ['?status=active', 'status'],
    ['?status=ACTIVE&status=LOCKED', 'status'],
    ['?kind=robot', 'kind'],
    ['?country=Nigeria', 'country'],
    ['?email=nobody', 'email'],
    ['?phone=08031234567', 'phone'],
    ['?phone=%00', 'phone'],
    ['?created_from=yesterday', 'created_from'],
    ['?created_from=2026-02-30', 'created_from'],
    ['?created_from=0000-01-01', 'created_from'],
    ['?created_from=0000-01-01T00:00:00Z', 'created_from'],
    ['?created_from=1899-12-31', 'created_from'],
    ['?created_from=1900-01-01T00:00:00%2B01:00', 'created_from'],
    ['?created_to=9999-12-31T23:59:59-01:00', 'created_to'],
    ['?created_to=2026-11-01T08:30:00%2B23:00', 'created_to'],
    ['?created_to=', 'created_to'],
    ['?created_from=2026-11-01&created_to=2026-11-01', 'created_to'],
    ['?created_from=2026-11-01&created_to=2026-11-01T01:00:00%2B01:00', 'created_to'],
    ['?cursor=%22a%22', 'cursor'],
    ['?created_from=2026-11-02&created_to=2026-11-01', 'created_to'],
    ['?sort=email', 'sort'],
    ['?__proto__=1', '__proto__'],
  ])('%s is refused by name', async (query, field) => {
    const { status, body, filter } = await askedFor(query);
    expect(status).toBe(422);
    expect(Object.keys(body.errors ?? {})).toEqual([field]);
    expect(filter).toBeUndefined();
  });

  test('a cursor that nobody gave out is a wrong field', async () => {
    const t = createTestApp();
    const { status, body } = await request(t.app).get('/v1/customers?cursor=made-up').set('X-API-KEY', t.integrator);
    expect([status, body.errors]).toEqual([422, { cursor: ['This cursor is none that we gave out'] }]);
  });
});

test('whatever the numbers, a page says the same about itself in all its fields', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 100 }), fc.nat(200), (total, size, page) => {
      const answer = customerPage({ items: [], total }, { page, size });
      expect(answer.total_pages).toBe(Math.ceil(total / size));
      expect(answer.max_page).toBe(Math.max(0, answer.total_pages - 1));
      expect(answer.first).toBe(page === 0);
      expect(answer.last).toBe((page + 1) * size >= total);
    }),
  );
});
