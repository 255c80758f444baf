import request from 'supertest';

import { DOCUMENTED_BODY, base64, png } from '../support/api-bodies';
import { createTestApp } from '../support/test-app';

const CANARIES = {
  first_name: 'Canaryfirst',
  last_name: 'Canarylast',
  email: 'canary.mail@example.com',
  phone: '+2348031234567',
  date_of_birth: '1961-02-03',
};

describe('Request-Id', () => {
  test('is on every answer, also on errors and outside /v1', async () => {
    const t = createTestApp();
    for (const path of ['/livez', '/v1/customers', '/nowhere', '/docs']) {
      expect((await request(t.app).get(path)).headers['request-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test.each(['order-1842', 'a', 'A.b_c-9', 'x'.repeat(64)])('%s of the caller is kept', async (id) => {
    const answer = await request(createTestApp().app).get('/livez').set('Request-Id', id);
    expect(answer.headers['request-id']).toBe(id);
  });

  test.each(['x'.repeat(65), 'a b', '<script>', 'a;b', ''])('%j of the caller is replaced', async (id) => {
    const answer = await request(createTestApp().app).get('/livez').set('Request-Id', id);
    expect(answer.headers['request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the access log', () => {
  test('has one line a request, of these fields and no others', async () => {
    const t = createTestApp();
    await request(t.app)
      .post('/v1/customers')
      .set('X-API-KEY', t.integrator)
      .set('Request-Id', 'r1')
      .send(DOCUMENTED_BODY);
    const lines = t.logLines().filter(({ msg }) => msg === 'request');
    expect(lines).toHaveLength(1);
    const { level, time, pid, hostname, ...fields } = lines[0] ?? {};
    expect([level, typeof time, typeof pid, typeof hostname]).toEqual([30, 'number', 'number', 'string']);
    expect(fields).toEqual({
      msg: 'request',
      request_id: 'r1',
      method: 'POST',
      route: '/v1/customers',
      status: 201,
      ms: expect.any(Number),
      tenant_id: '11111111-1111-4111-8111-111111111111',
      actor: expect.stringMatching(/^key:/),
    });
  });

  test('names the pattern of a route, never the id or the query', async () => {
    const t = createTestApp();
    await request(t.app).get('/v1/customers/0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10').set('X-API-KEY', t.integrator);
    await request(t.app).get('/v1/customers?email=canary.mail@example.com').set('X-API-KEY', t.integrator);
    await request(t.app).get('/v1/canary-path').set('X-API-KEY', t.integrator);
    expect(t.logLines().map(({ route }) => route)).toEqual(['/v1/customers/:id', '/v1/customers', 'unmatched']);
    expect(JSON.stringify(t.logLines())).not.toMatch(/canary|0192f0c1/);
  });

  test('holds nothing personal, whether the request succeeds, is refused or fails', async () => {
    const t = createTestApp();
    const send = (body: object) => request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator).send(body);
    await send({ ...DOCUMENTED_BODY, ...CANARIES, metadata: { note: 'Canarymeta' } });
    await send({ ...CANARIES, Canaryfield: 'Canaryvalue' });
    await send({ ...DOCUMENTED_BODY, ...CANARIES, documents: [{ id_type: 'passport', front_doc: base64(png()) }] });
    t.fake.failWith(Object.assign(new Error('duplicate key (email)=(canary.mail@example.com)'), { code: '23505' }));
    await send({ ...DOCUMENTED_BODY, ...CANARIES });
    const everything = JSON.stringify(t.logLines()) + (await t.metrics.metrics());
    expect(t.logLines().length).toBeGreaterThanOrEqual(5);
    for (const canary of ['canary', '8031234567', '1961-02-03', base64(png()).slice(0, 20), t.integrator]) {
      expect(everything.toLowerCase()).not.toContain(canary.toLowerCase());
    }
  });
});

describe('the budget of a key', () => {
  test('is on every answer to it, and ends with 429 and Retry-After', async () => {
    const t = createTestApp({ rateLimit: { points: 2, seconds: 60 } });
    const get = () => request(t.app).get('/v1/customers').set('X-API-KEY', t.integrator);
    const [first, second, third] = [await get(), await get(), await get()];
    expect([first?.status, second?.status, third?.status]).toEqual([200, 200, 429]);
    expect([first, second, third].map((answer) => answer?.headers['x-ratelimit-remaining'])).toEqual(['1', '0', '0']);
    expect(third?.headers['x-ratelimit-limit']).toBe('2');
    const seconds = Number(third?.headers['retry-after']);
    expect(Number.isInteger(seconds) && seconds >= 1 && seconds <= 60).toBe(true);
    const reset = Number(third?.headers['x-ratelimit-reset']);
    expect(Math.abs(reset - Date.now() / 1000 - seconds)).toBeLessThan(5);
    expect(third?.body.error[0].code).toBe('TOO_MANY_REQUESTS');
  });

  test('is its own: another key of the same tenant goes on', async () => {
    const t = createTestApp({ rateLimit: { points: 1, seconds: 60 } });
    await request(t.app).get('/v1/customers').set('X-API-KEY', t.integrator);
    expect((await request(t.app).get('/v1/customers').set('X-API-KEY', t.reviewer)).status).toBe(200);
  });

  test.each([
    ['a refusal', '/v1/nowhere', 404],
    ['a wrong field', '/v1/customers?x=1', 422],
  ])('is on %s too', async (_what, path, status) => {
    const t = createTestApp();
    const answer = await request(t.app).get(path).set('X-API-KEY', t.integrator);
    expect(answer.status).toBe(status);
    for (const part of ['limit', 'remaining', 'reset']) expect(answer.headers).toHaveProperty(`x-ratelimit-${part}`);
  });

  test('a 401 shows how many wrong keys are left', async () => {
    const t = createTestApp({ limits: { failedKeysPerMinute: 10 } });
    const none = await request(t.app).get('/v1/customers');
    const wrong = await request(t.app).get('/v1/customers').set('X-API-KEY', 'wrong');
    expect([none, wrong].map(({ headers }) => headers['x-ratelimit-remaining'])).toEqual(['10', '9']);
  });
});

describe('headers', () => {
  test('keep answers under /v1 out of every cache, and out of frames and scripts', async () => {
    const t = createTestApp();
    const answer = await request(t.app).get('/v1/customers').set('X-API-KEY', t.integrator);
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    expect(answer.headers).not.toHaveProperty('etag');
  });
});
