import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ListedEntry } from '../../src/screening/lists/listed-entry';
import { CSV_HEADER, syntheticEntries, toCsvLine } from './synthetic-entries';

const CHUNK = 1 << 16;

/** Writes a list of `names` names for as long as `use` needs it; the file is gone when this settles. */
export async function withSyntheticList<Result>(
  listed: readonly ListedEntry[],
  names: number,
  seed: number,
  use: (file: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'clearway-bench-'));
  try {
    const file = join(folder, 'synthetic.csv');
    await pipeline(Readable.from(chunks(listed, names, seed)), createWriteStream(file));
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function* chunks(listed: readonly ListedEntry[], names: number, seed: number): Generator<string> {
  let text = CSV_HEADER;
  for (const entry of syntheticEntries(listed, names, seed)) {
    text += toCsvLine(entry);
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  yield text;
}
