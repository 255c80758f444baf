import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import request from 'supertest';

import { createTestApp } from '../support/test-app';

const PAGE = '<!doctype html>\n<html lang="en">\n  <head>\n    <title>Clearway</title></head><body></body></html>';
const SCRIPT = `console.log('${'a'.repeat(2000)}');`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-console-'));
  await mkdir(join(folder, 'console', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.js'), 'secret');
  await writeFile(join(folder, 'console', '.hidden.js'), 'secret');
  await writeFile(join(folder, 'console', 'index.html'), PAGE);
  await writeFile(join(folder, 'console', 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'console', 'assets', 'index-4f1c.js'), SCRIPT);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const served = () => createTestApp({ consoleFolder: join(folder, 'console') });

test('every view of the console is its page, which no cache keeps', async () => {
  const { app } = served();
  for (const path of [
    '/console',
    '/console/',
    '/console/reviews',
    '/console/reviews/0192f0c1',
    '/console/index.html',
  ]) {
    const { status, text, headers } = await request(app).get(path);
    expect([path, status, headers['content-type'], headers['cache-control']]).toEqual([
      path,
      200,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    expect(text).toContain('<title>Clearway</title>');
  }
});

test('the page lets no inline script run, and styles only with a nonce that is new each time', async () => {
  const { app } = served();
  const nonces = [];
  for (let time = 0; time < 2; time += 1) {
    const { text, headers } = await request(app).get('/console');
    const [, nonce = ''] = /<meta property="csp-nonce" nonce="([^"]{20,})">/.exec(text) ?? [];
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(policy.split(';')).toContain("script-src 'self'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    nonces.push(nonce);
  }
  expect(new Set(nonces).size).toBe(2);
});

test('a file whose name holds its hash is kept for good, others are asked for again', async () => {
  const { app } = served();
  const script = await request(app).get('/console/assets/index-4f1c.js');
  expect(script.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  expect(script.text).toBe(SCRIPT);
  const icon = await request(app).get('/console/favicon.svg');
  expect([icon.status, icon.headers['cache-control']]).toEqual([200, 'no-cache']);
});

test('scripts go over the wire compressed, to whoever can read that', async () => {
  const { app } = served();
  const get = (encoding: string) => request(app).get('/console/assets/index-4f1c.js').set('Accept-Encoding', encoding);
  const zipped = await get('gzip, br');
  expect([zipped.headers['content-encoding'], zipped.text]).toEqual(['gzip', SCRIPT]);
  const plain = await get('identity');
  expect([plain.headers['content-encoding'], plain.text]).toEqual([undefined, SCRIPT]);
  expect(plain.headers['vary']).toBe('Accept-Encoding');
});

test('nothing outside the folder, nothing hidden, nothing that is not there', async () => {
  const { app } = served();
  for (const path of [
    '/console/../secret.js',
    '/console/..%2fsecret.js',
    '/console/%2e%2e/secret.js',
    '/console/assets/..%2f..%2fsecret.js',
    '/console/.hidden.js',
    '/console/assets/gone.js',
    '/console/assets/x%00.js',
    '/console/assets.js/index-4f1c.js',
  ]) {
    const { status, text } = await request(app).get(path);
    expect([path, status]).toEqual([path, 404]);
    expect(text).not.toContain('secret');
  }
});

test('takes GET and HEAD alone', async () => {
  const { app } = served();
  const { status, headers } = await request(app).post('/console/reviews');
  expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  expect((await request(app).head('/console/reviews')).status).toBe(200);
});

test('a console that was never built says how to build it', async () => {
  const { app } = createTestApp({ consoleFolder: join(folder, 'nowhere') });
  const { status, text } = await request(app).get('/console/reviews');
  expect(status).toBe(404);
  expect(text).toContain('npm run build');
});
