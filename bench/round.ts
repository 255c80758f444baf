import { throughput } from './closed-loop';
import { familyMs, readProcesses } from './cpu-time';
import type { Load, Shape } from './shapes/shape';
import { median, percentile } from './statistics';

/** What one shape came to in one round. */
export interface RoundResult {
  /** Items a second. */
  readonly throughput: number;
  /** Milliseconds from the start of an item to its end. */
  readonly p50: number;
  readonly p90: number;
  /** CPU milliseconds an item, by program; those that hardly worked are left out. */
  readonly cpuMs: { readonly [program: string]: number };
}

/** Programs by name, each with its process number. */
export type Programs = { readonly [name: string]: number };

/** Less than this an item is what a program that has nothing to do uses. */
const IDLE_MS = 0.2;

export async function measureRound(shape: Shape, load: Load, programs: Programs): Promise<RoundResult> {
  const before = await readProcesses();
  const result = await shape.run(load);
  const after = await readProcesses();
  const used = Object.entries(programs).map(
    ([name, pid]) => [name, (familyMs(after, pid) - familyMs(before, pid)) / load.items] as const,
  );
  return {
    throughput: throughput(result),
    p50: percentile(result.durations, 0.5),
    p90: percentile(result.durations, 0.9),
    cpuMs: Object.fromEntries(used.filter(([, ms]) => ms > IDLE_MS)),
  };
}

/** The medians of several rounds, as one. */
export function medianRound(rounds: readonly RoundResult[]): RoundResult {
  const names = new Set(rounds.flatMap(({ cpuMs }) => Object.keys(cpuMs)));
  return {
    throughput: median(rounds.map((round) => round.throughput)),
    p50: median(rounds.map(({ p50 }) => p50)),
    p90: median(rounds.map(({ p90 }) => p90)),
    cpuMs: Object.fromEntries([...names].map((name) => [name, median(rounds.map(({ cpuMs }) => cpuMs[name] ?? 0))])),
  };
}

export function roundLine(title: string, { throughput: rate, p50, p90, cpuMs }: RoundResult): string {
  const total = Object.values(cpuMs).reduce((sum, ms) => sum + ms, 0);
  return [
    `  ${title.padEnd(20)}`,
    `${rate.toFixed(1).padStart(7)}/s`,
    `p50 ${p50.toFixed(0).padStart(5)} ms`,
    `p90 ${p90.toFixed(0).padStart(5)} ms`,
    `CPU ${total.toFixed(1).padStart(5)} ms`,
  ].join('  ');
}
