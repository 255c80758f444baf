import { createCipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { domainToASCII } from 'node:url';

import { canonicalJson } from './canonical-json';
import { normaliseDocumentNumber } from './document-number';
import type { DocumentNumber } from './document-number';
import { KEY_BYTES } from './key-ring';

export type { DocumentNumber } from './document-number';

/**
 * Keyed hashes that find equal values without showing them (HMAC-SHA-256, a key for each tenant). Equal values under two
 * tenants, or under two methods, never give equal hashes. A value that is empty or not in its form is a `TypeError`, which
 * never quotes it: one hash for all missing values would make strangers look like duplicates.
 */
export interface BlindIndex {
  /** 32 bytes. Case, surrounding blanks, width and the spelling of an international domain do not matter. */
  email(tenantId: string, text: string): Buffer;
  /** 32 bytes. Takes E.164 only, for example `+2348031234567`: a national spelling would never be found again. */
  phone(tenantId: string, e164: string): Buffer;
  /**
   * 32 bytes for each different word of the names, in an order that says nothing about theirs. Case, accents and
   * punctuation do not matter. Empty when the names hold no letter or digit.
   */
  nameTokens(tenantId: string, ...names: readonly string[]): readonly Buffer[];
  /**
   * 32 bytes. Case, blanks, punctuation, the script of the digits and the country's code before them do not matter, nor
   * under which type a personal number came: see `normaliseDocumentNumber`.
   */
  documentNumber(tenantId: string, document: DocumentNumber): Buffer;
  /**
   * 32 bytes for whoever bears these names and was born, or registered, as `tell` says: one person under two customers. Of
   * the names, order, case, accents and punctuation do not matter. A `TypeError` when they hold no letter or digit.
   */
  holder(tenantId: string, names: readonly string[], tell: string): Buffer;
  /** 32 bytes over the file as it was sent. */
  fileHash(tenantId: string, bytes: Uint8Array): Buffer;
  /** 64 hexadecimal digits over the canonical JSON of the value; see `canonicalJson` for what is refused. */
  inputHash(tenantId: string, value: unknown): string;
  /**
   * Keys of 32 bits (`screeningKeys`) as others of 32 bits, signed, in the same order. Two keys may become one, by chance
   * once in four thousand million: these find candidates, which are then compared.
   */
  matchingKeys(tenantId: string, keys: readonly number[]): number[];
}

/**
 * @param key 256 bits, only for this. It cannot be rotated in place: a new key means hashing every customer again.
 */
export function createBlindIndex({ key }: { readonly key: KeyObject }): BlindIndex {
  if (key.symmetricKeySize !== KEY_BYTES) throw new TypeError('the blind index needs a 256-bit secret key');
  const keyOf = createTenantKeys(key, 'clearway/blind-index/1');
  const matchingKeyOf = createTenantKeys(key, 'clearway/matching-keys/1');

  // The kind, then a NUL, which no kind contains: a phone can never hash like an email.
  const hash = (tenantId: string, kind: string, value: string | Uint8Array): Buffer =>
    createHmac('sha256', keyOf(tenantId)).update(`${kind}\0`).update(value).digest();

  return {
    email: (tenantId, text) => hash(tenantId, 'email', normaliseEmail(text)),
    phone(tenantId, e164) {
      if (!/^\+[1-9]\d{1,14}$/.test(e164)) throw new TypeError('the phone number to index is not in E.164 form');
      return hash(tenantId, 'phone', e164);
    },
    nameTokens: (tenantId, ...names) =>
      nameWords(names)
        .map((word) => hash(tenantId, 'name', word))
        .toSorted((a, b) => Buffer.compare(a, b)),
    documentNumber: (tenantId, document) => hash(tenantId, 'document_number', normaliseDocumentNumber(document)),
    holder(tenantId, names, tell) {
      const words = nameWords(names).toSorted();
      if (words.length === 0 || tell === '')
        throw new TypeError('the holder to index has no name or nothing to tell them by');
      return hash(tenantId, 'holder', canonicalJson([words, tell]));
    },
    fileHash(tenantId, bytes) {
      if (bytes.length === 0) throw new TypeError('the file to index is empty');
      return hash(tenantId, 'file', bytes);
    },
    inputHash: (tenantId, value) => hash(tenantId, 'input', canonicalJson(value)).toString('hex'),
    matchingKeys(tenantId, keys) {
      // One block of AES each, cut short: a keyed function of its own kind, and the only one that does hundreds at once. An
      // HMAC for each takes thirty times as long. No block comes twice under another meaning, so ECB shows nothing.
      const blocks = Buffer.alloc(keys.length * BLOCK);
      keys.forEach((each, at) => blocks.writeUInt32LE(each, at * BLOCK));
      const cipher = createCipheriv('aes-256-ecb', matchingKeyOf(tenantId), null).setAutoPadding(false);
      const hashed = cipher.update(blocks);
      return keys.map((_, at) => hashed.readInt32LE(at * BLOCK));
    },
  };
}

/** Bytes of a block of AES. */
const BLOCK = 16;

/** A key for each tenant and purpose, each derived once. */
function createTenantKeys(key: KeyObject, purpose: string): (tenantId: string) => KeyObject {
  const tenantKeys = new Map<string, KeyObject>();
  return (tenantId) => {
    const known = tenantKeys.get(tenantId);
    if (known) return known;
    if (tenantId === '') throw new TypeError('a blind index needs a tenant id');
    // RFC 5869: the info binds the derived key to the tenant.
    const derived = hkdfSync('sha256', key, purpose, tenantId, KEY_BYTES);
    const tenantKey = createSecretKey(Buffer.from(derived));
    tenantKeys.set(tenantId, tenantKey);
    return tenantKey;
  };
}

function normaliseEmail(text: string): string {
  const email = text.normalize('NFKC').trim().toLowerCase();
  const at = email.lastIndexOf('@');
  if (at < 1 || at === email.length - 1) throw new TypeError('the email to index has no local part or no domain');
  const domain = email.slice(at + 1);
  // Only for real international names: on other text domainToASCII drops what follows a slash and decodes percents.
  const international = /^[\p{Letter}\p{Mark}\p{Number}.-]+$/u.test(domain);
  return `${email.slice(0, at)}@${(international && domainToASCII(domain)) || domain}`;
}

/**
 * Case is folded by way of the upper case of the lower case, which is one for ß, ẞ and ss, and for all forms of sigma;
 * lower case alone is not.
 */
export function nameWords(names: readonly string[]): readonly string[] {
  const bare = names
    .join(' ')
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '');
  const words = bare
    .toLowerCase()
    .toUpperCase()
    .split(/[^\p{Letter}\p{Number}]+/u);
  return [...new Set(words.filter((word) => word !== '').map((word) => word.toLowerCase()))];
}
