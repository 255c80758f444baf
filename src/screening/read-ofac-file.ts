/** Reads one CSV file as the US Treasury publishes them: no header, double quotes, `-0-` for empty, a 0x1A byte at the end. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { WatchlistError } from './watchlist-error';

export interface OfacRow {
  readonly fields: readonly string[];
  /** The line of the file, from 1, on which the row ends. */
  readonly line: number;
}

export interface OfacFile {
  readonly file: string;
  readonly rows: readonly OfacRow[];
  /** Hex, of the very bytes that were parsed. */
  readonly sha256: string;
}

/** DOS end of file. Allowed alone on the last line and nowhere else. */
const END_OF_FILE = '\u001a';
/** No row of a real list comes near; a quote that is never closed would otherwise swallow the whole file. */
const MAX_ROW_CHARACTERS = 100_000;

async function* decode(path: string, encoding: string, digest: Hash): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(path)) {
    digest.update(chunk as Buffer);
    yield decoder.decode(chunk as Buffer, { stream: true });
  }
  yield decoder.decode();
}

async function readAs(encoding: string, directory: string, file: string, columns: number): Promise<OfacFile> {
  const rows: OfacRow[] = [];
  const digest = createHash('sha256');
  let ended = false;
  const parser = parse({
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_CHARACTERS,
    on_record: (fields: string[], { lines: line }) => {
      if (ended)
        throw new WatchlistError('file_malformed', 'there are rows after the end-of-file mark', { file, line });
      if (fields.length === 1 && fields[0] === END_OF_FILE) ended = true;
      else if (fields.length === columns) rows.push({ fields, line });
      else {
        const reason = `the row has ${fields.length} columns instead of ${columns}`;
        throw new WatchlistError('file_malformed', reason, { file, line });
      }
      return null;
    },
  });
  parser.resume();
  await pipeline(decode(join(directory, file), encoding, digest), parser);
  return { file, rows, sha256: digest.digest('hex') };
}

function explain(error: unknown, file: string): WatchlistError {
  if (error instanceof WatchlistError) return error;
  if (error instanceof CsvError) {
    const line = (error as CsvError & { lines?: number }).lines;
    const reason = `not a CSV file that can be read (${error.code})`;
    return new WatchlistError('file_malformed', reason, line === undefined ? { file } : { file, line });
  }
  return new WatchlistError('file_unreadable', 'the file cannot be read', { file, cause: error });
}

/**
 * Streams `file` of `directory` through the parser; every row has exactly `columns` fields. UTF-8, or else
 * Windows-1252, which older copies of the lists are in.
 * @throws WatchlistError naming file and line when anything does not parse: half a list is no list.
 */
export async function readOfacFile(directory: string, file: string, columns: number): Promise<OfacFile> {
  try {
    return await readAs('utf-8', directory, file, columns);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw explain(error, file);
  }
  try {
    return await readAs('windows-1252', directory, file, columns);
  } catch (error) {
    throw explain(error, file);
  }
}

/** The field's text, trimmed; empty for `-0-`. */
export function ofacField(fields: readonly string[], column: number): string {
  const text = (fields[column] ?? '').trim();
  return text === '-0-' ? '' : text;
}
