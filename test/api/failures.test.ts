import knex from 'knex';
import request from 'supertest';

import { ERROR_CODES } from '../../src/api/error-codes';
import { isUnavailable } from '../../src/api/unavailable';
import { Refusal } from '../../src/commands/command';
import type { RefusalCode } from '../../src/commands/command';
import { FailureAnswer, ValidationFailureAnswer } from '../../src/api/schemas/answers/envelopes';
import { SMALLEST_BODY } from '../support/api-bodies';
import { createTestApp } from '../support/test-app';

const withCode = (code: string) => Object.assign(new Error('secret of Ada Example'), { code });

async function postFailingWith(error: Error) {
  const t = createTestApp();
  t.fake.failWith(error);
  const answer = await request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator).send(SMALLEST_BODY);
  return { t, answer };
}

describe('what a command refuses', () => {
  test.each<[code: RefusalCode, status: number]>([
    ['NOT_FOUND', 404],
    ['CUSTOMER_LOCKED', 409],
    ['CUSTOMER_ERASED', 409],
    ['ILLEGAL_STATE', 409],
    ['CHANGED_MEANWHILE', 409],
    ['REVIEW_CLOSED', 409],
    ['REVIEW_CLAIMED', 409],
    ['VERDICT_GIVEN', 409],
    ['MATCHES_OPEN', 409],
    ['SECOND_PERSON_NEEDED', 403],
    ['IDEMPOTENCY_KEY_REUSED', 422],
    ['IDEMPOTENCY_IN_FLIGHT', 409],
  ])('%s is answered with %i, its code and its sentence', async (code, status) => {
    const { answer } = await postFailingWith(new Refusal(code, 'Why not', 'some_field'));
    expect(answer.status).toBe(status);
    expect(FailureAnswer.parse(answer.body).error).toEqual([{ code, message: 'Why not', field: 'some_field' }]);
  });

  test.each<[code: RefusalCode, sent: string | undefined, field: string]>([
    ['MATCH_UNKNOWN', undefined, 'matches'],
    ['BAD_CURSOR', undefined, 'cursor'],
    ['FIELD_NOT_FOR_KIND', 'gender', 'gender'],
    ['FIELD_NOT_FOR_KIND', 'legal_name', 'business.legal_name'],
  ])('%s about %s is a wrong field: 422, by name', async (code, sent, field) => {
    const { answer } = await postFailingWith(new Refusal(code, 'Why not', sent));
    expect(answer.status).toBe(422);
    expect(ValidationFailureAnswer.parse(answer.body).errors).toEqual({ [field]: ['Why not'] });
  });

  test('a request that is still under way says when to ask again', async () => {
    const { answer } = await postFailingWith(new Refusal('IDEMPOTENCY_IN_FLIGHT', 'Wait'));
    expect(answer.headers['retry-after']).toBe('1');
  });
});

describe('a database that is not there', () => {
  test.each(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', '57P01', '57P03', '08006', '53300', '57014', '40001', '55P03'])(
    '%s is 503 with Retry-After, and nobody sees the message',
    async (code) => {
      const { t, answer } = await postFailingWith(withCode(code));
      expect([answer.status, answer.body.error[0].code, answer.headers['retry-after']]).toEqual([
        503,
        'UNAVAILABLE',
        '2',
      ]);
      expect(answer.text + JSON.stringify(t.logLines())).not.toContain('Ada Example');
    },
  );

  test('is recognised behind a cause, in a bundle of errors, and by the pool that waited in vain', async () => {
    expect(isUnavailable(new Error('outer', { cause: withCode('ECONNREFUSED') }))).toBe(true);
    expect(isUnavailable(new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]))).toBe(true);
    expect(isUnavailable(new knex.KnexTimeoutError('pool is full'))).toBe(true);
  });

  test('is not what a broken rule of the database is, nor a text that speaks of connections', () => {
    for (const code of ['23505', '23503', '42P01', '22P02', '42501']) expect(isUnavailable(withCode(code))).toBe(false);
    expect(isUnavailable(new Error('Connection refused: ECONNREFUSED'))).toBe(false);
    expect(isUnavailable('ECONNREFUSED')).toBe(false);
  });
});

describe('a fault of ours', () => {
  test('is a bare 500 that tells nobody anything but the request id', async () => {
    const { t, answer } = await postFailingWith(new TypeError('cannot read Ada Example'));
    expect(answer.status).toBe(500);
    expect(FailureAnswer.parse(answer.body).error).toEqual([{ code: 'INTERNAL', message: expect.any(String) }]);
    expect(answer.text).not.toMatch(/Ada|TypeError|\bat\b /);
    const line = t.logLines().find(({ msg }) => msg === 'request failed');
    expect(line).toMatchObject({
      request_id: answer.headers['request-id'],
      route: '/v1/customers',
      error: { name: 'TypeError', frames: expect.arrayContaining([expect.stringContaining('failures.test.ts')]) },
    });
    expect(JSON.stringify(t.logLines())).not.toContain('Ada Example');
  });

  test('does not end the process: the next request is served', async () => {
    const { t } = await postFailingWith(new Error('once'));
    t.fake.failWith(undefined);
    const next = await request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator).send(SMALLEST_BODY);
    expect(next.status).toBe(201);
  });

  test('that is thrown as something other than an error is a bare 500 too', async () => {
    const { answer } = await postFailingWith('just a text' as unknown as Error);
    expect([answer.status, answer.body.error[0].code]).toEqual([500, 'INTERNAL']);
  });
});

test('every code has an HTTP status of an error', () => {
  for (const { status } of Object.values(ERROR_CODES)) {
    expect([400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503]).toContain(status);
  }
});
