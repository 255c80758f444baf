import type { Express } from 'express';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServerOptions {
  readonly app: Express;
  /** 0 takes any free port; `url` says which. */
  readonly port: number;
  readonly host: string;
  /** How long requests under way may take once the server is stopping; then their connections are cut. */
  readonly drainMs: number;
  /** How long `/readyz` says 503 before new connections are refused, so that a load balancer can notice. */
  readonly noticeMs?: number;
}

export interface RunningServer {
  readonly url: string;
  /** Safe to repeat: every call waits for the same end. */
  readonly stop: () => Promise<void>;
}

/** A large upload over a slow line ends within the first, a slow header attack within the second. */
const REQUEST_TIMEOUT_MS = 120_000;
const HEADERS_TIMEOUT_MS = 15_000;
/** Longer than the idle timeout of common load balancers (60 s), or they reuse a connection that we just closed. */
const KEEP_ALIVE_TIMEOUT_MS = 65_000;

/** Listens; rejects with Node's error (`EADDRINUSE`, `EACCES`) when it cannot. */
export async function startServer({ app, port, host, drainMs, noticeMs = 0 }: ServerOptions): Promise<RunningServer> {
  const server = createServer(app);
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
  server.prependListener('request', (_req, res) => {
    if (app.locals['draining'] !== true) return;
    // Tells the client to come back on a new connection, which another process will take.
    res.setHeader('Connection', 'close');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  let stopped: Promise<void> | undefined;
  return {
    url: urlOf(server, host),
    stop: () => {
      app.locals['draining'] = true;
      stopped ??= drain(server, { drainMs, noticeMs });
      return stopped;
    },
  };
}

async function drain(server: Server, { drainMs, noticeMs }: { drainMs: number; noticeMs: number }): Promise<void> {
  if (noticeMs > 0) await new Promise((resolve) => setTimeout(resolve, noticeMs));
  await new Promise<void>((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), drainMs);
    // A connection whose last answer was under way when we began turns idle later: look again until none is left.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
