import { createS3Blobs, type S3Blobs } from '../../src/storage/s3-blobs';
import { itKeepsTheContract, keysOf } from './blob-store-contract';
import { startFakeS3, type FakeS3 } from './fake-s3';

let fake: FakeS3;
let store: S3Blobs;
const connect = (bucket: string): S3Blobs =>
  createS3Blobs({
    bucket,
    region: 'eu-west-1',
    endpoint: fake.endpoint,
    forcePathStyle: true,
    credentials: { accessKeyId: 'sample-id', secretAccessKey: 'sample-secret' },
  });

beforeAll(async () => {
  fake = await startFakeS3('kyc');
  store = connect('kyc');
});
beforeEach(() => {
  fake.objects.clear();
  fake.requests.length = 0;
  fake.failures.length = 0;
});
afterAll(async () => {
  store.close();
  await fake.close();
});

describe('blobs in S3 (against a fake)', () => {
  itKeepsTheContract(() => store);

  test('are sent as they are, signed, into the bucket', async () => {
    const bytes = Buffer.from([0, 1, 2, 255]);
    await store.put('t1/c1/b1', bytes);
    expect(fake.objects.get('t1/c1/b1')?.equals(bytes)).toBe(true);
    expect(fake.requests[0]?.url).toMatch(/^\/kyc\/t1\/c1\/b1(\?|$)/);
    expect(fake.requests[0]?.headers.authorization).toContain('/eu-west-1/s3/aws4_request');
    // The checksums that the SDK adds by default, which not every compatible store understands.
    await store.get('t1/c1/b1');
    const names = fake.requests.flatMap(({ headers }) => Object.keys(headers));
    expect(names.filter((name) => name.includes('checksum') || name === 'x-amz-trailer')).toEqual([]);
  });

  test('are listed over as many pages as there are', async () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    for (const key of keys) await store.put(key, Buffer.from('1'));
    expect(await keysOf(store.list())).toEqual(keys);
    expect(fake.requests.filter(({ method }) => method === 'GET')).toHaveLength(3);
  });

  test('leave objects alone that are not ours', async () => {
    fake.objects.set('Some Report.pdf', Buffer.from('1'));
    await store.put('a', Buffer.from('1'));
    expect(await keysOf(store.list())).toEqual(['a']);
  });

  test('are asked for again when the store fails for a moment', async () => {
    fake.failures.push(500, 503);
    await store.put('a', Buffer.from('1'));
    expect(fake.requests).toHaveLength(3);
    expect(fake.objects.has('a')).toBe(true);
  });

  test('are unavailable when the store keeps failing, in every call', async () => {
    for (const call of [
      async () => store.put('a', Buffer.from('1')),
      async () => store.get('a'),
      async () => store.delete('a'),
      async () => keysOf(store.list()),
    ]) {
      fake.failures.push(500, 500, 500);
      await expect(call()).rejects.toMatchObject({ code: 'blob_store_unavailable' });
      expect(fake.failures).toHaveLength(0);
    }
  });

  test('are unavailable, not missing, when the whole bucket is gone', async () => {
    const elsewhere = connect('no-such-bucket');
    await expect(elsewhere.get('a')).rejects.toMatchObject({ code: 'blob_store_unavailable' });
    elsewhere.close();
  });

  test('do not show the credentials when something fails', async () => {
    fake.failures.push(500, 500, 500);
    const error: unknown = await store.get('a').catch((caught: unknown) => caught);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('sample-secret');
  });
});
