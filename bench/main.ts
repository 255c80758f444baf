/** `npm run bench -- <name>`: one measured claim, printed and written to bench/results/<name>.json. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { createProgress } from '../src/dev/progress';
import type { Progress } from '../src/dev/progress';
import { onParentGone } from '../src/dev/watch-parent';
import { packageRoot } from '../src/package-root';
import { benchIntake } from './intake';
import { benchPipeline } from './pipeline';
import { targetLines, writeReport } from './report';
import type { Measurement } from './report';
import { SERVER_SETTINGS, startStand } from './stand';
import type { ServerSettings, Stand } from './stand';

const USAGE = `Usage: npm run bench -- <name> [options]

  pipeline   the whole verification against workflows that do nothing
  intake     POST without files against a bare handler with one insert

  --server stock      the Temporal dev server as it comes, not as npm start sets it; eager: with eager activities only
  --rounds 5          how often each side has its turn
  --items 300         pipeline: verifications a round
  --seconds 5         intake: length of a turn
  --concurrency 16    how many at once
  --profile <folder>  write CPU profiles of API and worker there
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    server: { type: 'string', default: 'product' },
    rounds: { type: 'string', default: '5' },
    items: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '5' },
    concurrency: { type: 'string', default: '16' },
    profile: { type: 'string' },
  },
});

const BENCHES: Record<string, (stand: Stand, progress: Progress) => Promise<Measurement>> = {
  pipeline: (stand, progress) =>
    benchPipeline(
      stand,
      {
        rounds: Number(values.rounds),
        items: Number(values.items),
        concurrency: Number(values.concurrency),
        profileDir: values.profile,
      },
      progress,
    ),
  intake: (stand, progress) =>
    benchIntake(
      stand,
      {
        rounds: Number(values.rounds),
        seconds: Number(values.seconds),
        connections: Number(values.concurrency),
        profileDir: values.profile,
      },
      progress,
    ),
};

async function main(): Promise<void> {
  const [name = ''] = positionals;
  const bench = BENCHES[name];
  const server = (Object.keys(SERVER_SETTINGS) as ServerSettings[]).find((settings) => settings === values.server);
  if (!bench || !server) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const progress = createProgress(process.stdout);
  const stand = await progress.step('Starting Postgres and Temporal', () => startStand(progress, server));
  const leave = () => void stand.stop().finally(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave);
  onParentGone(leave);
  try {
    const { targets, measured } = await bench(stand, progress);
    const title = server === 'product' ? name : `${name}-${server}`;
    const report = { name: title, machine: stand.machine, targets, measured };
    progress.line(['', title, ...targetLines(targets)].join('\n'));
    progress.line(`  ${await writeReport(report, join(packageRoot, 'bench', 'results'))}`);
  } finally {
    await stand.stop();
  }
}

void main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
