import { createHash } from 'node:crypto';

import fc from 'fast-check';

import { API_KEY_MODES, mintApiKey, parseApiKey, sameKeyHash } from '../../src/api/api-key';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.split('');
const minted = fc.constantFrom(...API_KEY_MODES).map((mode) => mintApiKey(mode));

describe('an API key', () => {
  test('has the documented format and reads back as what was minted', () => {
    fc.assert(
      fc.property(minted, ({ text, ...stored }) => {
        expect(text).toMatch(/^cw_(live|test)_[0-9A-Za-z]{8}_[0-9A-Za-z]{49}$/);
        expect(parseApiKey(text)).toEqual(stored);
      }),
    );
  });

  // Worked out with another implementation of CRC-32 and SHA-256. Issued keys outlive releases.
  test('reads as it always has', () => {
    const parsed = parseApiKey('cw_test_Ab3dEf9h_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg4676Nh');
    expect(parsed?.id).toBe('Ab3dEf9h');
    expect(parsed?.mode).toBe('test');
    expect(parsed?.hash.toString('hex')).toBe('71d84b1859bad11abcb3dfd9353c8d1873aafd883ffaf6f2c9df7cbcfc3e1850');
  });

  test('is stored as the SHA-256 of its secret, from which no key can be made', () => {
    const { text, hash, id } = mintApiKey('live');
    const secret = text.slice(`cw_live_${id}_`.length, -6);
    expect(secret).toHaveLength(43);
    expect(hash.equals(createHash('sha256').update(secret).digest())).toBe(true);
  });

  test('is refused after any one character was changed', () => {
    fc.assert(
      fc.property(minted, fc.nat(65), fc.constantFrom(...BASE62), ({ text }, at, character) => {
        fc.pre(text[at] !== character);
        expect(parseApiKey(text.slice(0, at) + character + text.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  test('is refused after any two neighbours changed places', () => {
    fc.assert(
      fc.property(minted, fc.nat(64), ({ text }, at) => {
        const [a = '', b = ''] = text.slice(at, at + 2);
        fc.pre(a !== b);
        expect(parseApiKey(text.slice(0, at) + b + a + text.slice(at + 2))).toBeUndefined();
      }),
    );
  });

  test('of one mode does not pass for the other', () => {
    expect(parseApiKey(mintApiKey('test').text.replace('cw_test_', 'cw_live_'))).toBeUndefined();
  });

  test('is refused with anything around it or missing from it', () => {
    const { text } = mintApiKey('live');
    const wrong = [
      '',
      ' ',
      `${text}\n`,
      ` ${text}`,
      `${text}0`,
      text.slice(0, -1),
      text.toUpperCase(),
      `${text},${text}`,
    ];
    for (const other of wrong) expect(parseApiKey(other)).toBeUndefined();
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (noise) => expect(parseApiKey(noise)).toBeUndefined()));
  });

  test('is never minted twice, and uses the whole alphabet', () => {
    const keys = Array.from({ length: 200 }, () => mintApiKey('live'));
    expect(new Set(keys.map(({ id }) => id)).size).toBe(200);
    expect(new Set(keys.map(({ hash }) => hash.toString('hex'))).size).toBe(200);
    const used = new Set(keys.flatMap(({ text }) => text.slice(17, -6).split('')));
    expect([...used].toSorted()).toEqual(BASE62.toSorted());
  });
});

test('key hashes are the same only when every byte is', () => {
  const { hash } = mintApiKey('live');
  expect(sameKeyHash(hash, Buffer.from(hash))).toBe(true);
  for (let at = 0; at < hash.length; at += 1) {
    const other = Buffer.from(hash);
    other[at] = (other[at] ?? 0) ^ 1;
    expect(sameKeyHash(hash, other)).toBe(false);
  }
  expect(sameKeyHash(hash, hash.subarray(1))).toBe(false);
  expect(sameKeyHash(hash, Buffer.alloc(0))).toBe(false);
});
