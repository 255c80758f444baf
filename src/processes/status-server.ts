import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Registry } from 'prom-client';

import type { Readiness } from './readiness';

/** `/livez`, `/readyz` and `/metrics` of a process that serves nothing else. */
export async function startStatusServer(deps: {
  readonly host: string;
  readonly port: number;
  readonly metrics: Registry;
  readonly readiness: () => Promise<Readiness>;
}): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const answer = async (path: string | undefined): Promise<{ status: number; type: string; body: string }> => {
    if (path === '/livez') return { status: 200, type: 'application/json', body: '{"status":"live"}' };
    if (path === '/metrics') return { status: 200, type: deps.metrics.contentType, body: await deps.metrics.metrics() };
    if (path === '/readyz') {
      const { ready, details } = await deps.readiness();
      return { status: ready ? 200 : 503, type: 'application/json', body: JSON.stringify({ ready, ...details }) };
    }
    return { status: 404, type: 'application/json', body: '{}' };
  };

  const server = createServer((request, response) => {
    answer(request.url).then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(deps.port, deps.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${deps.host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
