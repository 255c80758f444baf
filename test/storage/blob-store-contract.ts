import fc from 'fast-check';

import { BlobNotFoundError, BlobStoreError, type BlobStore } from '../../src/storage/blob-store';

export async function keysOf(keys: AsyncIterable<string>): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const key of keys) found.push(key);
  return found.toSorted();
}

/** What every blob store promises; each test gets an empty store. */
export function itKeepsTheContract(emptyStore: () => BlobStore): void {
  test('gives back the bytes that were put', async () => {
    const store = emptyStore();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        await store.put('t1/c1/b1', bytes);
        expect((await store.get('t1/c1/b1')).equals(bytes)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('gives back the last bytes that were put', async () => {
    const store = emptyStore();
    await store.put('a', Buffer.from('one'));
    await store.put('a', Buffer.from('two'));
    expect((await store.get('a')).toString()).toBe('two');
    expect(await keysOf(store.list())).toEqual(['a']);
  });

  test('says that there is nothing, with an error of its own', async () => {
    const store = emptyStore();
    await store.put('a', Buffer.from('one'));
    await expect(store.get('b')).rejects.toThrow(BlobNotFoundError);
    await expect(store.get('b')).rejects.toMatchObject({ code: 'blob_not_found', key: 'b' });
  });

  test('deletes, and may be asked to again', async () => {
    const store = emptyStore();
    await store.put('a', Buffer.from('one'));
    await store.delete('a');
    await store.delete('a');
    await expect(store.get('a')).rejects.toThrow(BlobNotFoundError);
    expect(await keysOf(store.list())).toEqual([]);
  });

  test('keeps keys apart that start alike', async () => {
    const store = emptyStore();
    const keys = ['a', 'a/b', 'a/b/c', 'a.b', 'a-b', 'a_b', 'ab'];
    for (const key of keys) await store.put(key, Buffer.from(key));
    for (const key of keys) expect((await store.get(key)).toString()).toBe(key);
    await store.delete('a/b');
    expect(await keysOf(store.list())).toEqual(keys.filter((key) => key !== 'a/b').toSorted());
  });

  test('lists what starts with a prefix', async () => {
    const store = emptyStore();
    for (const key of ['t1/c1/x', 't1/c1/y', 't1/c2/x', 't2/c1/x']) await store.put(key, Buffer.from('1'));
    expect(await keysOf(store.list('t1/c1/'))).toEqual(['t1/c1/x', 't1/c1/y']);
    expect(await keysOf(store.list('t'))).toHaveLength(4);
    expect(await keysOf(store.list('t3'))).toEqual([]);
  });

  test.each([
    '',
    '.',
    '..',
    '../a',
    'a/../b',
    'a/..',
    '/a',
    'a/',
    'a//b',
    'a\\b',
    '.hidden',
    'a/.hidden',
    'a~b',
    'A',
    'a b',
    'a\0b',
    'a\n',
    '%2e%2e/a',
    'é',
    'a'.repeat(201),
  ])('refuses the key %j for every call', async (key) => {
    const store = emptyStore();
    for (const call of [store.put(key, Buffer.from('1')), store.get(key), store.delete(key)]) {
      await expect(call).rejects.toMatchObject({ code: 'blob_key_malformed' });
      await expect(call).rejects.toThrow(BlobStoreError);
    }
    expect(await keysOf(store.list())).toEqual([]);
  });

  test('takes keys as long as promised', async () => {
    const store = emptyStore();
    const key = `a/${'b'.repeat(198)}`;
    await store.put(key, Buffer.from('1'));
    expect(await keysOf(store.list())).toEqual([key]);
  });
}
