/** What agrees or not beside the name, and what that does to the score. */
import { identifierKey } from '../index/identifier-index';
import { type IndexEntry, isOnSide } from '../index/index-entry';
import { BIRTH_EFFECTS, type BirthRelation, compareBirth } from './compare-birth';
import { WEAK_NAME } from './match-weights';
import type { FeatureEffect, SearchQuery } from './search-query';

export const COUNTRY_AGREES = 0.1;
const COUNTRY_DIFFERS = -0.06;
/** Another country beside another birth date: two people of one name. */
const COUNTRY_DIFFERS_TOO = -0.15;
const SEX_DIFFERS = -0.25;
/** An equal number is a hit whatever the name says; one of another country or kind is not, but worth a look. */
const SAME_IDENTIFIER = 0.97;
const ALIKE_IDENTIFIER = 0.85;

/** A rise takes a share of what is missing to 1 and of the score itself, a fall a share of the score. */
export function shifted(score: number, share: number): number {
  return share >= 0 ? score + (1 - score) * score * share : score * (1 + share);
}

/** What two kinds of number may be of one and the same: many states tax people by their national number. */
const KIND_OF_NUMBER: Readonly<Record<string, string | undefined>> = { tax_id: 'national_id', other: undefined };

function kindOfNumber(type: string | undefined): string | undefined {
  return type !== undefined && type in KIND_OF_NUMBER ? KIND_OF_NUMBER[type] : type;
}

type Identifiers = readonly { readonly type?: string; readonly value: string; readonly country?: string }[];

function compareIdentifiers(asked: Identifiers, listed: Identifiers): 'same' | 'alike' | null {
  let best: 'alike' | null = null;
  for (const one of asked) {
    const key = identifierKey(one.value);
    if (key === null) continue;
    for (const other of listed) {
      if (identifierKey(other.value) !== key) continue;
      const differ = (a?: string, b?: string): boolean => a !== undefined && b !== undefined && a !== b;
      if (!differ(one.country, other.country) && !differ(kindOfNumber(one.type), kindOfNumber(other.type)))
        return 'same';
      best = 'alike';
    }
  }
  return best;
}

/** A date that differs says nothing where the list has another one that nobody could read. */
function birthRelation(query: SearchQuery, entry: IndexEntry): BirthRelation {
  const relation = compareBirth(query.birthDate, entry.birthDates);
  return entry.birthDateUnread && BIRTH_EFFECTS[relation] < 0 ? 'unknown' : relation;
}

const initialOf = (sex: string | undefined): string => (sex ?? '').trim().slice(0, 1).toLowerCase();

export interface FeaturedScore {
  readonly score: number;
  readonly features: readonly FeatureEffect[];
}

/**
 * The score with everything that is known. A rise is a share of what is missing to 1 and of the score itself, so that a
 * birth date alone alerts nobody; a fall is a share of the score. Missing features change nothing.
 */
export function applyFeatures(nameScore: number, weak: boolean, query: SearchQuery, entry: IndexEntry): FeaturedScore {
  const features: FeatureEffect[] = [];
  let score = nameScore;
  const move = (feature: FeatureEffect['feature'], relation: string, to: number): void => {
    if (to === score) return;
    features.push({ feature, relation, effect: to - score });
    score = to;
  };
  const shift = (share: number): number => shifted(score, share);

  if (weak) move('weak_name', 'weak', score * WEAK_NAME);
  const person = isOnSide(entry, true);
  const birth = person ? birthRelation(query, entry) : 'unknown';
  move('birth_date', birth, shift(BIRTH_EFFECTS[birth]));
  const asked = query.countries ?? [];
  if (asked.length > 0 && entry.countries.length > 0) {
    const agrees = asked.some((country) => entry.countries.includes(country));
    const differs = BIRTH_EFFECTS[birth] < 0 ? COUNTRY_DIFFERS_TOO : COUNTRY_DIFFERS;
    move('country', agrees ? 'agrees' : 'differs', shift(agrees ? COUNTRY_AGREES : differs));
  }
  const [sex, listed] = [initialOf(query.sex), initialOf(entry.sex)];
  if (person && /[mf]/.test(sex) && /[mf]/.test(listed) && sex !== listed) move('sex', 'differs', shift(SEX_DIFFERS));
  const number = compareIdentifiers(query.identifiers ?? [], entry.identifiers);
  if (number !== null) {
    const least = number === 'same' ? SAME_IDENTIFIER : ALIKE_IDENTIFIER;
    move('identifier', number, Math.max(score, least + (1 - least) * score));
  }
  return { score: Math.min(1, Math.max(0, score)), features };
}
