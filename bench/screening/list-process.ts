import { buildIndex, type ScreeningIndex } from '../../src/screening/index/build-index';
import { toIndexEntry } from '../../src/screening/index/to-index-entry';
import { collectEntries } from '../../src/screening/lists/collect-entries';
import { listFile } from '../../src/screening/lists/list-source';
import type { ListedEntry } from '../../src/screening/lists/listed-entry';
import { loadOwnCsv } from '../../src/screening/lists/load-own-list';
import { search } from '../../src/screening/match/search';
import { loadListed } from './bench-lists';
import type { ListJob, ListResult } from './list-job';
import { perturbationSet } from './perturbation-set';
import { measureQueries } from './query-speed';
import { ourSearcher } from './searcher';

const MB = 2 ** 20;

/** What is in use after everything that can go has gone. */
function usedMb(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MB;
}

function load(job: ListJob): Promise<readonly ListedEntry[]> {
  if (job.what === 'lists') return loadListed(job.folder);
  return collectEntries(loadOwnCsv(listFile(job.file, 'synthetic'), 'synthetic'), { name: 'synthetic' });
}

type LoadTimes = Pick<ListResult, 'readSeconds' | 'indexSeconds' | 'loadCpuSeconds'>;

/** As a worker does it: read, make searchable, let go of what only the loader needed. */
async function loadIndex(job: ListJob): Promise<LoadTimes & { readonly index: ScreeningIndex }> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const entries = (await load(job)).map(toIndexEntry);
  const read = performance.now();
  const index = buildIndex(entries);
  const { user, system } = process.cpuUsage(cpu);
  return {
    index,
    readSeconds: (read - started) / 1000,
    indexSeconds: (performance.now() - read) / 1000,
    loadCpuSeconds: (user + system) / 1e6,
  };
}

/*
 * Loads a list, measures what it takes and how fast it is searched, in a process that does nothing else: what others hold
 * is not counted, and no other code has been compiled or is collected.
 */
async function measure(job: ListJob): Promise<ListResult> {
  const before = usedMb();
  const { index, ...loadTimes } = await loadIndex(job);
  const heldMb = usedMb() - before;
  const queries = perturbationSet({ entries: index.entries, originals: [] }, job.seed);
  const searcher = ourSearcher(index);
  const turns = job.what === 'lists' ? { warm: 2, rounds: 5 } : { warm: 1, rounds: 2 };
  const byName = measureQueries(searcher, queries, false, turns);
  const dated = measureQueries(searcher, queries, true, turns);
  const processMb = process.memoryUsage().rss / MB;
  const capped = queries.filter(({ name, schema }) => search(index, { name, schema }).capped).length;
  return {
    entries: index.entries.length,
    names: index.nameEntry.length,
    words: index.vocabulary.texts.length,
    ...loadTimes,
    heldMb,
    processMb,
    queries: queries.length,
    byName,
    dated,
    capped,
  };
}

process.once('message', (job: ListJob) => {
  void measure(job).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
  );
});
process.on('disconnect', () => process.exit());
