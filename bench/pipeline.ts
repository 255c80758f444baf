import { createProgress } from '../src/dev/progress';
import { readConfig } from '../src/config';
import { startClearway } from './clearway-system';
import { closedLoop, throughput } from './closed-loop';
import type { LoopResult } from './closed-loop';
import { cpuMs } from './cpu-time';
import { grownBy, measureFootprint } from './footprint';
import { measureHistories } from './histories';
import { interleave } from './interleave';
import { createApiClient } from './post-customer';
import { atLeast, atMost } from './report';
import type { Report } from './report';
import { startRivals } from './rivals';
import { sampleCustomer } from './sample-customer';
import { startStand } from './stand';
import { median, medianRatio, percentile } from './statistics';
import { watchForActive } from './until-active';

export interface PipelineOptions {
  readonly rounds: number;
  /** Verifications a round. */
  readonly items: number;
  readonly concurrency: number;
  readonly profileDir?: string | undefined;
}

interface RoundResult {
  readonly throughput: number;
  readonly p50: number;
  readonly p90: number;
  /** CPU milliseconds for one item, by process. */
  readonly cpu: { readonly [process: string]: number };
}

/**
 * Clearway's whole verification, from the POST through the API to ACTIVE, against two rivals on the same servers: the
 * least that a durable workflow can be, and a textbook workflow of four activities.
 */
export async function benchPipeline(options: PipelineOptions): Promise<Report> {
  const { rounds, items, concurrency, profileDir } = options;
  const progress = createProgress(process.stdout);
  const stand = await progress.step('Starting Postgres and Temporal', () => startStand(progress));
  const stops: (() => Promise<void>)[] = [stand.stop];
  try {
    const rivals = await startRivals({
      temporalAddress: stand.temporalAddress,
      workflowTasks: readConfig({}).workflowTasks,
    });
    stops.push(rivals.stop);
    const clearway = await startClearway(stand, { worker: true, profileDir });
    stops.push(clearway.stop);
    const watch = await watchForActive(stand.databaseUrl);
    stops.push(watch.stop);
    const api = createApiClient({ apiUrl: clearway.apiUrl, apiKey: stand.apiKey });
    stops.push(async () => api.close());

    const customers: string[] = [];
    const verifyOne = async (): Promise<void> => {
      const id = await api.createCustomer(sampleCustomer(customers.push('') - 1));
      customers[customers.indexOf('')] = id;
      await watch.untilActive(id);
    };
    const families = {
      temporal: [stand.temporalPid],
      postgres: [stand.postgresPid],
      rivals: [rivals.pid],
      api: [clearway.apiPid],
      worker: clearway.workerPid ? [clearway.workerPid] : [],
      bench: [process.pid],
    };
    const round = (count: number, run: () => Promise<LoopResult>) => async (): Promise<RoundResult> => {
      const before = await cpuOf(families);
      const result = await run();
      const after = await cpuOf(families);
      const cpu = Object.fromEntries(Object.entries(after).map(([name, ms]) => [name, (ms - (before[name] ?? 0)) / count]));
      return {
        throughput: throughput(result),
        p50: percentile(result.durations, 0.5),
        p90: percentile(result.durations, 0.9),
        cpu,
      };
    };
    const only = process.env['ONLY']?.split(',');
    const contestants = (count: number, width: number) => Object.fromEntries(Object.entries({
      bare: round(count, () => rivals.run({ rival: 'bare', eager: false, items: count, concurrency: width })),
      eager: round(count, () => rivals.run({ rival: 'bare', eager: true, items: count, concurrency: width })),
      textbook: round(count >> 1, () => rivals.run({ rival: 'textbook', eager: false, items: count >> 1, concurrency: width })),
      clearway: round(count, () => closedLoop({ items: count, concurrency: width, once: verifyOne })),
    }).filter(([n]) => !only || only.includes(n))) as { bare: () => Promise<RoundResult>; eager: () => Promise<RoundResult>; textbook: () => Promise<RoundResult>; clearway: () => Promise<RoundResult> };
    await progress.step('Warming up', () => interleave({ contestants: contestants(items, concurrency), rounds: 1 }));
    const warm = customers.length;
    const before = await measureFootprint(stand.databaseUrl, stand.temporalFile);
    const results = await interleave({
      contestants: contestants(items, concurrency),
      rounds,
      onResult: (n, name, { throughput: rate, p50, cpu }) =>
        progress.line(`  round ${n + 1} ${name.padEnd(9)} ${rate.toFixed(1).padStart(6)}/s  p50 ${p50.toFixed(0)} ms  ${Object.entries(cpu).map(([k, v]) => `${k} ${v.toFixed(1)}`).join(' ')}`),
    });
    const after = await measureFootprint(stand.databaseUrl, stand.temporalFile);
    const histories = await measureHistories(stand, customers.slice(warm));
    if (only) { console.log(grownBy(before, after, items * rounds), histories[0]); process.exitCode = 0; throw new Error('only'); }
    const of = (name: keyof typeof results, field: 'throughput' | 'p50') => results[name].map((each) => each[field]);
    const events = Math.max(...histories.map((each) => each.events));
    const bytes = Math.max(...histories.map((each) => each.bytes));
    return {
      name: 'pipeline',
      machine: stand.machine,
      targets: [
        atLeast('throughput against a bare workflow', medianRatio(of('clearway', 'throughput'), of('bare', 'throughput')), 0.75, 'x'),
        atLeast('throughput against a bare eager workflow', medianRatio(of('clearway', 'throughput'), of('eager', 'throughput')), 0.75, 'x'),
        atLeast('throughput against a textbook workflow', medianRatio(of('clearway', 'throughput'), of('textbook', 'throughput')), 2.5, 'x'),
        atMost('p50 from POST to ACTIVE against a textbook workflow', medianRatio(of('clearway', 'p50'), of('textbook', 'p50')), 0.3, 'x'),
        atMost('events in the longest history', events, 40, 'events'),
        atMost('bytes in the longest history', bytes, 64 * 1024, 'bytes'),
      ],
      measured: { options, results, events: median(histories.map((h) => h.events)), grown: grownBy(before, after, items * rounds) },
    };
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

async function cpuOf(families: { readonly [name: string]: readonly number[] }): Promise<Record<string, number>> {
  const read = await Promise.all(Object.entries(families).map(async ([name, pids]) => [name, (await cpuMs(pids)) ?? 0] as const));
  return Object.fromEntries(read);
}
