/** Brings one file of an update: from its source, or, when it is still the same there, from the version in use. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FetchListFile, ListFetchError } from './fetch-list-file';
import type { ListInUse } from './list-in-use';
import type { SourceFile } from './official-sources';
import { shownAddress } from './source-address';
import { type FetchedFile, versionFolder } from './version-files';

export interface Fetching {
  /** The list's own. */
  readonly folder: string;
  /** Where the files of this update gather. */
  readonly incoming: string;
  readonly inUse: ListInUse | undefined;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  readonly fetch: FetchListFile;
}

/** The file, which then lies in `incoming`. @throws ListFetchError when nothing whole came. */
export async function bringFile(
  { file, url }: SourceFile,
  about: Fetching,
): Promise<FetchedFile & { readonly changed: boolean }> {
  const { folder, incoming, inUse, maxBytes, signal, fetch } = about;
  const shown = shownAddress(url);
  const to = join(incoming, file);
  const before = inUse?.manifest?.files.find((one) => one.file === file && one.url === shown);
  const answer = await fetch({ url, to, maxBytes, signal, ...(before ? { known: before } : {}) });
  if (answer.changed) {
    const { changed, sha256, bytes, etag, last_modified } = answer;
    const validators = {
      ...(etag === undefined ? {} : { etag }),
      ...(last_modified === undefined ? {} : { last_modified }),
    };
    return { changed, file, sha256, bytes, url: shown, ...validators };
  }
  if (!before) throw new ListFetchError('status', 'the source says "unchanged" to who has nothing');
  await copyFile(join(versionFolder(folder, inUse?.version ?? ''), file), to);
  return { ...before, changed: false };
}
