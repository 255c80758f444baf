/** Finds the lists of one folder, without reading more than the beginning of a file. */
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { WatchlistError } from '../watchlist-error';
import { OFFICIAL_LISTS } from './list-kind';
import { type RecognisedList, recogniseLists } from './list-formats';
import type { LoadedList } from './loaded-list';
import { publishedDate } from './published-date';
import {
  type FetchedFile,
  LOCK_FILE,
  POINTER_FILE,
  readDeclaredDate,
  readManifest,
  readPointer,
  RESERVED,
  versionFolder,
} from './version-files';

/** A list, or a part of one, in one folder; nothing of it is read yet. */
export interface FoundList extends RecognisedList {
  /** The folder that the files are in. */
  readonly path: string;
  readonly date: string;
  readonly dateFrom: LoadedList['dateFrom'];
  readonly loadedFrom: string;
  /** Files of a fetched version must still be what was fetched: `sha256:<hex>` by their names. */
  readonly sha256?: ReadonlyMap<string, string>;
}

const HEAD_BYTES = 16_384;
/** Whoever puts such a file there expects it to be used. */
export const DATA_FILE = /\.(?:csv|xml|json|tsv|xlsx?|ods|gz|zip)$/i;

/** The beginning of a file as text. */
export async function readHead(path: string, file: string): Promise<string> {
  try {
    const handle = await open(join(path, file));
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.toString('utf8', 0, bytesRead).replace(/^\ufeff/, '');
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw new WatchlistError('file_unreadable', 'the file cannot be read', { file, cause });
  }
}

/** The day that somebody declared, else that the file gives itself, else the one of its time stamp. */
export async function dateOf(one: RecognisedList, path: string, declared: string | undefined) {
  if (declared !== undefined) return { date: declared, dateFrom: 'declared' as const };
  const [file = ''] = one.files.values();
  const published = publishedDate(one.form, await readHead(path, file));
  if (published !== undefined) return { date: published, dateFrom: 'declared' as const };
  const { mtime } = await stat(join(path, file));
  return { date: mtime.toISOString().slice(0, 10), dateFrom: 'file_time' as const };
}

export interface FoundFiles {
  readonly lists: readonly FoundList[];
  readonly unknown: readonly string[];
  /** The newest day that the files give themselves. */
  readonly published?: string;
}

/** The lists that fetched files are, which must still be as they came; their date is left to whoever asked. */
export async function findIn(folder: string, path: string, files: readonly FetchedFile[]): Promise<FoundFiles> {
  const head = (file: string): Promise<string> => readHead(path, file);
  const { lists, unknown } = await recogniseLists({ folder, files: files.map(({ file }) => file), head });
  const sha256 = new Map(files.map((file) => [file.file, file.sha256]));
  const published: string[] = [];
  for (const { form, files: own } of lists) {
    for (const file of own.values()) published.push(publishedDate(form, await head(file)) ?? '');
  }
  const newest = published.sort().at(-1) ?? '';
  const about = { path, date: '', dateFrom: 'declared' as const, loadedFrom: folder, sha256 };
  return {
    lists: lists.map((one) => ({ ...one, ...about })),
    unknown,
    ...(newest === '' ? {} : { published: newest }),
  };
}

/** The version that `current.json` points to. */
async function findVersion(folder: string, path: string): Promise<FoundList[]> {
  const pointer = await readPointer(path);
  if (!pointer) return [];
  const manifest = await readManifest(path, pointer.version);
  const { lists } = await findIn(folder, versionFolder(path, pointer.version), manifest.files);
  return lists.map((one) => ({ ...one, date: pointer.date }));
}

/** A list that is fetched for the first time is nothing yet, until its pointer stands. */
async function isBeingFetched(path: string): Promise<boolean> {
  const names = await readdir(path);
  return names.includes(LOCK_FILE) && !names.includes(POINTER_FILE) && !names.includes('refused');
}

/** All lists of one folder. @throws WatchlistError also when none is there: whoever made it expects it to be screened. */
export async function findInFolder(folder: string, path: string): Promise<{ found: FoundList[]; unused: string[] }> {
  const files = (await readdir(path, { withFileTypes: true }))
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && !RESERVED.has(entry.name))
    .map(({ name }) => name)
    .sort();
  const { lists, unknown } = await recogniseLists({ folder, files, head: (file) => readHead(path, file) });
  const declared = await readDeclaredDate(path);
  const found = await findVersion(folder, path);
  for (const one of lists) found.push({ ...one, path, ...(await dateOf(one, path, declared)), loadedFrom: folder });
  if (found.length === 0 && !(await isBeingFetched(path))) {
    throw new WatchlistError('list_unknown', 'the folder holds no list in a form that is known');
  }
  const named = OFFICIAL_LISTS.find((list) => list === folder);
  const other = named && found.find(({ list }) => list !== named);
  if (other)
    throw new WatchlistError('list_unknown', `the folder holds another list than its name says: ${other.list}`);
  return { found, unused: unknown.filter((file) => DATA_FILE.test(file)) };
}
