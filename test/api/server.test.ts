import express from 'express';
import { Agent, get, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';

import { startServer } from '../../src/api/server';
import type { RunningServer } from '../../src/api/server';
import { createTestApp } from '../support/test-app';

/** A promise and the function that ends it: the test decides when a request may go on. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** An app whose one request waits for the test. */
function slowApp() {
  const arrived = gate();
  const release = gate();
  const app = express();
  app.get('/slow', async (_req, res) => {
    arrived.open();
    await release.opened;
    res.send('done');
  });
  app.get('/fast', (_req, res) => void res.send('fast'));
  return { app, arrived, release };
}

function ask(url: string, agent?: Agent): Promise<IncomingMessage & { text?: string }> {
  return new Promise((resolve, reject) => {
    get(url, agent ? { agent } : {}, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () => resolve(Object.assign(answer, { text })));
      answer.on('error', reject);
    }).on('error', reject);
  });
}

/** Longer than a test may take: what needs the cut at the end fails, instead of passing late. */
const OPTIONS = { port: 0, host: '127.0.0.1', drainMs: 120_000 };

/** Of the clock, the tests of stopping turn nothing but timeouts. */
const EVERYTHING_ELSE = [
  'Date',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
] as const satisfies FakeableAPI[];

describe('stopping', () => {
  test('lets a request that is under way finish, and takes no new connection', async () => {
    const { app, arrived, release } = slowApp();
    const server = await startServer({ app, ...OPTIONS });
    const slow = ask(`${server.url}/slow`);
    await arrived.opened;
    const stopped = server.stop();
    await expect(ask(`${server.url}/fast`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    release.open();
    expect((await slow).text).toBe('done');
    await stopped;
  });

  test('says 503 on /readyz first, while everything else is still served', async () => {
    const t = createTestApp();
    const server = await startServer({ app: t.app, ...OPTIONS, noticeMs: 60_000 });
    expect((await ask(`${server.url}/readyz`)).statusCode).toBe(200);
    // The minute of notice passes when the test says so.
    jest.useFakeTimers({ doNotFake: EVERYTHING_ELSE });
    try {
      const stopped = server.stop();
      const ready = await ask(`${server.url}/readyz`);
      expect([ready.statusCode, JSON.parse(ready.text ?? '')]).toEqual([503, { status: 'draining', details: {} }]);
      const live = await ask(`${server.url}/livez`);
      expect([live.statusCode, live.headers.connection]).toEqual([200, 'close']);
      jest.advanceTimersByTime(60_000);
      await stopped;
      await expect(ask(`${server.url}/livez`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    } finally {
      jest.useRealTimers();
    }
  });

  test('closes connections that are kept alive, also one whose request was under way', async () => {
    const { app, arrived, release } = slowApp();
    const agent = new Agent({ keepAlive: true });
    const server = await startServer({ app, ...OPTIONS });
    await ask(`${server.url}/fast`, agent);
    const slow = ask(`${server.url}/slow`, agent);
    await arrived.opened;
    const stopped = server.stop();
    release.open();
    expect((await slow).text).toBe('done');
    await stopped;
    agent.destroy();
  });

  test('cuts what does not end in time', async () => {
    const { app, arrived } = slowApp();
    const server = await startServer({ app, ...OPTIONS, drainMs: 20 });
    const slow = ask(`${server.url}/slow`);
    const cut = expect(slow).rejects.toMatchObject({ code: 'ECONNRESET' });
    await arrived.opened;
    await server.stop();
    await cut;
  });

  test('twice is once', async () => {
    const server = await startServer({ app: slowApp().app, ...OPTIONS });
    expect(server.stop()).toBe(server.stop());
    await server.stop();
  });
});

describe('starting', () => {
  test('on a port that is taken rejects with the code of the system', async () => {
    const first = await startServer({ app: slowApp().app, ...OPTIONS });
    const port = Number(new URL(first.url).port);
    await expect(startServer({ app: slowApp().app, ...OPTIONS, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await first.stop();
  });
});

describe('over a real connection', () => {
  let server: RunningServer;
  const t = createTestApp({ limits: { bodyBytes: 1024, failedKeysPerMinute: 100_000 } });

  beforeAll(async () => {
    server = await startServer({ app: t.app, ...OPTIONS });
  });
  afterAll(async () => server.stop());

  test('a client that sends too much gets its 413, and the connection serves the next request', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const send = (body: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = request(
          `${server.url}/v1/customers`,
          {
            agent,
            method: 'POST',
            headers: { 'X-API-KEY': t.integrator, 'Content-Type': 'application/json', 'Content-Length': body.length },
          },
          (answer) => {
            answer.resume();
            answer.on('end', () => resolve(answer.statusCode));
          },
        );
        sent.on('error', reject);
        sent.end(body);
      });
    expect(await send(`"${'x'.repeat(2 * 1024 * 1024)}"`)).toBe(413);
    expect(await send('{}')).toBe(422);
    agent.destroy();
  });

  test('a body that grows past the limit without saying so is refused as well', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(
        `${server.url}/v1/customers`,
        {
          method: 'POST',
          headers: { 'X-API-KEY': t.integrator, 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' },
        },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      sent.on('error', reject);
      sent.write('{"metadata":"');
      sent.end('x'.repeat(4096));
    });
    expect(status).toBe(413);
  });

  test('a caller who goes away in the middle of a body reaches no command', async () => {
    const before = t.fake.reached.length;
    const { hostname, port } = new URL(server.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST /v1/customers HTTP/1.1\r\nHost: x\r\nX-API-KEY: ${t.integrator}\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"email":`,
          () => socket.destroy(),
        );
      });
      socket.on('close', () => resolve());
    });
    expect((await ask(`${server.url}/livez`)).statusCode).toBe(200);
    expect(t.fake.reached).toHaveLength(before);
  });
});
