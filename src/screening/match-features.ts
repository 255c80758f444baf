/** What each feature of a customer says for or against a match, and how much. */
import type { BirthDateComparison } from './birth-date';
import type { NameHit } from './index-names';
import { FEATURE_EFFECTS } from './thresholds';

export interface MatchFeature {
  readonly feature: 'name' | 'weak_alias' | 'birth_date' | 'countries' | 'identifier';
  /** What it added to the score, or the score itself for `name`. */
  readonly effect: number;
  /** A sentence without the customer's data. */
  readonly note: string;
}

/** Scores are 0 to 1, to three places. */
export function roundScore(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;
}

/** What the birth date says; null when there is nothing to compare. */
export function birthFeature({ relation, yearsApart }: BirthDateComparison): MatchFeature | null {
  const feature = (effect: number, note: string): MatchFeature => ({ feature: 'birth_date', effect, note });
  switch (relation) {
    case 'day':
      return feature(FEATURE_EFFECTS.birthDay, 'The birth date is one that the entry lists.');
    case 'year':
      return feature(FEATURE_EFFECTS.birthYear, 'The birth date lies in the year or month that the entry lists.');
    case 'range':
      return feature(FEATURE_EFFECTS.birthRange, 'The birth date lies in the range of years that the entry lists.');
    case 'near':
      return feature(0, 'The birth date is close to a listed one, or differs from it in the year alone.');
    case 'differs':
      if (yearsApart <= 5) return feature(FEATURE_EFFECTS.birthWithinFiveYears, 'Every listed birth date differs.');
      return yearsApart <= 10
        ? feature(FEATURE_EFFECTS.birthWithinTenYears, 'Every listed birth date is more than five years away.')
        : feature(FEATURE_EFFECTS.birthFurther, 'Every listed birth date is more than ten years away.');
    case 'unknown':
      return null;
  }
}

/** The agreement of the name, which the other features raise or lower. */
export function nameFeature({ relation, score }: NameHit): MatchFeature {
  const note = {
    whole: score === 1 ? 'Every part of the name agrees.' : 'The name agrees but for a particle or legal form.',
    entry_in_query: 'The whole listed name agrees; the given name has more parts.',
    query_in_entry: 'The whole given name agrees; the listed name has more parts.',
  }[relation];
  return { feature: 'name', effect: roundScore(score), note };
}

/** People move: another country speaks against a match only where the birth date does so already. */
export function countryFeature(
  given: ReadonlySet<string>,
  listed: readonly string[],
  birth: BirthDateComparison,
): MatchFeature | null {
  if (given.size === 0 || listed.length === 0) return null;
  if (listed.some((country) => given.has(country))) {
    return { feature: 'countries', effect: 0, note: 'A country agrees.' };
  }
  const effect = birth.relation === 'differs' ? FEATURE_EFFECTS.noCountryInCommon : 0;
  return { feature: 'countries', effect, note: 'No country agrees.' };
}
