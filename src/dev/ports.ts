/** The ports of a development machine. All are on the loopback address only. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

import { SetupError } from './setup-error';

export const LOOPBACK = '127.0.0.1';

export const DEFAULT_PORTS = {
  PORT: 3000,
  WORKER_PORT: 3001,
  CODEC_PORT: 3002,
  TEMPORAL_PORT: 7233,
  TEMPORAL_UI_PORT: 8233,
  POSTGRES_PORT: 5433,
} as const;

/** The environment variable that moves a port. */
export type PortVariable = keyof typeof DEFAULT_PORTS;

const OURS: ReadonlySet<number> = new Set(Object.values(DEFAULT_PORTS));
const ANSWER_MS = 1_000;

/** The port itself, or for 0 one that is free now. */
export async function settlePort(port: number): Promise<number> {
  return port === 0 ? pickFreePort() : port;
}

/**
 * Throws a SetupError that names `variable` when something else has the port; `what` says who wants it: `the API`.
 * 0, which lets the system choose, is always free. A server that listens on IPv6 only counts too: browsers take `localhost` to it first, and would show a stranger's page.
 */
export async function assertPortFree(port: number, variable: PortVariable, what: string): Promise<void> {
  const refusal = port === 0 ? null : await whyNotFree(port);
  if (refusal === null) return;
  const other = await nextFreePort(port);
  throw new SetupError(
    `Port ${port}, which ${what} needs, ${refusal}. Stop what has it, or choose another port: ${variable}=${other} npm start`,
  );
}

/** A port that is free now, chosen by the system. */
export async function pickFreePort(): Promise<number> {
  const server = createServer().listen(0, LOOPBACK);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a numeric port');
  return address.port;
}

async function nextFreePort(after: number): Promise<number> {
  for (let port = after + 1; port < Math.min(after + 50, 65_536); port++) {
    if (!OURS.has(port) && (await whyNotFree(port)) === null) return port;
  }
  return pickFreePort();
}

/** Null when the port is free, else the words that follow "port 3000, which ... needs,". */
async function whyNotFree(port: number): Promise<string | null> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return 'is not a number from 1 to 65535';
  if ((await isListening(port)) || (await isListening(port, '::1'))) return 'is in use by another program';
  const server = createServer().listen(port, LOOPBACK);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'EACCES' ? 'is reserved for the system administrator' : 'is in use by another program';
  }
  server.close();
  await once(server, 'close');
  return null;
}

/** True when a server takes connections there now. */
export function isListening(port: number, host = LOOPBACK): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: ANSWER_MS });
    const end = (answered: boolean): void => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}
