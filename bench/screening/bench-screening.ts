/**
 * Prints what the matcher reaches on the perturbation set and how fast. Run from the checkout:
 * `node --expose-gc --require ./test/support/run-typescript.cjs bench/screening/bench-screening.ts LISTS [tuning]`
 */
import { performance } from 'node:perf_hooks';
import { buildIndex, type ScreeningIndex } from '../../src/screening/index/build-index';
import { search } from '../../src/screening/match/search';
import { DEFAULT_THRESHOLD } from '../../src/screening/match/search-query';
import { percentile } from '../statistics';
import { accuracyOf, byCategory, type ScoredQuery } from './accuracy';
import { readBenchLists } from './bench-lists';
import { type BenchQuery, MEASURING_SEED, namesakes, perturbationSet, TUNING_SEED } from './perturbation-set';

const LOWEST = 0.3;

function ask(index: ScreeningIndex, query: BenchQuery, dated: boolean, threshold: number): ReturnType<typeof search> {
  const { name, schema, birthDate, countries } = query;
  const more = dated ? { ...(birthDate && { birthDate }), ...(countries && { countries }) } : {};
  return search(index, { name, schema, ...more }, { threshold, limit: 50 });
}

export function scoreQueries(index: ScreeningIndex, queries: readonly BenchQuery[], dated: boolean): ScoredQuery[] {
  return queries.map((query) => {
    const { hits } = ask(index, query, dated, LOWEST);
    const expected = hits.find(({ id }) => id === query.expected)?.score ?? 0;
    return { query, top: hits[0]?.score ?? 0, expected, first: hits[0]?.id === query.expected };
  });
}

function printSpeed(index: ScreeningIndex, queries: readonly BenchQuery[]): void {
  for (let warm = 0; warm < 2; warm++) for (const query of queries) ask(index, query, false, DEFAULT_THRESHOLD);
  const taken: number[] = [];
  const started = performance.now();
  for (const query of queries) {
    const before = performance.now();
    ask(index, query, false, DEFAULT_THRESHOLD);
    taken.push(performance.now() - before);
  }
  const seconds = (performance.now() - started) / 1000;
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(taken, share).toFixed(3));
  console.log(`${Math.round(queries.length / seconds)} queries/s, p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`);
}

async function main(folder: string, seed: number): Promise<void> {
  const lists = await readBenchLists(folder);
  globalThis.gc?.();
  const before = process.memoryUsage();
  const started = performance.now();
  const index = buildIndex(lists.entries);
  const built = performance.now() - started;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const used = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
  console.log(
    `${lists.entries.length} entries, ${index.nameEntry.length} names, ${index.vocabulary.texts.length} words;`,
    `index ${built.toFixed(0)} ms, ${used.toFixed(1)} MB; process ${(after.rss / 1e6).toFixed(0)} MB`,
  );
  const queries = perturbationSet(lists, seed);
  for (const dated of [false, true]) {
    const scored = scoreQueries(index, queries, dated);
    const { recallAt, bestF1, topOne } = accuracyOf(scored);
    console.log(dated ? '\nwith birth date' : `\n${queries.length} queries, by name alone`);
    for (const share of [0.001, 0.01, 0.05]) {
      const { recall, threshold } = recallAt(share);
      console.log(`recall at ${share * 100} % false positives ${recall.toFixed(3)} (from ${threshold.toFixed(3)})`);
    }
    console.log(`best F1 ${bestF1.f1.toFixed(3)} (from ${bestF1.threshold.toFixed(3)}), first ${topOne.toFixed(3)}`);
    const categories = byCategory(scored, recallAt(0.01).threshold);
    console.log([...categories].map(([category, share]) => `${category} ${share.toFixed(2)}`).join('  '));
  }
  const others = namesakes(lists, seed).map((query) => ask(index, query, true, DEFAULT_THRESHOLD).hits.length > 0);
  console.log(`\nnamesakes at the default threshold: ${others.filter(Boolean).length} of ${others.length}`);
  printSpeed(index, queries);
}

const [, , folder = '/nowhere', which] = process.argv;
if (require.main === module) void main(folder, which === 'tuning' ? TUNING_SEED : MEASURING_SEED);
