import express from 'express';
import request from 'supertest';

import { sendFile } from '../../src/api/send-file';
import { DOCUMENTED_BODY } from '../support/api-bodies';
import { createTestApp } from '../support/test-app';

/** A server that shows one file. */
function showing(mediaType: string) {
  const app = express();
  app.get('/', (_req, res) => sendFile(res, { mediaType, bytes: Buffer.from('%PDF-1.7 <script>alert(1)</script>') }));
  return request(app).get('/');
}

test('a file is shown under its own type, in no cache, and may do nothing', async () => {
  const t = createTestApp();
  const created = await request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator).send(DOCUMENTED_BODY);
  const id = t.fake.documentIdOf(String(created.body.data.id));
  for (const path of [`/v1/documents/${id}/front`, `/v1/documents/${id}/back?form=straightened`]) {
    const { status, headers } = await request(t.app).get(path).set('X-API-KEY', t.reviewer);
    expect([status, headers]).toEqual([
      200,
      expect.objectContaining({
        'content-type': 'image/png',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cross-origin-resource-policy': 'same-origin',
      }),
    ]);
  }
  expect(t.fake.reached.filter(({ command }) => command === 'showFile').map(({ sent }) => sent)).toEqual([
    { of: 'document', id, side: 'front', form: 'sent' },
    { of: 'document', id, side: 'back', form: 'straightened' },
  ]);
});

test('a form that there is none of is refused by name', async () => {
  const t = createTestApp();
  const path = '/v1/documents/0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10/front?form=original';
  const { status, body } = await request(t.app).get(path).set('X-API-KEY', t.reviewer);
  expect([status, Object.keys(body.errors)]).toEqual([422, ['form']]);
});

test('what may be shown is shown inline, and anything else is bytes to be kept', async () => {
  const pdf = await showing('application/pdf');
  expect([pdf.headers['content-type'], pdf.headers['content-disposition']]).toEqual(['application/pdf', 'inline']);
  for (const type of ['text/html', 'image/svg+xml', 'application/javascript', '']) {
    const other = await showing(type);
    expect([other.headers['content-type'], other.headers['content-disposition']]).toEqual([
      'application/octet-stream',
      'attachment',
    ]);
  }
});
