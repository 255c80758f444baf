import type { Command } from 'commander';

import { checkRegistrationText } from '../registration/check-registrations-jsonl';
import { answering } from './answer';
import { answerLines } from './answer-lines';

/** Needs no running system: the engine is a library. */
export function addCheckRegistration(program: Command): void {
  program
    .command('check-registration')
    .description('check numbers of companies from a file, one JSON object a line')
    .requiredOption('--input <file>', 'lines {id, country, number, type?, legal_form?, name?}')
    .requiredOption('--output <file>', 'lines {id, valid, strength, type, normalised, reasons}, in the same order')
    .addHelpText(
      'after',
      `
  type is the word of a kind (ein, siren, cnpj, lei, vat, ...), or registration_number or tax_id; any kind without it.

Example:
  $ echo '{"id":"1","country":"GB","number":"sc 123457","legal_form":"private limited company"}' > in.jsonl
  $ clearway check-registration --input in.jsonl --output out.jsonl`,
    )
    .action(
      answering(async (files: { input: string; output: string }) => {
        const counts = { lines: 0, valid: 0 };
        const today = new Date().toISOString().slice(0, 10);
        await answerLines(files, async function* (lines) {
          for await (const line of lines) {
            const answer = checkRegistrationText(line, today);
            counts.lines += 1;
            if (answer.valid) counts.valid += 1;
            yield answer;
          }
        });
        return { json: counts, text: `${counts.lines} numbers, ${counts.valid} valid` };
      }),
    );
}
