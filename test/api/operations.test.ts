import request from 'supertest';

import type { Reads } from '../../src/commands/command';
import { Refusal } from '../../src/commands/command';
import {
  DecisionTimesAnswer,
  ListsAnswer,
  RepairAnswer,
  StuckPageAnswer,
} from '../../src/api/schemas/answers/operations';
import { SMALLEST_BODY } from '../support/api-bodies';
import { TENANT, createTestApp } from '../support/test-app';

const ORDER = { repair: 'retry', reason_code: 'lists_are_back', note: 'The list is loaded again since noon.' };

async function withCustomer() {
  const t = createTestApp();
  const created = await request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator).send(SMALLEST_BODY);
  const verificationId = t.fake.verificationIdOf(String(created.body.data.id));
  t.fake.reached.length = 0;
  return {
    t,
    verificationId,
    get: (path: string) => request(t.app).get(path).set('X-API-KEY', t.reviewer),
    order: (body: object) => request(t.app).post('/v1/operations/repairs').set('X-API-KEY', t.reviewer).send(body),
  };
}

test('who is stuck is listed with what they wait for, who can unblock them and what may be done', async () => {
  const { get, verificationId } = await withCustomer();
  const { status, body } = await get('/v1/operations/stuck?size=5');
  expect(status).toBe(200);
  expect(StuckPageAnswer.parse(body.data)).toEqual(body.data);
  expect(body.data).toMatchObject({
    size: 5,
    visible: 1,
    total: 1,
    next_cursor: null,
    items: [
      {
        verification_id: verificationId,
        waits_for: 'the screening check, which could not find out',
        who_can_unblock: 'operator',
        repairs: [{ repair: 'retry', allowed: true, why_not: null }, { repair: 'signal', allowed: false }, {}],
        temporal_url: null,
      },
    ],
  });
});

test('lists and decision times come in the documented shape', async () => {
  const { get } = await withCustomer();
  const lists = await get('/v1/operations/lists');
  expect(ListsAnswer.parse(lists.body.data).items).toMatchObject([{ list: 'us_ofac', loaded: true, stale: false }]);
  const times = await get('/v1/operations/decision-times?from=2026-11-01&to=2026-11-08');
  expect(DecisionTimesAnswer.parse(times.body.data)).toMatchObject({
    from: '2026-11-01T00:00:00.000000+00:00',
    to: '2026-11-08T00:00:00.000000+00:00',
    count: 0,
    stages: { queue: { count: 0, p50_seconds: null, p95_seconds: null } },
  });
});

test.each([
  ['/v1/operations/stuck?size=0', 'size'],
  ['/v1/operations/stuck?state=checking', 'state'],
  ['/v1/operations/decision-times?from=yesterday', 'from'],
  ['/v1/operations/decision-times?from=2026-11-08&to=2026-11-08', 'from'],
  ['/v1/operations/lists?list=us_ofac', 'list'],
])('%s is refused and names %s', async (path, field) => {
  const { get } = await withCustomer();
  const { status, body } = await get(path);
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});

test('a cursor that is none is refused in the validation shape', async () => {
  const fake = createTestApp().fake;
  const reads: Reads = {
    ...fake.reads,
    stuck: async () => {
      throw new Refusal('BAD_CURSOR', 'This cursor is none that we gave out', 'cursor');
    },
  };
  const t = createTestApp({ reads });
  const { status, body } = await request(t.app).get('/v1/operations/stuck?cursor=abc').set('X-API-KEY', t.reviewer);
  expect([status, Object.keys(body.errors)]).toEqual([422, ['cursor']]);
});

test('a repair is ordered with its reason, and once for one key', async () => {
  const { t, order, verificationId } = await withCustomer();
  const body = { verification_id: verificationId.toUpperCase(), ...ORDER };
  const first = await order(body).set('Idempotency-Key', 'repair-1');
  expect(first.status).toBe(201);
  expect(RepairAnswer.parse(first.body.data)).toMatchObject({ verification_id: verificationId, repair: 'retry' });
  const again = await order(body).set('Idempotency-Key', 'repair-1');
  expect([again.body, again.headers['idempotent-replayed']]).toEqual([first.body, 'true']);
  expect(t.fake.reached[0]).toMatchObject({
    id: verificationId,
    request: { actor: { tenantId: TENANT } },
    sent: { repair: 'retry', reasonCode: 'lists_are_back', note: 'The list is loaded again since noon.' },
  });
});

test.each<[what: string, change: object, field: string]>([
  ['of something that is no id', { verification_id: '7' }, 'verification_id'],
  ['that nobody knows', { repair: 'restart' }, 'repair'],
  ['without a reason', { reason_code: undefined }, 'reason_code'],
  ['with a note that says nothing', { note: '..........' }, 'note'],
  ['with a field that nobody knows', { force: true }, 'force'],
])('a repair %s is refused', async (_what, change, field) => {
  const { t, order, verificationId } = await withCustomer();
  const { status, body } = await order({ verification_id: verificationId, ...ORDER, ...change });
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
  expect(t.fake.reached).toEqual([]);
});

test('a repair that makes no sense is a conflict, and the answer says why', async () => {
  const { t, order, verificationId } = await withCustomer();
  t.fake.failWith(new Refusal('ILLEGAL_STATE', 'No check is unavailable', 'repair'));
  const { status, body } = await order({ verification_id: verificationId, ...ORDER });
  expect([status, body.error]).toEqual([
    409,
    [{ code: 'ILLEGAL_STATE', message: 'No check is unavailable', field: 'repair' }],
  ]);
});
