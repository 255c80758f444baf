import request from 'supertest';

import { DOCUMENTED_BODY, SMALLEST_BODY, base64, png } from '../support/api-bodies';
import { createTestApp } from '../support/test-app';

const UNKNOWN_ID = '0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10';

/** A body that is right but for what `changes` say. */
function bodyWith(changes: Record<string, unknown>): Record<string, unknown> {
  return { ...SMALLEST_BODY, ...changes };
}

function passport(changes: Record<string, unknown>) {
  return { documents: [{ id_type: 'passport', id_number: 'A1234567', ...changes }] };
}

async function post(body: unknown, contentType = 'application/json') {
  const t = createTestApp();
  const answer = await request(t.app)
    .post('/v1/customers')
    .set('X-API-KEY', t.integrator)
    .set('Content-Type', contentType)
    .send(typeof body === 'string' ? body : JSON.stringify(body));
  expect(t.fake.reached).toEqual([]);
  return answer;
}

describe('a wrong field is answered with 422, by its name, and no command hears of it', () => {
  test.each<[what: string, body: unknown, field: string, message: string | RegExp]>([
    ['an unknown field', bodyWith({ frist_name: 'Ada' }), 'frist_name', 'Unknown field'],
    ['an unknown field deep inside', bodyWith(passport({ id_typo: 1 })), 'documents.0.id_typo', 'Unknown field'],
    [
      'an unknown field named __proto__',
      `{"__proto__": 1, ${JSON.stringify(SMALLEST_BODY).slice(1)}`,
      '__proto__',
      'Unknown field',
    ],
    ['a missing field', bodyWith({ first_name: undefined }), 'first_name', 'Required'],
    ['the wrong type', bodyWith({ first_name: 7 }), 'first_name', 'Must be a string'],
    ['null', bodyWith({ gender: null }), 'gender', 'Must be a string'],
    ['an empty name', bodyWith({ last_name: '   ' }), 'last_name', 'Must not be empty'],
    ['a name of joiners that nobody sees', bodyWith({ last_name: '\u200B\u200D' }), 'last_name', 'Must not be empty'],
    ['a name without end', bodyWith({ last_name: 'x'.repeat(101) }), 'last_name', /at most 100 characters/],
    ['NUL in a name', bodyWith({ first_name: 'A\0da' }), 'first_name', /not allowed/],
    ['half a character', bodyWith({ first_name: 'Ad\uD83D' }), 'first_name', /not allowed/],
    ['a letter lost to a wrong encoding', bodyWith({ first_name: 'Jos\uFFFD' }), 'first_name', /wrong encoding/],
    ['text that turns the reading direction', bodyWith({ last_name: 'A\u202Enibor' }), 'last_name', /not allowed/],
    ['an e-mail address that is none', bodyWith({ email: 'ada@' }), 'email', 'Must be an e-mail address'],
    ['an e-mail address of ten million letters', bodyWith({ email: 'a'.repeat(1e7) }), 'email', /at most 254/],
    ['letters for a phone number', bodyWith({ phone: 'call me' }), 'phone', /phone number/],
    ['an impossible dial code', bodyWith({ phone: '+999123456' }), 'phone', /phone number/],
    ['a phone number of 18 digits', bodyWith({ phone: '+234803123456789012' }), 'phone', /phone number/],
    ['a product level of 0', bodyWith({ product_level: 0 }), 'product_level', /1/],
    ['a product level of 10', bodyWith({ product_level: 10 }), 'product_level', /9/],
    ['half a product level', bodyWith({ product_level: 1.5 }), 'product_level', /whole number/],
    ['a product level in letters', bodyWith({ product_level: '2' }), 'product_level', /whole number/],
    ['a country that there is not', bodyWith({ country_code: 'ZZ' }), 'country_code', /ISO 3166-1/],
    ['a country by its number', bodyWith({ country_code: '566' }), 'country_code', /ISO 3166-1/],
    ['a country name against its code', bodyWith({ country: 'Ghana' }), 'country', /another country than country_code/],
    ['a day that never was', bodyWith({ date_of_birth: '2023-02-29' }), 'date_of_birth', /real date/],
    ['another way to write a date', bodyWith({ date_of_birth: '28/12/1970' }), 'date_of_birth', /YYYY-MM-DD/],
    ['a birth date to come', bodyWith({ date_of_birth: '2999-01-01' }), 'date_of_birth', /not be in the future/],
    ['a birth date in 1899', bodyWith({ date_of_birth: '1899-12-31' }), 'date_of_birth', /before 1900-01-01/],
    ['a long gender', bodyWith({ gender: 'x'.repeat(21) }), 'gender', /at most 20/],
    ['an unknown kind', bodyWith({ kind: 'robot' }), 'kind', 'Must be one of: individual, business'],
    ['a business without its details', { ...SMALLEST_BODY, kind: 'business' }, 'business', 'Required'],
    ['a first name on a business', { ...SMALLEST_BODY, kind: 'business' }, 'first_name', 'Unknown field'],
    ['a body that is a list', [SMALLEST_BODY], 'body', 'Must be an object'],
    [
      'an unknown document',
      bodyWith({ documents: [{ id_type: 'library_card', id_number: '1' }] }),
      'documents.0.id_type',
      /one of: passport/,
    ],
    [
      'a document that says nothing',
      bodyWith({ documents: [{ id_type: 'passport' }] }),
      'documents.0.id_number',
      /id_number, front_doc or both/,
    ],
    [
      'two documents of a type',
      bodyWith({ documents: [...passport({}).documents, ...passport({}).documents] }),
      'documents.1.id_type',
      /another passport/,
    ],
    [
      'eleven documents',
      bodyWith({ documents: Array(11).fill(passport({}).documents[0]) }),
      'documents',
      /at most 10 items/,
    ],
    [
      'an expiry that is no day',
      bodyWith(passport({ valid_until: '2030-13-01' })),
      'documents.0.valid_until',
      /real date/,
    ],
    ['an unknown issuing country', bodyWith(passport({ issuing_country: 'XX' })), 'documents.0.issuing_country', /ISO/],
    [
      'both forms of documents',
      bodyWith({ ...passport({}), document: passport({}).documents[0] }),
      'document',
      /not both/,
    ],
    [
      'the older address.document_url',
      bodyWith({ address: { city: 'Lagos', document_url: 'https://example.com/a.pdf' } }),
      'address.document_url',
      /base64 in the document/,
    ],
    [
      'proof of an address without a word',
      bodyWith({ address: { street: '', document: base64(png()) } }),
      'address',
      /at least one of/,
    ],
    ['an empty birth date', bodyWith({ date_of_birth: '' }), 'date_of_birth', 'Must not be empty'],
    ['an empty country code', bodyWith({ country_code: '' }), 'country_code', 'Must not be empty'],
    ['an empty e-mail address', bodyWith({ email: '' }), 'email', 'Must not be empty'],
    ['an empty phone number', bodyWith({ phone: '' }), 'phone', 'Must not be empty'],
    [
      'an empty type of document',
      { ...SMALLEST_BODY, document: { id_type: '' } },
      'document.id_type',
      'Must not be empty',
    ],
    [
      'an e-mail address under a name that is none',
      bodyWith({ email: 'a@b_c.de' }),
      'email',
      'Must be an e-mail address',
    ],
    [
      'an e-mail address with a name of 66 bytes',
      bodyWith({ email: `${'ü'.repeat(33)}@example.com` }),
      'email',
      /e-mail/,
    ],
    ['an e-mail address at a number', bodyWith({ email: 'a@127.0.0.1' }), 'email', 'Must be an e-mail address'],
    ['a web address that is none', business({ website: 'http://' }), 'business.website', 'Must be a web address'],
    [
      'a company of the year 1499',
      business({ incorporation_date: '1499-12-31' }),
      'business.incorporation_date',
      /before 1500-01-01/,
    ],
    [
      'an unknown employment status',
      bodyWith({ proof_of_funds: { employment_status: 'king' } }),
      'proof_of_funds.employment_status',
      /one of: employed, homemaker/,
    ],
    [
      'an unknown source of funds',
      bodyWith({ proof_of_funds: { source_of_funds: 'luck' } }),
      'proof_of_funds.source_of_funds',
      /one of: company_funds/,
    ],
    ['metadata that is a list', bodyWith({ metadata: [1] }), 'metadata', 'Must be an object'],
    [
      '51 keys of metadata',
      bodyWith({ metadata: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`k${i}`, i])) }),
      'metadata',
      /at most 50 keys/,
    ],
    ['17 KB of metadata', bodyWith({ metadata: { text: 'x'.repeat(17 * 1024) } }), 'metadata', /16384 bytes/],
    ['NUL in metadata', bodyWith({ metadata: { a: [{ b: 'x\0' }] } }), 'metadata', /NUL/],
    ['NUL in a key of metadata', bodyWith({ metadata: { 'a\0': 1 } }), 'metadata', /NUL/],
    ['deep metadata', bodyWith({ metadata: { a: [[[[[[[[[[1]]]]]]]]]] } }), 'metadata', /levels deep/],
    [
      'a share of 101 per cent',
      {
        kind: 'business',
        ...contact(),
        business: { legal_name: 'X' },
        owners: [{ type: 'business', legal_name: 'Y', ownership_percentage: 101 }],
      },
      'owners.0.ownership_percentage',
      /at most 100/,
    ],
    [
      'a band that is upside down',
      {
        kind: 'business',
        ...contact(),
        business: { legal_name: 'X' },
        owners: [{ type: 'business', legal_name: 'Y', ownership_range: { min: 50, max: 25 } }],
      },
      'owners.0.ownership_range',
      /not above its max/,
    ],
    [
      'an owner of no type that we know',
      { kind: 'business', ...contact(), business: { legal_name: 'X' }, owners: [{ type: 'cat' }] },
      'owners.0.type',
      'Must be one of: person, business, customer',
    ],
    [
      'owners that are a word we do not know',
      { kind: 'business', ...contact(), business: { legal_name: 'X' }, owners: 'none' },
      'owners',
      /documented forms/,
    ],
  ])('%s', async (_what, body, field, message) => {
    const answer = await post(body);
    expect(answer.status).toBe(422);
    expect(answer.body).toEqual({ status: 'error', message: 'Validation failed', errors: expect.any(Object) });
    expect(answer.body.errors[field]).toEqual([expect.stringMatching(message)]);
  });

  test('everything that is wrong is said at once', async () => {
    const { body } = await post({ ...SMALLEST_BODY, email: 'x', country_code: 'q', nonsense: 1 });
    expect(Object.keys(body.errors).sort()).toEqual(['country_code', 'email', 'nonsense']);
  });

  test('thousands of unknown fields do not make a long answer', async () => {
    const many = Object.fromEntries(Array.from({ length: 15_000 }, (_, i) => [`field_${i}`, 1]));
    const { body } = await post({ ...SMALLEST_BODY, ...many });
    expect(Object.keys(body.errors)).toHaveLength(100);
  });
});

