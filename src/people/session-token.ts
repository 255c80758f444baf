import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits (NIST SP 800-63B 7.1 asks for 64): guessing is hopeless, so a plain SHA-256 is enough to store. */
const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The hash that a session is stored under, 32 bytes; undefined for a text that cannot be a token of ours. */
export function tokenHash(token: string): Buffer | undefined {
  return TOKEN.test(token) ? createHash('sha256').update(token).digest() : undefined;
}

/** `token` goes into the cookie and is kept nowhere. */
export function mintToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, hash: createHash('sha256').update(token).digest() };
}

/**
 * The session's CSRF token. It follows from the session's own, so it needs no storing and ends with it; the session's
 * cannot be told from it (HMAC-SHA-256), and a script of another site can read neither.
 */
export function csrfToken(token: string): string {
  return createHmac('sha256', token).update('clearway/csrf/1').digest('base64url');
}

export function isCsrfToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(csrfToken(token))];
  return a.length === b.length && timingSafeEqual(a, b);
}
