/** The words of a query with everything on the list that they may be. */
import type { ScreeningIndex, WordFacts } from '../index/build-index';
import { exactWord, findWords, type FoundWord } from '../index/find-words';
import { joinWords, splitWord } from '../index/split-words';
import { type ComparedName, MOST_TOKENS } from './align-names';
import { nameTokens } from './name-tokens';
import { isLight, KIND, kindOf, type TokenKind } from './token-kinds';
import { tokenWeight } from './token-weight';
import type { WrittenWord } from './written-words';

export interface Lead {
  readonly token: number;
  readonly weight: number;
}

export interface QueryWords extends ComparedName {
  /** By word of the query. */
  readonly found: readonly (readonly FoundWord[])[];
  /** Words of the list that lead to names which have this word joined or parted, with what that may give at most. */
  readonly leads: readonly (readonly Lead[])[];
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
    return findWords(index, word);
  });
  const weights = words.map((word, at) => wordWeight(index, facts, word, kinds[at]!, found[at]!));
  const leads = words.map((word, at) => {
    const parts = splitWord(index, word).map((token): Lead => ({ token, weight: facts.weights[token]! }));
    const next = words[at + 1];
    const joined = next === undefined ? undefined : joinWords(word, next);
    if (joined === undefined || (isLight(kinds[at]!) && isLight(kinds[at + 1]!))) return parts;
    const weight = weights[at]! + weights[at + 1]!;
    const wholes = findWords(index, joined, 'none').filter(({ similarity }) => similarity >= LEAST_JOINED);
    return wholes.length === 0 ? parts : [...parts, ...wholes.map(({ token }): Lead => ({ token, weight }))];
  });
  return {
    count: words.length,
    texts: words.map((word) => word.text),
    kinds,
    consonants: words.some((word) => word.unvowelled),
    weights,
    found,
    leads,
  };
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
