/** The names of a list that share enough with a query to be compared word by word, without looking at all of them. */
import type { ScreeningIndex } from '../index/build-index';
import { postingsFrom, postingsTo } from '../index/postings';
import type { NameWeights } from './match-weights';
import type { QueryWords } from './query-words';
import { leastGain, scoreNames } from './score-names';
import { isLight, KIND } from './token-kinds';
import { type Route, routesOf } from './word-routes';

export interface Candidates {
  /** How many there are in `names` and `ceilings`; both are overwritten by the next call. */
  readonly count: number;
  readonly names: Uint32Array;
  /** What each scores at most. */
  readonly ceilings: Float32Array;
}

/** So much more are looked up name by name before a frequent word's own row is walked. */
const FAR_MORE = 6;
/** Sums of 32-bit numbers fall short of the true ones by less. */
const ROUNDING = 1e-4;
/** A mark is the call that made it, above the words of the query that reached the name, a bit each. */
const CALL_SHIFT = 16;
const CALLS = 1 << 16;

/** Of each name its mark, and beside it what it gained: one place in memory, since they are met in no order. */
let marks = new Uint32Array(0);
let gains = new Float32Array(0);
let touched = new Uint32Array(0);
let ceilings = new Float32Array(0);
let call = 0;
/** The least gain that carries a name over, by the words that reached it. NaN: not asked yet. */
const needed = new Float32Array(CALLS).fill(Number.NaN);
const asked: number[] = [];

function prepare(names: number): void {
  if (touched.length < names) {
    marks = new Uint32Array(2 * names);
    gains = new Float32Array(marks.buffer);
    touched = new Uint32Array(names);
    ceilings = new Float32Array(names);
    call = 0;
  }
  if (++call === CALLS) {
    marks.fill(0);
    call = 1;
  }
  for (const mask of asked) needed[mask] = Number.NaN;
  asked.length = 0;
}

/**
 * Every name that may score `least` by `alignNames`, and some that do not. The words with the fewest names first: once a
 * name that none of them reached cannot score `least` by all the others, those only add to names already reached.
 */
export function candidateNames(
  index: ScreeningIndex,
  query: QueryWords,
  person: boolean,
  weights: NameWeights,
  least: number,
): Candidates {
  prepare(index.nameEntry.length);
  const facts = person ? index.person : index.company;
  const onlyLight = query.kinds.every(isLight);
  const words: QueryWord[] = [];
  // An initial may agree with any word of the names found; it finds some itself only where nothing else could.
  let always = 0;
  let slack = ROUNDING;
  for (let i = 0; i < query.count; i++) {
    if (query.kinds[i] === KIND.initial) {
      always |= 1 << i;
      slack += query.weights[i]!;
      if (!onlyLight) continue;
    }
    const routes = routesOf(index, facts, query, i);
    words.push({ bit: 1 << i, routes, most: routes[0]?.gain ?? 0, names: namesOf(index, routes, person) });
  }
  words.sort((a, b) => a.names - b.names);
  let remaining = slack + words.reduce((sum, { most }) => sum + most, 0);
  let lacking = 0;
  let count = 0;
  let later = 0;
  for (const word of words) {
    const opens = onlyLight || scoreNames(remaining, weights.extra * lacking, weights) >= least;
    if (opens) count = open(index, word, person, count);
    else if (word.names <= count * FAR_MORE) add(index, word, person);
    else {
      later |= word.bit;
      slack += word.most;
    }
    remaining -= word.most;
    lacking += weightOf(query, word.bit);
  }
  return keepAble(query, weights, least, { count, always: always | later, slack });
}

interface QueryWord {
  readonly bit: number;
  readonly routes: readonly Route[];
  /** What any name gains by it at most. */
  readonly most: number;
  readonly names: number;
}

function namesOf(index: ScreeningIndex, routes: readonly Route[], person: boolean): number {
  let sum = 0;
  for (const { token } of routes) sum += postingsTo(index, token, person) - postingsFrom(index, token, person);
  return sum;
}

function open(index: ScreeningIndex, { bit, routes }: QueryWord, person: boolean, count: number): number {
  for (const { token, gain, covers } of routes) {
    const to = postingsTo(index, token, person);
    for (let at = postingsFrom(index, token, person); at < to; at++) {
      const name = index.postings[at]!;
      const mark = marks[2 * name]!;
      if (mark >>> CALL_SHIFT !== call) {
        marks[2 * name] = (call << CALL_SHIFT) | covers;
        gains[2 * name + 1] = gain;
        touched[count++] = name;
      } else if ((mark & bit) === 0) {
        marks[2 * name] = mark | covers;
        gains[2 * name + 1]! += gain;
      }
    }
  }
  return count;
}

function add(index: ScreeningIndex, { bit, routes }: QueryWord, person: boolean): void {
  for (const { token, gain, covers } of routes) {
    const to = postingsTo(index, token, person);
    for (let at = postingsFrom(index, token, person); at < to; at++) {
      const place = 2 * index.postings[at]!;
      const mark = marks[place]!;
      if (mark >>> CALL_SHIFT !== call || (mark & bit) !== 0) continue;
      marks[place] = mark | covers;
      gains[place + 1]! += gain;
    }
  }
}

/** The weight of the words in `mask`. */
function weightOf(query: QueryWords, mask: number): number {
  let sum = 0;
  for (let i = 0; i < query.count; i++) if ((mask >>> i) & 1) sum += query.weights[i]!;
  return sum;
}

interface Reached {
  readonly count: number;
  readonly always: number;
  readonly slack: number;
}

function keepAble(query: QueryWords, weights: NameWeights, least: number, reached: Reached): Candidates {
  const { always, slack } = reached;
  const all = (1 << query.count) - 1;
  let count = 0;
  for (let at = 0; at < reached.count; at++) {
    const name = touched[at]!;
    const gain = gains[2 * name + 1]!;
    const mask = (marks[2 * name]! & (CALLS - 1)) | always;
    let need = needed[mask]!;
    if (Number.isNaN(need)) {
      need = leastGain(least, weightOf(query, all & ~mask), weights) - slack;
      needed[mask] = need;
      asked.push(mask);
    }
    if (gain < need) continue;
    ceilings[count] = scoreNames(gain + slack, weights.extra * weightOf(query, all & ~mask), weights);
    touched[count++] = name;
  }
  return { count, names: touched, ceilings };
}
