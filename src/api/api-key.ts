import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';

export const API_KEY_MODES = ['live', 'test'] as const;
export type ApiKeyMode = (typeof API_KEY_MODES)[number];

/** What a presented key says of itself. Whether it is ours, only the stored hash tells. */
export interface ParsedApiKey {
  /** Public: finds the stored key and may be logged. */
  readonly id: string;
  readonly mode: ApiKeyMode;
  /** SHA-256 of the secret, 32 bytes. */
  readonly hash: Buffer;
}

/** A new key. `text` is shown once and stored nowhere; `id`, `mode` and `hash` are stored. */
export interface MintedApiKey extends ParsedApiKey {
  readonly text: string;
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ID_CHARACTERS = 8;
/** 62^43 > 2^256: guessing is hopeless (ASVS 5.0 11.5.1 asks for 128 bits), so a plain SHA-256 is enough to store. */
const SECRET_CHARACTERS = 43;
const CHECKSUM_CHARACTERS = 6;
const FORMAT = new RegExp(
  `^(?<body>cw_(?<mode>${API_KEY_MODES.join('|')})_(?<id>[0-9A-Za-z]{${ID_CHARACTERS}})` +
    `_(?<secret>[0-9A-Za-z]{${SECRET_CHARACTERS}}))(?<checksum>[0-9A-Za-z]{${CHECKSUM_CHARACTERS}})$`,
);

/**
 * A new key, `cw_<live|test>_<8 id>_<43 secret><6 checksum>`, letters and digits only: one double click selects it, and a
 * scanner for leaked secrets recognises it without asking us (github.blog, 2021-04-05, on token formats).
 */
export function mintApiKey(mode: ApiKeyMode): MintedApiKey {
  const id = randomBase62(ID_CHARACTERS);
  const secret = randomBase62(SECRET_CHARACTERS);
  const body = `cw_${mode}_${id}_${secret}`;
  return { id, mode, text: body + checksumOf(body), hash: hashOf(secret) };
}

/**
 * Reads a presented key, or `undefined` when it cannot be one: wrong shape, or a checksum that does not fit, as after a
 * typing or copying error. Needs no database. The stored key has to agree in id, mode and hash.
 */
export function parseApiKey(text: string): ParsedApiKey | undefined {
  const { body, mode: word, id, secret, checksum } = FORMAT.exec(text)?.groups ?? {};
  const mode = API_KEY_MODES.find((known) => known === word);
  if (!body || !mode || !id || !secret || checksum !== checksumOf(body)) return undefined;
  return { id, mode, hash: hashOf(secret) };
}

/** Compares two hashes in constant time; hashes of different length are different. */
export function sameKeyHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function randomBase62(characters: number): string {
  return Array.from({ length: characters }, () => BASE62.charAt(randomInt(BASE62.length))).join('');
}

/** CRC-32 of everything before it, mode and id included, in base 62. */
function checksumOf(body: string): string {
  let rest = crc32(body);
  let digits = '';
  for (let place = 0; place < CHECKSUM_CHARACTERS; place += 1) {
    digits = BASE62.charAt(rest % BASE62.length) + digits;
    rest = Math.floor(rest / BASE62.length);
  }
  return digits;
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
