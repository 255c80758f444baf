import type { Progress } from '../src/dev/progress';
import { startClearway } from './clearway-system';
import { grownBy, measureFootprint } from './footprint';
import { measureHistories } from './histories';
import { interleave } from './interleave';
import { atLeast, atMost } from './report';
import type { Measurement } from './report';
import { measureRound, medianRound, roundLine } from './round';
import type { RoundResult } from './round';
import { clearwayVerification } from './shapes/clearway-verification';
import { startRivals } from './shapes/rivals';
import type { Load } from './shapes/shape';
import type { Stand } from './stand';
import { medianRatio } from './statistics';

export interface PipelineOptions {
  readonly rounds: number;
  /** Verifications a round; the textbook workflow, which is slow, does half as many. */
  readonly items: number;
  readonly concurrency: number;
  readonly profileDir?: string | undefined;
}

/** Nobody else is there: a tenth of the items, one after the other. */
const ALONE = { share: 0.1, concurrency: 1 };

/**
 * Clearway's whole verification, from the POST through the API to ACTIVE, against the least that a durable workflow can be
 * and against a textbook workflow of four activities: on the same servers, as many at once, in turns.
 */
export async function benchPipeline(stand: Stand, options: PipelineOptions, progress: Progress): Promise<Measurement> {
  const { rounds, items, concurrency, profileDir } = options;
  const rivals = await startRivals(stand);
  const system = await startClearway(stand, { worker: true, profileDir });
  const clearway = await clearwayVerification(stand, system);
  const programs = {
    temporal: stand.temporalPid,
    postgres: stand.postgresPid,
    api: system.apiPid,
    worker: system.workerPid ?? 0,
    rivals: rivals.pid,
  };
  const contestants = (load: Load) => ({
    bare: () => measureRound(rivals.bare, load, programs),
    eager: () => measureRound(rivals.eager, load, programs),
    textbook: () => measureRound(rivals.textbook, { ...load, items: Math.ceil(load.items / 2) }, programs),
    clearway: () => measureRound(clearway, load, programs),
  });
  const show = (round: number, name: string, result: RoundResult) => {
    progress.line(roundLine(`round ${round + 1}  ${name}`, result));
  };

  const full = { items, concurrency };
  await progress.step('Warming up', () => interleave({ contestants: contestants(full), rounds: 1 }));
  const warm = clearway.customerIds.length;
  const before = await measureFootprint(stand);
  progress.line(`${concurrency} at once:`);
  const crowd = await interleave({ contestants: contestants(full), rounds, onResult: show });
  const after = await measureFootprint(stand);
  const measured = clearway.customerIds.slice(warm);
  progress.line('One at a time:');
  const one = { items: Math.ceil(items * ALONE.share), concurrency: ALONE.concurrency };
  const alone = await interleave({ contestants: contestants(one), rounds, onResult: show });
  const histories = await progress.step('Fetching the histories', () => measureHistories(stand, measured));
  const longest = Math.max(...histories.map(({ events }) => events));
  const largest = Math.max(...histories.map(({ bytes }) => bytes));

  const against = (rival: keyof typeof crowd, figure: 'throughput' | 'p50', results = crowd): number =>
    medianRatio(
      results.clearway.map((each) => each[figure]),
      results[rival].map((each) => each[figure]),
    );
  return {
    targets: [
      atLeast('throughput against a bare workflow, eagerly started', against('eager', 'throughput'), 0.75, 'x'),
      atLeast('throughput against a bare workflow, plainly started', against('bare', 'throughput'), 0.75, 'x'),
      atLeast('throughput against a textbook workflow', against('textbook', 'throughput'), 2.5, 'x'),
      atMost('p50 from POST to ACTIVE against a textbook workflow', against('textbook', 'p50'), 0.3, 'x'),
      atMost('the same, one at a time', against('textbook', 'p50', alone), 0.3, 'x'),
      atMost('events in the longest history', longest, 40, 'events'),
      atMost('bytes in the largest history', largest, 64 * 1024, 'bytes'),
    ],
    measured: {
      options,
      atOnce: eachMedian(crowd),
      oneAtATime: eachMedian(alone),
      oneVerification: grownBy(before, after, measured.length),
      rounds: { atOnce: crowd, oneAtATime: alone },
    },
  };
}

function eachMedian<Name extends string>(results: { readonly [name in Name]: readonly RoundResult[] }) {
  const entries = Object.entries<readonly RoundResult[]>(results);
  return Object.fromEntries(entries.map(([name, rounds]) => [name, medianRound(rounds)]));
}
