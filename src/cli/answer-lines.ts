import { createReadStream, createWriteStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';

/** Opening the answer would empty the question. Throws in a sentence, also where there is no such file. */
export async function assertReadable(input: string, output: string): Promise<void> {
  if (resolve(input) === resolve(output)) throw new Error('--output is the same file as what is read');
  await access(input);
}

/**
 * Reads the lines of a file and writes what is answered, a line of JSON each. Blank lines are passed over, and so is the
 * byte-order mark with which some programs begin a file.
 */
export async function answerLines(
  { input, output }: { readonly input: string; readonly output: string },
  answer: (lines: AsyncIterable<string>) => AsyncIterable<unknown>,
): Promise<void> {
  await assertReadable(input, output);
  await pipeline(
    createInterface({ input: createReadStream(input), crlfDelay: Infinity }),
    linesOf,
    answer,
    async function* (answers: AsyncIterable<unknown>) {
      for await (const each of answers) yield `${JSON.stringify(each)}\n`;
    },
    createWriteStream(output),
  );
}

async function* linesOf(source: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of source) {
    // Takes a byte-order mark away, too.
    const text = line.trim();
    if (text !== '') yield text;
  }
}

/** Milliseconds since then, to the microsecond. */
export function millisecondsSince(started: number): number {
  return Number((performance.now() - started).toFixed(3));
}
