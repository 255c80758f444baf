/** Where the bytes of a list come from, what they are called in errors, and how many of them are too many. */
import { createReadStream } from 'node:fs';
import { WatchlistError } from '../watchlist-error';

export type ListBytes = AsyncIterable<Uint8Array>;

export interface ListSource {
  readonly bytes: ListBytes;
  /** For errors: list and file, for example `us_ofac sdn.csv`. Never a path. */
  readonly name: string;
  /** Refused beyond. Default: 512 MiB; the largest official list of today has 120 MB. */
  readonly maxBytes?: number;
}

const MAX_BYTES = 512 * 1024 * 1024;

/** A file as a source. Nothing is opened before somebody reads. */
export function listFile(path: string, name: string, maxBytes?: number): ListSource {
  return { bytes: createFileBytes(path, name), name, ...(maxBytes === undefined ? {} : { maxBytes }) };
}

async function* createFileBytes(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) yield chunk as Buffer;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'file_missing' : 'file_unreadable';
    throw new WatchlistError(code, 'the file cannot be read', { file: name, cause });
  }
}

export function malformed(source: Pick<ListSource, 'name'>, reason: string, line?: number): WatchlistError {
  return new WatchlistError('file_malformed', reason, { file: source.name, ...(line === undefined ? {} : { line }) });
}

export async function* boundedBytes({ bytes, name, maxBytes = MAX_BYTES }: ListSource): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of bytes) {
    total += chunk.byteLength;
    if (total > maxBytes) throw malformed({ name }, `the file is larger than ${maxBytes} bytes`);
    yield chunk;
  }
}
