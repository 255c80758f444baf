/** The names of a list that share enough with a query to be compared word by word. */
import type { ScreeningIndex, WordFacts } from '../index/build-index';
import { isLight, KIND } from './token-kinds';
import type { NameWeights } from './match-weights';
import type { QueryWords } from './query-words';

export interface Candidates {
  /** Numbers of names, the most promising first. */
  readonly names: readonly number[];
  readonly capped: boolean;
}

/** More are not compared; which are is decided by what their words can give at most. */
const MOST_COMPARED = 400;
const FAR_MORE = 16;

let shared = new Float32Array(0);
let touchedAt = new Uint32Array(0);
let call = 0;

function prepare(names: number): void {
  if (shared.length < names) {
    shared = new Float32Array(names);
    touchedAt = new Uint32Array(names);
    call = 0;
  }
  call = (call + 1) >>> 0;
  if (call === 0) {
    touchedAt.fill(0);
    call = 1;
  }
}

/** What a name scores at most that shares so much weight with the query. */
function ceiling(gain: number, total: number, weights: NameWeights): number {
  const agreement = gain / (gain + weights.extra * Math.max(0, total - gain));
  const sure = 1 - Math.exp(-gain / weights.enough);
  return agreement * (sure + (1 - sure) * weights.complete);
}

/**
 * The rarest words first. Once what remains of the query cannot carry a name over `least` by itself, further words only
 * add to names already found: no name that could reach it is dropped, unless `capped` says so.
 */
export function candidateNames(
  index: ScreeningIndex,
  facts: WordFacts,
  query: QueryWords,
  weights: NameWeights,
  least: number,
): Candidates {
  prepare(index.nameEntry.length);
  const gains = query.found.map((found, i) => [
    ...found.map(({ token, similarity }) => similarity * Math.min(facts.weights[token]!, query.weights[i]!)),
    ...query.leads[i]!.map(({ weight }) => weight),
  ]);
  const worth = gains.map((some) => Math.max(0, ...some));
  const order = [...worth.keys()].toSorted((a, b) => worth[b]! - worth[a]!);
  const onlyLight = query.kinds.every(isLight);
  let remaining = worth.reduce((sum, one) => sum + one, 0);
  // A name that shares less than this lacks a word of the query. Not the most that each word may give: one that agrees with a
  // frequent spelling gives little, and is not lacking. Initials find no names, but may agree with those found.
  const total = query.weights.reduce(
    (sum, weight, i) => (query.kinds[i] === KIND.initial ? sum : sum + Math.min(weight, ...gains[i]!)),
    0,
  );
  const touched: number[] = [];
  const visit = (token: number, amount: number, opening: boolean): void => {
    for (let at = index.postingsAt[token]!; at < index.postingsAt[token + 1]!; at++) {
      const name = index.postings[at]!;
      if (touchedAt[name] === call) shared[name]! += amount;
      else if (opening) {
        touchedAt[name] = call;
        shared[name] = amount;
        touched.push(name);
      }
    }
  };
  const lookUp = (i: number, opening: boolean): void => {
    for (const { token, similarity } of query.found[i]!) {
      visit(token, similarity * Math.min(facts.weights[token]!, query.weights[i]!), opening);
    }
    for (const { token, weight } of query.leads[i]!) visit(token, weight, opening);
  };
  // Words with far more names than are in question are taken to be in all of those, as long as those stay few.
  const later: number[] = [];
  let slack = 0;
  for (const i of order) {
    const opening = onlyLight || (ceiling(remaining, total, weights) >= least && !isLight(query.kinds[i]!));
    remaining -= worth[i]!;
    if (opening || postingsOf(index, query, i) <= touched.length * FAR_MORE) lookUp(i, opening);
    else {
      later.push(i);
      slack += worth[i]!;
    }
  }
  const able = (name: number): boolean => onlyLight || ceiling(shared[name]! + slack, total, weights) >= least;
  let possible = touched.filter(able);
  if (possible.length > MOST_COMPARED && later.length > 0) {
    for (const i of later) lookUp(i, false);
    slack = 0;
    possible = possible.filter(able);
  }
  if (possible.length <= MOST_COMPARED) return { names: possible, capped: false };
  possible.sort((a, b) => shared[b]! - shared[a]!);
  return { names: possible.slice(0, MOST_COMPARED), capped: true };
}

function postingsOf({ postingsAt }: ScreeningIndex, query: QueryWords, i: number): number {
  let sum = 0;
  for (const { token } of query.found[i]!) sum += postingsAt[token + 1]! - postingsAt[token]!;
  for (const { token } of query.leads[i]!) sum += postingsAt[token + 1]! - postingsAt[token]!;
  return sum;
}
