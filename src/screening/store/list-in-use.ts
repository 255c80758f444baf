/** What a list is measured against before it is replaced: the version in use, or the files that were laid down by hand. */
import { join } from 'node:path';
import { listFile } from '../lists/list-source';
import { hashOfBytes } from '../lists/stream-hash';
import { findInFolder } from './find-in-folder';
import { loadChosen } from './load-lists';
import type { LoadedList } from './loaded-list';
import { type ListManifest, readManifest, readPointer, versionFolder } from './version-files';

export interface ListInUse {
  readonly version: string;
  readonly entries: number;
  readonly names: number;
  readonly published?: string;
  /** Of a fetched version whose files are as they came; without it, all is fetched anew. */
  readonly manifest?: ListManifest;
}

async function isWhole(folder: string, { files, version }: ListManifest): Promise<boolean> {
  for (const { file, sha256 } of files) {
    const bytes = listFile(join(versionFolder(folder, version), file), file).bytes;
    if ((await hashOfBytes(bytes).catch(() => '')) !== sha256) return false;
  }
  return true;
}

async function readInUse(folder: string): Promise<ListManifest | undefined> {
  try {
    const pointer = await readPointer(folder);
    return pointer && (await readManifest(folder, pointer.version));
  } catch {
    // It cannot be loaded either: there is nothing to measure against, and a new version mends it.
    return undefined;
  }
}

async function laidByHand(list: string, folder: string): Promise<LoadedList | undefined> {
  try {
    const { found } = await findInFolder(list, folder);
    return await loadChosen(found);
  } catch {
    return undefined;
  }
}

/** Undefined when the folder holds nothing that loads. */
export async function findInUse(list: string, folder: string): Promise<ListInUse | undefined> {
  const manifest = await readInUse(folder);
  if (manifest) {
    const { version, entries, names, published } = manifest;
    const known = { version, entries, names, ...(published === undefined ? {} : { published }) };
    return (await isWhole(folder, manifest)) ? { ...known, manifest } : known;
  }
  const loaded = await laidByHand(list, folder);
  return loaded && { version: loaded.version, entries: loaded.entries.length, names: namesOf(loaded) };
}

/** Names of all entries together: a list may keep its entries and lose their aliases. */
export function namesOf({ counts }: LoadedList): number {
  return counts.entries + counts.aliases + counts.weakAliases;
}
