import { Argument, InvalidArgumentError } from 'commander';
import type { Command } from 'commander';

import { REPAIR_KINDS } from '../domain/repair';
import { answering, table } from './answer';
import { orderRepair, reasonOption } from './operations/order-repair';
import { listRow, stuckRow, timesText } from './operations/tables';
import { tenantsNamed, withReads } from './operations/with-reads';
import { wholeNumber } from './whole-number';

const DAY = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/;

/** The same reads and the same command as the API has, from a terminal. Needs Postgres, and never Temporal. */
export function addOperations(program: Command): void {
  const operations = program.command('operations').description('who is stuck, repairs, lists, and where the time goes');

  operations
    .command('stuck')
    .description('open verifications that are in their state for longer than 95 of 100 others were, and what to do')
    .option('--tenant <name>', 'of one tenant (default: of all)')
    .option('--size <number>', 'how many of each tenant at most', wholeNumber(1, 1000), 100)
    .addHelpText('after', '\nExample:\n  $ clearway operations stuck --tenant acme')
    .action(
      answering(async ({ tenant, size }: { tenant?: string; size: number }) =>
        withReads(async ({ reads }) => {
          const pages = [];
          for (const each of await tenantsNamed(tenant))
            pages.push({ each, ...(await reads.stuck(each.id, { size })) });
          const json = pages.map(({ each, total, items }) => ({ tenant: each.name, total, items }));
          const rows = pages.flatMap(({ each, items }) => items.map((item) => stuckRow(each, item)));
          const head = ['VERIFICATION', 'TENANT', 'STATE', 'FOR', 'LIMIT', 'WAITS FOR', 'UNBLOCKED BY', 'REPAIRS'];
          return { json, text: rows.length === 0 ? 'Nobody is stuck.' : table(head, rows) };
        }),
      ),
    );

  operations
    .command('repair')
    .description('get a stuck verification going; on record with who and why')
    .argument('<verification>', 'its id')
    .addArgument(new Argument('<repair>', 'what to do').choices(REPAIR_KINDS))
    .requiredOption('--by <person>', 'the e-mail address of an approver or admin of the tenant')
    .requiredOption('--reason <code>', 'a word to count by, for example lists_are_back', reasonOption('reason_code'))
    .requiredOption('--note <text>', 'a sentence to read later; kept sealed', reasonOption('note'))
    .addHelpText(
      'after',
      `
Repairs:
  retry    run now what is unavailable
  signal   deliver the waiting signal again: a verdict or a change that is on record, or the start
  rerun    run every check anew, and use no evidence again

Example:
  $ clearway operations repair 01a2074b-c843-71b9-a3f9-7beb7c7acf71 retry \\
      --by ada@example.com --reason lists_are_back --note "The OFAC list is loaded again"`,
    )
    .action(answering(orderRepair));

  operations
    .command('lists')
    .description('the lists as the workers have them, and how old they are')
    .addHelpText('after', '\nExample:\n  $ clearway operations lists --json')
    .action(
      answering(async () =>
        withReads(async ({ reads }) => {
          // Lists are everybody's, so any tenant sees them.
          const [tenant] = await tenantsNamed(undefined);
          const lists = tenant ? await reads.watchlists(tenant.id) : [];
          const head = ['LIST', 'KIND', 'ENTRIES', 'DATED', 'LAST LOOK-UP', 'CONFIRMED', 'STANDS'];
          return { json: lists, text: table(head, lists.map(listRow)) };
        }),
      ),
    );

  operations
    .command('decision-times')
    .description('how long verifications took to be decided: customer, reviewer, machine, queue')
    .option('--tenant <name>', 'of one tenant (default: of all, each by itself)')
    .option('--from <day>', 'YYYY-MM-DD or RFC 3339, inclusive (default: 30 days before --to)', instant)
    .option('--to <day>', 'exclusive (default: now)', instant)
    .addHelpText('after', '\nExample:\n  $ clearway operations decision-times --from 2026-11-01 --to 2026-12-01')
    .action(
      answering(async ({ tenant, from, to }: { tenant?: string; from?: string; to?: string }) =>
        withReads(async ({ reads }) => {
          const answers = [];
          for (const each of await tenantsNamed(tenant)) {
            const span = { ...(from && { from }), ...(to && { to }) };
            answers.push({ tenant: each.name, ...(await reads.decisionTimes(each.id, span)) });
          }
          return { json: answers, text: answers.map(timesText).join('\n\n') };
        }),
      ),
    );
}

function instant(given: string): string {
  if (DAY.test(given) && !Number.isNaN(Date.parse(given))) return new Date(given).toISOString();
  throw new InvalidArgumentError('a day (YYYY-MM-DD) or an RFC 3339 time.');
}
