import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, opendir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { BlobNotFoundError, BlobStoreError, isBlobKey, requireBlobKey, type BlobStore } from './blob-store';

/** Stands for the slash in a file name; it cannot occur in a key, so every key has one file name and back. */
const SLASH = '~';
/** Where files wait until they are whole. Starts with a dot, so it is no fan-out folder. */
const INCOMING = '.incoming';

/**
 * Blobs as files, mode 600, for one machine or a shared volume.
 *
 * A key lies in one flat file in one of 256 folders: `<root>/<first byte of its SHA-256>/<key with "~" for "/">`. A write
 * goes to a file of its own, is synced, and then takes its name, so a crash leaves the old bytes or the new. What a crash
 * leaves in `.incoming` is sealed like everything else and may be deleted while nothing is running.
 */
export function createFilesystemBlobs({ root }: { readonly root: string }): BlobStore {
  const placeOf = (key: string): { readonly folder: string; readonly file: string } => {
    const fan = createHash('sha256').update(requireBlobKey(key)).digest('hex').slice(0, 2);
    const folder = join(root, fan);
    return { folder, file: join(folder, key.replaceAll('/', SLASH)) };
  };

  return {
    async put(key, bytes) {
      const { folder, file } = placeOf(key);
      const incoming = join(root, INCOMING, randomUUID());
      try {
        await makeFolder(root, join(root, INCOMING));
        await makeFolder(root, folder);
        await writeDurably(incoming, bytes);
        await rename(incoming, file);
        await sync(folder);
      } catch (error) {
        await rm(incoming, { force: true }).catch(() => undefined);
        throw unavailable('written', error);
      }
    },

    async get(key) {
      const { file } = placeOf(key);
      try {
        return await readFile(file);
      } catch (error) {
        if (isMissing(error)) throw new BlobNotFoundError(key);
        throw unavailable('read', error);
      }
    },

    async delete(key) {
      const { folder, file } = placeOf(key);
      try {
        await rm(file);
        await sync(folder);
      } catch (error) {
        if (!isMissing(error)) throw unavailable('deleted', error);
      }
    },

    async *list(prefix = '') {
      for await (const folder of namesIn(root)) {
        if (!/^[0-9a-f]{2}$/.test(folder)) continue;
        for await (const name of namesIn(join(root, folder))) {
          const key = name.replaceAll(SLASH, '/');
          if (isBlobKey(key) && key.startsWith(prefix)) yield key;
        }
      }
    },
  };
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A name is durable only once its folder is: POSIX fsync(2). Windows has no such call, and needs none on NTFS. */
async function sync(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function makeFolder(root: string, folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made === undefined) return;
  await sync(dirname(made));
  await sync(root);
}

async function* namesIn(folder: string): AsyncGenerator<string> {
  try {
    for await (const entry of await opendir(folder)) yield entry.name;
  } catch (error) {
    // A store that nothing was put into yet has no folders, and is empty.
    if (!isMissing(error)) throw unavailable('listed', error);
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

function unavailable(done: string, cause: unknown): BlobStoreError {
  return new BlobStoreError('blob_store_unavailable', `the blob could not be ${done}`, { cause });
}
