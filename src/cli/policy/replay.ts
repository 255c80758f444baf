import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';

import { readAsTenant } from '../../db/database';
import type { Tenant } from '../../db/tenants';
import type { Policy } from '../../policy/policy';
import { LARGE_PAGE } from '../../policy-shelf/read-history';
import { replayHistory, replayRecorded } from '../../policy-shelf/replay-history';
import { answering, NotFound } from '../answer';
import { atPolicyDesk } from './policy-desk';
import type { PolicyDesk } from './policy-desk';
import { readPolicyFile } from './read-policy-file';
import { recordedText, replayText } from './replay-text';

interface ReplayOptions {
  readonly policy?: string;
  readonly recorded?: boolean;
  readonly tenant?: string;
  readonly since?: string;
  readonly failOnFlip?: boolean;
}

const VERSION = /^sha256:[0-9a-f]{64}$/;

export function addReplay(policy: Command): void {
  policy
    .command('replay')
    .description('what would a policy have decided about the past? Reads only, and runs no check again')
    .option('--policy <file>', 'a file, or a version that is stored')
    .option('--recorded', 'make each decision again under the version that made it; a difference exits 1')
    .option('--tenant <name>', 'of one tenant (default: of all)')
    .option('--since <date>', 'decisions from then on (YYYY-MM-DD, or RFC 3339)', instant)
    .option('--fail-on-flip', 'exit 1 when a decision comes out otherwise')
    .addHelpText(
      'after',
      `
Examples:
  $ clearway policy replay --policy policies/ours.yaml --since 2026-01-01
  $ clearway policy replay --policy policies/ours.yaml --fail-on-flip --json
  $ clearway policy replay --recorded`,
    )
    .action(
      answering(async (options: ReplayOptions) => {
        if ((options.policy === undefined) === !options.recorded) throw new Error('give --policy, or --recorded');
        const file = options.policy !== undefined && !VERSION.test(options.policy) ? options.policy : undefined;
        // Before anything is connected to: a slip in the file is what CI is to hear of first.
        const given = file === undefined ? undefined : await readPolicyFile(file);
        return atPolicyDesk(async (desk) => {
          const tenants = await desk.tenants(options.tenant);
          return options.recorded ? recorded(desk, tenants, options) : replayed(desk, tenants, options, given);
        });
      }),
    );
}

async function replayed(
  desk: PolicyDesk,
  tenants: readonly Tenant[],
  { policy: version = '', since, failOnFlip }: ReplayOptions,
  given: Policy | undefined,
) {
  const replays = [];
  for (const { id, name: tenant } of tenants) {
    const policy = given ?? (await readAsTenant(desk.database, id, (tx) => desk.policies.find(tx, id, version)));
    // A version is stored by tenant: those who have it not are none of its business.
    if (policy)
      replays.push({
        tenant,
        ...(await replayHistory(desk.database, id, policy, { since: since ?? null, page: LARGE_PAGE })),
      });
  }
  if (replays.length === 0) throw new NotFound(`no policy ${version}`);
  if (failOnFlip && replays.some(({ decisions, same }) => same !== decisions)) process.exitCode = 1;
  return { json: { replays }, text: replays.map(({ tenant, ...result }) => replayText(tenant, result)).join('\n\n') };
}

async function recorded(desk: PolicyDesk, tenants: readonly Tenant[], { since }: ReplayOptions) {
  const replays = [];
  for (const { id, name: tenant } of tenants) {
    replays.push({
      tenant,
      ...(await replayRecorded(desk.database, id, desk.policies, { since: since ?? null, page: LARGE_PAGE })),
    });
  }
  if (replays.some(({ different }) => different > 0)) process.exitCode = 1;
  return { json: { replays }, text: replays.map(({ tenant, ...result }) => recordedText(tenant, result)).join('\n\n') };
}

function instant(given: string): string {
  const form = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d))?$/;
  const at = form.test(given) ? new Date(given) : undefined;
  if (!at || Number.isNaN(at.getTime())) throw new InvalidArgumentError('a date (YYYY-MM-DD) or an RFC 3339 time.');
  return at.toISOString();
}
