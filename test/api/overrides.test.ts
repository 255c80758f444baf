import request from 'supertest';

import { OverrideAnswer } from '../../src/api/schemas/answers/override';
import { Refusal } from '../../src/commands/command';
import type { RefusalCode } from '../../src/commands/command';
import { SMALLEST_BODY } from '../support/api-bodies';
import { TENANT, createTestApp } from '../support/test-app';

const CHECK = '0192f0c1-7b00-7a01-9c01-aabbccddeeff';
const REASONED = { reason_code: 'known_employer', note: 'The employer confirmed it by letter.' };
const OVERRIDE = { check_id: CHECK, code: 'contact.email_disposable', field: 'email', ...REASONED };

async function withReview() {
  const t = createTestApp();
  const created = await request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator).send(SMALLEST_BODY);
  const reviewId = t.fake.addReview(TENANT, String(created.body.data.id));
  t.fake.reached.length = 0;
  const post = (path: string, body: object) => request(t.app).post(path).set('X-API-KEY', t.reviewer).send(body);
  return { t, post, reviewId, give: (body: object) => post(`/v1/reviews/${reviewId}/overrides`, body) };
}

describe('an override', () => {
  test('is given and withdrawn in the documented shape, its note not shown', async () => {
    const { t, post, reviewId, give } = await withReview();
    const given = await give(OVERRIDE);
    expect(given.status).toBe(201);
    expect(OverrideAnswer.parse(given.body.data)).toMatchObject({
      review_id: reviewId,
      check_id: CHECK,
      check_kind: 'contact',
      subject: 'customer',
      code: 'contact.email_disposable',
      field: 'email',
      reason_code: 'known_employer',
      given_by: expect.stringMatching(/^key:/) as string,
      withdrawn_by: null,
      withdrawn_at: null,
    });
    expect(t.fake.reached.at(-1)?.sent).toEqual({
      checkId: CHECK,
      code: 'contact.email_disposable',
      field: 'email',
      reasonCode: 'known_employer',
    });
    const withdrawn = await post(`/v1/overrides/${given.body.data.id}/withdraw`, REASONED);
    expect(withdrawn.status).toBe(200);
    expect(OverrideAnswer.parse(withdrawn.body.data).withdrawn_by).toMatch(/^key:/);
  });

  test('is of a finding without a field where none is sent', async () => {
    const { give } = await withReview();
    const { field: _none, ...body } = OVERRIDE;
    expect((await give(body)).body.data.field).toBeNull();
  });

  test.each<[what: string, body: object, field: string]>([
    ['without a check', { ...OVERRIDE, check_id: undefined }, 'check_id'],
    ['of a check that is no id', { ...OVERRIDE, check_id: 'contact' }, 'check_id'],
    ['without a code', { ...OVERRIDE, code: '' }, 'code'],
    ['with a field of nothing', { ...OVERRIDE, field: '' }, 'field'],
    ['without a reason', { ...OVERRIDE, reason_code: undefined }, 'reason_code'],
    ['with a note of dots', { ...OVERRIDE, note: '..........' }, 'note'],
    ['with a field of its own', { ...OVERRIDE, outcome: 'approve' }, 'outcome'],
  ])('is not given %s', async (_what, body, field) => {
    const { t, give } = await withReview();
    const { status, body: answer } = await give(body);
    expect([status, Object.keys(answer.errors)]).toEqual([422, [field]]);
    expect(t.fake.reached).toEqual([]);
  });

  test.each<[code: RefusalCode, status: number]>([
    ['OVERRIDE_REFUSED', 409],
    ['OVERRIDE_GIVEN', 409],
    ['VERDICT_GIVEN', 409],
    ['CHANGED_MEANWHILE', 409],
  ])('that the rules refuse is answered with %s', async (code, status) => {
    const { t, give } = await withReview();
    t.fake.failWith(new Refusal(code, 'Because of a test'));
    const answer = await give(OVERRIDE);
    expect([answer.status, answer.body.error[0].code]).toEqual([status, code]);
  });

  test('of a finding that the review does not rest on is a wrong field', async () => {
    const { t, give } = await withReview();
    t.fake.failWith(new Refusal('FINDING_UNKNOWN', 'This review rests on no such finding', 'code'));
    const { status, body } = await give(OVERRIDE);
    expect([status, body.errors]).toEqual([422, { code: ['This review rests on no such finding'] }]);
  });
});
