import type { Command } from 'commander';

import { answering } from '../answer';
import { readPolicyFile } from './read-policy-file';

export function addCheckPolicy(policy: Command): void {
  policy
    .command('check')
    .description('is this file a policy? Names every problem with its line and rule; needs no system')
    .argument('<file>')
    .addHelpText('after', '\nExample:\n  $ clearway policy check policies/default.yaml')
    .action(
      answering(async (file: string) => {
        const { name, version } = await readPolicyFile(file);
        return { json: { name, version, problems: [] }, text: `${name} is a policy: ${version}` };
      }),
    );
}
