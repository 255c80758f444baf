import type { Progress } from '../../src/dev/progress';
import { buildIndex } from '../../src/screening/index/build-index';
import { fromParts } from '../parts';
import type { Measurement } from '../report';
import { type BenchLists, loadListed, missingFiles, withoutOriginals } from './bench-lists';
import type { ListResult } from './list-job';
import type { BenchQuery } from './bench-query';
import { MEASURING_SEED, namesakes, perturbationSet, TUNING_SEED } from './perturbation-set';
import { measureQueries } from './query-speed';
import { reportAccuracy, type Rival, type Searched } from './report-accuracy';
import { reportGrowth, reportLists } from './report-lists';
import { pairwiseSearcher } from './rivals/pairwise-searcher';
import { probingSearcher } from './rivals/probing-searcher';
import { runListProcess } from './run-list-process';
import { LOWEST, ourSearcher, scoreQueries, type Searcher } from './searcher';
import { withSyntheticList } from './write-synthetic-list';

export interface ScreeningOptions {
  /** Folder with `us-ofac-2021-07` and `un-2026-02`. */
  readonly lists: string;
  /** Names of the largest synthetic list. */
  readonly names: number;
  /** Which half of the lists is changed and asked for: only the tuning half was ever looked at. */
  readonly tuning: boolean;
}

const SMALLEST = 10_000;
const SYNTHETIC_SEED = 7;
/** Rivals take a hundred times as long: so many of the queries tell how long. */
const TIMED_EACH = 12;

/** How well names of the OFAC and UN lists are found when they come in changed, against two simpler ways; and how fast. */
export async function benchScreening(
  { lists: folder, names, tuning }: ScreeningOptions,
  progress: Progress,
): Promise<Measurement> {
  const missing = missingFiles(folder);
  if (missing.length > 0) {
    return {
      targets: [],
      notes: [`skipped: ${folder} lacks ${missing.join(', ')}; name another by --lists`],
      measured: null,
    };
  }
  const seed = tuning ? TUNING_SEED : MEASURING_SEED;
  const speed = await progress.step('Both lists in a process of their own', () =>
    runListProcess({ what: 'lists', folder, seed }),
  );
  const listed = await progress.step('Reading the lists', () => loadListed(folder));
  const growth = await progress.step(`Synthetic names up to ${names}`, async (note) => {
    const results: ListResult[] = [];
    for (const size of sizesTo(names)) {
      note(`${size} names`);
      results.push(
        await withSyntheticList(listed, size, SYNTHETIC_SEED, (file) =>
          runListProcess({ what: 'synthetic', file, seed }),
        ),
      );
    }
    return results;
  });
  const lists = withoutOriginals(listed);
  const accuracy = await compareWays(lists, seed, progress);
  return fromParts(
    { names, half: tuning ? 'tuning' : 'measuring' },
    { accuracy, lists: reportLists(speed), growth: reportGrowth(growth) },
  );
}

function sizesTo(names: number): readonly number[] {
  const sizes: number[] = [];
  for (let size = SMALLEST; size < names; size *= 10) sizes.push(size);
  return [...sizes, names];
}

async function compareWays(lists: BenchLists, seed: number, progress: Progress) {
  const queries = perturbationSet(lists, seed);
  const index = buildIndex(lists.entries);
  const plain = (searcher: Searcher) => searchAll(searcher, searcher, queries);
  const ours = await progress.step(`Ours: ${queries.length} queries`, async () =>
    searchAll(ourSearcher(index, LOWEST), ourSearcher(index), queries),
  );
  const rivals: Record<Rival, Searched> = {
    pairwise: await progress.step('Pairs of words one by one', async () => plain(pairwiseSearcher(lists.entries))),
    probing: await progress.step('A probe of the vocabulary', async () => plain(probingSearcher(lists.entries))),
  };
  const alert = ourSearcher(index);
  return reportAccuracy(
    ours,
    rivals,
    namesakes(lists, seed).map((query) => alert(query, true).length > 0),
  );
}

/** @param timed the same with the threshold that it runs with in use */
function searchAll(searcher: Searcher, timed: Searcher, queries: readonly BenchQuery[]): Searched {
  return {
    byName: scoreQueries(searcher, queries, false),
    dated: scoreQueries(searcher, queries, true),
    speed: measureQueries(timed, someOfEach(queries), false, { warm: 1, rounds: 2 }),
  };
}

function someOfEach(queries: readonly BenchQuery[]): BenchQuery[] {
  const seen = new Map<string, number>();
  return queries.filter(({ category }) => {
    const count = (seen.get(category) ?? 0) + 1;
    seen.set(category, count);
    return count <= TIMED_EACH;
  });
}
