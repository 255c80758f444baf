import { createHmac, createSecretKey, hkdfSync, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';

import { KEY_BYTES, type KeyRing } from './key-ring';
import { open, seal, sealContext } from './seal';

/** A TOTP secret, sealed under the key-encryption key of that name. Opens for its person alone. */
export interface SealedTotp {
  readonly keyId: string;
  readonly secretSealed: Buffer;
}

export interface SignInKeys {
  sealTotp(personId: string, secret: string): SealedTotp;
  /** `SealBrokenError` when it is another person's or was altered. */
  openTotp(personId: string, sealed: SealedTotp): string;
  /** 32 bytes by which wrong sign-ins are counted: neither address can be read from it, nor found by trying without the key. */
  subject(kind: 'email' | 'address' | 'browser' | 'person', value: string): Buffer;
  /** For a cookie: somebody with this e-mail address has signed in from this browser. Good until `expires`, Unix seconds. */
  proveBrowser(email: string, expires: number): string;
  /** A name for the browser, the same each time; undefined for a proof of another address, a made-up or an old one. */
  readBrowser(proof: string, email: string, now: number): string | undefined;
}

const PROOF = /^([A-Za-z0-9_-]{22})\.(\d{1,12})\.([A-Za-z0-9_-]{43})$/;

/** Each use has a key of its own, derived (RFC 5869) from the blind-index key. */
export function createSignInKeys(keys: {
  readonly keyEncryptionKeys: KeyRing;
  readonly blindIndexKey: KeyObject;
}): SignInKeys {
  const { keyEncryptionKeys, blindIndexKey } = keys;
  const derive = (use: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', blindIndexKey, 'clearway/sign-in/1', use, KEY_BYTES)));
  const [subjectKey, browserKey] = [derive('failures'), derive('browsers')];
  const contextOf = (personId: string) => sealContext('person', personId, 'totp');
  const macOf = (nonce: string, expires: string, email: string) =>
    createHmac('sha256', browserKey).update(`${nonce}.${expires}.`).update(email).digest();

  return {
    sealTotp(personId, secret) {
      const { id, key } = keyEncryptionKeys.sealing;
      return { keyId: id, secretSealed: seal(key, secret, contextOf(personId)) };
    },
    openTotp: (personId, { keyId, secretSealed }) =>
      open(keyEncryptionKeys.find(keyId), secretSealed, contextOf(personId)).toString('utf8'),
    subject: (kind, value) => createHmac('sha256', subjectKey).update(`${kind}\0`).update(value).digest(),
    proveBrowser(email, expires) {
      const nonce = randomBytes(16).toString('base64url');
      return `${nonce}.${expires}.${macOf(nonce, String(expires), email).toString('base64url')}`;
    },
    readBrowser(proof, email, now) {
      const [, nonce, expires, mac] = PROOF.exec(proof) ?? [];
      if (!nonce || !expires || !mac || Number(expires) <= now) return undefined;
      const [given, wanted] = [Buffer.from(mac, 'base64url'), macOf(nonce, expires, email)];
      return given.length === wanted.length && timingSafeEqual(given, wanted) ? nonce : undefined;
    },
  };
}
