/** Fetches one file of a list to disk, as a stream, and says no rather than half. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { mayBeFetched, mayRedirect } from './source-address';

export type ListFetchCode =
  | 'address_refused'
  | 'redirect_refused'
  | 'status'
  | 'encoding_unknown'
  | 'too_large'
  | 'cut_off'
  | 'stopped'
  | 'disk'
  | 'unreachable';

/** The one thing thrown here. The message names no address: one may hold a token. */
export class ListFetchError extends Error {
  override readonly name = 'ListFetchError';
  constructor(
    readonly code: ListFetchCode,
    message: string,
    options: { cause?: unknown } = {},
  ) {
    super(message, options);
  }
}

/** As a source sent them with a file; sent back, the source answers whether the file is still that. RFC 9110, section 13.1. */
export interface Validators {
  readonly etag?: string;
  readonly last_modified?: string;
}

export interface FetchRequest {
  readonly url: string;
  /** A path at which nothing is yet. */
  readonly to: string;
  readonly known?: Validators;
  /** Of the file as it comes to lie on disk, unpacked. */
  readonly maxBytes: number;
  /** Ends the fetch: the caller's will, or the time that it may take. */
  readonly signal: AbortSignal;
}

export type FetchAnswer =
  | { readonly changed: false }
  | ({ readonly changed: true; readonly bytes: number; readonly sha256: string } & Validators);

export type FetchListFile = (request: FetchRequest) => Promise<FetchAnswer>;

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function ask(url: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // No connection outlives its answer: a list comes once a day.
    const options = { headers: { ...headers, connection: 'close' }, agent: false, signal } as const;
    (url.protocol === 'https:' ? getHttps : getHttp)(url.href, options, resolve).on('error', reject);
  });
}

async function follow(
  start: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  let url = start;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const response = await ask(url, headers, signal);
    if (!REDIRECTS.has(response.statusCode ?? 0)) return response;
    response.destroy();
    const { location = '' } = response.headers;
    const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
    if (!next || !mayRedirect(url, next)) {
      throw new ListFetchError('redirect_refused', 'the source sends on to where no list may come from');
    }
    url = next;
  }
  throw new ListFetchError('redirect_refused', `the source sends on more than ${MOST_REDIRECTS} times`);
}

function unpack({ headers }: IncomingMessage): readonly Transform[] {
  const encoding = (headers['content-encoding'] ?? '').toLowerCase();
  if (encoding === '' || encoding === 'identity') return [];
  // Not the one of `fetch`, which takes a file that was cut off for a whole one.
  if (encoding === 'gzip' || encoding === 'x-gzip') return [createGunzip()];
  throw new ListFetchError('encoding_unknown', 'the source packs the file in a way that was not asked for');
}

function explain(error: unknown, signal: AbortSignal): ListFetchError {
  if (error instanceof ListFetchError) return error;
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (signal.aborted) {
    const timedOut = (signal.reason as Error | undefined)?.name === 'TimeoutError';
    return new ListFetchError('stopped', timedOut ? 'it took longer than it may' : 'it was stopped', { cause: error });
  }
  if (
    code === 'ECONNRESET' ||
    code === 'Z_BUF_ERROR' ||
    code === 'Z_DATA_ERROR' ||
    code === 'ERR_STREAM_PREMATURE_CLOSE'
  ) {
    return new ListFetchError('cut_off', 'the file was cut off on its way', { cause: error });
  }
  if (syscall === 'open' || syscall === 'write') {
    return new ListFetchError('disk', `the file cannot be written (${code})`, { cause: error });
  }
  return new ListFetchError('unreachable', `the source cannot be reached (${code || 'unknown'})`, { cause: error });
}

/**
 * Fetches `url` to `to`, unless it is still the `known` one. What lies at `to` after an error is of no use.
 * @throws ListFetchError and nothing else.
 */
export const fetchListFile: FetchListFile = async ({ url, to, known = {}, maxBytes, signal }) => {
  const start = new URL(url);
  if (!mayBeFetched(start)) throw new ListFetchError('address_refused', 'the address is not https');
  const headers = {
    'accept-encoding': 'gzip',
    'user-agent': 'clearway-watchlists',
    ...(known.etag === undefined ? {} : { 'if-none-match': known.etag }),
    ...(known.last_modified === undefined ? {} : { 'if-modified-since': known.last_modified }),
  };
  try {
    const response = await follow(start, headers, signal);
    const { statusCode } = response;
    if (statusCode === 304 && (known.etag ?? known.last_modified) !== undefined) {
      response.destroy();
      return { changed: false };
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new ListFetchError('status', `the source answers ${statusCode}`);
    }
    const hash = createHash('sha256');
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _, done) {
        bytes += chunk.byteLength;
        hash.update(chunk);
        if (bytes <= maxBytes) done(null, chunk);
        else done(new ListFetchError('too_large', `the file is larger than ${maxBytes} bytes`));
      },
    });
    await pipeline([response, ...unpack(response), measure, createWriteStream(to, { flags: 'wx' })], { signal });
    const { etag, 'last-modified': modified } = response.headers;
    return {
      changed: true,
      bytes,
      sha256: `sha256:${hash.digest('hex')}`,
      ...(etag === undefined ? {} : { etag }),
      ...(modified === undefined ? {} : { last_modified: modified }),
    };
  } catch (error) {
    throw explain(error, signal);
  }
};
