/** Fetches a list and puts it in use, if it may be. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bringFile, type Fetching } from './bring-file';
import { examineFetched, type Refusal } from './examine-fetched';
import { type FetchListFile, fetchListFile, ListFetchError } from './fetch-list-file';
import { findInUse } from './list-in-use';
import type { ListSources } from './official-sources';
import { keepRefused, pointTo, publishVersion, rewriteManifest } from './publish-version';
import { takeUpdateLock } from './update-lock';
import { type FetchedFile, isLeftover } from './version-files';

export interface UpdateLimits {
  /** Of one file, unpacked. */
  readonly maxBytes: number;
  /** Of all fetching of one list together. */
  readonly timeoutMs: number;
  /** The share of its entries, and of its names, that a list may lose at once: 0 to 1. */
  readonly maxShrinkShare: number;
}

export const UPDATE_LIMITS: UpdateLimits = {
  maxBytes: 512 * 1024 * 1024,
  timeoutMs: 10 * 60_000,
  maxShrinkShare: 0.2,
};

export interface ListUpdate {
  readonly list: string;
  /**
   * - `unchanged`: the source publishes what is in use; its date is today;
   * - `updated`: a new version is in use;
   * - `refused`: what came may not be used, and the old one stays; it is kept under `refused/`;
   * - `failed`: nothing whole came, and the old one stays.
   */
  readonly outcome: 'unchanged' | 'updated' | 'refused' | 'failed';
  /** For machines: a code of `ListFetchError` or of `WatchlistError`, `shrunk`, `older`, `other_list` or `busy`. */
  readonly code?: string;
  /** For the operator; holds no address and no path. */
  readonly why?: string;
  /** In use now. */
  readonly version?: string;
  readonly entries?: number;
  /** In use before. */
  readonly before?: { readonly version: string; readonly entries: number };
}

export interface UpdateRequest {
  readonly source: ListSources;
  /** The directory of all lists. */
  readonly directory: string;
  readonly now: () => Date;
  readonly limits?: UpdateLimits;
  readonly signal?: AbortSignal;
  readonly fetch?: FetchListFile;
}

/** Parsing comes after fetching, and takes seconds. */
const AFTER_FETCHING_MS = 10 * 60_000;

async function fetchAndPublish(
  { source: { list, files: sources }, now, limits = UPDATE_LIMITS }: UpdateRequest,
  about: Fetching,
): Promise<ListUpdate> {
  const { folder, incoming, inUse, signal } = about;
  const known = inUse ? { before: { version: inUse.version, entries: inUse.entries } } : {};
  const today = now().toISOString().slice(0, 10);
  await mkdir(incoming, { recursive: true });
  const files: FetchedFile[] = [];
  let changed = false;
  for (const source of sources) {
    const { changed: isNew, ...file } = await bringFile(source, about);
    changed ||= isNew;
    files.push(file);
  }
  if (inUse?.manifest && !changed && files.length === inUse.manifest.files.length) {
    await pointTo(folder, { version: inUse.version, date: today });
    return { list, outcome: 'unchanged', version: inUse.version, entries: inUse.entries, ...known };
  }
  const examined = await examineFetched({
    list,
    folder: incoming,
    files,
    inUse,
    today,
    maxShrinkShare: limits.maxShrinkShare,
  });
  signal.throwIfAborted();
  if ('code' in examined) return refuse(list, about, today, files, examined, known);
  const { version, entries } = examined;
  const pointer = { version, date: today };
  const manifest = { list, fetched_at: now().toISOString(), ...examined, files };
  if (inUse?.manifest && version === inUse.version) {
    // The same content may come with another mark, by which it is asked for the next time.
    await rewriteManifest(folder, { ...inUse.manifest, files });
    await pointTo(folder, pointer);
    return { list, outcome: 'unchanged', version, entries, ...known };
  }
  await publishVersion(folder, incoming, manifest, pointer);
  return { list, outcome: 'updated', version, entries, ...known };
}

async function refuse(
  list: string,
  { folder, incoming }: Fetching,
  today: string,
  files: readonly FetchedFile[],
  refusal: Refusal,
  known: Pick<ListUpdate, 'before'>,
): Promise<ListUpdate> {
  const name = `${today}-${(files[0]?.sha256 ?? '').slice(7, 23)}`;
  await keepRefused(folder, incoming, name, refusal);
  return { list, outcome: 'refused', ...refusal, ...known };
}

/** Folders that were made for nothing go again: an empty one would be a list that does not load. */
async function removeIfEmpty(folder: string): Promise<void> {
  if ((await readdir(folder).catch(() => ['?'])).length === 0) await rmdir(folder).catch(() => undefined);
}

/**
 * Updates one list under `<directory>/<list>/`. Never throws for what a source does or sends; throws when the disk cannot be
 * written. Safe to repeat, and safe to be killed at any moment: what is in use changes in one step, at the end.
 */
export async function updateList(request: UpdateRequest): Promise<ListUpdate> {
  const { source, directory, now, limits = UPDATE_LIMITS, fetch = fetchListFile } = request;
  const { list } = source;
  const folder = join(directory, list);
  await mkdir(folder, { recursive: true });
  const lock = await takeUpdateLock(folder, { now: now(), holdMs: limits.timeoutMs + AFTER_FETCHING_MS });
  if (!lock) return { list, outcome: 'failed', code: 'busy', why: 'another update of this list is under way' };
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout;
  const workshop = join(folder, 'incoming');
  try {
    const inUse = await findInUse(list, folder);
    const incoming = join(workshop, randomUUID());
    return await fetchAndPublish(request, { folder, incoming, inUse, maxBytes: limits.maxBytes, signal, fetch });
  } catch (error) {
    if (error instanceof ListFetchError) return { list, outcome: 'failed', code: error.code, why: error.message };
    if (signal.aborted) return { list, outcome: 'failed', code: 'stopped', why: 'it was stopped' };
    throw error;
  } finally {
    // With what killed updates left behind.
    await rm(workshop, { recursive: true, force: true });
    for (const name of await readdir(folder)) if (isLeftover(name)) await rm(join(folder, name), { force: true });
    await lock.release();
    await removeIfEmpty(folder);
  }
}
