/** A way to search a list, ours or a rival's, as the bench asks it. */
import type { ScreeningIndex } from '../../src/screening/index/build-index';
import { search } from '../../src/screening/match/search';
import { DEFAULT_THRESHOLD } from '../../src/screening/match/search-query';
import type { ScoredQuery } from './accuracy';
import type { BenchQuery } from './bench-query';

export interface FoundEntry {
  readonly id: string;
  readonly score: number;
}

/** The best first; `dated`: with the birth date, where the query has one. */
export type Searcher = (query: BenchQuery, dated: boolean) => readonly FoundEntry[];

/** Low enough that every threshold worth measuring lies above. */
export const LOWEST = 0.3;

/** @param threshold what operators run with, when time is measured; `LOWEST`, when accuracy is */
export function ourSearcher(index: ScreeningIndex, threshold = DEFAULT_THRESHOLD): Searcher {
  return ({ name, schema, birthDate, countries }, dated) => {
    const more = dated ? { ...(birthDate && { birthDate }), ...(countries && { countries }) } : {};
    return search(index, { name, schema, ...more }, { threshold, limit: 50 }).hits;
  };
}

export function scoreQueries(searcher: Searcher, queries: readonly BenchQuery[], dated: boolean): ScoredQuery[] {
  return queries.map((query) => {
    const hits = searcher(query, dated);
    const expected = hits.find(({ id }) => id === query.expected)?.score ?? 0;
    return { query, top: hits[0]?.score ?? 0, expected, first: hits[0]?.id === query.expected };
  });
}
