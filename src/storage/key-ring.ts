import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';

/** Bytes of every key here: AES-256 and HMAC-SHA-256. */
export const KEY_BYTES = 32;

export type KeyErrorCode = 'key_malformed' | 'key_ring_malformed' | 'key_unknown';

/** What is wrong with a configured key. Its message names positions and ids, never key material. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
  constructor(
    readonly code: KeyErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** A key and the name under which sealed data remembers it. A `KeyObject` prints and serialises as nothing. */
export interface NamedKey {
  readonly id: string;
  readonly key: KeyObject;
}

/** Named 256-bit keys: the first seals, all of them open, so a key is rotated by putting a new one in front. */
export interface KeyRing {
  readonly sealing: NamedKey;
  /** All ids, the sealing one first. */
  readonly ids: readonly string[];
  /** The key of that name, or `KeyError` `key_unknown`: data sealed under a key that was taken out too early. */
  find(id: string): KeyObject;
}

/**
 * Keys that stand in the documentation, in base64, for trying things out. Everybody knows them: `src/config.ts` refuses
 * them in production.
 */
export const SAMPLE_KEYS: readonly string[] = [
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
  // 'clearway-sample-key-do-not-use!!'
  'Y2xlYXJ3YXktc2FtcGxlLWtleS1kby1ub3QtdXNlISE=',
  // The bytes 0 to 31, the usual key of test vectors.
  'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
];

const KEY_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;
const BASE64_OF_32_BYTES = /^[A-Za-z0-9+/]{43}=$/;

/** A new random key as text for the environment: 44 characters of base64. */
export function generateKey(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}

/**
 * One 256-bit key from its base64 text.
 * @param label What to call it in the error, for example the name of the variable; never the text itself.
 */
export function parseKey(text: string, label: string): KeyObject {
  const trimmed = text.trim();
  const bytes = Buffer.from(trimmed, 'base64');
  // The second test refuses a last character with stray bits: two spellings of one key would pass for two keys.
  if (!BASE64_OF_32_BYTES.test(trimmed) || bytes.toString('base64') !== trimmed) {
    throw new KeyError('key_malformed', `${label} must be 32 random bytes in base64 (44 characters, ending in "=")`);
  }
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}

/**
 * A ring from `id:base64[,id:base64...]`; blanks and line ends around an entry are ignored.
 * @param label What to call the ring in errors, for example the name of the variable.
 */
export function parseKeyRing(text: string, label: string): KeyRing {
  const entries = text.split(',');
  const keys: NamedKey[] = [];
  for (const [index, entry] of entries.entries()) {
    // Ids are not echoed either: whoever swaps the two halves has written the key where the id belongs.
    const where = `${label}, entry ${index + 1} of ${entries.length}`;
    const colon = entry.indexOf(':');
    if (colon < 0) throw new KeyError('key_ring_malformed', `${where}: must be written id:base64`);
    const id = entry.slice(0, colon).trim();
    if (!KEY_ID.test(id)) {
      throw new KeyError(
        'key_ring_malformed',
        `${where}: the id must be 1 to 32 letters, digits, dots, dashes or underscores`,
      );
    }
    const key = parseKey(entry.slice(colon + 1), `${where}: the key`);
    if (keys.some((other) => other.id === id)) {
      throw new KeyError('key_ring_malformed', `${where}: the id is already taken by an earlier entry`);
    }
    // The old key under a new name is a rotation that did not happen.
    if (keys.some((other) => other.key.equals(key))) {
      throw new KeyError('key_ring_malformed', `${where}: the key is the same as that of an earlier entry`);
    }
    keys.push({ id, key });
  }
  return createKeyRing(keys);
}

/** A ring of keys in hand, the sealing one first. */
export function createKeyRing(keys: readonly NamedKey[]): KeyRing {
  const [sealing] = keys;
  if (!sealing) throw new KeyError('key_ring_malformed', 'a key ring needs at least one key');
  const byId = new Map(keys.map(({ id, key }) => [id, key]));
  return {
    sealing,
    ids: keys.map(({ id }) => id),
    find(id) {
      const key = byId.get(id);
      if (key) return key;
      const named = KEY_ID.test(id) ? `"${id}"` : 'with a malformed id';
      throw new KeyError(
        'key_unknown',
        `no key ${named} in the ring: keep a retired key until nothing is sealed under it`,
      );
    },
  };
}

/** True for a key out of the documentation, and for one byte repeated, which nobody drew at random. */
export function isSampleKey(key: KeyObject): boolean {
  const bytes = key.export();
  const typed = bytes.every((byte) => byte === bytes[0]);
  const sample = typed || SAMPLE_KEYS.includes(bytes.toString('base64'));
  bytes.fill(0);
  return sample;
}

/** The ids of the sample keys in a ring: empty for a ring that may be used in production. */
export function sampleKeyIds(ring: KeyRing): readonly string[] {
  return ring.ids.filter((id) => isSampleKey(ring.find(id)));
}
