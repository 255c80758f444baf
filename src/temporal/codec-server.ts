import { timingSafeEqual, createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

const { Payloads } = temporal.api.common.v1;
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Opens payloads for the Temporal Web UI and CLI, which send them here and show the answer. Whoever may call this reads
 * what workflows carry (ids, codes and counts, by design), so: loopback, only the Web UI's origin, and outside of
 * development a token. `/encode` is there because the CLI seals what a person sends with a query or a signal.
 */
export async function startCodecServer(deps: {
  readonly codec: PayloadCodec;
  readonly host: string;
  readonly port: number;
  /** The origin of the Web UI, for example `http://127.0.0.1:8233`. */
  readonly uiOrigins: readonly string[];
  /** Absent in development only. */
  readonly token?: string;
}): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const { codec, host, uiOrigins, token } = deps;

  const server = createServer((request, response) => {
    const { origin } = request.headers;
    if (origin && uiOrigins.includes(origin)) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('access-control-allow-headers', 'content-type,x-namespace,authorization');
      response.setHeader('access-control-allow-methods', 'POST,OPTIONS');
      response.setHeader('vary', 'origin');
    }
    const end = (status: number, body = '') =>
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(body);
    if (request.method === 'OPTIONS') return end(204);
    const direction = /\/(encode|decode)$/.exec(request.url ?? '')?.[1] as 'encode' | 'decode' | undefined;
    if (request.method !== 'POST' || !direction) return end(404);
    if (origin && !uiOrigins.includes(origin)) return end(403);
    if (token && !sameText(request.headers.authorization, `Bearer ${token}`)) return end(401);
    translate(request, (payloads) => codec[direction](payloads)).then(
      (body) => end(200, body),
      () => end(400),
    );
    return undefined;
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(deps.port, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function translate(request: IncomingMessage, turn: PayloadCodec['encode']): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error('too large');
    chunks.push(chunk);
  }
  const { payloads } = Payloads.fromObject(JSON.parse(Buffer.concat(chunks).toString('utf8')) as object);
  const turned = await turn(payloads);
  return JSON.stringify(Payloads.toObject(Payloads.create({ payloads: turned }), { bytes: String }));
}

function sameText(given: string | undefined, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given ?? ''), digest(expected));
}
