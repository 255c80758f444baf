import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';

import { KEY_BYTES, type KeyRing } from './key-ring';
import { open, seal, sealContext } from './seal';

/** A customer's data key, sealed under the key-encryption key `keyId`. Safe to store; deleting it erases the customer. */
export interface WrappedKey {
  readonly keyId: string;
  readonly bytes: Buffer;
}

export interface CustomerKeys {
  /** A new random data key for this customer. Not repeatable: store `wrapped` before sealing anything with `dataKey`. */
  mint(customerId: string): { readonly dataKey: KeyObject; readonly wrapped: WrappedKey };
  /**
   * The data key again. `SealBrokenError` when `wrapped` is another customer's or was altered; `KeyError` `key_unknown`
   * when its key-encryption key is no longer in the ring.
   */
  unwrap(customerId: string, wrapped: WrappedKey): KeyObject;
  /**
   * The same data key wrapped under the ring's sealing key, for rotation: what it sealed stays as it is. Safe to repeat:
   * a key that is already there comes back unchanged. Throws as `unwrap` does.
   */
  rewrap(customerId: string, wrapped: WrappedKey): WrappedKey;
}

/**
 * Envelope encryption, one data key a customer (OWASP ASVS 5.0 11.3): the data key seals the customer's fields and files,
 * the key-encryption key seals only data keys.
 */
export function createCustomerKeys({ keyEncryptionKeys }: { readonly keyEncryptionKeys: KeyRing }): CustomerKeys {
  const contextOf = (customerId: string): string => {
    if (customerId === '') throw new TypeError('a data key needs a customer id');
    return sealContext('customer', customerId, 'data-key');
  };

  const wrap = (customerId: string, raw: Buffer): WrappedKey => {
    const { id, key } = keyEncryptionKeys.sealing;
    return { keyId: id, bytes: seal(key, raw, contextOf(customerId)) };
  };

  const unwrapRaw = (customerId: string, wrapped: WrappedKey): Buffer =>
    open(keyEncryptionKeys.find(wrapped.keyId), wrapped.bytes, contextOf(customerId));

  return {
    mint(customerId) {
      const raw = randomBytes(KEY_BYTES);
      const wrapped = wrap(customerId, raw);
      return { dataKey: intoKey(raw), wrapped };
    },
    unwrap: (customerId, wrapped) => intoKey(unwrapRaw(customerId, wrapped)),
    rewrap(customerId, wrapped) {
      // Opened even when there is nothing to do: a rotation that skips a broken key would report it as safe.
      const raw = unwrapRaw(customerId, wrapped);
      const rewrapped = wrapped.keyId === keyEncryptionKeys.sealing.id ? wrapped : wrap(customerId, raw);
      raw.fill(0);
      return rewrapped;
    },
  };
}

/** Takes the bytes over: the copy that is left behind is wiped. */
function intoKey(raw: Buffer): KeyObject {
  const key = createSecretKey(raw);
  raw.fill(0);
  return key;
}
