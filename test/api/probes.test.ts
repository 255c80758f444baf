import request from 'supertest';

import { createTestApp } from '../support/test-app';

test('/livez looks at nothing: it answers while everything else is down', async () => {
  const t = createTestApp({
    readiness: async () => Promise.reject(new Error('down')),
    authenticate: async () => Promise.reject(new Error('down')),
  });
  const { status, body } = await request(t.app).get('/livez');
  expect([status, body]).toEqual([200, { status: 'alive', version: '0.0.0-test' }]);
});

test('/readyz passes on what is degraded, and is 200 while requests can be served', async () => {
  const { status, body } = await request(createTestApp().app).get('/readyz');
  expect([status, body]).toEqual([200, { status: 'ready', details: { postgres: 'up', temporal: 'degraded' } }]);
});

test('/readyz is 503 when something needed is down', async () => {
  const t = createTestApp({ readiness: async () => ({ ready: false, details: { postgres: 'down' } }) });
  const { status, body } = await request(t.app).get('/readyz');
  expect([status, body]).toEqual([503, { status: 'not_ready', details: { postgres: 'down' } }]);
});

test('/readyz is 503 when it cannot find out, and says no more than that', async () => {
  const t = createTestApp({ readiness: async () => Promise.reject(new Error('password of the database')) });
  const { status, text } = await request(t.app).get('/readyz');
  expect(status).toBe(503);
  expect(text).not.toContain('password');
});

test('/metrics counts requests by pattern and status, without an id in any label', async () => {
  const t = createTestApp();
  await request(t.app).get('/v1/customers/0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10').set('X-API-KEY', t.integrator);
  await request(t.app).get('/v1/customers/0192f0c1-0000-7c41-9d0a-5b1f6a2c8e10').set('X-API-KEY', t.integrator);
  const { text, headers } = await request(t.app).get('/metrics');
  expect(headers['content-type']).toContain('text/plain');
  expect(text).toContain(
    'clearway_http_request_duration_seconds_count{method="GET",route="/v1/customers/:id",status="404"} 2',
  );
  expect(text).not.toContain('0192f0c1');
});

test.each(['/livez', '/readyz', '/metrics', '/openapi.json', '/docs', '/docs/start.js', '/docs/swagger-ui.css'])(
  '%s is only read: other methods are answered with 405 and those that there are',
  async (path) => {
    const { app } = createTestApp();
    for (const ask of [request(app).post(path), request(app).trace(path), request(app).delete(path)]) {
      const { status, headers, body } = await ask;
      expect([status, headers['allow'], body.error[0].code]).toEqual([405, 'GET, HEAD', 'METHOD_NOT_ALLOWED']);
    }
    expect((await request(app).head(path)).status).toBe(200);
  },
);
