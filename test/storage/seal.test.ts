import { createCipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';

import fc from 'fast-check';

import {
  open,
  openJson,
  seal,
  SEAL_OVERHEAD_BYTES,
  SealBrokenError,
  sealContext,
  sealJson,
} from '../../src/storage/seal';

const KEY = createSecretKey(Buffer.from('0123456789abcdef0123456789abcdef'));
const OTHER_KEY = createSecretKey(Buffer.from('fedcba9876543210fedcba9876543210'));
const CONTEXT = sealContext('tenant', 't1', 'customer', 'c1', 'profile');

const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
const place = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });

describe('what is sealed', () => {
  test('opens again to the same bytes, in the same place', () => {
    fc.assert(
      fc.property(bytes, place, (plaintext, context) => {
        const sealed = seal(KEY, plaintext, context);
        expect(sealed).toHaveLength(plaintext.length + SEAL_OVERHEAD_BYTES);
        expect(open(KEY, sealed, context).equals(plaintext)).toBe(true);
      }),
    );
  });

  test('does not open when any one bit was flipped', () => {
    const sealed = seal(KEY, 'Ada Example, born 1990-01-02', CONTEXT);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const altered = Buffer.from(sealed);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => open(KEY, altered, CONTEXT)).toThrow(SealBrokenError);
    }
  });

  test('does not open when cut short or lengthened', () => {
    const sealed = seal(KEY, 'Ada Example', CONTEXT);
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => open(KEY, sealed.subarray(0, length), CONTEXT)).toThrow(SealBrokenError);
    }
    expect(() => open(KEY, Buffer.concat([sealed, Buffer.of(0)]), CONTEXT)).toThrow(SealBrokenError);
  });

  test('does not open in any other place', () => {
    fc.assert(
      fc.property(bytes, place, place, (plaintext, here, there) => {
        fc.pre(here !== there);
        expect(() => open(KEY, seal(KEY, plaintext, here), there)).toThrow(SealBrokenError);
      }),
    );
  });

  test('does not open under another key', () => {
    expect(() => open(OTHER_KEY, seal(KEY, 'Ada Example', CONTEXT), CONTEXT)).toThrow(SealBrokenError);
  });

  test('does not open as random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (noise) => {
        expect(() => open(KEY, noise, CONTEXT)).toThrow(SealBrokenError);
        expect(() => open(KEY, Buffer.concat([Buffer.of(1), noise]), CONTEXT)).toThrow(SealBrokenError);
      }),
    );
  });

  test('shows nothing of the plaintext, and is different every time', () => {
    const canary = 'CANARY-7f3e';
    const sealed = Array.from({ length: 50 }, () => seal(KEY, canary.repeat(3), CONTEXT));
    for (const one of sealed) expect(one.includes(canary)).toBe(false);
    expect(new Set(sealed.map((one) => one.toString('hex'))).size).toBe(50);
    expect(new Set(sealed.map((one) => one.subarray(1, 13).toString('hex'))).size).toBe(50);
  });

  test('can be read by whoever knows the written layout, so that an old release stays readable', () => {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', KEY, iv).setAAD(Buffer.from(`\u0001${CONTEXT}`));
    const ciphertext = Buffer.concat([cipher.update('Ada'), cipher.final()]);
    const sealed = Buffer.concat([Buffer.of(1), iv, ciphertext, cipher.getAuthTag()]);
    expect(open(KEY, sealed, CONTEXT).toString()).toBe('Ada');
  });
});

test('the error says nothing about why', () => {
  const reasons = [
    () => open(OTHER_KEY, seal(KEY, 'Ada', CONTEXT), CONTEXT),
    () => open(KEY, seal(KEY, 'Ada', CONTEXT), 'elsewhere'),
    () => open(KEY, Buffer.alloc(0), CONTEXT),
    () => open(KEY, Buffer.alloc(60, 1), CONTEXT),
  ];
  const messages = reasons.map((run) => {
    try {
      run();
      return 'opened';
    } catch (error) {
      expect(error).toBeInstanceOf(SealBrokenError);
      expect(inspect(error)).not.toContain('cause');
      return String(error);
    }
  });
  expect(new Set(messages).size).toBe(1);
});

describe('a context', () => {
  test('reads as a path', () => {
    expect(CONTEXT).toBe('tenant/t1/customer/c1/profile');
  });

  test('is different for every different list of parts', () => {
    const parts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(sealContext(...a) === sealContext(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
    expect(sealContext('a/b', 'c')).not.toBe(sealContext('a', 'b/c'));
  });

  test('is never empty, and never text that UTF-8 would change', () => {
    expect(() => seal(KEY, 'Ada', '')).toThrow(TypeError);
    expect(() => seal(KEY, 'Ada', 'a\ud800')).toThrow(TypeError);
    expect(() => sealContext('a\ud800')).toThrow(URIError);
  });
});

test('text that UTF-8 would change is refused instead of coming back different', () => {
  expect(() => seal(KEY, 'half a pair: \ud83d', CONTEXT)).toThrow(TypeError);
  expect(open(KEY, seal(KEY, 'a whole pair: \u{1f600}', CONTEXT), CONTEXT).toString()).toBe('a whole pair: \u{1f600}');
});

test('a key of another size is refused, for sealing and for opening', () => {
  const short = createSecretKey(randomBytes(16));
  expect(() => seal(short, 'Ada', CONTEXT)).toThrow(TypeError);
  expect(() => open(short, Buffer.alloc(60, 1), CONTEXT)).toThrow(TypeError);
});

describe('sealed JSON', () => {
  test('opens again to the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(openJson(KEY, sealJson(KEY, value, CONTEXT), CONTEXT)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('keeps even half a surrogate pair, which JSON escapes', () => {
    expect(openJson(KEY, sealJson(KEY, { name: 'a\ud800' }, CONTEXT), CONTEXT)).toEqual({ name: 'a\ud800' });
  });

  test('refuses what has no JSON form', () => {
    expect(() => sealJson(KEY, undefined, CONTEXT)).toThrow(TypeError);
    expect(() => sealJson(KEY, () => 1, CONTEXT)).toThrow(TypeError);
  });
});
