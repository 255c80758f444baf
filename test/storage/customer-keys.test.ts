import { inspect } from 'node:util';

import fc from 'fast-check';

import { createCustomerKeys } from '../../src/storage/customer-keys';
import { createKeyRing, generateKey, KeyError, parseKey } from '../../src/storage/key-ring';
import { open, seal, SealBrokenError } from '../../src/storage/seal';

const first = { id: 'k1', key: parseKey(generateKey(), 'KEY') };
const second = { id: 'k2', key: parseKey(generateKey(), 'KEY') };
const before = createCustomerKeys({ keyEncryptionKeys: createKeyRing([first]) });
const during = createCustomerKeys({ keyEncryptionKeys: createKeyRing([second, first]) });
const after = createCustomerKeys({ keyEncryptionKeys: createKeyRing([second]) });

const CUSTOMER = '0198c1de-0000-7000-8000-000000000001';
const STRANGER = '0198c1de-0000-7000-8000-000000000002';

describe("a customer's data key", () => {
  test('comes back out of its wrapping', () => {
    const { dataKey, wrapped } = before.mint(CUSTOMER);
    expect(wrapped.keyId).toBe('k1');
    expect(dataKey.symmetricKeySize).toBe(32);
    expect(before.unwrap(CUSTOMER, wrapped).equals(dataKey)).toBe(true);
  });

  test('is a new one every time', () => {
    const keys = Array.from({ length: 50 }, () => before.mint(CUSTOMER).dataKey.export().toString('hex'));
    expect(new Set(keys).size).toBe(50);
    expect(keys).not.toContain('0'.repeat(64));
  });

  test('does not unwrap for another customer', () => {
    const { wrapped } = before.mint(CUSTOMER);
    expect(() => before.unwrap(STRANGER, wrapped)).toThrow(SealBrokenError);
    expect(() => during.rewrap(STRANGER, wrapped)).toThrow(SealBrokenError);
  });

  test('does not unwrap when any byte of its wrapping was changed', () => {
    const { wrapped } = before.mint(CUSTOMER);
    fc.assert(
      fc.property(fc.nat(wrapped.bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const bytes = Buffer.from(wrapped.bytes);
        bytes[at] = (bytes[at] ?? 0) ^ difference;
        expect(() => before.unwrap(CUSTOMER, { ...wrapped, bytes })).toThrow(SealBrokenError);
      }),
    );
  });

  test('does not unwrap under the name of another key', () => {
    const { wrapped } = before.mint(CUSTOMER);
    expect(() => during.unwrap(CUSTOMER, { ...wrapped, keyId: 'k2' })).toThrow(SealBrokenError);
  });

  test('is not readable in its wrapping, nor when printed', () => {
    const { dataKey, wrapped } = before.mint(CUSTOMER);
    expect(wrapped.bytes.includes(dataKey.export())).toBe(false);
    expect(inspect({ dataKey }, { showHidden: true })).not.toContain(dataKey.export().toString('hex'));
  });

  test('needs a customer', () => {
    expect(() => before.mint('')).toThrow(TypeError);
  });
});

describe('rotating the key-encryption key', () => {
  test('wraps the same data key anew, and leaves what it sealed as it is', () => {
    const { dataKey, wrapped } = before.mint(CUSTOMER);
    const sealed = seal(dataKey, 'Ada Example', 'profile');

    const rewrapped = during.rewrap(CUSTOMER, wrapped);
    expect(rewrapped.keyId).toBe('k2');
    expect(open(after.unwrap(CUSTOMER, rewrapped), sealed, 'profile').toString()).toBe('Ada Example');
  });

  test('opens the old wrapping as long as the old key is in the ring, and names the key that is missing after', () => {
    const { dataKey, wrapped } = before.mint(CUSTOMER);
    expect(during.unwrap(CUSTOMER, wrapped).equals(dataKey)).toBe(true);
    expect(() => after.unwrap(CUSTOMER, wrapped)).toThrow(KeyError);
    expect(() => after.unwrap(CUSTOMER, wrapped)).toThrow('"k1"');
  });

  test('is safe to repeat: a key that is there already stays byte for byte', () => {
    const once = during.rewrap(CUSTOMER, before.mint(CUSTOMER).wrapped);
    expect(during.rewrap(CUSTOMER, once)).toEqual(once);
  });

  test('does not report a broken key as rotated', () => {
    const once = during.rewrap(CUSTOMER, before.mint(CUSTOMER).wrapped);
    const broken = { ...once, bytes: Buffer.alloc(once.bytes.length, 1) };
    expect(() => during.rewrap(CUSTOMER, broken)).toThrow(SealBrokenError);
  });
});
