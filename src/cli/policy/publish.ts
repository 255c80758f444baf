import type { Command } from 'commander';

import { approvePolicy, rejectPolicy } from '../../commands/answer-proposal';
import { proposePolicy } from '../../commands/propose-policy';
import { replayPolicy } from '../../commands/replay-policy';
import { answering } from '../answer';
import { atPolicyDesk } from './policy-desk';
import { readPolicyFile } from './read-policy-file';
import { replayText } from './replay-text';

interface PublishOptions {
  readonly by: string;
  readonly tenant?: string;
  readonly approve?: string;
  readonly reject?: string;
  readonly note?: string;
}

const FROM_HERE = 'From the terminal, without a note.';

export function addPublish(policy: Command): void {
  policy
    .command('publish')
    .description('check, propose and replay a policy; then, as another person, approve or reject it')
    .argument('[file]', 'the policy to propose')
    .option('--approve <version>', 'agree to a proposed version, which becomes the active one')
    .option('--reject <version>', 'do not, or take your own back')
    .requiredOption('--by <person>', 'the e-mail address of an admin of the tenant')
    .option('--tenant <name>', 'needed where there are several')
    .option('--note <text>', 'why; for whoever agrees, and for auditors')
    .addHelpText(
      'after',
      `
Examples:
  $ clearway policy publish policies/ours.yaml --by ada@example.com --note "Refers product level 4"
  $ clearway policy publish --approve sha256:9f86d0… --by ben@example.com`,
    )
    .action(
      answering(async (file: string | undefined, options: PublishOptions) => {
        const { approve, reject, note = FROM_HERE } = options;
        if ([file, approve, reject].filter((each) => each !== undefined).length !== 1) {
          throw new Error('give a file to propose, or --approve, or --reject');
        }
        const given = file === undefined ? undefined : await readPolicyFile(file);
        return atPolicyDesk(async (desk) => {
          const tenant = await desk.tenant(options.tenant);
          const request = await desk.actingAs(tenant, options.by);
          if (given) {
            const { value } = await proposePolicy(desk, request, { policy: given, note });
            const { value: replay } = await replayPolicy(desk, request, value.version, { since: null });
            const next = `Proposed. Another admin approves it with:\n  clearway policy publish --approve ${value.version} --by …`;
            return {
              json: { version: value.version, state: value.state, replay },
              text: `${replayText(tenant.name, replay)}\n\n${next}`,
            };
          }
          const { value } = await (approve === undefined
            ? rejectPolicy(desk, request, reject ?? '', { note })
            : approvePolicy(desk, request, approve, { note }));
          const { version, name, state } = value;
          return { json: { version, name, state }, text: `${name} ${version} is ${state}.` };
        });
      }),
    );
}
