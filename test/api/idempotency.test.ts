import fc from 'fast-check';
import request from 'supertest';

import { canonicalHash } from '../../src/api/json-shape';
import { SMALLEST_BODY } from '../support/api-bodies';
import { createTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

const UNKNOWN_ID = '0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10';

function post(t: TestApp, key: string, body: object = SMALLEST_BODY) {
  return request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator).set('Idempotency-Key', key).send(body);
}

describe('Idempotency-Key', () => {
  test('a repeat gets the first answer, byte for byte, and says so', async () => {
    const t = createTestApp();
    const first = await post(t, 'order-1842');
    const again = await post(t, 'order-1842');
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.text).toBe(first.text);
    expect(first.headers).not.toHaveProperty('idempotent-replayed');
    expect(again.headers['idempotent-replayed']).toBe('true');
  });

  test('the order of the fields does not make it another body', async () => {
    const t = createTestApp();
    await post(t, 'k', SMALLEST_BODY);
    const reversed = Object.fromEntries(Object.entries(SMALLEST_BODY).reverse());
    expect((await post(t, 'k', reversed)).headers['idempotent-replayed']).toBe('true');
  });

  test('with another body it is refused, with a code', async () => {
    const t = createTestApp();
    await post(t, 'k');
    const { status, body } = await post(t, 'k', { ...SMALLEST_BODY, first_name: 'Bea' });
    expect([status, body.status, body.error[0].code]).toEqual([422, false, 'IDEMPOTENCY_KEY_REUSED']);
  });

  test('quoted and bare are the same key', async () => {
    const t = createTestApp();
    await post(t, '"a \\"b\\""');
    expect(t.fake.reached[0]?.request.idempotency?.key).toBe('a "b"');
    expect((await post(t, 'a "b"')).headers['idempotent-replayed']).toBe('true');
  });

  test('one key on two routes, or about two customers, is two keys', async () => {
    const t = createTestApp();
    const patch = (id: string) =>
      request(t.app)
        .patch(`/v1/customers/${id}`)
        .set('X-API-KEY', t.integrator)
        .set('Idempotency-Key', 'k')
        .send({ gender: 'x' });
    await post(t, 'k');
    await patch(UNKNOWN_ID);
    await patch(UNKNOWN_ID.toUpperCase());
    const routes = t.fake.reached.map((call) => call.request.idempotency?.route);
    expect(routes).toEqual([
      'POST /v1/customers',
      `PATCH /v1/customers/${UNKNOWN_ID}`,
      `PATCH /v1/customers/${UNKNOWN_ID}`,
    ]);
  });

  test('is taken on a POST without a body', async () => {
    const t = createTestApp();
    await request(t.app)
      .post(`/v1/reviews/${UNKNOWN_ID}/claim`)
      .set('X-API-KEY', t.reviewer)
      .set('Idempotency-Key', 'k');
    expect(t.fake.reached[0]?.request.idempotency).toMatchObject({ key: 'k', bodyHash: canonicalHash({}) });
  });

  test.each([
    ['longer than 255 characters', 'x'.repeat(256)],
    ['empty quotes', '""'],
    ['a quote that does not end', '"abc'],
    ['letters beyond ASCII', 'k\u00e9y'],
  ])('%s: 400, before anything happens', async (_what, key) => {
    const t = createTestApp();
    const { status, body } = await post(t, key);
    expect([status, body.error[0].code]).toEqual([400, 'IDEMPOTENCY_KEY_INVALID']);
    expect(t.fake.reached).toEqual([]);
  });

  test('255 characters are fine', async () => {
    expect((await post(createTestApp(), 'x'.repeat(255))).status).toBe(201);
  });

  test('without the header there is no key', async () => {
    const t = createTestApp();
    await request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator).send(SMALLEST_BODY);
    expect(t.fake.reached[0]?.request).not.toHaveProperty('idempotency');
  });
});

describe('the hash of a body', () => {
  function reordered(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(reordered);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, reordered(inner)]),
    );
  }

  test('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(canonicalHash(reordered(value))).toEqual(canonicalHash(value));
      }),
    );
  });

  test('is another one for another body', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 4 }), (one, other) => {
        const same = canonicalHash(one).equals(canonicalHash(other));
        expect(same).toBe(JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)));
      }),
    );
  });

  function sorted(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return { object: entries.map(([key, inner]) => ({ key, inner: sorted(inner) })) };
  }
});
