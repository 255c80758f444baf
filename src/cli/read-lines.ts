import { createReadStream, createWriteStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';

import { createDocumentReader, type DocumentReader, type LetterReader } from '../documents/reader/document-reader';
import type { CheckOutcome } from '../domain/evidence';
import { inOrder } from './in-order';
import { wholeNumber } from './whole-number';

export interface LinesToRead {
  readonly input: string;
  readonly output: string;
  /** How many lines are answered at once, each in a process. */
  readonly processes: number;
}

/** For one file. On a quiet machine a page takes a second or two. */
const TIMEOUT_MS = 60_000;
const MAX_MEGABYTES = 1000;
const PROGRESS_MS = 5_000;

/**
 * Answers each line of a file that names files to read, in the same order, and counts the outcomes. The readers are processes
 * of our own, started before the first line, so that no line's time has the loading of the models in it.
 *
 * @param what what is read, for the progress: `documents`
 * @param warmUp asks a reader something that is refused at once
 */
export async function readLines(
  { input, output, processes }: LinesToRead,
  what: string,
  {
    warmUp,
    answer,
  }: {
    warmUp(reader: DocumentReader & LetterReader): Promise<unknown>;
    answer(reader: DocumentReader & LetterReader, text: string): Promise<{ readonly outcome: CheckOutcome }>;
  },
): Promise<{ readonly lines: number } & Readonly<Record<CheckOutcome, number>>> {
  // Opening the answer would empty the question.
  if (resolve(input) === resolve(output)) throw new Error('--input and --output are the same file');
  const counts = { lines: 0, clear: 0, consider: 0, hit: 0, unavailable: 0, not_applicable: 0 };
  const started = performance.now();
  const say = () => {
    const seconds = (performance.now() - started) / 1000;
    const rate = (counts.lines / seconds).toFixed(1);
    process.stderr.write(`read ${counts.lines} ${what} in ${seconds.toFixed(0)} s, ${rate} a second\n`);
  };
  const timer = setInterval(say, PROGRESS_MS);
  const reader = createDocumentReader({ processes, threads: 1, timeoutMs: TIMEOUT_MS, maxMegabytes: MAX_MEGABYTES });
  try {
    await access(input);
    // Trouble is told again with each line, as `unavailable`.
    await Promise.allSettled(Array.from({ length: processes }, () => warmUp(reader)));
    await pipeline(
      createInterface({ input: createReadStream(input), crlfDelay: Infinity }),
      async function* (source: AsyncIterable<string>) {
        const work = (text: string) => answer(reader, text);
        for await (const answered of inOrder(linesOf(source), { atOnce: processes }, work)) {
          counts.lines += 1;
          counts[answered.outcome] += 1;
          yield `${JSON.stringify(answered)}\n`;
        }
      },
      createWriteStream(output),
    );
  } finally {
    clearInterval(timer);
    await reader.close();
  }
  return counts;
}

async function* linesOf(source: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of source) {
    // trim takes a byte-order mark away too, with which some programs begin a file.
    const text = line.trim();
    if (text !== '') yield text;
  }
}

/** The value of `--processes`. */
export const processCount = wholeNumber(1, 64);
