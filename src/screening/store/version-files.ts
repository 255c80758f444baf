/**
 * How fetched versions of a list lie on disk:
 *
 *     <list>/current.json                 which version is in use, and how old it is
 *     <list>/versions/<16 hex>/           the files as they came, and manifest.json
 *     <list>/refused/<day>-<16 hex>/      what came and may not be used, for the operator
 *     <list>/incoming/                    what is being fetched
 *     <list>/update.lock                  who fetches
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WatchlistError } from '../watchlist-error';

export const POINTER_FILE = 'current.json';
export const MANIFEST_FILE = 'manifest.json';
export const LOCK_FILE = 'update.lock';
/** Names in a list's folder that are no files of the list. */
export const RESERVED: ReadonlySet<string> = new Set([POINTER_FILE, LOCK_FILE, 'versions', 'refused', 'incoming']);

/** A pointer or a lock that was being written, or put aside, when its writer died. */
export function isLeftover(name: string): boolean {
  return name.startsWith(`.${POINTER_FILE}.`) || name.startsWith(`${LOCK_FILE}.`);
}

export interface ListPointer {
  /** `sha256:<hex>`. */
  readonly version: string;
  /** `YYYY-MM-DD`: the last day on which the source said that this is what it publishes. */
  readonly date: string;
}

export interface FetchedFile {
  readonly file: string;
  /** `sha256:<hex>` of the bytes. */
  readonly sha256: string;
  readonly bytes: number;
  /** Without what stands behind `?`, where some sources want a token. */
  readonly url: string;
  /** As the source sent them, to be sent back: RFC 9110, section 13.1. */
  readonly etag?: string;
  readonly last_modified?: string;
}

export interface ListManifest {
  readonly list: string;
  readonly version: string;
  /** ISO 8601, when these files came. */
  readonly fetched_at: string;
  /** `YYYY-MM-DD` that the list gives itself. */
  readonly published?: string;
  readonly entries: number;
  readonly names: number;
  readonly files: readonly FetchedFile[];
}

export function versionFolder(listFolder: string, version: string): string {
  return join(listFolder, 'versions', version.slice('sha256:'.length, 'sha256:'.length + 16));
}

const VERSION = /^sha256:[0-9a-f]{64}$/;
const FILE_NAME = /^[\w][\w.-]*$/;

export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

async function readObject(path: string, file: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new WatchlistError('file_unreadable', 'the file cannot be read', { file, cause });
  }
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object') return value as Readonly<Record<string, unknown>>;
  } catch {
    // Said below.
  }
  throw new WatchlistError('file_malformed', 'not a JSON object', { file });
}

/** The day of `list.json`, `{"date": "YYYY-MM-DD"}`, which whoever lays files down by hand may put beside them. */
export async function readDeclaredDate(folder: string): Promise<string | undefined> {
  const value = await readObject(join(folder, 'list.json'), 'list.json');
  if (!value) return undefined;
  if (isDay(value['date'])) return value['date'];
  throw new WatchlistError('file_malformed', 'must be {"date": "YYYY-MM-DD"}', { file: 'list.json' });
}

/** Undefined when no version was ever put in use. @throws WatchlistError when it says nothing that can be followed. */
export async function readPointer(listFolder: string): Promise<ListPointer | undefined> {
  const value = await readObject(join(listFolder, POINTER_FILE), POINTER_FILE);
  if (!value) return undefined;
  const { version, date } = value;
  if (typeof version === 'string' && VERSION.test(version) && isDay(date)) return { version, date };
  throw new WatchlistError('file_malformed', 'names no version and day', { file: POINTER_FILE });
}

function isFile(value: unknown): value is FetchedFile {
  const { file, sha256 } = (value ?? {}) as Partial<FetchedFile>;
  return typeof file === 'string' && FILE_NAME.test(file) && typeof sha256 === 'string' && VERSION.test(sha256);
}

/** The manifest of a version. @throws WatchlistError when it is not there, or is that of another version. */
export async function readManifest(listFolder: string, version: string): Promise<ListManifest> {
  const value = await readObject(join(versionFolder(listFolder, version), MANIFEST_FILE), MANIFEST_FILE);
  if (!value) {
    throw new WatchlistError('file_missing', 'the version in use is not there', { file: MANIFEST_FILE });
  }
  const { files } = value;
  if (value['version'] === version && Array.isArray(files) && files.length > 0 && files.every(isFile)) {
    return value as unknown as ListManifest;
  }
  throw new WatchlistError('file_malformed', 'not the manifest of the version in use', { file: MANIFEST_FILE });
}
