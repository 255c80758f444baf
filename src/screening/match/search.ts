/** Searches a list for one person or organisation. */
import type { ScreeningIndex } from '../index/build-index';
import { identifierKey } from '../index/identifier-index';
import type { EntrySchema } from '../index/index-entry';
import { alignNames, type ComparedName, MOST_TOKENS, type WordLink } from './align-names';
import { candidateNames } from './candidate-names';
import { applyFeatures, type FeaturedScore } from './feature-effects';
import { COMPANY_WEIGHTS, type NameWeights, PERSON_WEIGHTS } from './match-weights';
import { type QueryWords, readQuery } from './query-words';
import {
  DEFAULT_LIMIT,
  DEFAULT_THRESHOLD,
  type MatchExplanation,
  type SearchHit,
  type SearchOptions,
  type SearchQuery,
  type SearchResult,
  type WordComparison,
} from './search-query';

interface Scored extends FeaturedScore {
  readonly entry: number;
  readonly name: number | null;
  readonly nameScore: number;
  readonly side: Side | null;
}

/** A query made ready against the names of persons, or against all others. */
interface Side {
  readonly words: QueryWords;
  readonly person: boolean;
  readonly weights: NameWeights;
  /** Words of the list to their rows of `similarities`: one place a word of the query. */
  readonly rows: ReadonlyMap<number, number>;
  readonly similarities: Float32Array;
}

/** Features may lift a name's score by this much at most: names further below the threshold are not compared. */
const MOST_LIFT = 0.2;

/**
 * The entries that may be the one asked for, the best first. Never throws on any text; a query without a letter or digit
 * finds nothing by name. The same query on the same index gives the same answer, whatever order entries and names are in.
 */
export function search(index: ScreeningIndex, query: SearchQuery, options: SearchOptions = {}): SearchResult {
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const best = new Map<number, Scored>();
  let capped = false;
  const sides = query.schema === undefined ? [true, false] : [query.schema === 'Person'];
  for (const person of sides) {
    const side = readSide(index, query.name, person);
    if (side.words.count === 0) continue;
    const least = Math.max(0.05, threshold - (query.birthDate || query.countries?.length ? MOST_LIFT : 0));
    const facts = person ? index.person : index.company;
    const candidates = candidateNames(index, facts, side.words, side.weights, least);
    capped ||= candidates.capped;
    for (const name of candidates.names) consider(index, query, side, name, threshold, best);
  }
  considerIdentifiers(index, query, best);
  const hits = [...best.values()]
    .filter(({ score }) => score >= threshold)
    .toSorted((a, b) => b.score - a.score || compareIds(index, a.entry, b.entry))
    .slice(0, options.limit ?? DEFAULT_LIMIT)
    .map((scored) => toHit(index, scored));
  return { hits, capped };
}

function compareIds(index: ScreeningIndex, one: number, two: number): number {
  return (index.entries[one]?.id ?? '') < (index.entries[two]?.id ?? '') ? -1 : 1;
}

function readSide(index: ScreeningIndex, name: string, person: boolean): Side {
  const words = readQuery(index, name, person);
  const rows = new Map<number, number>();
  const total = words.found.reduce((sum, some) => sum + some.length, 0);
  const similarities = new Float32Array(total * words.count);
  words.found.forEach((some, i) => {
    for (const { token, similarity: alike } of some) {
      let row = rows.get(token);
      if (row === undefined) rows.set(token, (row = rows.size * words.count));
      similarities[row + i] = alike;
    }
  });
  return { words, person, weights: person ? PERSON_WEIGHTS : COMPANY_WEIGHTS, rows, similarities };
}

const listed: ComparedName = { count: 0, texts: [], weights: [], kinds: [], consonants: false };
const similarity = new Float32Array(MOST_TOKENS * MOST_TOKENS);

