import { Command } from 'commander';

import { version } from '../version';
import { addCheckAddress } from './check-address';
import { addCheckCertificate } from './check-certificate';
import { addCheckNumber } from './check-number';
import { addCheckRegistration } from './check-registration';
import { addCompareFaces } from './compare-faces';
import { addCustomers } from './customers';
import { addGenerateKey } from './generate-key';
import { addKeys } from './keys';
import { addMigrate } from './migrate';
import { addPeople } from './people';
import { addPolicy } from './policy/policy';
import { addOperations } from './operations';
import { addReadDocument } from './read-document';
import { addReadProof } from './read-proof';
import { addResolveOwnership } from './resolve-ownership';
import { addScreen } from './screen';
import { addWatchlists } from './watchlists';

/**
 * `clearway`: what operators do from a terminal. Answers go to standard output, everything else to standard error.
 * Exit codes: 0 done, 1 failed, 2 used wrongly, 3 not found.
 */
export function createProgram(): Command {
  const program = new Command('clearway')
    .description('Self-hosted KYC and KYB, from the terminal')
    .version(version)
    .option('--json', 'answer as JSON, one document on standard output')
    .showHelpAfterError('(add --help for what it takes)')
    .addHelpText(
      'after',
      `
Environment:
  DATABASE_URL            which system; without it, the one that "npm start" runs here
  CLEARWAY_DATA_DIR       where that one keeps its data (default .data)

Exit codes:
  0 done   1 failed   2 used wrongly   3 not found

Examples:
  $ clearway keys create --tenant acme --role integrator --name "backend"
  $ clearway people add --tenant acme --email ada@example.com --name "Ada Example" --role admin
  $ clearway customers show 01a2074b-c843-71b9-a3f9-7beb7c7acf71 --json
  $ clearway check-number --input numbers.jsonl --output answers.jsonl
  $ clearway read-document --input pages.jsonl --output read.jsonl`,
    )
    .exitOverride((error) => {
      process.exit(error.exitCode === 0 ? 0 : 2);
    });
  addKeys(program);
  addPeople(program);
  addCustomers(program);
  addOperations(program);
  addCheckNumber(program);
  addCheckRegistration(program);
  addCheckCertificate(program);
  addReadDocument(program);
  addCheckAddress(program);
  addReadProof(program);
  addResolveOwnership(program);
  addScreen(program);
  addWatchlists(program);
  addPolicy(program);
  addCompareFaces(program);
  addMigrate(program);
  addGenerateKey(program);
  return program;
}
