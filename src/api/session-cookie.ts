import type { Request } from 'express';

import type { OidcTrip } from '../people/oidc';
import { BROWSER_KNOWN_SECONDS } from '../people/sign-in';

/**
 * `__Host-` makes browsers hold us to Secure, to the path `/` and to this host alone, so no other host can plant it (RFC
 * 6265bis 4.1.3.2). Browsers take it over plain HTTP from this machine only.
 */
export const SESSION_COOKIE = '__Host-clearway';

/** Sent back only to this server: never by a form, a link or a script of another site. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** 0 forgets it; absent keeps it until the browser closes. */
  readonly maxAgeSeconds?: number;
  /** `lax` only where the way back from an identity provider has to bring it along. */
  readonly sameSite?: 'strict' | 'lax';
}

export function sessionCookie(token: string): Cookie {
  return { name: SESSION_COOKIE, value: token };
}

/** Lasts, and proves nothing but that somebody has signed in from this browser: see people/sign-in-throttle.ts. */
export const BROWSER_COOKIE = '__Host-clearway-browser';

export function browserCookie(proof: string): Cookie {
  return { name: BROWSER_COOKIE, value: proof, maxAgeSeconds: BROWSER_KNOWN_SECONDS };
}

const TRIP_COOKIE = '__Host-clearway-oidc';
/** Somebody who takes longer at the identity provider begins again. */
const TRIP_SECONDS = 600;

/** Lax: the way back from the provider is a link from another site, and it has to bring this along. */
export function tripCookie({ state, nonce, verifier }: OidcTrip): Cookie {
  const value = `${state}.${nonce}.${verifier}`;
  return { name: TRIP_COOKIE, value, maxAgeSeconds: TRIP_SECONDS, sameSite: 'lax' };
}

export const NO_TRIP: Cookie = { name: TRIP_COOKIE, value: '', maxAgeSeconds: 0, sameSite: 'lax' };

export function readTrip(cookie: (name: string) => string | undefined): OidcTrip | undefined {
  const [state, nonce, verifier, more] = (cookie(TRIP_COOKIE) ?? '').split('.');
  return state && nonce && verifier && more === undefined ? { state, nonce, verifier } : undefined;
}

export const NO_SESSION: Cookie = { name: SESSION_COOKIE, value: '', maxAgeSeconds: 0 };

/** For `Set-Cookie`. Values are ours: base64url and dots. */
export function setCookie({ name, value, maxAgeSeconds, sameSite = 'strict' }: Cookie): string {
  const age = maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`;
  return `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=${sameSite === 'lax' ? 'Lax' : 'Strict'}${age}`;
}

/** The first cookie of that name, as RFC 6265 5.4 orders them. */
export function readCookie(req: Request, name: string): string | undefined {
  for (const pair of (req.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || undefined;
  }
  return undefined;
}
