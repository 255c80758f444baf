/** Which words of two names belong together, and what the names score by that. Reused arrays: no garbage on the hot path. */
import { foldSounds } from './fold-sounds';
import { soundSimilarity } from './compare-words';
import { INITIAL_SIMILARITY, type NameWeights } from './match-weights';
import { scoreNames } from './score-names';
import { isLight, KIND } from './token-kinds';

/** A name made ready: one place a word. */
export interface ComparedName {
  count: number;
  readonly texts: string[];
  readonly weights: number[];
  readonly kinds: number[];
  /** Whether it comes from a script that leaves vowels out. */
  consonants: boolean;
}

/** Words `from` to before `to` of each name that were taken for each other. */
export interface WordLink {
  readonly query: readonly [from: number, to: number];
  readonly entry: readonly [from: number, to: number];
  readonly similarity: number;
  readonly weight: number;
}

/** Longer names are compared by their first words. */
export const MOST_TOKENS = 16;
/** A joined word is so many words of the other side at most. */
export const MOST_JOINED = 3;
export const JOINED_SIMILARITY = 0.97;
/** How much of what its parts weigh a joined word weighs at least. */
export const JOINED_SHARE = 0.8;
const SHORTEST_JOINED = 4;
/** `Unit 17` is not `Unit 18`: what a name keeps of its score when each side has a number of its own. */
const NUMBERS_DIFFER = 0.75;
const LEAST_JOINED = 0.86;

/**
 * Which words may be joined: of word i of the query and word j of the entry, at `joins[j]`. Bit i: j is where parts of the
 * query's word i begin; bit 16 + i: j is what the query's words from i on are together. Only what an index leads to may be
 * joined: a name that no lead finds would otherwise score more than its bound.
 */
export type MayJoin = Uint32Array;
/** Two names that are compared without an index. */
export const ANY_JOIN: MayJoin = new Uint32Array(MOST_TOKENS).fill(0xffffffff);

const takenQuery = new Uint8Array(MOST_TOKENS);
const takenEntry = new Uint8Array(MOST_TOKENS);
const pairQuery = new Uint8Array(MOST_TOKENS * MOST_TOKENS);
const pairEntry = new Uint8Array(MOST_TOKENS * MOST_TOKENS);
const pairWorth = new Float64Array(MOST_TOKENS * MOST_TOKENS);
let links: WordLink[] | null = null;
let gain = 0;
let unlike = 0;
/** An index finds the parts of a word only where they are written exactly as in it. */
let exact = false;

/**
 * @param similarity of word i of the query and word j of the entry at `[i * MOST_TOKENS + j]`
 * @param trace filled with what was taken for what
 * @returns 0 to 1
 */
export function alignNames(
  query: ComparedName,
  entry: ComparedName,
  similarity: Float32Array,
  joins: MayJoin,
  weights: NameWeights,
  trace: WordLink[] | null = null,
): number {
  links = trace;
  gain = 0;
  unlike = 0;
  exact = joins !== ANY_JOIN;
  takenQuery.fill(0, 0, query.count);
  takenEntry.fill(0, 0, entry.count);
  let joinable = 0;
  for (let j = 0; j < entry.count; j++) joinable |= joins[j]!;
  if (joinable !== 0 && query.count + entry.count > 2) {
    linkJoined(query, entry, similarity, joins, false);
    linkJoined(entry, query, similarity, joins, true);
  }
  linkSimilar(query, entry, similarity);
  // An initial adds to what agrees, and is nobody's name by itself.
  if (gain <= 0) return 0;
  linkInitials(query, entry);
  const extra = left(query, takenQuery);
  const missing = left(entry, takenEntry);
  const loss =
    weights.unlike * unlike +
    weights.extra * extra +
    weights.missing * missing +
    weights.conflict * Math.min(extra, missing);
  const numbers = leftNumber(query, takenQuery) && leftNumber(entry, takenEntry) ? NUMBERS_DIFFER : 1;
  return numbers * scoreNames(gain, loss, weights);
}

function link(i: number, iTo: number, j: number, jTo: number, similarity: number, weight: number): void {
  for (let at = i; at < iTo; at++) takenQuery[at] = 1;
  for (let at = j; at < jTo; at++) takenEntry[at] = 1;
  gain += weight * similarity;
  unlike += weight * (1 - similarity);
  links?.push({ query: [i, iTo], entry: [j, jTo], similarity, weight });
}

