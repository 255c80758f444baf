import { availableParallelism } from 'node:os';

import type { Command } from 'commander';

import { answering } from './answer';
import { answerProof } from './answer-proof';
import { type LinesToRead, processCount, readLines } from './read-lines';
import { wholeNumber } from './whole-number';

/** Ten years: an older letter says nothing of where somebody lives. */
const MOST_DAYS = 3650;

/** Needs no running system: the engine is a library, and the readers are processes of our own. */
export function addReadProof(program: Command): void {
  program
    .command('read-proof')
    .description('read proofs of address from files and judge them, one JSON object a line')
    .requiredOption('--input <file>', 'lines {id, file, name, address, today?}; file is a path to a PDF, JPEG or PNG')
    .requiredOption('--output <file>', 'lines {id, fields, outcome, findings, ms}, in the same order')
    .option('--processes <number>', 'files read at once, each in a process', processCount, availableParallelism())
    .option('--max-age-days <number>', 'days old that a letter may be', wholeNumber(1, MOST_DAYS), 90)
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

interface ProofsToRead extends LinesToRead {
  readonly maxAgeDays: number;
}

async function readProofs({ maxAgeDays, ...files }: ProofsToRead) {
  const today = new Date().toISOString().slice(0, 10);
  const { lines, clear, consider, unavailable } = await readLines(files, 'proofs', {
    warmUp: (reader) => reader.readLetter({ bytes: new Uint8Array(), field: 'address' }),
    answer: (reader, text) => answerProof(reader, text, { today, maxAgeDays }),
  });
  return {
    json: { proofs: lines, clear, consider, unavailable },
    text: `${lines} proofs: ${clear} clear, ${consider} consider, ${unavailable} unavailable`,
  };
}
