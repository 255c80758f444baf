import type { Command } from 'commander';

import { readAsTenant } from '../../db/database';
import type { PolicySummary } from '../../domain/policy-views';
import { policySummaries } from '../../reads/policy-views';
import { answering, table } from '../answer';
import { atPolicyDesk } from './policy-desk';

export function addListPolicies(policy: Command): void {
  policy
    .command('list')
    .description('the versions of each tenant: which is active, who proposed and approved it, what is open under it')
    .option('--tenant <name>', 'of one tenant')
    .action(
      answering(async ({ tenant: only }: { readonly tenant?: string }) =>
        atPolicyDesk(async ({ database, policies, tenants }) => {
          const items: ({ readonly tenant: string } & PolicySummary)[] = [];
          for (const { id, name } of await tenants(only)) {
            const found = await readAsTenant(database, id, (tx) => policySummaries(tx, id, policies.shipped));
            items.push(...found.map((summary) => ({ tenant: name, ...summary })));
          }
          const head = ['TENANT', 'VERSION', 'NAME', 'STATE', 'PROPOSED BY', 'APPROVED BY', 'FLIPS', 'OPEN'];
          return { json: { items }, text: table(head, items.map(row)) };
        }),
      ),
    );
}

function row(item: { readonly tenant: string } & PolicySummary): string[] {
  const { tenant, version, name, state, shipped, proposedBy, approvedBy, replay, openCases } = item;
  const flips = replay ? String(replay.result.decisions - replay.result.same) : '-';
  const proposed = proposedBy ?? (shipped ? 'the release' : '-');
  return [tenant, version, name, state, proposed, approvedBy ?? '-', flips, String(openCases)];
}