function business(changes: Record<string, unknown>) {
  return { kind: 'business', ...contact(), business: { legal_name: 'X', ...changes } };
}

function contact() {
  return { email: 'office@example.com', phone: '+442079460000', country_code: 'GB' };
}

describe('a file is looked at before it is believed', () => {
  const jpegStart = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
  const zip = Buffer.from('PK\u0005\u0006'.padEnd(22, '\0'), 'latin1');

  test.each<[what: string, file: string, status: number, code: string]>([
    ['letters that are no base64', '!!!!', 400, 'BASE64_INVALID'],
    ['base64 without its padding', 'QUJDRA', 400, 'BASE64_INVALID'],
    ['the URL-safe alphabet', '_-8=', 400, 'BASE64_INVALID'],
    ['a data URI that is not base64', 'data:image/png,abcd', 400, 'BASE64_INVALID'],
    ['base64 with NUL inside', 'QUJD\0UJD', 400, 'BASE64_INVALID'],
    ['a file above 8 MB', base64(Buffer.alloc(8 * 1024 * 1024 + 1)), 413, 'FILE_TOO_LARGE'],
  ])('%s', async (_what, file, status, code) => {
    const answer = await post(bodyWith(passport({ front_doc: file })));
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      status: false,
      data: {},
      error: [{ code, message: expect.any(String), field: 'documents.0.front_doc' }],
      message: expect.any(String),
    });
  });

  test.each<[what: string, file: Buffer, message: RegExp]>([
    ['a text file', Buffer.from('hello, this is no picture'), /JPEG or PNG photo or a PDF/],
    ['a ZIP archive', zip, /ZIP/],
    ['a JPEG that is cut off', jpegStart, /./],
    ['a picture with a ZIP behind it', Buffer.concat([png(), zip]), /./],
    ['a pixel bomb', png({ claim: 50_000 }), /pixels/],
  ])('%s', async (_what, file, message) => {
    const answer = await post(bodyWith({ address: { city: 'Lagos', document: base64(file) } }));
    expect(answer.status).toBe(422);
    expect(answer.body.errors['address.document']).toEqual([expect.stringMatching(message)]);
  });

  test('every broken file of a request is named', async () => {
    const answer = await post(bodyWith({ ...passport({ front_doc: '!', back_doc: '?' }) }));
    expect(answer.body.error.map(({ field }: { field: string }) => field)).toEqual([
      'documents.0.front_doc',
      'documents.0.back_doc',
    ]);
  });

  test('the older single document is named by the name it was sent under', async () => {
    const answer = await post(bodyWith({ document: { id_type: 'PASSPORT', front_doc: '!' } }));
    expect(answer.body.error[0].field).toBe('document.front_doc');
  });
});

