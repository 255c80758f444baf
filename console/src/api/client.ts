import { createSignal } from '../app/signal';
import { ApiError, readError, UnreachableError } from './api-error';
import { Api, HttpClient } from './generated';

/** True while nobody answers. */
export const unreachable = createSignal(false);
/** True once the API said that our session is over, until somebody signs in again. */
export const sessionEnded = createSignal(false);

const SAFE = new Set(['GET', 'HEAD']);
/** These say 401 about what was just typed, or about having no session yet. */
const ABOUT_SESSIONS = ['/v1/session', '/v1/sign-in-methods'];

let csrfToken = '';

/** Comes with every answer about the session; unsafe methods have to carry it. */
export function keepCsrfToken(token: string): void {
  csrfToken = token;
}

async function send(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (!SAFE.has(init.method ?? 'GET')) headers.set('X-CSRF-Token', csrfToken);
  const response = await fetch(input, { ...init, headers }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    unreachable.set(true);
    throw new UnreachableError('Nobody answers');
  });
  if (response.ok) {
    unreachable.set(false);
    return response;
  }
  const error = await readError(response);
  unreachable.set(error instanceof UnreachableError);
  const path = new URL(response.url).pathname;
  if (error instanceof ApiError && error.status === 401 && !ABOUT_SESSIONS.some((each) => path.startsWith(each))) {
    sessionEnded.set(true);
    throw new ApiError(401, error.code, 'Your session has ended; what you typed is kept.');
  }
  throw error;
}

/** The API, call by call, as its OpenAPI document has it. */
export const api = new Api(new HttpClient({ baseUrl: '', customFetch: send })).v1;

interface Enveloped<T> {
  readonly data: { readonly data: T };
}

/** What a call was about, out of the envelope. */
export async function dataOf<T>(call: Promise<Enveloped<T>>): Promise<T> {
  return (await call).data.data;
}