/** The most telling pair first; a pair of a rare and a frequent spelling tells what the frequent one does. */
function linkSimilar(query: ComparedName, entry: ComparedName, similarity: Float32Array): void {
  let pairs = 0;
  for (let i = 0; i < query.count; i++) {
    if (takenQuery[i] === 1) continue;
    for (let j = 0; j < entry.count; j++) {
      const alike = similarity[i * MOST_TOKENS + j]!;
      if (alike === 0 || takenEntry[j] === 1) continue;
      pairQuery[pairs] = i;
      pairEntry[pairs] = j;
      // Equal pairs in the order of the words, so that a name lies straight on itself.
      pairWorth[pairs++] = alike * (Math.min(query.weights[i]!, entry.weights[j]!) + 0.01) - Math.abs(i - j) * 1e-6;
    }
  }
  for (;;) {
    let best = -1;
    let most = 0;
    for (let pair = 0; pair < pairs; pair++) {
      const worth = pairWorth[pair]!;
      if (worth > most && takenQuery[pairQuery[pair]!] === 0 && takenEntry[pairEntry[pair]!] === 0) {
        most = worth;
        best = pair;
      }
    }
    if (best < 0) return;
    const i = pairQuery[best]!;
    const j = pairEntry[best]!;
    const weight = Math.min(query.weights[i]!, entry.weights[j]!);
    link(i, i + 1, j, j + 1, similarity[i * MOST_TOKENS + j]!, weight);
  }
}

function linkInitials(query: ComparedName, entry: ComparedName): void {
  for (let i = 0; i < query.count; i++) {
    for (let j = 0; j < entry.count && takenQuery[i] === 0; j++) {
      if (takenEntry[j] === 1) continue;
      const short = query.kinds[i] === KIND.initial;
      if (short === (entry.kinds[j] === KIND.initial)) continue;
      if ((short ? entry.kinds[j] : query.kinds[i]) !== KIND.name) continue;
      if (query.texts[i]!.charCodeAt(0) !== entry.texts[j]!.charCodeAt(0)) continue;
      link(i, i + 1, j, j + 1, INITIAL_SIMILARITY, short ? query.weights[i]! : entry.weights[j]!);
    }
  }
}

/**
 * A word that the other side writes in two or three: `mohamedali`, `bin laden`. Before all else, since its parts may look
 * like other words; never where the word is there by itself.
 */
function linkJoined(
  whole: ComparedName,
  parts: ComparedName,
  similarity: Float32Array,
  joins: MayJoin,
  swapped: boolean,
): void {
  const takenWhole = swapped ? takenEntry : takenQuery;
  const takenParts = swapped ? takenQuery : takenEntry;
  for (let i = 0; i < whole.count; i++) {
    const text = whole.texts[i]!;
    if (takenWhole[i] === 1 || text.length < SHORTEST_JOINED || isLight(whole.kinds[i]!)) continue;
    for (let from = 0; from < parts.count - 1 && takenWhole[i] === 0; from++) {
      const may = swapped ? (joins[i]! >>> (16 + from)) & 1 : (joins[from]! >>> i) & 1;
      if (may === 0 || takenParts[from] === 1) continue;
      // Without vowels a word may begin with any of them.
      const voiced = whole.consonants === parts.consonants;
      if (voiced && text.charCodeAt(0) !== parts.texts[from]!.charCodeAt(0)) continue;
      if (isThere(i, parts.count, similarity, swapped)) break;
      linkRun(whole, i, parts, from, takenParts, swapped);
    }
  }
}

function isThere(i: number, count: number, similarity: Float32Array, swapped: boolean): boolean {
  for (let j = 0; j < count; j++) {
    if (similarity[swapped ? j * MOST_TOKENS + i : i * MOST_TOKENS + j]! > LEAST_JOINED) return true;
  }
  return false;
}

function linkRun(
  whole: ComparedName,
  i: number,
  parts: ComparedName,
  from: number,
  takenParts: Uint8Array,
  swapped: boolean,
): void {
  const text = whole.texts[i]!;
  let joined = parts.texts[from]!;
  let weight = parts.weights[from]!;
  for (let to = from + 1; to < parts.count && to < from + MOST_JOINED && takenParts[to] === 0; to++) {
    joined += parts.texts[to]!;
    weight += parts.weights[to]!;
    if (joined.length > text.length + 4) return;
    const consonants = whole.consonants !== parts.consonants;
    if (Math.abs(joined.length - text.length) > (consonants ? 4 : 2)) continue;
    const alike =
      exact && !swapped ? Number(text === joined) * JOINED_SIMILARITY : joinedSimilarity(text, joined, consonants);
    if (alike < LEAST_JOINED) continue;
    const least = Math.min(weight, Math.max(whole.weights[i]!, weight * JOINED_SHARE));
    if (swapped) link(from, to + 1, i, i + 1, alike, least);
    else link(i, i + 1, from, to + 1, alike, least);
    return;
  }
}

function joinedSimilarity(one: string, two: string, consonants: boolean): number {
  if (one === two) return JOINED_SIMILARITY;
  const first = Uint8Array.from(foldSounds(one));
  const second = Uint8Array.from(foldSounds(two));
  return JOINED_SIMILARITY * soundSimilarity(first, 0, first.length, second, 0, second.length, consonants);
}

function leftNumber(name: ComparedName, taken: Uint8Array): boolean {
  for (let at = 0; at < name.count; at++) if (taken[at] === 0 && name.kinds[at] === KIND.number) return true;
  return false;
}

function left(name: ComparedName, taken: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < name.count; at++) if (taken[at] === 0) sum += name.weights[at]!;
  return sum;
}
