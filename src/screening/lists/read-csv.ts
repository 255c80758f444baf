/** Rows of a CSV file as they stream past, each with the line it ends on. */
import { type CsvError, parse } from 'csv-parse';
import { type ListSource, malformed } from './list-source';
import { readText } from './read-text';

export interface CsvRow {
  readonly fields: readonly string[];
  /** From 1. */
  readonly line: number;
}

export interface CsvOptions {
  readonly delimiter?: string;
  /** Quotes inside of unquoted fields are text, as in the files of the EU. */
  readonly laxQuotes?: boolean;
  readonly olderEncoding?: boolean;
}

/** No row of a real list comes near; a quote that is never closed would otherwise swallow the whole file. */
const MAX_ROW_CHARACTERS = 1_000_000;

/** @throws WatchlistError naming file and line for what is no CSV, a quote that is never closed included. */
export async function* readCsv(source: ListSource, options: CsvOptions = {}): AsyncGenerator<CsvRow> {
  let rows: CsvRow[] = [];
  const parser = parse({
    delimiter: options.delimiter ?? ',',
    relax_column_count: true,
    relax_quotes: options.laxQuotes ?? false,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_CHARACTERS,
    on_record: (fields: string[], { lines: line }) => {
      rows.push({ fields, line });
      return null;
    },
  });
  parser.resume();
  // Errors arrive at the write that caused them; without a listener the process would end of them as well.
  parser.on('error', () => undefined);
  const feed = (text?: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const done = (error?: Error | null): void => (error ? reject(explain(source, error)) : resolve());
      if (text === undefined) parser.end(done);
      else parser.write(text, done);
    });
  try {
    for await (const text of readText(source, options)) {
      if (text === '') continue;
      await feed(text);
      yield* rows;
      rows = [];
    }
    await feed();
    yield* rows;
  } finally {
    parser.destroy();
  }
}

function explain(source: ListSource, error: Error): Error {
  const { code, lines } = error as CsvError & { lines?: number };
  return malformed(source, `not a CSV file that can be read (${code ?? 'unknown'})`, lines);
}

/** A row whose fields are asked for by the name of their column. */
export interface NamedRow {
  readonly line: number;
  readonly fields: readonly string[];
  /** The names of the columns, lower-case, letters and digits alone. */
  readonly columns: readonly string[];
  /** Trimmed; empty when the row has no such field. */
  readonly get: (column: string) => string;
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/**
 * Rows under a header. The header is the first row that has all of `required`, among the first three (some lists open with a
 * line about the file). Columns are found whatever their order, case and punctuation.
 * @throws WatchlistError when there is no such header, or a row has another number of fields than it.
 */
export async function* readNamedRows(
  source: ListSource,
  required: readonly string[],
  options: CsvOptions = {},
): AsyncGenerator<NamedRow> {
  let columns: Map<string, number> | undefined;
  let header: readonly string[] = [];
  let width = 0;
  let seen = 0;
  for await (const { fields, line } of readCsv(source, options)) {
    seen += 1;
    if (columns) {
      if (fields.length !== width) {
        throw malformed(source, `the row has ${fields.length} columns instead of ${width}`, line);
      }
      const positions = columns;
      yield {
        line,
        fields,
        columns: header,
        get: (column) => (fields[positions.get(plain(column)) ?? -1] ?? '').trim(),
      };
      continue;
    }
    const names = fields.map(plain);
    if (required.every((name) => names.includes(plain(name)))) {
      columns = new Map(names.map((name, index): [string, number] => [name, index]).reverse());
      header = names;
      width = fields.length;
    } else if (seen >= 3) break;
  }
  if (!columns) throw malformed(source, `the header lacks one of ${required.join(', ')}`, 1);
}