function alignWithName(index: ScreeningIndex, side: Side, name: number, trace: WordLink[] | null): number {
  const facts = side.person ? index.person : index.company;
  const from = index.nameAt[name]!;
  const { count } = side.words;
  listed.count = index.nameAt[name + 1]! - from;
  listed.consonants = false;
  for (let j = 0; j < listed.count; j++) {
    const token = index.nameTokens[from + j]!;
    listed.texts[j] = index.vocabulary.texts[token]!;
    listed.weights[j] = facts.weights[token]!;
    listed.kinds[j] = facts.kinds[token]!;
    if (index.vocabulary.unvowelled[token] === 1) listed.consonants = true;
    const row = side.rows.get(token);
    for (let i = 0; i < count; i++) {
      similarity[i * MOST_TOKENS + j] = row === undefined ? 0 : side.similarities[row + i]!;
    }
  }
  return alignNames(side.words, listed, similarity, side.weights, trace);
}

function consider(
  index: ScreeningIndex,
  query: SearchQuery,
  side: Side,
  name: number,
  threshold: number,
  best: Map<number, Scored>,
): void {
  const at = index.nameEntry[name]!;
  const entry = index.entries[at]!;
  if ((entry.schema === 'Person') !== side.person) return;
  if (query.schema !== undefined && !mayBeFiledAs(query.schema, entry.schema)) return;
  const nameScore = alignWithName(index, side, name, null);
  if (nameScore < threshold - MOST_LIFT) return;
  const weak = entry.names[index.nameOrdinal[name]!]?.quality === 'weak';
  const featured = applyFeatures(nameScore, weak, query, entry);
  const known = best.get(at);
  if (known && (known.score > featured.score || (known.score === featured.score && known.name! < name))) return;
  best.set(at, { ...featured, entry: at, name, nameScore, side });
}

/** A ship or an aircraft may be filed as the organisation that runs it. */
function mayBeFiledAs(asked: EntrySchema, filed: EntrySchema): boolean {
  return asked === filed || (filed === 'Organization' && asked !== 'Person');
}

function considerIdentifiers(index: ScreeningIndex, query: SearchQuery, best: Map<number, Scored>): void {
  for (const { value } of query.identifiers ?? []) {
    const key = identifierKey(value);
    for (const at of (key === null ? undefined : index.identifiers.get(key)) ?? []) {
      if (best.has(at)) continue;
      const featured = applyFeatures(0, false, query, index.entries[at]!);
      best.set(at, { ...featured, entry: at, name: null, nameScore: 0, side: null });
    }
  }
}

function toHit(index: ScreeningIndex, scored: Scored): SearchHit {
  const entry = index.entries[scored.entry]!;
  return { id: entry.id, score: scored.score, entry, explanation: explain(index, scored) };
}

function explain(index: ScreeningIndex, { entry, name, nameScore, side, features }: Scored): MatchExplanation {
  if (name === null || side === null) return { name: null, nameScore: 0, words: [], features };
  const trace: WordLink[] = [];
  alignWithName(index, side, name, trace);
  const { words } = side;
  const compared: WordComparison[] = trace.map((link) => ({
    query: words.texts.slice(...link.query).join(' '),
    entry: listed.texts.slice(...link.entry).join(' '),
    similarity: link.similarity,
    weight: link.weight,
  }));
  const inQuery = (at: number): boolean => trace.some(({ query: [from, to] }) => at >= from && at < to);
  const inEntry = (at: number): boolean => trace.some(({ entry: [from, to] }) => at >= from && at < to);
  for (let at = 0; at < words.count; at++) {
    if (inQuery(at)) continue;
    compared.push({ query: words.texts[at]!, entry: null, similarity: 0, weight: words.weights[at]! });
  }
  for (let at = 0; at < listed.count; at++) {
    if (inEntry(at)) continue;
    compared.push({ query: null, entry: listed.texts[at]!, similarity: 0, weight: listed.weights[at]! });
  }
  const listedName = index.entries[entry]?.names[index.nameOrdinal[name]!] ?? null;
  return { name: listedName, nameScore, words: compared, features };
}
