/**
 * The way of the most used open-source screener in Go, after its published source: names that share a word with the query,
 * or all names when none does or more than half of them do; Jaro-Winkler between all words of one class of first letters,
 * the best pairs first, weighed by length. Left out is what costs it accuracy by accident: stop words by guessed language,
 * and the penalty on aliases that are unlike the primary name.
 */
import type { IndexEntry } from '../../../src/screening/index/index-entry';
import type { FoundEntry, Searcher } from '../searcher';
import { jaroWinkler } from './jaro-winkler';
import { plainTokens } from './plain-tokens';
import { dateScore } from './date-score';

const CLASSES = ['aeiouy', 'bfpv', 'cgjkqsxz', 'dt', 'l', 'mn', 'r', 'hw'];
const MOST_GLUED = 3;
const NAME_WEIGHT = 35;
const DATE_WEIGHT = 15;

function classOf(word: string): number {
  const first = word.charAt(0);
  const at = CLASSES.findIndex((letters) => letters.includes(first));
  return at < 0 ? first.charCodeAt(0) + CLASSES.length : at;
}

interface Word {
  readonly text: string;
  readonly class: number;
}

const toWords = (tokens: readonly string[]): readonly Word[] => tokens.map((text) => ({ text, class: classOf(text) }));

/** As they are, short words glued to the next, and to the one before: `al x` is `alx` too. */
function groupings(tokens: readonly string[]): readonly (readonly Word[])[] {
  const forward: string[] = [];
  const backward: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.length <= MOST_GLUED && at + 1 < tokens.length) forward.push(token + tokens[++at]!);
    else forward.push(token);
  }
  for (const token of tokens) {
    if (token.length <= MOST_GLUED && backward.length > 0) backward[backward.length - 1] += token;
    else backward.push(token);
  }
  const different = [forward, backward].filter((some) => some.length !== tokens.length);
  return [tokens, ...different].map(toWords);
}

function wordScore(one: Word, other: Word): number {
  if (one.class !== other.class) return 0;
  const ratio = Math.min(one.text.length, other.text.length) / Math.max(one.text.length, other.text.length);
  const alike = jaroWinkler(one.text, other.text);
  return ratio < 0.9 ? alike * (1 - 0.3 * (1 - ratio)) : alike;
}

const scores = new Float64Array(64 * 64);

function nameScore(query: readonly Word[], listed: readonly Word[]): number {
  const [rows, columns] = [Math.min(query.length, 64), Math.min(listed.length, 64)];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) scores[i * 64 + j] = wordScore(query[i]!, listed[j]!);
  }
  let sum = 0;
  let weight = 0;
  let matched = 0;
  const taken = new Set<number>();
  for (let turn = 0; turn < Math.min(rows, columns); turn++) {
    let [best, row, column] = [0, -1, -1];
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++)
        if (scores[i * 64 + j]! > best) [best, row, column] = [scores[i * 64 + j]!, i, j];
    }
    if (row < 0) break;
    const length = query[row]!.text.length + listed[column]!.text.length;
    sum += best * length;
    weight += length;
    matched += listed[column]!.text.length;
    taken.add(row);
    for (let j = 0; j < columns; j++) scores[row * 64 + j] = 0;
    for (let i = 0; i < rows; i++) scores[i * 64 + column] = 0;
  }
  for (let i = 0; i < rows; i++) if (!taken.has(i)) weight += query[i]!.text.length;
  const all = listed.reduce((total, { text }) => total + text.length, 0);
  const score = weight === 0 ? 0 : (sum / weight) * (1 - 0.15 * (1 - matched / all));
  return rows > 1 && score <= 0.9 ? score * 0.8 : score;
}

export function pairwiseSearcher(entries: readonly IndexEntry[]): Searcher {
  const kinds = new Map<string, { entries: number[]; postings: Map<string, number[]> }>();
  const names = entries.map((entry, at) => {
    const kind = kinds.get(entry.schema) ?? { entries: [], postings: new Map<string, number[]>() };
    kinds.set(entry.schema, kind);
    kind.entries.push(at);
    const read = entry.names.map(({ text }) => plainTokens(text, entry.schema === 'Person'));
    for (const token of new Set(read.flat())) {
      const some = kind.postings.get(token);
      if (some === undefined) kind.postings.set(token, [at]);
      else some.push(at);
    }
    return read.map((tokens) => ({ whole: tokens.join(' '), groupings: groupings(tokens) }));
  });
  return ({ name, schema, birthDate }, dated) => {
    const kind = kinds.get(schema);
    if (kind === undefined) return [];
    const tokens = plainTokens(name, schema === 'Person');
    const sharing = new Set(tokens.flatMap((token) => kind.postings.get(token) ?? []));
    const looked = sharing.size === 0 || sharing.size > kind.entries.length / 2 ? kind.entries : [...sharing];
    const whole = tokens.join(' ');
    const asked = groupings(tokens);
    const found: FoundEntry[] = [];
    for (const at of looked) {
      let best = 0;
      for (const listed of names[at]!) {
        if (listed.whole === whole) best = 1;
        for (const one of asked) for (const other of listed.groupings) best = Math.max(best, nameScore(one, other));
      }
      const entry = entries[at]!;
      const date = dated && birthDate ? dateScore(birthDate, entry.birthDates) : null;
      const score = date === null ? best : (NAME_WEIGHT * best + DATE_WEIGHT * date) / (NAME_WEIGHT + DATE_WEIGHT);
      if (score >= 0.3) found.push({ id: entry.id, score });
    }
    return found.toSorted((a, b) => b.score - a.score).slice(0, 50);
  };
}
