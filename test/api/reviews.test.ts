import request from 'supertest';

import type { Reads } from '../../src/commands/command';
import { ControlAnswer, ReviewAnswer, ReviewPageAnswer } from '../../src/api/schemas/answers/review';
import { VerificationAnswer, VerificationListAnswer } from '../../src/api/schemas/answers/verification';
import { SMALLEST_BODY } from '../support/api-bodies';
import { TENANT, createTestApp } from '../support/test-app';

const REASONED = { reason_code: 'checked_by_phone', note: 'Called the customer and asked.' };

async function withReview() {
  const t = createTestApp();
  const created = await request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator).send(SMALLEST_BODY);
  const customerId = String(created.body.data.id);
  const reviewId = t.fake.addReview(TENANT, customerId);
  t.fake.reached.length = 0;
  const post = (path: string, body: object) => request(t.app).post(path).set('X-API-KEY', t.reviewer).send(body);
  return { t, customerId, reviewId, post, decide: (body: object) => post(`/v1/reviews/${reviewId}/decisions`, body) };
}

describe('a review', () => {
  test('is listed, claimed and decided in the documented shape', async () => {
    const { t, reviewId, post, decide } = await withReview();
    const list = await request(t.app).get('/v1/reviews?state=open').set('X-API-KEY', t.reviewer);
    expect(ReviewPageAnswer.parse(list.body.data)).toMatchObject({ visible: 1, size: 20, next_cursor: null });
    const claimed = await post(`/v1/reviews/${reviewId}/claim`, {});
    expect(ReviewAnswer.parse(claimed.body.data).claimed_by).toMatch(/^key:/);
    const decided = await decide({ action: 'clear_match', ...REASONED, matches: ['us_ofac:1', 'us_ofac:1'] });
    expect(decided.status).toBe(200);
    expect(ReviewAnswer.parse(decided.body.data).verdict).toMatchObject({
      action: 'clear_match',
      matches: ['us_ofac:1'],
    });
    expect(t.fake.reached.at(-1)?.sent).toEqual({
      action: 'clear_match',
      reasonCode: 'checked_by_phone',
      note: 'Called the customer and asked.',
      entryIds: ['us_ofac:1'],
      requirements: [],
    });
  });

  test('asks a customer for exactly what a customer can send', async () => {
    const { t, decide } = await withReview();
    const requirements = [
      'documents.passport.front_doc',
      'address.document',
      'proof_of_funds',
      'business.tax_id',
      'owners',
    ];
    const { status } = await decide({ action: 'request_information', ...REASONED, requirements });
    expect(status).toBe(200);
    expect(t.fake.reached.at(-1)?.sent).toMatchObject({ requirements, entryIds: [] });
  });

  test.each<[what: string, body: object, field: string, message: RegExp]>([
    ['without an action', REASONED, 'action', /Required/],
    ['with another action', { action: 'ignore', ...REASONED }, 'action', /one of: approve, decline/],
    ['with a note of nine characters', { action: 'approve', ...REASONED, note: 'Nine chrs ' }, 'note', /at least 10/],
    ['with a note of dots', { action: 'approve', ...REASONED, note: '..........' }, 'note', /at least 10 letters/],
    ['with nine letters among dots', { action: 'approve', ...REASONED, note: '.Ni.ne lett.e' }, 'note', /at least 10/],
    ['without a note', { action: 'approve', reason_code: 'fine' }, 'note', /Required/],
    [
      'with a reason that is a sentence',
      { action: 'approve', ...REASONED, reason_code: 'It is fine' },
      'reason_code',
      /lower-case/,
    ],
    ['with matches for an approval', { action: 'approve', ...REASONED, matches: ['x'] }, 'matches', /Only for/],
    ['with no match in its list', { action: 'clear_match', ...REASONED, matches: [] }, 'matches', /at least 1 item/],
    [
      'with requirements for a decline',
      { action: 'decline', ...REASONED, requirements: ['address'] },
      'requirements',
      /Only for/,
    ],
    [
      'asking for information without saying which',
      { action: 'request_information', ...REASONED },
      'requirements',
      /Required/,
    ],
    [
      'asking for what nobody can send',
      { action: 'request_information', ...REASONED, requirements: ['documents.passport.fornt_doc'] },
      'requirements.0',
      /customer can send/,
    ],
    ['with an unknown field', { action: 'approve', ...REASONED, reason: 'x' }, 'reason', /Unknown field/],
  ])('is not decided %s', async (_what, body, field, message) => {
    const { t, decide } = await withReview();
    const answer = await decide(body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[field]).toEqual([expect.stringMatching(message)]);
    expect(t.fake.reached).toEqual([]);
  });

  test.each(['\u30d1\u30b9\u30dd\u30fc\u30c8\u3092\u898b\u307e\u3057\u305f', '1234567890', 'a.b.c.d.e.f.g.h.i.j'])(
    'takes the note %s, which has ten letters or digits of some script',
    async (note) => {
      const { decide } = await withReview();
      expect((await decide({ action: 'approve', ...REASONED, note })).status).toBe(200);
    },
  );

  test('keeps the line breaks of a note', async () => {
    const { t, decide } = await withReview();
    await decide({ action: 'approve', ...REASONED, note: 'First line,\nsecond line.' });
    expect(t.fake.reached.at(-1)?.sent).toMatchObject({ note: 'First line,\nsecond line.' });
  });

  test('is found by who claimed it, and "me" is the one who asks', async () => {
    const t = createTestApp();
    const asked: unknown[] = [];
    const reads: Reads = { ...t.fake.reads, reviews: async (...args) => (asked.push(args), { items: [] }) };
    const spied = createTestApp({ reads });
    const get = (query: string) => request(spied.app).get(`/v1/reviews${query}`).set('X-API-KEY', spied.reviewer);
    expect((await get('?claimed_by=me&overdue=true&size=5&cursor=abc')).status).toBe(200);
    expect(asked).toEqual([
      [TENANT, { claimedBy: expect.stringMatching(/^key:/), overdue: true }, { size: 5, cursor: 'abc' }],
    ]);
    for (const query of ['?overdue=yes', '?state=closed', '?customer_id=7', '?page=0']) {
      expect((await get(query)).status).toBe(422);
    }
    expect(asked).toHaveLength(1);
  });
});

