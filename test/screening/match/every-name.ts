/** The slow way: every name of a list compared with a query, nothing left out. What `search` must agree with. */
import type { ScreeningIndex } from '../../../src/screening/index/build-index';
import { mayBeFiledAs } from '../../../src/screening/index/index-entry';
import { applyFeatures } from '../../../src/screening/match/feature-effects';
import { namesOfEntry } from '../../../src/screening/match/names-of-entry';
import { readSide } from '../../../src/screening/match/query-side';
import type { SearchQuery } from '../../../src/screening/match/search-query';

/** Entries that score at least `threshold`, each with its best score, the best first. Only for queries that say their schema. */
export function compareEveryName(
  index: ScreeningIndex,
  query: SearchQuery & Required<Pick<SearchQuery, 'schema'>>,
  threshold: number,
  extraWords?: 'free',
): readonly (readonly [id: string, score: number])[] {
  const person = query.schema === 'Person';
  const side = readSide(index, query.name, person, extraWords);
  const scored = index.entries.flatMap((entry, at): [string, number][] => {
    if (!mayBeFiledAs(entry, query.schema)) return [];
    const scores = namesOfEntry(index, at, person).map((name) => {
      const weak = entry.names[index.nameOrdinal[name]!]?.quality === 'weak';
      return applyFeatures(side.score(name), weak, query, entry).score;
    });
    return [[entry.id, Math.max(0, ...scores)]];
  });
  return scored
    .filter(([, score]) => score >= threshold)
    .toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}
