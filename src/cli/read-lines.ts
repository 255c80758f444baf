import { createDocumentReader, type DocumentReader, type LetterReader } from '../documents/reader/document-reader';
import type { CheckOutcome } from '../domain/evidence';
import { answerLines, assertReadable } from './answer-lines';
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
    await assertReadable(input, output);
    // Trouble is told again with each line, as `unavailable`.
    await Promise.allSettled(Array.from({ length: processes }, () => warmUp(reader)));
    await answerLines({ input, output }, async function* (lines) {
      const work = (text: string) => answer(reader, text);
      for await (const answered of inOrder(lines, { atOnce: processes }, work)) {
        counts.lines += 1;
        counts[answered.outcome] += 1;
        yield answered;
      }
    });
  } finally {
    clearInterval(timer);
    await reader.close();
  }
  return counts;
}

/** The value of `--processes`. */
export const processCount = wholeNumber(1, 64);
