/** The operator's own allow list: entries of other lists that a customer was found not to be, before Clearway knew them. */
import type { ScreeningIndex } from './index/build-index';
import { gradeMatch } from './grade-match';
import { CLEARS } from './lists/load-own-list';
import { search } from './match/search';
import type { SearchQuery } from './match/search-query';
import type { LoadedList } from './store/loaded-list';
import { DEFAULT_THRESHOLDS, type ScreeningThresholds } from './thresholds';

/**
 * An allow list clears nobody as a whole: each of its entries names the entries of other lists that it is for, and it
 * holds for a customer whose number, or whose name and birth date, are as good as certain to be its own. A policy may ask for
 * more certainty, and never for less: it would clear matches of people who are not on the list.
 *
 * @param index of the entries of `lists`
 */
export function allowedEntries(lists: readonly LoadedList[], index: ScreeningIndex) {
  const cleared = new Map(
    lists
      .flatMap(({ entries }) => entries)
      .map(({ id, relations = [] }) => [
        id,
        relations.flatMap((relation) => (relation.type === CLEARS && relation.id !== undefined ? [relation.id] : [])),
      ]),
  );
  return (queries: readonly SearchQuery[], thresholds: ScreeningThresholds): ReadonlySet<string> => {
    if (lists.length === 0) return new Set();
    const hits = queries.flatMap((query) => search(index, query).hits);
    const least = { ...thresholds, hit: Math.max(thresholds.hit, DEFAULT_THRESHOLDS.hit) };
    const certain = hits.filter((hit) => gradeMatch(hit, least) === 'hit');
    return new Set(certain.flatMap(({ id }) => cleared.get(id) ?? []));
  };
}
