/** By which words of the list the names are reached that may gain from a word of the query, and how much they may. */
import type { ScreeningIndex } from '../index/build-index';
import { exactWord } from '../index/find-words';
import type { WordFacts } from '../index/word-facts';
import { INITIAL_SIMILARITY } from './match-weights';
import { JOINED_SHARE, MOST_JOINED } from './align-names';
import type { QueryWords } from './query-words';
import { KIND } from './token-kinds';

export interface Route {
  readonly token: number;
  /** What a name with this word gains by the query's word at most. */
  readonly gain: number;
  /** The words of the query that may then be accounted for, a bit each. */
  readonly covers: number;
}

/** All routes of word `i`, the most promising first, so that the first one that reaches a name bounds what it gains. */
export function routesOf(index: ScreeningIndex, facts: WordFacts, query: QueryWords, i: number): readonly Route[] {
  const weight = query.weights[i]!;
  const bit = 1 << i;
  const routes = query.found[i]!.map(({ token, similarity }): Route => ({
    token,
    gain: similarity * Math.min(facts.weights[token]!, weight),
    covers: bit,
  }));
  for (const split of query.splits[i]!) {
    const parts = split.reduce((sum, token) => sum + facts.weights[token]!, 0);
    const token = fewest(index, split);
    routes.push({ token, gain: Math.min(parts, Math.max(weight, JOINED_SHARE * parts)), covers: bit });
  }
  // To each of the words that are joined, since any of them may be the one by which names are looked for.
  for (let from = Math.max(0, i - MOST_JOINED + 1); from <= i; from++) addWholes(query, from, routes);
  if (query.kinds[i] === KIND.name) {
    const initial = exactWord(index, { text: query.texts[i]!.charAt(0), unvowelled: false });
    if (initial !== undefined && facts.kinds[initial] === KIND.initial) {
      routes.push({ token: initial, gain: INITIAL_SIMILARITY * facts.weights[initial]!, covers: bit });
    }
  }
  return routes.length < 2 ? routes : routes.toSorted((a, b) => b.gain - a.gain);
}

function addWholes(query: QueryWords, from: number, routes: Route[]): void {
  if (query.wholes[from]!.length === 0) return;
  let gain = 0;
  let covers = 0;
  for (let at = from; at < query.count && at < from + MOST_JOINED; at++) {
    gain += query.weights[at]!;
    covers |= 1 << at;
  }
  for (const token of query.wholes[from]!) routes.push({ token, gain, covers });
}

/** All parts are in the name, so it is found by the one that is in the fewest. */
function fewest({ postingsAt }: ScreeningIndex, tokens: readonly number[]): number {
  const names = (token: number): number => postingsAt[token + 1]! - postingsAt[token]!;
  return tokens.reduce((best, token) => (names(token) < names(best) ? token : best));
}
