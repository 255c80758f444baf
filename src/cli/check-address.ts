import { type Command, InvalidArgumentError } from 'commander';

import type { BlockedRegion } from '../address/blocked-region';
import { checkAddressText } from '../address/check-addresses-jsonl';
import { parseBlockedRegions } from '../address/parse-blocked-regions';
import { answering } from './answer';
import { answerLines, millisecondsSince } from './answer-lines';

interface Options {
  readonly input: string;
  readonly output: string;
  readonly blocked: readonly BlockedRegion[];
}

/** Needs no running system: the engine is a library. */
export function addCheckAddress(program: Command): void {
  program
    .command('check-address')
    .description('check the form of addresses from a file, one JSON object a line')
    .requiredOption('--input <file>', 'lines {id, street, city, state?, postal_code?, country, customer_country?}')
    .requiredOption('--output <file>', 'lines {id, outcome, findings, normalised, formatted, ms}, in the same order')
    .option('--blocked <regions>', 'regions that are not served: "RU, UA-43, UA:Crimea"', regions, [])
    .addHelpText(
      'after',
      `
  The address may also stand in an object of its own: {id, address: {street, ...}, customer_country?}.

Example:
  $ echo '{"id":"1","street":"10 Example Street","city":"London","postal_code":"sw1a1aa","country":"GB"}' > in.jsonl
  $ clearway check-address --input in.jsonl --output out.jsonl`,
    )
    .action(answering(checkAddresses));
}

async function checkAddresses({ input, output, blocked }: Options) {
  const counts = { addresses: 0, clear: 0, consider: 0 };
  await answerLines({ input, output }, async function* (lines) {
    for await (const line of lines) {
      const started = performance.now();
      const answer = checkAddressText(line, blocked);
      counts.addresses += 1;
      counts[answer.outcome === 'clear' ? 'clear' : 'consider'] += 1;
      yield { ...answer, ms: millisecondsSince(started) };
    }
  });
  const { addresses, clear, consider } = counts;
  return { json: counts, text: `${addresses} addresses: ${clear} clear, ${consider} consider` };
}

function regions(given: string): readonly BlockedRegion[] {
  const { blocked, problems } = parseBlockedRegions(given);
  // Half a list would let the other half pass.
  if (problems.length > 0) throw new InvalidArgumentError(problems.join(' '));
  return blocked;
}
