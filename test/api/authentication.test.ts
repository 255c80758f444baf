import { mintApiKey } from '../../src/api/api-key';
import request from 'supertest';

import { createTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

const get = (t: TestApp, key: string, path = '/v1/customers') => request(t.app).get(path).set('X-API-KEY', key);

describe('an API key', () => {
  test('makes the caller, with tenant, mode, role and the id of the request', async () => {
    const t = createTestApp();
    await request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator).set('Request-Id', 'order-1842').send({
      first_name: 'Ada',
      last_name: 'Example',
      email: 'a@example.com',
      phone: '+2348031234567',
      country_code: 'NG',
      date_of_birth: '1987-03-04',
    });
    expect(t.fake.reached[0]?.request.actor).toEqual({
      tenantId: '11111111-1111-4111-8111-111111111111',
      mode: 'test',
      id: expect.stringMatching(/^key:[0-9A-Za-z]{8}$/),
      role: 'integrator',
      requestId: 'order-1842',
    });
  });

  test('of one mode is nothing when it is stored under the other', async () => {
    const { id, hash, text } = mintApiKey('live');
    const holder = {
      tenantId: '11111111-1111-4111-8111-111111111111',
      mode: 'test',
      role: 'integrator',
      keyId: id,
    } as const;
    const t = createTestApp({ authenticate: async (_id, given) => (given.equals(hash) ? holder : undefined) });
    expect((await get(t, text)).status).toBe(401);
  });

  test('that is no longer good is refused one second later at most', async () => {
    let clock = 1_000;
    const t = createTestApp({ now: () => clock });
    expect((await get(t, t.integrator)).status).toBe(200);
    t.keys.revoke(t.integrator);
    clock += 1_000;
    expect((await get(t, t.integrator)).status).toBe(401);
  });

  test('is looked up once a second, however many requests come with it', async () => {
    let clock = 1_000;
    const t = createTestApp({ now: () => clock });
    await Promise.all(Array.from({ length: 5 }, () => get(t, t.integrator)));
    clock += 999;
    await get(t, t.integrator);
    expect(t.keys.lookUps()).toBe(1);
    clock += 1;
    await get(t, t.integrator);
    expect(t.keys.lookUps()).toBe(2);
  });

  test('that was unknown a moment ago works as soon as it is there: refusals are not remembered', async () => {
    const { id, hash, text } = mintApiKey('test');
    const known = new Set<string>();
    const t = createTestApp({
      now: () => 0,
      authenticate: async (keyId, given) =>
        known.has(keyId) && given.equals(hash)
          ? { tenantId: '11111111-1111-4111-8111-111111111111', mode: 'test', role: 'integrator', keyId }
          : undefined,
    });
    expect((await get(t, text)).status).toBe(401);
    known.add(id);
    expect((await get(t, text)).status).toBe(200);
  });

  test('that cannot be looked up is neither good nor bad: 503, and the next request asks again', async () => {
    const down = Object.assign(new Error('no server'), { code: 'ECONNREFUSED' });
    let failures = 1;
    const t = createTestApp();
    const flaky = createTestApp({
      authenticate: async (...asked) => {
        if (failures-- > 0) throw down;
        return t.keys.authenticate(...asked);
      },
    });
    const first = await get(flaky, t.integrator);
    expect([first.status, first.headers['retry-after']]).toEqual([503, '2']);
    expect((await get(flaky, t.integrator)).status).toBe(200);
  });

  test('that cannot be one costs no look-up', async () => {
    const t = createTestApp();
    await get(t, 'cw_test_short');
    await get(
      t,
      t.integrator.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')),
    );
    expect(t.keys.lookUps()).toBe(0);
  });
});

describe('wrong keys', () => {
  test('are answered with 401 ten times a minute from one address, then with 429', async () => {
    const t = createTestApp({ limits: { failedKeysPerMinute: 10 } });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) statuses.push((await get(t, 'wrong')).status);
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
    const refused = await get(t, 'wrong');
    expect(refused.body.error[0].code).toBe('TOO_MANY_WRONG_KEYS');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(refused.headers).toMatchObject({ 'x-ratelimit-limit': '10', 'x-ratelimit-remaining': '0' });
  });

  test('from one address do not lock out the owner of a good key behind the same address', async () => {
    const t = createTestApp({ limits: { failedKeysPerMinute: 1 } });
    for (let attempt = 0; attempt < 3; attempt += 1) await get(t, 'wrong');
    expect((await get(t, t.integrator)).status).toBe(200);
  });

  test('are counted by the address that a trusted proxy names, IPv6 by its network', async () => {
    const t = createTestApp({ limits: { failedKeysPerMinute: 1 }, trustProxy: 1 });
    const from = async (address: string) => (await get(t, 'wrong').set('X-Forwarded-For', address)).status;
    expect(await from('192.0.2.1')).toBe(401);
    expect(await from('192.0.2.2')).toBe(401);
    expect(await from('192.0.2.1')).toBe(429);
    expect(await from('2001:db8:0:1::1')).toBe(401);
    expect(await from('2001:db8:0:1:ffff::2')).toBe(429);
    expect(await from('2001:db8:0:2::1')).toBe(401);
  });

  test('are not what a request without any key is: that guesses nothing', async () => {
    const t = createTestApp({ limits: { failedKeysPerMinute: 1 } });
    const statuses = [];
    for (let attempt = 0; attempt < 3; attempt += 1) statuses.push((await request(t.app).get('/v1/customers')).status);
    expect(statuses).toEqual([401, 401, 401]);
  });
});

describe('the key in the address', () => {
  test('is refused unless configured', async () => {
    const t = createTestApp();
    expect((await request(t.app).get(`/v1/customers?api-key=${t.integrator}`)).status).toBe(401);
    const both = await get(t, t.integrator, `/v1/customers?api-key=${t.integrator}`);
    expect([both.status, both.body.errors['api-key']]).toEqual([422, [expect.stringContaining('X-API-KEY header')]]);
  });

  test('works when configured, beside other parameters, and is in no log line', async () => {
    const t = createTestApp({ allowKeyInQuery: true });
    const { status } = await request(t.app).get(`/v1/customers?size=5&api-key=${t.integrator}`);
    expect(status).toBe(200);
    expect(JSON.stringify(t.logLines())).not.toContain(t.integrator.slice(-20));
  });
});
