import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';

import { KEY_BYTES } from './key-ring';

/**
 * Sealed bytes do not open. Deliberately without detail or cause: a wrong key, another place and an altered byte must
 * look the same from outside.
 */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError';
  readonly code = 'seal_broken';
  constructor() {
    super('sealed data cannot be opened: wrong key, wrong place, or altered');
  }
}

const VERSION = 1;
const HEADER_BYTES = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** How many bytes longer than its plaintext a sealed message is. */
export const SEAL_OVERHEAD_BYTES = HEADER_BYTES + IV_BYTES + TAG_BYTES;

/**
 * Where something is sealed, as one string: `sealContext('tenant', t, 'customer', c, 'profile')` is
 * `tenant/<t>/customer/<c>/profile`. Parts are escaped, so no id can imitate another place.
 */
export function sealContext(...parts: readonly string[]): string {
  return parts.map((part) => encodeURIComponent(part)).join('/');
}

/**
 * Seals with AES-256-GCM (NIST SP 800-38D) under a 256-bit key.
 *
 * Layout: version byte 1, 12-byte random IV, ciphertext, 16-byte tag. The version and `context` are authenticated, so
 * the result opens only for the same context: a value moved to another row or column is refused.
 *
 * With random IVs SP 800-38D 8.3 allows 2^32 messages a key. A customer's data key never comes near that.
 * @param plaintext A string is sealed as UTF-8 and must be well formed.
 */
export function seal(key: KeyObject, plaintext: Uint8Array | string, context: string): Buffer {
  requireKey(key);
  const bytes = typeof plaintext === 'string' ? utf8(plaintext, 'plaintext') : plaintext;
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(context));
  const sealed = Buffer.concat([Buffer.of(VERSION), iv, cipher.update(bytes), cipher.final()]);
  return Buffer.concat([sealed, cipher.getAuthTag()]);
}

/** Opens what `seal` made with the same key and context; anything else is `SealBrokenError`. */
export function open(key: KeyObject, sealed: Uint8Array, context: string): Buffer {
  requireKey(key);
  const aad = associatedData(context);
  if (sealed.length < SEAL_OVERHEAD_BYTES || sealed[0] !== VERSION) throw new SealBrokenError();
  const body = sealed.length - TAG_BYTES;
  try {
    const iv = sealed.subarray(HEADER_BYTES, HEADER_BYTES + IV_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(aad);
    decipher.setAuthTag(sealed.subarray(body));
    const opened = decipher.update(sealed.subarray(HEADER_BYTES + IV_BYTES, body));
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    throw new SealBrokenError();
  }
}

/** Seals a value as JSON. `undefined` and functions have no JSON: they are a `TypeError`, as in a Temporal payload. */
export function sealJson(key: KeyObject, value: unknown, context: string): Buffer {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new TypeError('only a value that has a JSON form can be sealed as JSON');
  return seal(key, text, context);
}

/** Opens what `sealJson` made. The seal proves that we wrote it, so its shape is what was sealed at that place. */
export function openJson(key: KeyObject, sealed: Uint8Array, context: string): unknown {
  return JSON.parse(open(key, sealed, context).toString('utf8'));
}

function associatedData(context: string): Buffer {
  if (context === '') throw new TypeError('a seal needs a context: where the sealed data belongs');
  return Buffer.concat([Buffer.of(VERSION), utf8(context, 'context')]);
}

/** Half a surrogate pair would become U+FFFD: two contexts would be one, and a sealed text would come back changed. */
function utf8(text: string, what: string): Buffer {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError(`the ${what} to seal is not well-formed Unicode`);
  return Buffer.from(text, 'utf8');
}

function requireKey(key: KeyObject): void {
  if (key.symmetricKeySize !== KEY_BYTES) throw new TypeError('sealing needs a 256-bit secret key');
}
