import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fetchListFile, type FetchRequest, type ListFetchError } from '../../../src/screening/store/fetch-list-file';
import { isLocalHost, mayRedirect, shownAddress } from '../../../src/screening/store/source-address';
import { directoryOf, removeDirectories } from './list-folders';
import { type Answer, type ListServer, sends, startListServer } from './list-server';

const TEXT = 'id,name\n1,Ann Testperson\n'.repeat(1_000);

let server: ListServer;
beforeAll(async () => {
  server = await startListServer();
});
afterAll(() => server.close());
afterEach(removeDirectories);

async function fetchFrom(path: string, more: Partial<FetchRequest> = {}) {
  const to = join(await directoryOf(), 'list.csv');
  const request = { url: `${server.url}${path}`, to, maxBytes: 1_000_000, signal: new AbortController().signal };
  return { to, answer: await fetchListFile({ ...request, ...more }) };
}

const refusal = (path: string, more: Partial<FetchRequest> = {}): Promise<string> =>
  fetchFrom(path, more).then(
    () => 'fetched',
    (error: ListFetchError) => {
      expect(error.message).not.toContain(server.url);
      return error.code;
    },
  );

test('a file is written as it came, with its hash and the marks to ask for it by', async () => {
  server.answers.set('/plain', sends(TEXT, { etag: '"1"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' }));
  const { to, answer } = await fetchFrom('/plain');
  expect(answer).toEqual({
    changed: true,
    bytes: TEXT.length,
    sha256: `sha256:${createHash('sha256').update(TEXT).digest('hex')}`,
    etag: '"1"',
    last_modified: 'Thu, 01 Jan 2026 00:00:00 GMT',
  });
  expect(await readFile(to, 'utf8')).toBe(TEXT);
});

test('a packed file is unpacked', async () => {
  server.answers.set('/packed', sends(gzipSync(TEXT), { 'content-encoding': 'gzip' }));
  expect(await readFile((await fetchFrom('/packed')).to, 'utf8')).toBe(TEXT);
  expect(server.requests.at(-1)?.headers['accept-encoding']).toBe('gzip');
});

test('a file that is still the same is not sent again', async () => {
  server.answers.set('/marked', sends(TEXT, { etag: '"1"' }));
  const known = { etag: '"1"', last_modified: 'Thu, 01 Jan 2026 00:00:00 GMT' };
  expect((await fetchFrom('/marked', { known })).answer).toEqual({ changed: false });
  expect(server.requests.at(-1)?.headers['if-modified-since']).toBe(known.last_modified);
  expect((await fetchFrom('/marked', { known: { etag: '"0"' } })).answer).toMatchObject({ changed: true });
});

test.each([
  ['cut off, by its length', 'cut_off', '/short'],
  ['cut off, in pieces of no length', 'cut_off', '/pieces'],
  ['cut off inside of the packing', 'cut_off', '/short-packed'],
  ['not what the packing says', 'cut_off', '/unpacked'],
  ['packed in another way', 'encoding_unknown', '/brotli'],
  ['not there', 'status', '/nowhere'],
  ['"unchanged" for who has nothing', 'status', '/unchanged'],
  ['an error of the source', 'status', '/down'],
])('a file that is %s is refused', async (_, code, path) => {
  server.answers.set('/short', (__, response) => {
    response.writeHead(200, { 'content-length': TEXT.length }).write(TEXT.slice(0, 100), () => response.destroy());
  });
  server.answers.set('/pieces', (__, response) => {
    response.writeHead(200).write(TEXT.slice(0, 100), () => response.destroy());
  });
  server.answers.set('/short-packed', sends(gzipSync(TEXT).subarray(0, 100), { 'content-encoding': 'gzip' }));
  server.answers.set('/unpacked', sends(TEXT, { 'content-encoding': 'gzip' }));
  server.answers.set('/brotli', sends(TEXT, { 'content-encoding': 'br' }));
  server.answers.set('/unchanged', (__, response) => response.writeHead(304).end());
  server.answers.set('/down', (__, response) => response.writeHead(503).end('try again'));
  expect(await refusal(path)).toBe(code);
});

test('a file that is too large is refused, also when it is small before it is unpacked', async () => {
  server.answers.set('/large', sends(TEXT));
  server.answers.set('/bomb', sends(gzipSync(Buffer.alloc(5_000_000)), { 'content-encoding': 'gzip' }));
  expect(await refusal('/large', { maxBytes: TEXT.length - 1 })).toBe('too_large');
  expect(await refusal('/large', { maxBytes: TEXT.length })).toBe('fetched');
  expect(await refusal('/bomb')).toBe('too_large');
});

test('a source that says nothing more is left when the caller, or the time, says so', async () => {
  const caller = new AbortController();
  server.answers.set('/silent', (_, response) => {
    response.writeHead(200).write('id,name\n', () => caller.abort());
  });
  expect(await refusal('/silent', { signal: caller.signal })).toBe('stopped');
  server.answers.set('/mute', () => undefined);
  const late = fetchFrom('/mute', { signal: AbortSignal.timeout(20) });
  await expect(late).rejects.toMatchObject({ code: 'stopped', message: 'it took longer than it may' });
});

test('a source may send on within itself, not in circles, and never to http', async () => {
  const to =
    (location: string): Answer =>
    (_, response) =>
      response.writeHead(302, { location }).end();
  server.answers.set('/plain', sends(TEXT));
  server.answers.set('/moved', to('/plain'));
  server.answers.set('/circle', to('/circle'));
  server.answers.set('/insecure', to('http://example.invalid/list.csv'));
  server.answers.set('/other-port', to('http://127.0.0.1:9/list.csv'));
  server.answers.set('/nonsense', to('http://'));
  expect(await refusal('/moved')).toBe('fetched');
  for (const path of ['/circle', '/insecure', '/other-port', '/nonsense']) {
    expect([path, await refusal(path)]).toEqual([path, 'redirect_refused']);
  }
});

test('nothing is asked of an address that is neither https nor of this machine', async () => {
  expect(await refusal('', { url: 'http://example.invalid/list.csv' })).toBe('address_refused');
  expect(await refusal('', { url: 'ftp://127.0.0.1/list.csv' })).toBe('address_refused');
  expect(await refusal('', { url: 'http://127.0.0.1:1/list.csv' })).toBe('unreachable');
});

test('a disk that takes no file is not taken for a source that is away', async () => {
  server.answers.set('/plain', sends(TEXT));
  expect(await refusal('/plain', { to: join(await directoryOf(), 'nowhere/list.csv') })).toBe('disk');
});

test('this machine is known by its names, and https may not be sent to it', () => {
  expect(['localhost', '127.0.0.1', '127.9.9.9', '[::1]', 'LOCALHOST'].every(isLocalHost)).toBe(true);
  expect(['127.0.0.1.example.org', 'localhost.example', '128.0.0.1', '0.0.0.0'].some(isLocalHost)).toBe(false);
  const https = new URL('https://lists.example/a');
  expect(mayRedirect(https, new URL('https://other.example/b'))).toBe(true);
  expect(mayRedirect(https, new URL('https://localhost/b'))).toBe(false);
  expect(mayRedirect(https, new URL('http://lists.example/a'))).toBe(false);
});

test('an address is shown without what may be secret', () => {
  expect(shownAddress('https://user:word@lists.example/a/content?token=secret#x')).toBe(
    'https://lists.example/a/content',
  );
});
