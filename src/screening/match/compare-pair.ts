/** Two names compared directly, without a list; for `clearway screen --pairs` and for the tests of the matcher. */
import { alignNames, ANY_JOIN, type ComparedName, MOST_TOKENS } from './align-names';
import { soundSimilarity, withFamily } from './compare-words';
import { foldSounds } from './fold-sounds';
import { COMPANY_WEIGHTS, PERSON_WEIGHTS } from './match-weights';
import { familyOf, isNamedFamily } from './name-families';
import { nameTokens } from './name-tokens';
import { kindOf } from './token-kinds';
import { tokenWeight } from './token-weight';
import type { EntrySchema } from '../index/index-entry';

interface ReadName extends ComparedName {
  readonly sounds: readonly Uint8Array[];
  readonly unvowelled: readonly boolean[];
}

function readName(text: string, person: boolean): ReadName {
  const tokens = nameTokens(text, person).slice(0, MOST_TOKENS);
  const kinds = tokens.map((token) => kindOf(token.text, person, token.unvowelled));
  return {
    count: tokens.length,
    texts: tokens.map((token) => token.text),
    kinds,
    weights: tokens.map((token, at) => tokenWeight(token.text, kinds[at] ?? 0, 0, 0)),
    sounds: tokens.map((token) => Uint8Array.from(foldSounds(token.text))),
    unvowelled: tokens.map((token) => token.unvowelled),
    consonants: tokens.some((token) => token.unvowelled),
  };
}

function similarityOf(one: ReadName, i: number, two: ReadName, j: number): number {
  const text = one.texts[i]!;
  const other = two.texts[j]!;
  const vowels = one.unvowelled[i] === two.unvowelled[j];
  if (text === other && vowels) return 1;
  const first = one.sounds[i]!;
  const second = two.sounds[j]!;
  const alike = soundSimilarity(first, 0, first.length, second, 0, second.length, !vowels);
  const [family, otherFamily] = vowels ? [familyOf(text), familyOf(other)] : [null, null];
  if (family === null || otherFamily === null || !isNamedFamily(family) || !isNamedFamily(otherFamily)) return alike;
  return withFamily(alike, family === otherFamily);
}

/**
 * How alike two names are, 0 to 1; 0 when one of them has no letter. Symmetric: the better of both directions. The
 * words' weights are those of the world at large, since there is no list to count in. Never throws.
 */
export function comparePair(name1: string, name2: string, schema: EntrySchema): number {
  const person = schema === 'Person';
  const weights = person ? PERSON_WEIGHTS : COMPANY_WEIGHTS;
  const one = readName(name1, person);
  const two = readName(name2, person);
  const there = new Float32Array(MOST_TOKENS * MOST_TOKENS);
  const back = new Float32Array(MOST_TOKENS * MOST_TOKENS);
  for (let i = 0; i < one.count; i++) {
    for (let j = 0; j < two.count; j++) {
      const alike = similarityOf(one, i, two, j);
      there[i * MOST_TOKENS + j] = alike;
      back[j * MOST_TOKENS + i] = alike;
    }
  }
  return Math.max(alignNames(one, two, there, ANY_JOIN, weights), alignNames(two, one, back, ANY_JOIN, weights));
}
