import { createReadStream, createWriteStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';

import { type Command, InvalidArgumentError } from 'commander';

import { createDocumentReader, type LetterReader } from '../documents/reader/document-reader';
import { answering } from './answer';
import { answerProof } from './answer-proof';
import { inOrder } from './in-order';

interface Options {
  readonly input: string;
  readonly output: string;
  readonly processes: number;
}

/** For one file of up to four pages. On a quiet machine a page takes a second. */
const TIMEOUT_MS = 60_000;
const MAX_MEGABYTES = 1000;
const PROGRESS_MS = 5_000;

/** Needs no running system: the engine is a library, and the readers are processes of our own. */
export function addReadProof(program: Command): void {
  program
    .command('read-proof')
    .description('read proofs of address from files and judge them, one JSON object a line')
    .requiredOption('--input <file>', 'lines {id, file, name, address, today?}; file is a path to a PDF, JPEG or PNG')
    .requiredOption('--output <file>', 'lines {id, fields, outcome, findings, ms}, in the same order')
    .option('--processes <number>', 'files read at once, each in a process', wholeNumber, availableParallelism())
    .addHelpText(
      'after',
      `
  name: a text, {first_name, last_name} or {business_name}. address: {street, city, state, postal_code, country}, the
  country by name or code. today: YYYY-MM-DD on which the letter has to be recent; the real day unless given.
  Paths are relative to the working directory.

Example:
  $ echo '{"id":"1","file":"bill.pdf","name":"Erika Musterfrau","address":{"street":"Heidestr. 17","city":"Köln",
    "postal_code":"51147","country":"DE"}}' | tr -d '\\n' > in.jsonl
  $ clearway read-proof --input in.jsonl --output out.jsonl`,
    )
    .action(answering(readProofs));
}

async function readProofs({ input, output, processes }: Options) {
  // Opening the answer would empty the question.
  if (resolve(input) === resolve(output)) throw new Error('--input and --output are the same file');
  const counts = { proofs: 0, clear: 0, consider: 0, hit: 0, unavailable: 0, not_applicable: 0 };
  const today = new Date().toISOString().slice(0, 10);
  const started = performance.now();
  const say = () => {
    const seconds = (performance.now() - started) / 1000;
    const rate = (counts.proofs / seconds).toFixed(1);
    process.stderr.write(`read ${counts.proofs} proofs in ${seconds.toFixed(0)} s, ${rate} a second\n`);
  };
  const timer = setInterval(say, PROGRESS_MS);
  const reader = createDocumentReader({ processes, threads: 1, timeoutMs: TIMEOUT_MS, maxMegabytes: MAX_MEGABYTES });
  try {
    await access(input);
    await warmUp(reader, processes);
    await pipeline(
      createInterface({ input: createReadStream(input), crlfDelay: Infinity }),
      async function* (source: AsyncIterable<string>) {
        const work = (text: string) => answerProof(reader, text, today);
        for await (const answered of inOrder(linesOf(source), { atOnce: processes }, work)) {
          counts.proofs += 1;
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
  const { proofs, clear, consider, unavailable } = counts;
  return {
    json: { proofs, clear, consider, unavailable },
    text: `${proofs} proofs: ${clear} clear, ${consider} consider, ${unavailable} unavailable`,
  };
}

/** Starts the processes, so that no letter's time has the loading of the models in it. An empty file is refused at once. */
async function warmUp(reader: LetterReader, processes: number): Promise<void> {
  const nothing = { bytes: new Uint8Array(), field: 'address' };
  // Trouble is told again with each letter, as `unavailable`.
  await Promise.allSettled(Array.from({ length: processes }, () => reader.readLetter(nothing)));
}

async function* linesOf(source: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of source) {
    // trim takes a byte-order mark away too, with which some programs begin a file.
    const text = line.trim();
    if (text !== '') yield text;
  }
}

function wholeNumber(given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1 || number > 64)
    throw new InvalidArgumentError('a whole number from 1 to 64.');
  return number;
}