describe('a control', () => {
  test.each([
    ['lock', 'lock'],
    ['unlock', 'unlock'],
    ['restrict', 'restrict'],
    ['lift-restriction', 'lift_restriction'],
  ])('%s says who asked and where the customer stands', async (path, action) => {
    const { t, customerId, post } = await withReview();
    const { status, body } = await post(`/v1/customers/${customerId}/${path}`, REASONED);
    expect(status).toBe(200);
    expect(ControlAnswer.parse(body.data)).toMatchObject({ action, approved_by: null, customer: { id: customerId } });
    expect(t.fake.reached.at(-1)).toMatchObject({ id: customerId, sent: { action, reasonCode: 'checked_by_phone' } });
  });

  test('needs its reason and note', async () => {
    const { customerId, post } = await withReview();
    const { status, body } = await post(`/v1/customers/${customerId}/lock`, { note: 'short' });
    expect([status, Object.keys(body.errors).sort()]).toEqual([422, ['note', 'reason_code']]);
  });
});

describe('a verification', () => {
  test('is listed and read in the documented shape, without what only the house needs', async () => {
    const { t, customerId } = await withReview();
    const list = await request(t.app).get(`/v1/customers/${customerId}/verifications`).set('X-API-KEY', t.integrator);
    const [first] = VerificationListAnswer.parse(list.body.data).items;
    const read = await request(t.app).get(`/v1/verifications/${first?.id}`).set('X-API-KEY', t.reviewer);
    const view = VerificationAnswer.parse(read.body.data);
    expect(view).toEqual(read.body.data);
    expect(view.checks[0]?.findings[0]).toMatchObject({ code: 'contact.phone_invalid', detail: { country: 'NGA' } });
    expect(view).toMatchObject({ decision: null, risk_tier: null, ended_at: null, customer_id: customerId });
    expect(read.text).not.toContain('input_hash');
  });
});
