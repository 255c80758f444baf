import request from 'supertest';

import { INTEGRATORS, STAFF } from '../../src/commands/callers';
import type { Caller } from '../../src/commands/callers';
import { ROUTES } from '../../src/api/routes';
import type { Route } from '../../src/api/routes';
import { shippedPolicy } from '../../src/policy/shipped-policy';
import { DOCUMENTED_BODY } from '../support/api-bodies';
import { browserHeaders } from '../support/fake-people';
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
  'DELETE /v1/session': {},
  'POST /v1/reviews/:id/release': {},
  'POST /v1/reviews/:id/reassign': { to: 'key:reviewr2' },
  'POST /v1/customers/:id/reveal': { fields: ['email'] },
  'POST /v1/session/totp': {},
  'POST /v1/session/totp/confirm': { code: '492039' },
  'PATCH /v1/session/password': { old: 'the old sentence of mine', new: 'the new sentence of mine' },
  'POST /v1/people': { email: 'ada@example.com', name: 'Ada', role: 'viewer' },
  'PATCH /v1/people/:id': { name: 'Ada' },
  'POST /v1/reviews/:id/decisions': { action: 'approve', ...REASONED },
  'POST /v1/operations/repairs': { repair: 'retry', ...REASONED },
  'POST /v1/reviews/:id/overrides': {
    check_id: '0192f0c1-7b00-7a01-9c01-aabbccddeeff',
    code: 'contact.email_disposable',
    field: 'email',
    ...REASONED,
  },
  'POST /v1/overrides/:id/withdraw': REASONED,
  'POST /v1/policies': { text: shippedPolicy().text, note: 'As it ships, to be sure.' },
  'POST /v1/policies/:version/replay': {},
  'POST /v1/policies/:version/approve': { note: 'Read rule by rule.' },
  'POST /v1/policies/:version/reject': { note: 'Read rule by rule.' },
  'POST /v1/policies/:version/move': { limit: 10 },
};

/** Routes that name what they are about in the body. */
const NAMED_IN_BODY: readonly string[] = ['/v1/operations/repairs'];

/** One tenant with one of everything that has an id. */
async function furnished() {
  const t = createTestApp();
  const created = await request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator).send(DOCUMENTED_BODY);
  const customerId = String(created.body.data.id);
  const reviewId = t.fake.addReview(TENANT, customerId);
  const ids: Record<string, string> = {
    customers: customerId,
    people: t.fakePeople.addPerson(TENANT),
    verifications: t.fake.verificationIdOf(customerId),
    policies: t.fake.addPolicy(TENANT),
    documents: t.fake.documentIdOf(customerId),
    addresses: t.fake.addressIdOf(customerId),
    reviews: reviewId,
    overrides: t.fake.addOverride(TENANT, reviewId),
  };
  t.fake.reached.length = 0;
  const call = (route: Route, headers: Readonly<Record<string, string>>) => {
    const subject = route.path.split('/')[2] ?? '';
    const path = route.path.replace(/:id|:version/, ids[subject] ?? 'missing');
    const asked = request(t.app)[route.method](path).set(headers);
    const body = BODIES[`${route.method.toUpperCase()} ${route.path}`] ?? {};
    const named = NAMED_IN_BODY.includes(route.path) ? { verification_id: ids['verifications'] } : {};
    return route.method === 'get' ? asked : asked.send({ ...body, ...named });
  };
  return { t, call };
}

const CALLERS: readonly Caller[] = [...INTEGRATORS, ...STAFF];

function credentialsOf(t: TestApp, caller: Caller): Readonly<Record<string, string>> {
  if (caller === 'integrator_key') return { 'X-API-KEY': t.integrator };
  return caller === 'reviewer_key' ? { 'X-API-KEY': t.reviewer } : t.browser(caller);
}

function credentialsOfStranger(t: TestApp, caller: Caller): Readonly<Record<string, string>> {
  if (caller === 'integrator_key') return { 'X-API-KEY': t.stranger };
  return caller === 'reviewer_key' ? { 'X-API-KEY': t.strangeReviewer } : t.strangeBrowser(caller);
}

test('every route that writes has a body in this test', () => {
  const writing = NAMES.filter(([, { method }]) => method !== 'get').map(([name]) => name);
  expect(Object.keys(BODIES).sort()).toEqual(writing.sort());
});

