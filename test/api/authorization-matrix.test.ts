import request from 'supertest';

import { ROUTES } from '../../src/api/routes';
import type { Route } from '../../src/api/routes';
import { DOCUMENTED_BODY } from '../support/api-bodies';
import { TENANT, createTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

/** OWASP API1 and API5: every route of the table, against every kind of caller. */
const NAMES = ROUTES.map((route): [string, Route] => [`${route.method.toUpperCase()} ${route.path}`, route]);

const REASONED = { reason_code: 'checked_by_phone', note: 'Called the customer and asked.' };

/** A body with which the right caller succeeds. A new route without one here fails, as it should. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /v1/customers': DOCUMENTED_BODY,
  'PATCH /v1/customers/:id': { first_name: 'Ada' },
  'POST /v1/customers/:id/lock': REASONED,
  'POST /v1/customers/:id/unlock': REASONED,
  'POST /v1/customers/:id/restrict': REASONED,
  'POST /v1/customers/:id/lift-restriction': REASONED,
  'POST /v1/reviews/:id/claim': {},
  'POST /v1/reviews/:id/decisions': { action: 'approve', ...REASONED },
};

/** One tenant with one of everything that has an id. */
async function furnished() {
  const t = createTestApp();
  const created = await request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator).send(DOCUMENTED_BODY);
  const customerId = String(created.body.data.id);
  const ids: Record<string, string> = {
    customers: customerId,
    verifications: t.fake.verificationIdOf(customerId),
    reviews: t.fake.addReview(TENANT, customerId),
  };
  t.fake.reached.length = 0;
  const call = (route: Route, key: string | undefined) => {
    const subject = route.path.split('/')[2] ?? '';
    const path = route.path.replace(':id', ids[subject] ?? 'missing');
    const asked = request(t.app)[route.method](path);
    if (key !== undefined) void asked.set('X-API-KEY', key);
    return route.method === 'get' ? asked : asked.send(BODIES[`${route.method.toUpperCase()} ${route.path}`] ?? {});
  };
  return { t, call };
}

const KEYS = ['integrator_key', 'reviewer_key'] as const;
type KeyCaller = (typeof KEYS)[number];

function keyOf(t: TestApp, caller: KeyCaller): string {
  return caller === 'integrator_key' ? t.integrator : t.reviewer;
}

test('every route that writes has a body in this test', () => {
  const writing = NAMES.filter(([, { method }]) => method !== 'get').map(([name]) => name);
  expect(Object.keys(BODIES).sort()).toEqual(writing.sort());
});

describe.each(NAMES)('%s', (_name, route) => {
  test('serves those whom the table names', async () => {
    const { t, call } = await furnished();
    for (const role of KEYS.filter((each) => route.callers.includes(each))) {
      const { status } = await call(route, keyOf(t, role));
      expect([role, status]).toEqual([role, route.endpoint.status]);
    }
  });

  test('refuses other roles with 403 before it looks at anything else', async () => {
    const { t, call } = await furnished();
    const others = KEYS.filter((role) => !route.callers.includes(role));
    for (const role of others) {
      const { status, body } = await call(route, keyOf(t, role));
      expect([status, body.error[0].code]).toEqual([403, 'FORBIDDEN']);
    }
    expect(t.fake.reached).toEqual([]);
  });

  test('refuses no key, a made-up key, a broken key and a revoked key with 401', async () => {
    const { t, call } = await furnished();
    const revoked = t.keys.mint('integrator');
    t.keys.revoke(revoked);
    const unknown = createTestApp().integrator;
    for (const key of [undefined, 'secret', revoked.replace(/.$/, '_'), revoked, unknown]) {
      const { status, body } = await call(route, key);
      expect([status, body.error[0].code]).toEqual([401, 'UNAUTHENTICATED']);
    }
    expect(t.fake.reached).toEqual([]);
  });

  test('shows another tenant nothing: 404 for an id, an empty list without one', async () => {
    const { t, call } = await furnished();
    for (const role of KEYS.filter((each) => route.callers.includes(each))) {
      const key = role === 'integrator_key' ? t.stranger : t.strangeReviewer;
      const { status, body } = await call(route, key);
      if (route.path.includes(':id')) expect([status, body.error[0].code]).toEqual([404, 'NOT_FOUND']);
      else if (route.method === 'get') expect(body.data.items).toEqual([]);
      else expect(status).toBe(route.endpoint.status);
    }
  });
});
