/** `npm run bench -- <name>`: one measured claim, printed and written to bench/results/<name>.json. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { createProgress } from '../src/dev/progress';
import type { Progress } from '../src/dev/progress';
import { onParentGone } from '../src/dev/watch-parent';
import { packageRoot } from '../src/package-root';
import { benchAddress } from './address/bench-address';
import { benchConsole } from './console/bench-console';
import { benchDocuments } from './documents/bench-documents';
import { benchIntake } from './intake';
import { benchKyb } from './kyb/bench-kyb';
import { describeMachine } from './machine';
import type { Machine } from './machine';
import { benchOperations } from './operations/bench-operations';
import { benchPipeline } from './pipeline';
import { targetLines, writeReport } from './report';
import type { Measurement } from './report';
import { benchScreening } from './screening/bench-screening';
import { benchPolicy } from './policy/bench-policy';
import { SERVER_SETTINGS, startStand } from './stand';
import type { ServerSettings, Stand } from './stand';

const USAGE = `Usage: npm run bench -- <name> [options]

  pipeline   the whole verification against workflows that do nothing
  intake     POST without files against a bare handler with one insert
  console    the reviewer's queue and cases at many open ones, against a probe of the same process
  documents  what the document check reads and flags, against whole-page OCR and a parser's autocorrect; and how fast
  address    what the check of addresses takes, refuses, finds on letters and lets pass, against a search for strings
  screening  how well changed names are found on the OFAC and UN lists, against two simpler ways; how fast, up to a million
  operations who is stuck and where the time goes, at a tenant with 100,000 decided verifications
  kyb        how fast the ownership of 10,000 parties is resolved, against walking paths and against a dense matrix; and
             what a business with ten people costs, against one individual
  policy     what a decision by the policy that ships costs, against rules in code that only count

  --server stock      the Temporal dev server as it comes, not as npm start sets it; eager: with eager activities only
  --rounds 5          how often each side has its turn
  --items 300         pipeline: verifications a round
  --seconds 5         intake: length of a turn
  --concurrency 16    how many at once
  --cases 10000       console: so many open ones
  --profile <folder>  write CPU profiles of API and worker there
  --pages 40          documents: so many of each kind of damage, of each forgery and of each layout
                      address: so many letters in each form and with each fault
  --seed 500000       documents, address (700000), policy (900000), kyb (800000): of the first; others are other people on other pages
  --processes 2       documents and address: how many work at once; as many as there are cores
  --lists <folder>    screening: where us-ofac-2021-07 and un-2026-02 lie
  --names 1000000     screening: names of the largest synthetic list
  --verifications 50000  policy: of the past that is decided again
  --tuning            screening: the half of the lists that the matcher was tuned on, instead of the other
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    server: { type: 'string', default: 'product' },
    rounds: { type: 'string', default: '5' },
    items: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '5' },
    concurrency: { type: 'string', default: '16' },
    cases: { type: 'string', default: '10000' },
    profile: { type: 'string' },
    pages: { type: 'string', default: '40' },
    seed: { type: 'string' },
    processes: { type: 'string', default: String(availableParallelism()) },
    lists: { type: 'string', default: join('data', 'watchlists') },
    names: { type: 'string', default: '1000000' },
    verifications: { type: 'string', default: '50000' },
    tuning: { type: 'boolean', default: false },
  },
});

/** What wants a stand gets Postgres and Temporal of its own; the others run as they are. */
type Bench =
  | { readonly wantsStand: true; run(stand: Stand, progress: Progress): Promise<Measurement> }
  | { readonly wantsStand: false; run(progress: Progress): Promise<Measurement> };

const BENCHES: Record<string, Bench> = {
  pipeline: {
    wantsStand: true,
    run: (stand, progress) =>
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
  },
  intake: {
    wantsStand: true,
    run: (stand, progress) =>
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
  },
  console: {
    wantsStand: true,
    run: (stand, progress) =>
      benchConsole(
        stand,
        { cases: Number(values.cases), rounds: Number(values.rounds), items: Number(values.items) },
        progress,
      ),
  },
  documents: {
    wantsStand: false,
    run: (progress) =>
      benchDocuments(
        { pages: Number(values.pages), seed: Number(values.seed ?? 500_000), processes: Number(values.processes) },
        progress,
      ),
  },
  address: {
    wantsStand: false,
    run: (progress) =>
      benchAddress(
        {
          pages: Number(values.pages),
          seed: Number(values.seed ?? 700_000),
          processes: Number(values.processes),
        },
        progress,
      ),
  },
  operations: { wantsStand: false, run: (progress) => benchOperations(progress) },
  kyb: {
    wantsStand: true,
    run: (stand, progress) => benchKyb(stand, { seed: Number(values.seed ?? 800_000) }, progress),
  },
  policy: {
    wantsStand: true,
    run: (stand, progress) =>
      benchPolicy(
        stand,
        { seed: Number(values.seed ?? 900_000), verifications: Number(values.verifications) },
        progress,
      ),
  },
  screening: {
    wantsStand: false,
    run: (progress) =>
      benchScreening({ lists: values.lists, names: Number(values.names), tuning: values.tuning }, progress),
  },
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
  if (bench.wantsStand) {
    await runOnStand(bench, server === 'product' ? name : `${name}-${server}`, server, progress);
    return;
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  onParentGone(() => process.exit(1));
  const machine = describeMachine();
  await write(name, machine, await bench.run(progress), progress);
}

async function runOnStand(
  bench: Extract<Bench, { wantsStand: true }>,
  title: string,
  server: ServerSettings,
  progress: Progress,
): Promise<void> {
  const stand = await progress.step('Starting Postgres and Temporal', () => startStand(progress, server));
  const leave = () => void stand.stop().finally(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave);
  onParentGone(leave);
  try {
    await write(title, stand.machine, await bench.run(stand, progress), progress);
  } finally {
    await stand.stop();
  }
}

async function write(name: string, machine: Machine, measurement: Measurement, progress: Progress): Promise<void> {
  const { targets, notes = [], measured } = measurement;
  const path = await writeReport({ name, machine, targets, measured }, join(packageRoot, 'bench', 'results'));
  progress.line(['', name, ...targetLines(targets), ...notes.map((note) => `    ${note}`), `  ${path}`].join('\n'));
}

void main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
