import type { Command } from 'commander';

import { checkRegistrationText } from '../registration/check-registrations-jsonl';
import { answering } from './answer';
import { answerNumbers } from './answer-numbers';

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
    .action(answering((files: { input: string; output: string }) => answerNumbers(files, checkRegistrationText)));
}
