/** Searches a list for one person or organisation. */
import type { ScreeningIndex } from '../index/build-index';
import { identifierKey } from '../index/identifier-index';
import { isOnSide, mayBeFiledAs } from '../index/index-entry';
import { type BestEntries, createBestEntries, type ScoredEntry } from './best-entries';
import { candidateNames } from './candidate-names';
import { explainMatch } from './explain-match';
import { applyFeatures } from './feature-effects';
import { namesOfEntry } from './names-of-entry';
import { promisingFirst } from './promising-first';
import { type QuerySide, readSide } from './query-side';
import { leastNameScore } from './score-lift';
import {
  DEFAULT_LIMIT,
  DEFAULT_THRESHOLD,
  type SearchOptions,
  type SearchQuery,
  type SearchResult,
} from './search-query';

/** More are not compared with one query, so that none takes long; `capped` then says so. */
const MOST_COMPARED = 4000;
/** Names that agree less than this are no candidates at any threshold. */
const LEAST_SCORE = 0.05;

/**
 * The entries that may be the one asked for, the best first. Never throws on any text; a query without a letter or digit
 * finds nothing by name. The same query on the same index gives the same answer, whatever order entries and names are in.
 */
export function search(index: ScreeningIndex, query: SearchQuery, options: SearchOptions = {}): SearchResult {
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const limit = options.limit ?? DEFAULT_LIMIT;
  const best = createBestEntries(threshold, Math.max(1, limit));
  const sides = (query.schema === undefined ? [true, false] : [query.schema === 'Person'])
    .map((person) => readSide(index, query.name, person, options.extraWords))
    .filter(({ words }) => words.count > 0);
  let capped = false;
  for (const side of sides) capped = compareNames(index, query, side, best) || capped;
  considerIdentifiers(index, query, sides, best);
  const hits = [...best.all()]
    .filter(({ score }) => score >= threshold)
    .toSorted((a, b) => b.score - a.score || compareIds(index, a.entry, b.entry))
    .slice(0, limit)
    .map((scored) => {
      const entry = index.entries[scored.entry]!;
      const side = sides.find(({ person }) => person === scored.person) ?? null;
      return { id: entry.id, score: scored.score, entry, explanation: explainMatch(index, scored, side) };
    });
  return { hits, capped };
}

function compareIds(index: ScreeningIndex, one: number, two: number): number {
  return (index.entries[one]?.id ?? '') < (index.entries[two]?.id ?? '') ? -1 : 1;
}

/** True when some that could have changed the answer were not compared. */
function compareNames(index: ScreeningIndex, query: SearchQuery, side: QuerySide, best: BestEntries): boolean {
  let bar = best.bar;
  let least = Math.max(LEAST_SCORE, leastNameScore(bar, query));
  const candidates = candidateNames(index, side.words, side.person, side.weights, least);
  const order = promisingFirst(candidates);
  for (let at = 0; at < candidates.count; at++) {
    const candidate = order === null ? at : order[at]!;
    if (best.bar !== bar) {
      bar = best.bar;
      least = Math.max(LEAST_SCORE, leastNameScore(bar, query));
    }
    if (candidates.ceilings[candidate]! < least) continue;
    if (at >= MOST_COMPARED) return true;
    compareName(index, query, side, candidates.names[candidate]!, least, best);
  }
  return false;
}

function compareName(
  index: ScreeningIndex,
  query: SearchQuery,
  side: QuerySide,
  name: number,
  least: number,
  best: BestEntries,
): void {
  const nameScore = side.score(name);
  if (nameScore < least) return;
  const at = index.nameEntry[name]!;
  if (query.schema !== undefined && !mayBeFiledAs(index.entries[at]!, query.schema)) return;
  best.add(scoreEntry(index, query, side, at, name, nameScore));
}

function scoreEntry(
  index: ScreeningIndex,
  query: SearchQuery,
  side: QuerySide,
  at: number,
  name: number,
  nameScore: number,
): ScoredEntry {
  const entry = index.entries[at]!;
  const weak = entry.names[index.nameOrdinal[name]!]?.quality === 'weak';
  return { ...applyFeatures(nameScore, weak, query, entry), entry: at, name, nameScore, person: side.person };
}

/** An entry with an equal number is compared by all of its names, however little they agree. */
function considerIdentifiers(
  index: ScreeningIndex,
  query: SearchQuery,
  sides: readonly QuerySide[],
  best: BestEntries,
): void {
  for (const { value } of query.identifiers ?? []) {
    const key = identifierKey(value);
    for (const at of (key === null ? undefined : index.identifiers.get(key)) ?? []) {
      const entry = index.entries[at]!;
      const features = applyFeatures(0, false, query, entry);
      best.add({ ...features, entry: at, name: null, nameScore: 0, person: isOnSide(entry, true) });
      for (const side of sides) {
        for (const name of namesOfEntry(index, at, side.person)) {
          const nameScore = side.score(name);
          if (nameScore >= LEAST_SCORE) best.add(scoreEntry(index, query, side, at, name, nameScore));
        }
      }
    }
  }
}
