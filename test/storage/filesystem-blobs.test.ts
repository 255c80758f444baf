import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createFilesystemBlobs } from '../../src/storage/filesystem-blobs';
import { itKeepsTheContract, keysOf } from './blob-store-contract';

let root: string;
beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'clearway-blobs-')), 'blobs');
});
afterEach(() => rmSync(join(root, '..'), { recursive: true, force: true }));

const fanOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 2);

describe('blobs in files', () => {
  itKeepsTheContract(() => createFilesystemBlobs({ root }));

  test('are one file each in a fan of folders, for the owner only', async () => {
    const store = createFilesystemBlobs({ root });
    await store.put('t1/c1/b1', Buffer.from('1'));
    const folder = join(root, fanOf('t1/c1/b1'));
    expect(await readdir(folder)).toEqual(['t1~c1~b1']);
    expect((await stat(join(folder, 't1~c1~b1'))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o077).toBe(0);
    expect((await stat(root)).mode & 0o077).toBe(0);
  });

  test('are never seen half written, by whomever many write at once', async () => {
    const store = createFilesystemBlobs({ root });
    const versions = Array.from({ length: 20 }, (_, version) => Buffer.alloc(200_000, version));
    await store.put('a', Buffer.alloc(200_000, 255));
    const reads: Promise<Buffer>[] = [];
    await Promise.all(
      versions.map(async (version) => {
        reads.push(store.get('a'));
        await store.put('a', version);
        reads.push(store.get('a'));
      }),
    );
    for (const bytes of await Promise.all(reads)) {
      expect(bytes).toHaveLength(200_000);
      expect(bytes.equals(Buffer.alloc(200_000, bytes[0]))).toBe(true);
    }
    expect(await readdir(join(root, '.incoming'))).toEqual([]);
  });

  test('leave nothing behind when a write fails, and the error names no path', async () => {
    const store = createFilesystemBlobs({ root });
    // A folder where the file should go: everything up to the rename works, and the rename does not.
    await mkdir(join(root, fanOf('a'), 'a', 'in-the-way'), { recursive: true });
    const failed = store.put('a', Buffer.from('1'));
    await expect(failed).rejects.toMatchObject({ code: 'blob_store_unavailable' });
    await expect(failed).rejects.not.toThrow(root);
    expect(await readdir(join(root, '.incoming'))).toEqual([]);
  });

  test('that cannot be read are unavailable, not missing', async () => {
    const store = createFilesystemBlobs({ root });
    await mkdir(join(root, fanOf('a'), 'a'), { recursive: true });
    await expect(store.get('a')).rejects.toMatchObject({ code: 'blob_store_unavailable' });
    await writeFile(join(root, fanOf('b')), 'a file where the folder should be').catch(() => undefined);
    await expect(store.put('b', Buffer.from('1'))).rejects.toMatchObject({ code: 'blob_store_unavailable' });
  });

  test('do not include what a crash left unfinished, or what is not ours', async () => {
    const store = createFilesystemBlobs({ root });
    await store.put('a', Buffer.from('1'));
    await writeFile(join(root, '.incoming', 'half-written'), 'x');
    await writeFile(join(root, fanOf('a'), '.DS_Store'), 'x');
    await writeFile(join(root, 'README'), 'x');
    expect(await keysOf(store.list())).toEqual(['a']);
    expect(await readFile(join(root, '.incoming', 'half-written'), 'utf8')).toBe('x');
  });

  test('of a store that nothing was put into are none', async () => {
    expect(await keysOf(createFilesystemBlobs({ root }).list())).toEqual([]);
  });
});
