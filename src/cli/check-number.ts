import type { Command } from 'commander';

import { checkNumberText } from '../documents/identity-number/check-numbers-jsonl';
import { answering } from './answer';
import { answerNumbers } from './answer-numbers';

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
    .action(answering((files: { input: string; output: string }) => answerNumbers(files, checkNumberText)));
}
