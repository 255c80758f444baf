import { percentile } from '../statistics';
import type { BenchQuery } from './bench-query';
import type { Searcher } from './searcher';

/** Milliseconds a query. What others do on the machine is in the clock's figures, and hardly in those of the processor. */
export interface QuerySpeed {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Of the processor, in the mean of the best round. */
  readonly cpu: number;
  readonly cpuP50: number;
  readonly cpuP95: number;
}

/**
 * Warm: everything was asked `warm` times before. One query after the other, on one core. Each round is taken by the clock
 * and then by the processor, since to ask the latter takes time of its own.
 */
export function measureQueries(
  searcher: Searcher,
  queries: readonly BenchQuery[],
  dated: boolean,
  { warm, rounds }: { readonly warm: number; readonly rounds: number },
): QuerySpeed {
  for (let round = 0; round < warm; round++) for (const query of queries) searcher(query, dated);
  const times: number[] = [];
  const cpuTimes = queries.map(() => Infinity);
  let cpu = Infinity;
  for (let round = 0; round < rounds; round++) {
    const whole = process.cpuUsage();
    for (const query of queries) {
      const from = performance.now();
      searcher(query, dated);
      times.push(performance.now() - from);
    }
    cpu = Math.min(cpu, millisecondsSince(whole) / queries.length);
    queries.forEach((query, at) => {
      const from = process.cpuUsage();
      searcher(query, dated);
      cpuTimes[at] = Math.min(cpuTimes[at]!, millisecondsSince(from));
    });
  }
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    cpu,
    cpuP50: percentile(cpuTimes, 0.5),
    cpuP95: percentile(cpuTimes, 0.95),
  };
}

function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
