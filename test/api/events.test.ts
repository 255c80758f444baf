import { once } from 'node:events';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';

import { startServer } from '../../src/api/server';
import type { RunningServer } from '../../src/api/server';
import type { Watcher } from '../../src/reads/review-events';
import { createTestApp } from '../support/test-app';
import { until } from '../support/until';

let running: RunningServer | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

/** The app on a port, with a source of events that the test speaks through. */
async function served({ heartbeatMs = 60_000, most = 6 } = {}) {
  const watchers = new Set<Watcher>();
  const t = createTestApp({
    limits: { failedKeysPerMinute: 100_000, heartbeatMs },
    reviewEvents: {
      mayWatch: () => watchers.size < most,
      watch: (_whose, watcher) => {
        watchers.add(watcher);
        watcher.missed();
        return () => void watchers.delete(watcher);
      },
      stop: async () => watchers.forEach(({ over }) => over()),
    },
  });
  const server = await startServer({ app: t.app, port: 0, host: '127.0.0.1', drainMs: 1_000 });
  running = server;
  return { t, watchers, server };
}

async function listen(url: string, headers: Readonly<Record<string, string>>) {
  const asked = get(`${url}/v1/events`, { headers });
  const [res] = (await once(asked, 'response')) as [IncomingMessage];
  let text = '';
  let isOver = false;
  res.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  res.on('close', () => {
    isOver = true;
  });
  return { res, text: () => text, isOver: () => isOver, close: () => asked.destroy() };
}

const CLAIMED = { reviewId: 'r-1', customerId: 'c-1', what: 'claimed' } as const;

test('a change is said as one event of ids, behind the word that everything has to be read', async () => {
  const { t, watchers, server } = await served();
  const { res, text, close } = await listen(server.url, { 'X-API-KEY': t.reviewer });
  expect(res.headers['content-type']).toBe('text/event-stream; charset=utf-8');
  expect(res.headers['cache-control']).toContain('no-store');
  await until('somebody watches', () => watchers.size === 1);
  for (const { changed } of watchers) changed(CLAIMED);
  await until('the event is there', () => text().includes('claimed'));
  expect(text()).toBe(
    'retry: 2000\n\nevent: resync\ndata: {}\n\n' +
      'event: review\ndata: {"review_id":"r-1","customer_id":"c-1","what":"claimed"}\n\n',
  );
  close();
  await until('nobody watches for a browser that is gone', () => watchers.size === 0);
});

test('a stream says that it is still there, and ends with the session', async () => {
  const { t, server, watchers } = await served({ heartbeatMs: 20 });
  const token = t.fakePeople.open('viewer', '11111111-1111-4111-8111-111111111111');
  const { text, isOver } = await listen(server.url, { Cookie: `__Host-clearway=${token}` });
  await until('a heartbeat is heard', () => text().includes(': still here\n\n'));
  expect(isOver()).toBe(false);
  t.fakePeople.end(token);
  await until('the stream is over', isOver);
  expect(watchers.size).toBe(0);
});

test('one stream too many is refused, and the others go on', async () => {
  const { t, server } = await served({ most: 1 });
  const first = await listen(server.url, { 'X-API-KEY': t.reviewer });
  await until('it is open', () => first.text().includes('resync'));
  const second = await listen(server.url, { 'X-API-KEY': t.reviewer });
  expect([second.res.statusCode, second.res.headers['retry-after']]).toEqual([429, '15']);
  await until('the refusal is read', () => second.text().includes('TOO_MANY_STREAMS'));
  expect(first.isOver()).toBe(false);
  first.close();
});

test('a stream does not keep a process from stopping', async () => {
  const { t, server, watchers } = await served();
  const { isOver } = await listen(server.url, { 'X-API-KEY': t.reviewer });
  await until('somebody watches', () => watchers.size === 1);
  for (const { over } of watchers) over();
  await server.stop();
  await until('the stream is over', isOver);
});
