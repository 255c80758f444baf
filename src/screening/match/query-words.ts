/** The words of a query with everything on the list that they may be. */
import type { ScreeningIndex } from '../index/build-index';
import { exactWord, findWords, type FoundWord } from '../index/find-words';
import { joinWords, splitWord } from '../index/split-words';
import type { WordFacts } from '../index/word-facts';
import { type ComparedName, MOST_JOINED, MOST_TOKENS } from './align-names';
import { nameTokens } from './name-tokens';
import { isLight, KIND, kindOf, type TokenKind } from './token-kinds';
import { tokenWeight } from './token-weight';
import type { WrittenWord } from './written-words';

export interface QueryWords extends ComparedName {
  /** By word of the query. */
  readonly found: readonly (readonly FoundWord[])[];
  /** By word of the query: the ways in which it is words of the list written together. */
  readonly splits: readonly (readonly (readonly number[])[])[];
  /** By word of the query: words of the list that it is together with those behind it. */
  readonly wholes: readonly (readonly number[])[];
}

/** What a word that is nowhere on the list weighs: it says that somebody else is meant, but it may be a title or a slip. */
const UNLISTED = 6.5;
const LEAST_JOINED = 0.85;
/** From here on a word is another spelling, and not another name. */
const SAME_NAME = 0.95;

/** @param person whether it is compared with the names of persons; otherwise with all others */
export function readQuery(index: ScreeningIndex, text: string, person: boolean): QueryWords {
  const facts = person ? index.person : index.company;
  const words = nameTokens(text, person).slice(0, MOST_TOKENS);
  const kinds = words.map((word) => kindOf(word.text, person, word.unvowelled));
  const onlyLight = kinds.every(isLight);
  const found = words.map((word, at) => {
    if (!onlyLight && isLight(kinds[at]!)) {
      const token = exactWord(index, word);
      return token === undefined ? [] : [{ token, similarity: 1 }];
    }
    return findWords(index, word, person);
  });
  return {
    count: words.length,
    texts: words.map((word) => word.text),
    kinds,
    consonants: words.some((word) => word.unvowelled),
    weights: words.map((word, at) => wordWeight(index, facts, word, kinds[at]!, found[at]!)),
    found,
    splits: words.map((word, at) => (isLight(kinds[at]!) ? [] : splitWord(index, word))),
    wholes: words.map((_, at) => wholesFrom(index, words, kinds, at, person)),
  };
}

/** Two or three neighbours as one word of the list; not two that say nothing by themselves. */
function wholesFrom(
  index: ScreeningIndex,
  words: readonly WrittenWord[],
  kinds: readonly TokenKind[],
  at: number,
  person: boolean,
): readonly number[] {
  const wholes: number[] = [];
  let joined = words[at]!;
  for (let to = at + 1; to < words.length && to < at + MOST_JOINED; to++) {
    const longer = joinWords(joined, words[to]!);
    if (longer === undefined) break;
    joined = longer;
    if (kinds.slice(at, to + 1).every(isLight)) continue;
    for (const { token, similarity } of findWords(index, joined, person, 'none')) {
      if (similarity >= LEAST_JOINED) wholes.push(token);
    }
  }
  return wholes;
}

function wordWeight(
  index: ScreeningIndex,
  facts: WordFacts,
  word: WrittenWord,
  kind: TokenKind,
  found: readonly FoundWord[],
): number {
  const token = exactWord(index, word);
  if (token !== undefined) return facts.weights[token]!;
  const weight = tokenWeight(word.text, kind, 0, facts.entries);
  if (kind !== KIND.name) return weight;
  // A rare spelling of a frequent name is as frequent as the name.
  return found.reduce(
    (least, { token: other, similarity }) =>
      similarity >= SAME_NAME && facts.kinds[other] === KIND.name ? Math.min(least, facts.weights[other]!) : least,
    Math.min(weight, UNLISTED),
  );
}
