/** How sure a match is. */
import type { SearchHit, WordComparison } from './match/search-query';
import type { ScreeningThresholds } from './thresholds';

/** Two parts of a name that say something agree: a mononym is no name to be sure by. */
const LEAST_WORDS = 2;
const SAYS_SOMETHING = 1;

/**
 * `hit`: a number whose type and country agree; the very words of a listed name, or a name that is as good as certain, with
 * the very birth date; or the same within the year or years that are all the list knows. Weak aliases never, and never a
 * name alone: many people bear one name. Everything else is for a person to find out.
 */
export function gradeMatch({ score, explanation }: SearchHit, { hit }: ScreeningThresholds): 'consider' | 'hit' {
  const { name, words, features } = explanation;
  const relationOf = (asked: string) => features.find(({ feature }) => feature === asked)?.relation;
  if (relationOf('identifier') === 'same') return 'hit';
  if (name === null || name.quality === 'weak') return 'consider';
  const isSure = score >= hit || isWholeName(words);
  const birth = relationOf('birth_date');
  const agreeing = words.filter(({ similarity, weight }) => similarity > 0 && weight >= SAYS_SOMETHING).length;
  return isSure && (birth === 'day' || (birth === 'year' && agreeing >= LEAST_WORDS)) ? 'hit' : 'consider';
}

/** All words of the listed name and no others, in any order. */
export function isWholeName(words: readonly WordComparison[]): boolean {
  return words.every(({ query, entry }) => query !== null && query === entry);
}
