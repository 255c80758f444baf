import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import fc from 'fast-check';

import { createKeyRing, generateKey, KeyError, parseKey, type NamedKey } from '../../src/storage/key-ring';
import { SealBrokenError } from '../../src/storage/seal';
import { createPayloadCodec } from '../../src/temporal/payload-codec';

const named = (id: string): NamedKey => ({ id, key: parseKey(generateKey(), 'KEY') });
const [older, newer] = [named('2026'), named('2027')];
const codec = createPayloadCodec(createKeyRing([older]));

const payload = fc.record({
  metadata: fc.dictionary(fc.string(), fc.uint8Array({ maxLength: 40 }), { maxKeys: 4, noNullPrototype: true }),
  data: fc.uint8Array({ maxLength: 300 }),
});

/** As plain bytes, so that messages and plain objects, Buffers and Uint8Arrays compare as what they hold. */
function contentOf({ metadata, data }: Payload): unknown {
  const hexed = Object.entries(metadata ?? {}).map(
    ([key, value]) => [key, Buffer.from(value).toString('hex')] as const,
  );
  return { metadata: new Map(hexed), data: Buffer.from(data ?? []).toString('hex') };
}

async function sealedOne(value: Payload): Promise<Payload> {
  const [sealed] = await codec.encode([value]);
  if (!sealed) throw new Error('a payload went missing');
  return sealed;
}

describe('the payload codec', () => {
  test('gives back every payload as it was, with all its metadata, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(payload, { maxLength: 4 }), async (payloads) => {
        const sealed = await codec.encode(payloads);
        expect((await codec.decode(sealed)).map(contentOf)).toEqual(payloads.map(contentOf));
      }),
    );
  });

  test('works with what the payload converter makes', async () => {
    for (const value of [undefined, null, { customerId: 'c1', n: 1 }, 'text', new Uint8Array([1, 2])]) {
      const [opened] = await codec.decode(await codec.encode([defaultPayloadConverter.toPayload(value)]));
      expect(defaultPayloadConverter.fromPayload(opened ?? {})).toEqual(value);
    }
  });

  test('shows only its own encoding and the name of the key', async () => {
    const canary = 'CANARY Ada Example';
    const sealed = await sealedOne({
      metadata: { encoding: Buffer.from('json/plain'), note: Buffer.from(canary) },
      data: Buffer.from(JSON.stringify({ name: canary })),
    });
    expect(Object.keys(sealed.metadata ?? {}).toSorted()).toEqual(['encoding', 'encryption-key-id']);
    expect(Buffer.from(sealed.metadata?.['encoding'] ?? []).toString()).toBe('binary/encrypted');
    expect(Buffer.from(sealed.metadata?.['encryption-key-id'] ?? []).toString()).toBe('2026');
    expect(Buffer.from(sealed.data ?? []).includes('CANARY')).toBe(false);
    expect(Buffer.from(sealed.data ?? []).includes('json/plain')).toBe(false);
  });

  test('seals the same payload differently every time', async () => {
    const same = Array.from({ length: 20 }, () => ({ data: Buffer.from('same') }));
    const sealed = await codec.encode(same);
    expect(new Set(sealed.map(({ data }) => Buffer.from(data ?? []).toString('hex'))).size).toBe(20);
  });

  test('refuses a payload of which any byte was changed', async () => {
    const sealed = await sealedOne({ data: Buffer.from('amount: 10') });
    for (let at = 0; at < (sealed.data?.length ?? 0); at += 1) {
      const data = Buffer.from(sealed.data ?? []);
      data[at] = (data[at] ?? 0) ^ 0x10;
      await expect(codec.decode([{ ...sealed, data }])).rejects.toThrow(SealBrokenError);
    }
    await expect(codec.decode([{ ...sealed, data: null }])).rejects.toThrow(SealBrokenError);
  });

  test('lets pass what it did not encrypt, unchanged', async () => {
    const foreign: readonly Payload[] = [
      {},
      { metadata: {}, data: Buffer.from('x') },
      { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('"x"') },
      { metadata: { encoding: Buffer.from('binary/encrypted') }, data: Buffer.from("another codec's") },
      { metadata: { encoding: Buffer.from('json/plain'), 'encryption-key-id': Buffer.from('2026') } },
    ];
    const decoded = await codec.decode([...foreign]);
    for (const [at, one] of foreign.entries()) expect(decoded[at]).toBe(one);
  });

  test('encrypts what looks encrypted already, and takes off one layer at a time', async () => {
    const once = await sealedOne({ data: Buffer.from('x') });
    const twice = await codec.encode([once]);
    expect((await codec.decode(twice)).map(contentOf)).toEqual([contentOf(once)]);
  });
});

describe('rotating the key of the payload codec', () => {
  test('seals with the new key and still opens the old histories', async () => {
    const rotated = createPayloadCodec(createKeyRing([newer, older]));
    const old = await sealedOne({ data: Buffer.from('old') });
    const [fresh] = await rotated.encode([{ data: Buffer.from('new') }]);
    expect(Buffer.from(fresh?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('2027');
    const opened = await rotated.decode([old, fresh ?? {}]);
    expect(opened.map(({ data }) => Buffer.from(data ?? []).toString())).toEqual(['old', 'new']);
  });

  test('names the key that is missing when the old one was taken out too early', async () => {
    const tooEarly = createPayloadCodec(createKeyRing([newer]));
    const decoding = tooEarly.decode([await sealedOne({ data: Buffer.from('old') })]);
    await expect(decoding).rejects.toThrow(KeyError);
    await expect(decoding).rejects.toThrow('"2026"');
  });

  test('refuses a payload that names another key of the ring than the one it was sealed with', async () => {
    const rotated = createPayloadCodec(createKeyRing([newer, older]));
    const { metadata, data } = await sealedOne({ data: Buffer.from('old') });
    const renamed = { metadata: { ...metadata, 'encryption-key-id': Buffer.from('2027') }, data: data ?? null };
    await expect(rotated.decode([renamed])).rejects.toThrow(SealBrokenError);
  });
});
