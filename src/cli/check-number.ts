import { createReadStream, createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';

import type { Command } from 'commander';

import { checkNumberText } from '../documents/identity-number/check-numbers-jsonl';
import { answering } from './answer';

/** Needs no running system: the engine is a library. */
export function addCheckNumber(program: Command): void {
  program
    .command('check-number')
    .description('check identity numbers from a file, one JSON object a line')
    .requiredOption('--input <file>', 'lines {id, country, id_type, number, date_of_birth?}')
    .requiredOption('--output <file>', 'lines {id, valid, strength, reasons}, in the same order')
    .addHelpText(
      'after',
      `
Example:
  $ echo '{"id":"1","country":"BR","id_type":"tin","number":"111.444.777-35"}' > in.jsonl
  $ clearway check-number --input in.jsonl --output out.jsonl`,
    )
    .action(
      answering(async ({ input, output }: { input: string; output: string }) => {
        // Opening the answer would empty the question.
        if (resolve(input) === resolve(output)) throw new Error('--input and --output are the same file');
        let lines = 0;
        let valid = 0;
        const today = new Date().toISOString().slice(0, 10);
        await pipeline(
          createInterface({ input: createReadStream(input), crlfDelay: Infinity }),
          async function* (source: AsyncIterable<string>) {
            for await (const line of source) {
              // trim takes a byte-order mark away too, with which some programs begin a file.
              const text = line.trim();
              if (text === '') continue;
              const answer = checkNumberText(text, today);
              lines++;
              if (answer.valid) valid++;
              yield `${JSON.stringify(answer)}\n`;
            }
          },
          createWriteStream(output),
        );
        return { json: { lines, valid }, text: `${lines} numbers, ${valid} valid` };
      }),
    );
}
