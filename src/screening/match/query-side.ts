/** A query made ready against the names of persons, or against all others. */
import type { ScreeningIndex } from '../index/build-index';
import { alignNames, type ComparedName, MOST_TOKENS, type WordLink } from './align-names';
import { COMPANY_WEIGHTS, type NameWeights, PERSON_WEIGHTS } from './match-weights';
import { type QueryWords, readQuery } from './query-words';
import type { SearchOptions } from './search-query';
import { WordRows } from './word-rows';

export interface QuerySide {
  readonly person: boolean;
  readonly words: QueryWords;
  readonly weights: NameWeights;
  /** What the query scores with a name of the list, 0 to 1. */
  score(name: number, trace?: WordLink[]): number;
  /** The name that was last compared; overwritten by the next. */
  readonly listed: ComparedName;
}

const listed: ComparedName = { count: 0, texts: [], weights: [], kinds: [], consonants: false };
const similarity = new Float32Array(MOST_TOKENS * MOST_TOKENS);
const joins = new Uint32Array(MOST_TOKENS);
/** Both sides of a query are alive at once, two queries never. */
const personRows = new WordRows();
const companyRows = new WordRows();

/** Usable until the next call for the same side. */
export function readSide(
  index: ScreeningIndex,
  name: string,
  person: boolean,
  extraWords?: SearchOptions['extraWords'],
): QuerySide {
  const words = readQuery(index, name, person);
  const usual = person ? PERSON_WEIGHTS : COMPANY_WEIGHTS;
  const weights = extraWords === 'free' ? { ...usual, extra: 0, conflict: 0 } : usual;
  const facts = person ? index.person : index.company;
  const rows = person ? personRows : companyRows;
  const { texts, unvowelled } = index.vocabulary;
  rows.fill(texts.length, words);

  function read(at: number): void {
    const from = index.nameAt[at]!;
    listed.count = index.nameAt[at + 1]! - from;
    listed.consonants = false;
    for (let j = 0; j < listed.count; j++) {
      const token = index.nameTokens[from + j]!;
      listed.texts[j] = texts[token]!;
      listed.weights[j] = facts.weights[token]!;
      listed.kinds[j] = facts.kinds[token]!;
      if (unvowelled[token] === 1) listed.consonants = true;
      joins[j] = rows.read(token, j, similarity);
    }
  }

  return {
    person,
    words,
    weights,
    listed,
    score(at, trace) {
      read(at);
      return alignNames(words, listed, similarity, joins, weights, trace ?? null);
    },
  };
}