describe.each(NAMES)('%s', (_name, route) => {
  test('serves those whom the table names', async () => {
    for (const caller of route.callers) {
      const { t, call } = await furnished();
      const { status } = await call(route, credentialsOf(t, caller));
      expect([caller, status]).toEqual([caller, route.endpoint.status]);
    }
  });

  test('refuses everybody else with 403 before it looks at anything else', async () => {
    const { t, call } = await furnished();
    for (const caller of CALLERS.filter((each) => !route.callers.includes(each))) {
      const { status, body } = await call(route, credentialsOf(t, caller));
      expect([caller, status, body.error[0].code]).toEqual([caller, 403, 'FORBIDDEN']);
    }
    expect(t.fake.reached).toEqual([]);
  });

  test('refuses no key, a made-up key, a broken key and a revoked key with 401', async () => {
    const { t, call } = await furnished();
    const revoked = t.keys.mint('integrator');
    t.keys.revoke(revoked);
    const unknown = createTestApp().integrator;
    for (const key of [undefined, 'secret', revoked.replace(/.$/, '_'), revoked, unknown]) {
      const { status, body } = await call(route, key === undefined ? {} : { 'X-API-KEY': key });
      expect([status, body.error[0].code]).toEqual([401, 'UNAUTHENTICATED']);
    }
    expect(t.fake.reached).toEqual([]);
  });

  test('lets a session that lacks its second factor enrol one, and nothing else', async () => {
    const { t, call } = await furnished();
    const { status, body } = await call(route, t.browser('admin', TENANT, { totp: 'required' }));
    if (route.path.startsWith('/v1/session')) expect(status).toBe(route.endpoint.status);
    else expect([status, body.error[0].code]).toEqual([403, 'TOTP_NEEDED']);
    if (status === 403) expect(t.fake.reached).toEqual([]);
  });

  test('refuses a session that is over and one that never was with 401', async () => {
    const { t, call } = await furnished();
    const over = t.fakePeople.open('admin', TENANT);
    t.fakePeople.end(over);
    const unknown = createTestApp().browser('admin');
    for (const headers of [browserHeaders(over), unknown, { Cookie: '__Host-clearway=' }]) {
      const { status, body } = await call(route, headers);
      expect([status, body.error[0].code]).toEqual([401, 'UNAUTHENTICATED']);
    }
    expect(t.fake.reached).toEqual([]);
  });

  if (route.method !== 'get') {
    test('refuses a session without its CSRF token or from the page of another site with 403', async () => {
      const { t, call } = await furnished();
      const { Cookie, ...page } = t.browser('admin');
      const forged = [
        { Cookie },
        { Cookie, 'Sec-Fetch-Site': 'same-origin' },
        { Cookie, 'X-CSRF-Token': page['X-CSRF-Token'] },
        { Cookie, ...page, 'X-CSRF-Token': t.browser('admin')['X-CSRF-Token'] },
        { Cookie, ...page, 'Sec-Fetch-Site': 'cross-site' },
        { Cookie, ...page, 'Sec-Fetch-Site': 'same-site' },
        { Cookie, ...page, Origin: 'https://evil.example' },
        { Cookie, ...page, Origin: 'null' },
      ];
      for (const headers of forged) {
        const { status, body } = await call(route, headers);
        expect([status, body.error[0].code]).toEqual([403, 'CSRF_REFUSED']);
      }
      expect(t.fake.reached).toEqual([]);
    });
  }

  test('shows another tenant nothing: 404 for an id, an empty list without one', async () => {
    const { t, call } = await furnished();
    for (const caller of route.callers) {
      const { status, body } = await call(route, credentialsOfStranger(t, caller));
      const isNamed = /:id|:version/.test(route.path) || NAMED_IN_BODY.includes(route.path);
      if (isNamed) expect([status, body.error[0].code]).toEqual([404, 'NOT_FOUND']);
      else if (route.path.endsWith('/counts')) expect(body.data.open).toBe(0);
      else if (route.method === 'get' && 'items' in (body.data ?? {})) expect(body.data.items).toEqual([]);
      else if (route.method === 'get' && 'count' in (body.data ?? {})) expect(body.data.count).toBe(0);
      else expect(status).toBe(route.endpoint.status);
    }
  });
});
