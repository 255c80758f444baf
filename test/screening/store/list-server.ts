/** A source of lists on this machine, which does as it is told. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface ListServer {
  readonly url: string;
  /** By path. */
  readonly answers: Map<string, Answer>;
  readonly requests: { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

export async function startListServer(): Promise<ListServer> {
  const answers = new Map<string, Answer>();
  const requests: ListServer['requests'] = [];
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push({ path, headers: request.headers });
    const answer = answers.get(path) ?? ((_, out) => out.writeHead(404).end());
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Sends the text; with a mark, answers 304 to who has it already. */
export function sends(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer {
  return ({ headers: asked }, response) => {
    if (headers['etag'] !== undefined && asked['if-none-match'] === headers['etag']) response.writeHead(304).end();
    else response.writeHead(200, headers).end(body);
  };
}
