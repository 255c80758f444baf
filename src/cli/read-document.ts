import { createReadStream, createWriteStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';

import { type Command, InvalidArgumentError } from 'commander';

import { isIsoDate } from '../documents/identity-number/birth-date';
import { createDocumentReader, type DocumentReader } from '../documents/reader/document-reader';
import { answering } from './answer';
import { answerDocument } from './answer-document';
import { inOrder } from './in-order';

interface Options {
  readonly input: string;
  readonly output: string;
  readonly processes: number;
  readonly today: string;
}

/** For one file. On a quiet machine a page takes a second or two. */
const TIMEOUT_MS = 60_000;
const MAX_MEGABYTES = 1000;
const PROGRESS_MS = 5_000;

/** Needs no running system: the engine is a library, and the readers are processes of our own. */
export function addReadDocument(program: Command): void {
  program
    .command('read-document')
    .description('read documents from files and judge them, one JSON object a line')
    .requiredOption('--input <file>', 'lines {id, front, back?, id_type, country?, claimed?}; front and back are paths')
    .requiredOption(
      '--output <file>',
      'lines {id, mrz_lines, mrz_valid, barcode?, fields, outcome, findings, ms}, same order',
    )
    .option('--processes <number>', 'documents read at once, each in a process', wholeNumber, availableParallelism())
    .option('--today <date>', 'YYYY-MM-DD on which they have to be valid', day, new Date().toISOString().slice(0, 10))
    .addHelpText(
      'after',
      `
  claimed: what the holder says: first_name, last_name, date_of_birth, gender, id_number, valid_until, issuing_country.
  What is not claimed is not compared. Paths are relative to the working directory.

Example:
  $ echo '{"id":"1","front":"page.jpg","id_type":"passport","claimed":{"last_name":"Musterfrau"}}' > in.jsonl
  $ clearway read-document --input in.jsonl --output out.jsonl`,
    )
    .action(answering(readDocuments));
}

async function readDocuments({ input, output, processes, today }: Options) {
  // Opening the answer would empty the question.
  if (resolve(input) === resolve(output)) throw new Error('--input and --output are the same file');
  const counts = { documents: 0, clear: 0, consider: 0, hit: 0, unavailable: 0, not_applicable: 0 };
  const started = performance.now();
  const say = () => {
    const seconds = (performance.now() - started) / 1000;
    const rate = (counts.documents / seconds).toFixed(1);
    process.stderr.write(`read ${counts.documents} documents in ${seconds.toFixed(0)} s, ${rate} a second\n`);
  };
  const timer = setInterval(say, PROGRESS_MS);
  const reader = createDocumentReader({ processes, threads: 1, timeoutMs: TIMEOUT_MS, maxMegabytes: MAX_MEGABYTES });
  try {
    await access(input);
    await warmUp(reader, processes);
    await pipeline(
      createInterface({ input: createReadStream(input), crlfDelay: Infinity }),
      async function* (source: AsyncIterable<string>) {
        const work = (text: string) => answerDocument(reader, text, today);
        for await (const answered of inOrder(linesOf(source), { atOnce: processes }, work)) {
          counts.documents += 1;
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
  const { documents, clear, consider, hit, unavailable } = counts;
  return {
    json: { documents, clear, consider, hit, unavailable },
    text: `${documents} documents: ${clear} clear, ${consider} consider, ${hit} hit, ${unavailable} unavailable`,
  };
}

/** Starts the processes, so that no document's time has the loading of the models in it. An empty file is refused at once. */
async function warmUp(reader: DocumentReader, processes: number): Promise<void> {
  const nothing = { bytes: new Uint8Array(), field: 'documents' };
  // Trouble is told again with each document, as `unavailable`.
  await Promise.allSettled(Array.from({ length: processes }, () => reader.read(nothing)));
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

function day(given: string): string {
  if (!isIsoDate(given)) throw new InvalidArgumentError('a date, YYYY-MM-DD.');
  return given;
}