describe('what JSON would lose without a word is refused by its place', () => {
  const smallest = JSON.stringify(SMALLEST_BODY).slice(1, -1);
  test.each([
    ['a key that stands twice', `{${smallest},"email":"b@example.com"}`, 'email', /more than once/],
    ['a key in two spellings', `{${smallest},"\\u0065mail":"b@example.com"}`, 'email', /more than once/],
    [
      'a key that stands twice further inside',
      `{${smallest},"documents":[{"id_type":"nin","id_number":"1"},{"id_type":"bvn","id_number":"1","id_number":"2"}]}`,
      'documents.1.id_number',
      /more than once/,
    ],
    ['a number without end', `{${smallest},"metadata":{"a":[0,1e400]}}`, 'metadata.a.1', /survives JSON/],
    ['a long whole number', `{${smallest},"metadata":{"id":12345678901234567}}`, 'metadata.id', /survives JSON/],
    ['a number too close to nothing', `{${smallest},"metadata":{"id":-1e-400}}`, 'metadata.id', /survives JSON/],
  ])('%s', async (_what, body, field, message) => {
    const answer = await post(body);
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [field]]);
    expect(answer.body.errors[field]).toEqual([expect.stringMatching(message)]);
  });
});

describe('a body that cannot be read', () => {
  test.each<[what: string, body: string, contentType: string, status: number, code: string]>([
    ['malformed JSON', '{"email": ', 'application/json', 400, 'MALFORMED_JSON'],
    ['a bare word', 'true', 'application/json', 400, 'MALFORMED_JSON'],
    ['a form', 'email=a', 'application/x-www-form-urlencoded', 415, 'NOT_JSON'],
    ['text', '{}', 'text/plain', 415, 'NOT_JSON'],
    ['an encoding that RFC 8259 does not know', '{}', 'application/json; charset=utf-16', 415, 'NOT_JSON'],
    [
      'brackets that a second key would hide',
      `{"metadata":${'['.repeat(30)}${']'.repeat(30)},"metadata":{}}`,
      'application/json',
      400,
      'JSON_TOO_COMPLEX',
    ],
    ['an odd charset', '{}', 'application/json; charset=koi8-r', 415, 'NOT_JSON'],
    [
      'ten thousand brackets',
      `{"metadata":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
      'application/json',
      400,
      'JSON_TOO_COMPLEX',
    ],
    ['twenty thousand values', `{"owners":[${'0,'.repeat(20_000)}0]}`, 'application/json', 400, 'JSON_TOO_COMPLEX'],
    ['more than 15 MB', `{"metadata":"${'x'.repeat(15 * 1024 * 1024)}"}`, 'application/json', 413, 'BODY_TOO_LARGE'],
  ])('%s', async (_what, body, contentType, status, code) => {
    const answer = await post(body, contentType);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toEqual([{ code, message: expect.any(String) }]);
    expect(answer.body.status).toBe(false);
  });

  test('the answer to a body that is too large names the limit', async () => {
    const answer = await post(`"${'x'.repeat(15 * 1024 * 1024)}"`);
    expect(answer.body.message).toContain('15 MB');
  });

  test('a compressed body is refused, so that nothing small unpacks into something large', async () => {
    const t = createTestApp();
    const answer = await request(t.app)
      .post('/v1/customers')
      .set('X-API-KEY', t.integrator)
      .set('Content-Type', 'application/json')
      .set('Content-Encoding', 'gzip')
      .send('{}');
    expect([answer.status, answer.body.error[0].code]).toEqual([415, 'NOT_JSON']);
  });

  test('no body at all reads as an empty object: every needed field is named', async () => {
    const t = createTestApp();
    const answer = await request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject({ email: ['Required'], first_name: ['Required'] });
  });
});

describe('ids and paths that lead nowhere', () => {
  test.each([
    ['an unknown id', `/v1/customers/${UNKNOWN_ID}`, 404, 'NOT_FOUND'],
    ['what is no UUID', '/v1/customers/customer_123', 404, 'NOT_FOUND'],
    ['NUL in an id', '/v1/customers/%00', 404, 'NOT_FOUND'],
    ['SQL in an id', "/v1/verifications/'; drop table customers; --", 404, 'NOT_FOUND'],
    ['a percent sign that decodes to nothing', '/v1/customers/%E0%A4%A', 400, 'MALFORMED_URL'],
    ['an unknown path', '/v1/customer', 404, 'ENDPOINT_UNKNOWN'],
    ['an unknown path outside /v1', '/admin', 404, 'ENDPOINT_UNKNOWN'],
  ])('%s', async (_what, path, status, code) => {
    const t = createTestApp();
    const answer = await request(t.app).get(path).set('X-API-KEY', t.integrator);
    expect([answer.status, answer.body.error[0].code]).toEqual([status, code]);
    expect(answer.body).toMatchObject({ status: false, data: {} });
  });

  test('what is no UUID is not even looked up', async () => {
    const t = createTestApp();
    const fail = async () => Promise.reject(new Error('asked'));
    const reads = { ...t.fake.reads, customer: fail, verification: fail, verifications: fail };
    const strict = createTestApp({ reads });
    for (const path of [
      '/v1/customers/7',
      '/v1/customers/7/verifications',
      '/v1/verifications/%00',
      '/v1/customers/x-y',
    ]) {
      expect((await request(strict.app).get(path).set('X-API-KEY', strict.integrator)).status).toBe(404);
    }
    expect((await request(strict.app).post('/v1/reviews/7/claim').set('X-API-KEY', strict.reviewer)).status).toBe(404);
    expect(strict.fake.reached).toEqual([]);
  });

  test('a method that a path does not have is answered with those that it has', async () => {
    const t = createTestApp();
    const put = await request(t.app).put(`/v1/customers/${UNKNOWN_ID}`).set('X-API-KEY', t.integrator).send({});
    expect([put.status, put.headers['allow'], put.body.error[0].code]).toEqual([
      405,
      'GET, HEAD, PATCH',
      'METHOD_NOT_ALLOWED',
    ]);
    const remove = await request(t.app).delete('/v1/reviews').set('X-API-KEY', t.reviewer);
    expect([remove.status, remove.headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  test('an unknown query parameter is refused by name, also where there is none to know', async () => {
    const t = createTestApp();
    const list = await request(t.app).get('/v1/customers?satus=ACTIVE').set('X-API-KEY', t.integrator);
    expect([list.status, list.body.errors]).toEqual([422, { satus: ['Unknown field'] }]);
    const one = await request(t.app).get(`/v1/customers/${UNKNOWN_ID}?expand=1`).set('X-API-KEY', t.integrator);
    expect([one.status, one.body.errors]).toEqual([422, { expand: ['Unknown field'] }]);
  });
});

test('the documented request, which all of these differ from, is accepted', async () => {
  const t = createTestApp();
  const answer = await request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator).send(DOCUMENTED_BODY);
  expect(answer.status).toBe(201);
  expect(t.fake.reached).toHaveLength(1);
});
