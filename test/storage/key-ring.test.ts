import { createSecretKey, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';

import fc from 'fast-check';

import {
  createKeyRing,
  generateKey,
  isSampleKey,
  KeyError,
  parseKey,
  parseKeyRing,
  SAMPLE_KEYS,
  sampleKeyIds,
} from '../../src/storage/key-ring';

function errorOf(run: () => unknown): KeyError {
  try {
    run();
  } catch (error) {
    if (error instanceof KeyError) return error;
    throw error;
  }
  throw new Error('expected a KeyError');
}

describe('a key ring', () => {
  test('seals with its first key and opens with every one', () => {
    const [newer, older] = [generateKey(), generateKey()];
    const ring = parseKeyRing(`2027:${newer}, 2026:${older}\n`, 'RING');
    expect(ring.ids).toEqual(['2027', '2026']);
    expect(ring.sealing.id).toBe('2027');
    expect(ring.sealing.key.export().toString('base64')).toBe(newer);
    expect(ring.find('2026').export().toString('base64')).toBe(older);
  });

  test('says which key is missing when something was sealed under one that was taken out', () => {
    const ring = parseKeyRing(`a:${generateKey()}`, 'RING');
    const error = errorOf(() => ring.find('2019'));
    expect(error.code).toBe('key_unknown');
    expect(error.message).toContain('"2019"');
    // Not a property of the ring: an id out of stored data must not reach the prototype of an object.
    expect(errorOf(() => ring.find('constructor')).code).toBe('key_unknown');
    expect(errorOf(() => ring.find('\u001b[31m')).message).toContain('malformed id');
  });

  test.each([
    ['', 'entry 1 of 1'],
    ['a', 'id:base64'],
    [`:${generateKey()}`, 'the id must be'],
    [`a b:${generateKey()}`, 'the id must be'],
    ['a:', 'must be 32 random bytes'],
    [`a:${randomBytes(16).toString('base64')}`, 'must be 32 random bytes'],
    [`a:${randomBytes(33).toString('base64')}`, 'must be 32 random bytes'],
    [`a:${randomBytes(32).toString('hex')}`, 'must be 32 random bytes'],
    [`a:${randomBytes(32).toString('base64').replace('=', '')}`, 'must be 32 random bytes'],
    [`a:${generateKey()},`, 'entry 2 of 2'],
    [`a:${generateKey()},a:${generateKey()}`, 'entry 2 of 2: the id is already taken'],
  ])('refuses %j and says where it is wrong', (text, expected) => {
    const error = errorOf(() => parseKeyRing(text, 'RING'));
    expect(error.message).toContain('RING');
    expect(error.message).toContain(expected);
  });

  test('refuses the same key under two names: that rotation would change nothing', () => {
    const key = generateKey();
    expect(errorOf(() => parseKeyRing(`new:${key},old:${key}`, 'RING')).message).toContain('the same as');
  });

  test('refuses a second spelling of a key in base64', () => {
    // The last character carries two unused bits: "B" decodes to the same bytes as "A".
    const zeros = Buffer.alloc(32).toString('base64');
    const twin = `${zeros.slice(0, 42)}B=`;
    expect(Buffer.from(twin, 'base64')).toEqual(Buffer.alloc(32));
    expect(errorOf(() => parseKey(twin, 'KEY')).code).toBe('key_malformed');
  });

  test('refuses to be empty', () => {
    expect(errorOf(() => createKeyRing([])).code).toBe('key_ring_malformed');
  });

  test('never shows key material, however it was mistyped', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.constantFrom<(key: string) => string>(
          (key) => key,
          (key) => `${key}:a`,
          (key) => `${key.slice(0, 30)}:a`,
          (key) => `a:${key}x`,
          (key) => `a:${key.slice(1)}`,
          (key) => `a:${key},a:${key}`,
          (key) => `a:${key},b:${key}`,
          (key) => `a ${key}`,
        ),
        (bytes, mistype) => {
          const key = Buffer.from(bytes).toString('base64');
          const error = errorOf(() => parseKeyRing(mistype(key), 'RING'));
          expect(inspect(error)).not.toContain(key.slice(1, 9));
        },
      ),
    );
  });

  test('prints and serialises without its keys', () => {
    const key = generateKey();
    const ring = parseKeyRing(`a:${key}`, 'RING');
    const hex = Buffer.from(key, 'base64').toString('hex');
    for (const printed of [inspect(ring, { depth: null, showHidden: true }), JSON.stringify(ring)]) {
      expect(printed).not.toContain(key);
      expect(printed).not.toContain(hex);
    }
  });
});

describe('sample keys', () => {
  test('are known by their bytes, and every published one is', () => {
    for (const sample of SAMPLE_KEYS) expect(isSampleKey(parseKey(sample, 'KEY'))).toBe(true);
    expect(isSampleKey(createSecretKey(Buffer.from('clearway-sample-key-do-not-use!!')))).toBe(true);
    expect(isSampleKey(createSecretKey(Buffer.alloc(32, 0xff)))).toBe(true);
  });

  test('are not mistaken for drawn ones', () => {
    for (let round = 0; round < 100; round += 1) expect(isSampleKey(parseKey(generateKey(), 'KEY'))).toBe(false);
  });

  test('are found anywhere in a ring, so that an old one cannot hide behind a good one', () => {
    const ring = parseKeyRing(`good:${generateKey()},bad:${SAMPLE_KEYS[1] ?? ''}`, 'RING');
    expect(sampleKeyIds(ring)).toEqual(['bad']);
    expect(sampleKeyIds(parseKeyRing(`good:${generateKey()}`, 'RING'))).toEqual([]);
  });
});

test('generated keys are 256 bits and never the same', () => {
  const keys = new Set(Array.from({ length: 100 }, () => generateKey()));
  expect(keys.size).toBe(100);
  for (const key of keys) expect(parseKey(key, 'KEY').symmetricKeySize).toBe(32);
});
