import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * A fake: a few lines of HTTP that answer PUT, GET, DELETE and ListObjectsV2 as S3 does, path style, out of memory. It
 * does not check signatures and knows nothing else of S3; what the adapter sends is recorded for the test to look at.
 */
export interface FakeS3 {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  readonly requests: { readonly method: string; readonly url: string; readonly headers: IncomingMessage['headers'] }[];
  /** The next requests are answered with these statuses, first come first served. */
  readonly failures: number[];
  close(): Promise<void>;
}

const PAGE = 2;

export async function startFakeS3(bucket: string): Promise<FakeS3> {
  const objects = new Map<string, Buffer>();
  const requests: FakeS3['requests'] = [];
  const failures: number[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const url = new URL(request.url ?? '/', 'http://fake');
    requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    const [, inBucket = '', key = ''] = /^\/([^/]+)\/?(.*)$/.exec(decodeURIComponent(url.pathname)) ?? [];

    const failure = failures.shift();
    if (failure !== undefined) return error(response, failure, failure === 503 ? 'SlowDown' : 'InternalError');
    if (inBucket !== bucket) return error(response, 404, 'NoSuchBucket');
    if (request.method === 'PUT') {
      objects.set(key, body);
      response.writeHead(200).end();
    } else if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else if (key === '') {
      list(response, url.searchParams);
    } else {
      const bytes = objects.get(key);
      if (!bytes) return error(response, 404, 'NoSuchKey');
      response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
    }
  };

  const list = (response: ServerResponse, query: URLSearchParams): void => {
    const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).toSorted();
    const from = Number(query.get('continuation-token') ?? 0);
    const contents = keys.slice(from, from + PAGE).map((key) => `<Contents><Key>${key}</Key></Contents>`);
    const next = from + PAGE < keys.length ? `<NextContinuationToken>${from + PAGE}</NextContinuationToken>` : '';
    const page = `<IsTruncated>${next !== ''}</IsTruncated>${next}${contents.join('')}`;
    response.writeHead(200, { 'content-type': 'application/xml' });
    response.end(`<?xml version="1.0"?><ListBucketResult>${page}</ListBucketResult>`);
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, objects, requests, failures, close: async () => closed(server) };
}

function error(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>fake</Message></Error>`);
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
