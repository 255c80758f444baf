import type { Part } from '../parts';
import { atLeast, atMost, rounded } from '../report';
import type { ListResult } from './list-job';
import { speedOf } from './report-accuracy';

/** Memory of a process is what the system gave it, code and compiler and all; what the list takes of it is `heldMb`. */
function measuredOf({ byName, dated, ...rest }: ListResult) {
  const figures = Object.entries(rest).map(([name, value]) => [name, rounded(value)] as const);
  return { ...Object.fromEntries(figures), byNameMs: speedOf(byName), datedMs: speedOf(dated) };
}

/** Both lists. Times of a query are the processor's: the clock's stand beside them, and are the same on a quiet machine. */
export function reportLists(result: ListResult): Part {
  const { byName, heldMb, readSeconds, indexSeconds, loadCpuSeconds, processMb, dated } = result;
  return {
    targets: [
      atMost('a query of both lists, p50', byName.cpuP50, 0.2, 'ms'),
      atMost('a query of both lists, p95', byName.cpuP95, 2, 'ms'),
      atLeast('queries a second on one core', 1000 / byName.cpu, 4000, '/s'),
      atMost('both lists from files to index', loadCpuSeconds, 3, 's'),
      atMost('memory of both lists and their index', heldMb, 150, 'MB'),
    ],
    notes: [
      `by the clock: p50 ${rounded(byName.p50)} ms, p95 ${rounded(byName.p95)} ms; load ${rounded(readSeconds + indexSeconds)} s`,
      `with birth dates: ${rounded(1000 / dated.cpu)} queries a second; the whole process holds ${Math.round(processMb)} MB`,
    ],
    measured: measuredOf(result),
  };
}

/** Synthetic lists, from the smallest to the largest. */
export function reportGrowth(results: readonly ListResult[]): Part {
  const largest = results.at(-1);
  if (largest === undefined) throw new RangeError('nothing has grown');
  const of = (names: number): string => `${rounded(names / 1000)} k names`;
  const size = of(largest.names);
  return {
    targets: [
      atMost(`a query of ${size}, p95`, largest.byName.cpuP95, 5, 'ms'),
      atMost(`memory of a process with ${size}`, largest.processMb, 1536, 'MB'),
      atMost(`${size} from file to index`, largest.loadCpuSeconds, 60, 's'),
    ],
    notes: results.map(
      ({ names, words, byName, heldMb, loadCpuSeconds, capped, queries }) =>
        `${of(names)}, ${of(words).replace('names', 'words')}: p50 ${rounded(byName.cpuP50)} ms, p95 ${rounded(byName.cpuP95)} ms,` +
        ` ${Math.round(heldMb)} MB, load ${rounded(loadCpuSeconds)} s, ${rounded((100 * capped) / queries)} % capped`,
    ),
    measured: results.map(measuredOf),
  };
}
