import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';

import { moveOpenCases } from '../../commands/move-open-cases';
import type { PolicyMoves } from '../../domain/policy-views';
import { answering } from '../answer';
import { wholeNumber } from '../whole-number';
import { atPolicyDesk } from './policy-desk';

interface MoveOptions {
  readonly to: string;
  readonly by: string;
  readonly batch: number;
  readonly tenant?: string;
  readonly stopAtFlips?: number;
}

export function addMovePolicy(policy: Command): void {
  policy
    .command('move')
    .description('move a batch of open cases to the active policy; each is decided anew from the evidence that holds')
    .requiredOption('--to <version>', 'the active version')
    .requiredOption('--by <person>', 'the e-mail address of an admin of the tenant')
    .option('--batch <number>', 'how many', wholeNumber(1, 1000), 50)
    .option('--stop-at-flips <percent>', 'stop before more than this share flips (default: the forecast)', percent)
    .option('--tenant <name>', 'needed where there are several')
    .addHelpText('after', '\nExample:\n  $ clearway policy move --to sha256:9f86d0… --batch 50 --by ada@example.com')
    .action(
      answering(async ({ to, by, batch: limit, stopAtFlips, tenant }: MoveOptions) =>
        atPolicyDesk(async (desk) => {
          const request = await desk.actingAs(await desk.tenant(tenant), by);
          const order = { limit, ...(stopAtFlips !== undefined && { stopAtFlips }) };
          const { value } = await moveOpenCases(desk, request, to, order);
          if (value.stopped) process.exitCode = 1;
          return { json: value, text: textOf(value) };
        }),
      ),
    );
}

function textOf(moves: PolicyMoves): string {
  const { moved, heldBack, movedSoFar, flipsSoFar, percentAllowed, stopped, remaining } = moves;
  return [
    `${moved} moved, ${heldBack} held back over a verdict that is under way, ${remaining} still under another policy`,
    `so far ${movedSoFar} moved and ${flipsSoFar} of them flip; ${percentAllowed.toFixed(2)} % may`,
    ...(stopped
      ? [`STOPPED before ${stopped.verificationId}: it would flip from ${stopped.from} to ${stopped.to}, one too many`]
      : []),
  ].join('\n');
}

function percent(given: string): number {
  const number = Number(given);
  if (/^\d{1,3}(\.\d{1,4})?$/.test(given) && number <= 100) return number;
  throw new InvalidArgumentError('a number from 0 to 100.');
}
