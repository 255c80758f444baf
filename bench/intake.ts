import { join } from 'node:path';

import pg from 'pg';

import { readConfig } from '../src/config';
import { pickFreePort } from '../src/dev/ports';
import type { Progress } from '../src/dev/progress';
import { startClearway } from './clearway-system';
import { interleave } from './interleave';
import { postFor } from './load';
import type { LoadResult } from './load';
import { familyMs, readProcesses } from './cpu-time';
import { startProgram } from './program';
import { atLeast } from './report';
import type { Measurement } from './report';
import { sampleCustomer } from './sample-customer';
import type { Stand } from './stand';
import { medianRatio } from './statistics';

export interface IntakeOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly profileDir?: string | undefined;
}

const BODIES = 5_000;

/**
 * POST without files, through the real API to the commit, against a bare Express handler with one insert: same Postgres,
 * same pool, same bodies, in turns. No worker runs on either side.
 */
export async function benchIntake(stand: Stand, options: IntakeOptions, progress: Progress): Promise<Measurement> {
  const { rounds, seconds, connections, profileDir } = options;
  const bare = await startBareIntake(stand);
  const { apiUrl, apiPid } = await startClearway(stand, { worker: false, profileDir });
  const bodies = Array.from({ length: BODIES }, (_none, seed) => JSON.stringify(sampleCustomer(seed)));

  const burst = (url: string, pid: number) => async (): Promise<IntakeRound> => {
    const headers = { 'x-api-key': stand.apiKey };
    const before = await readProcesses();
    const result = await postFor({ url: `${url}/v1/customers`, headers, bodies, connections, seconds });
    const after = await readProcesses();
    const cpuMs = (head: number) => (familyMs(after, head) - familyMs(before, head)) / result.created;
    return { ...result, cpuMs: { handler: cpuMs(pid), postgres: cpuMs(stand.postgresPid) } };
  };
  const contestants = { bare: burst(bare.url, bare.pid), clearway: burst(apiUrl, apiPid) };
  await progress.step('Warming up', () => interleave({ contestants, rounds: 1 }));
  const results = await interleave({
    contestants,
    rounds,
    onResult: (round, name, result) => progress.line(intakeLine(`round ${round + 1}  ${name}`, result)),
  });
  const rates = (name: keyof typeof results) => results[name].map(({ throughput }) => throughput);
  const ratio = medianRatio(rates('clearway'), rates('bare'));
  return {
    targets: [atLeast('throughput of POST against a bare Express handler', ratio, 0.6, 'x')],
    measured: { options, rounds: results },
  };
}

interface IntakeRound extends LoadResult {
  /** CPU milliseconds a request. */
  readonly cpuMs: { readonly handler: number; readonly postgres: number };
}

function intakeLine(title: string, { throughput, p50, p99, cpuMs }: IntakeRound): string {
  const cpu = `CPU ${cpuMs.handler.toFixed(2)} + ${cpuMs.postgres.toFixed(2)} ms`;
  return `  ${title.padEnd(18)}  ${throughput.toFixed(0).padStart(5)}/s  p50 ${p50} ms  p99 ${p99} ms  ${cpu}`;
}

async function startBareIntake(stand: Stand): Promise<{ readonly url: string; readonly pid: number }> {
  const client = new pg.Client({ connectionString: stand.databaseUrl });
  await client.connect();
  await client.query(
    'create table bare_intake (id uuid primary key, body jsonb not null, created_at timestamptz not null default now())',
  );
  await client.end();
  const port = await pickFreePort();
  const pid = await startProgram(stand, {
    script: join(__dirname, 'shapes', 'bare-intake-process.js'),
    scriptArguments: [stand.databaseUrl, String(port), String(readConfig({}).database.poolSize)],
    environment: {},
    logFile: join(stand.folder, 'bare-intake.log'),
    isReady: (log) => log.includes('bare intake ready'),
  });
  return { pid, url: `http://127.0.0.1:${port}` };
}
