import { readFile } from 'node:fs/promises';

import type { Command } from 'commander';

import { checkPolicy } from '../../policy/check-policy';
import { compilePolicy } from '../../policy/compile-policy';
import type { PolicyProblem } from '../../policy/policy-error';
import { answering } from '../answer';

export function addCheckPolicy(policy: Command): void {
  policy
    .command('check')
    .description('is this file a policy? Names each problem and each warning with line and rule; needs no system')
    .argument('<file>')
    .option('--fail-on-warning', 'exit 1 over what its author should look at again, too')
    .addHelpText('after', '\nExample:\n  $ clearway policy check policies/default.yaml')
    .action(
      answering(async (file: string, { failOnWarning }: { readonly failOnWarning?: boolean }) => {
        const text = await readFile(file, 'utf8');
        const { problems, warnings } = checkPolicy(text);
        if (problems.length > 0 || (failOnWarning && warnings.length > 0)) process.exitCode = 1;
        const policy = problems.length > 0 ? undefined : compilePolicy(text);
        const { name, version } = policy ?? { name: null, version: null };
        const lines = [
          ...problems.map((problem) => lineOf(file, 'problem', problem)),
          ...warnings.map((warning) => lineOf(file, 'warning', warning)),
          policy ? `${policy.name} is a policy: ${policy.version}` : `${file} is no policy`,
        ];
        return { json: { name, version, problems, warnings }, text: lines.join('\n') };
      }),
    );
}

/** As editors and CI logs find it. */
function lineOf(file: string, what: string, { line, rule, message }: PolicyProblem): string {
  return `${file}:${line}: ${what}: ${rule}: ${message}`;
}
