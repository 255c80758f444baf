import { availableParallelism } from 'node:os';

import { type Command, InvalidArgumentError } from 'commander';

import { isIsoDate } from '../documents/identity-number/birth-date';
import { answering } from './answer';
import { answerDocument } from './answer-document';
import { type LinesToRead, processCount, readLines } from './read-lines';

interface Options extends LinesToRead {
  readonly today: string;
}

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
    .option('--processes <number>', 'documents read at once, each in a process', processCount, availableParallelism())
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

async function readDocuments({ today, ...files }: Options) {
  const { lines, clear, consider, hit, unavailable } = await readLines(files, 'documents', {
    warmUp: (reader) => reader.read({ bytes: new Uint8Array(), field: 'documents' }),
    answer: (reader, text) => answerDocument(reader, text, today),
  });
  return {
    json: { documents: lines, clear, consider, hit, unavailable },
    text: `${lines} documents: ${clear} clear, ${consider} consider, ${hit} hit, ${unavailable} unavailable`,
  };
}

function day(given: string): string {
  if (!isIsoDate(given)) throw new InvalidArgumentError('a date, YYYY-MM-DD.');
  return given;
}
