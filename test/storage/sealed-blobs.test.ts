import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';

import { BlobNotFoundError, type BlobStore } from '../../src/storage/blob-store';
import { createFilesystemBlobs } from '../../src/storage/filesystem-blobs';
import { SealBrokenError } from '../../src/storage/seal';
import { createSealedBlobs } from '../../src/storage/sealed-blobs';
import { keysOf } from './blob-store-contract';

let root: string;
let store: BlobStore;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clearway-sealed-'));
  store = createFilesystemBlobs({ root });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const dataKey = createSecretKey(randomBytes(32));
const blobsOf = (tenantId: string, customerId: string, key = dataKey): BlobStore =>
  createSealedBlobs({ store, tenantId, customerId, dataKey: key });

function everythingUnder(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  return Buffer.concat(files.flatMap((path) => [Buffer.from(path), readFileSync(path)]));
}

const CANARY = 'CANARY Ada Example 1990-01-02';
const spellings = [CANARY, Buffer.from(CANARY).toString('base64').slice(0, 36), Buffer.from(CANARY).toString('hex')];
const shows = (folder: string): boolean => spellings.some((spelling) => everythingUnder(folder).includes(spelling));

describe('sealed blobs', () => {
  test('come back as they were put', async () => {
    const blobs = blobsOf('t1', 'c1');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        await blobs.put('b1', bytes);
        expect((await blobs.get('b1')).equals(bytes)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('show nothing of themselves in the store below', async () => {
    await blobsOf('t1', 'c1').put('b1', Buffer.from(CANARY));
    expect(everythingUnder(root).includes('t1~c1~b1')).toBe(true);
    expect(shows(root)).toBe(false);
    // The same search finds what is put without a seal, so it would have found a leak.
    await store.put('t1/c1/plain', Buffer.from(CANARY));
    expect(shows(root)).toBe(true);
  });

  test('do not open in the place of another blob, customer or tenant', async () => {
    await blobsOf('t1', 'c1').put('b1', Buffer.from('Ada'));
    const sealed = await store.get('t1/c1/b1');
    for (const [tenant, customer, blob] of [
      ['t1', 'c1', 'b2'],
      ['t1', 'c2', 'b1'],
      ['t2', 'c1', 'b1'],
    ] as const) {
      await store.put(`${tenant}/${customer}/${blob}`, sealed);
      await expect(blobsOf(tenant, customer).get(blob)).rejects.toThrow(SealBrokenError);
    }
  });

  test('do not open under the key of another customer, nor when a byte was changed', async () => {
    await blobsOf('t1', 'c1').put('b1', Buffer.from('Ada'));
    const stranger = blobsOf('t1', 'c1', createSecretKey(randomBytes(32)));
    await expect(stranger.get('b1')).rejects.toThrow(SealBrokenError);

    const sealed = await store.get('t1/c1/b1');
    sealed[20] = (sealed[20] ?? 0) ^ 1;
    await store.put('t1/c1/b1', sealed);
    await expect(blobsOf('t1', 'c1').get('b1')).rejects.toThrow(SealBrokenError);
  });

  test('are listed and deleted by their ids, and only those of the customer', async () => {
    const blobs = blobsOf('t1', 'c1');
    for (const id of ['b1', 'b2', 'x1']) await blobs.put(id, Buffer.from(id));
    await blobsOf('t1', 'c10').put('b3', Buffer.from('3'));
    expect(await keysOf(blobs.list())).toEqual(['b1', 'b2', 'x1']);
    expect(await keysOf(blobs.list('b'))).toEqual(['b1', 'b2']);
    await blobs.delete('b1');
    await expect(blobs.get('b1')).rejects.toThrow(BlobNotFoundError);
    expect(await keysOf(blobs.list())).toEqual(['b2', 'x1']);
    expect(await keysOf(store.list())).toContain('t1/c10/b3');
  });

  test.each([
    ['t1/c1', 'c2', 'b1'],
    ['t1', 'c1/b1', 'b1'],
    ['t1', '..', 'b1'],
    ['', 'c1', 'b1'],
  ])('refuse ids that would reach into another place: %j %j %j', (tenant, customer) => {
    expect(() => blobsOf(tenant, customer)).toThrow(expect.objectContaining({ code: 'blob_key_malformed' }));
  });

  test('refuse a blob id with a slash', async () => {
    await expect(blobsOf('t1', 'c1').put('c2/b1', Buffer.from('1'))).rejects.toMatchObject({
      code: 'blob_key_malformed',
    });
  });
});
