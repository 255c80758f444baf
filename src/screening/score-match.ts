/** Turns what agrees between a customer and one entry into a score, a grade and an explanation. */
import { type BirthDateComparison, compareBirthDate } from './birth-date';
import type { EntrySchema, ListEntry, ListedName, ListId } from './entry';
import type { IdentifierHit } from './index-identifiers';
import type { NameHit } from './index-names';
import { birthFeature, countryFeature, type MatchFeature, nameFeature, roundScore } from './match-features';
import { FEATURE_EFFECTS, IDENTIFIER_SCORES } from './thresholds';

/** A token of the customer's name and the listed one that it agrees with; null where the other side has none. */
export interface AlignedToken {
  readonly query: string | null;
  readonly entry: string | null;
  /** 0 to 1; 1 when they are equal. */
  readonly score: number;
}

/** One entry that may be the customer, with everything that a reviewer needs to judge it. */
export interface ScreeningMatch {
  readonly entryId: string;
  readonly list: ListId;
  readonly entryHash: string;
  readonly schema: EntrySchema;
  /** The listed name that agreed best; null when only an identifier did. */
  readonly name: ListedName | null;
  readonly outcome: 'consider' | 'hit';
  readonly score: number;
  readonly tokens: readonly AlignedToken[];
  readonly features: readonly MatchFeature[];
  readonly programmes: readonly string[];
  readonly datasetVersion: string;
}

/** What the customer gave, made ready for comparing. */
export interface SubjectFeatures {
  readonly dateOfBirth: string | undefined;
  /** Alpha-2. */
  readonly countries: ReadonlySet<string>;
}

/** A name of the customer's that agreed, in the reading in which it did. */
export interface AgreedName {
  readonly hit: NameHit;
  readonly reading: readonly string[];
}

function alignTokens(query: readonly string[], entry: readonly string[]): AlignedToken[] {
  const left = [...query];
  const aligned = entry.map((token): AlignedToken => {
    const at = left.indexOf(token);
    if (at === -1) return { query: null, entry: token, score: 0 };
    left.splice(at, 1);
    return { query: token, entry: token, score: 1 };
  });
  return [...aligned, ...left.map((token): AlignedToken => ({ query: token, entry: null, score: 0 }))];
}

/** A scored match, and what it would have scored without the features that lower it. */
export interface ScoredMatch {
  readonly match: ScreeningMatch;
  /** True when a person has to look whatever the score is: see `isCertain`. */
  readonly certain: boolean;
  readonly nameScore: number;
}

/** Whether a birth date agrees so well that even frequent parts of a name are worth a look. */
function supportsThinName({ relation }: BirthDateComparison, hit: NameHit): boolean {
  if (relation === 'day') return true;
  return hit.relation === 'entry_in_query' && relation !== 'unknown' && relation !== 'differs';
}

/**
 * A claimed birth date and residence are not proven, and further names cost nothing to claim: none of them sets aside a
 * strong listed name that stands whole in the customer's. Only a listed name of nothing but frequent parts needs a birth
 * date beside it; a name that lacks parts of the listed one goes by its score, unless the very birth date is listed.
 */
function isCertain(hit: NameHit, birth: BirthDateComparison): boolean {
  if (hit.relation === 'whole' || birth.relation === 'day') return true;
  return hit.relation === 'entry_in_query' && (!hit.thin || supportsThinName(birth, hit));
}

/**
 * Scores one entry. `hit` is a whole strong name whose birth date agrees (to the day, or within a listed year when two
 * parts of the name agree), or a number whose type and country agree; everything else is `consider`. Null when only
 * frequent parts of the name agree and no birth date supports them: to the day, or where the whole listed name stands in
 * the customer's, within the listed year or years or close to them.
 */
export function scoreMatch(
  entry: ListEntry,
  agreed: AgreedName | undefined,
  identifier: IdentifierHit | undefined,
  subject: SubjectFeatures,
  datasetVersion: string,
): ScoredMatch | null {
  const birth = compareBirthDate(subject.dateOfBirth, entry.schema === 'Person' ? entry.birthDates : []);
  const named = agreed && (!agreed.hit.thin || supportsThinName(birth, agreed.hit)) ? agreed : undefined;
  if (!named && !identifier) return null;

  const features: MatchFeature[] = [];
  const name = named ? (entry.names[named.hit.name] ?? null) : null;
  const weak = name?.quality === 'weak';
  if (named) features.push(nameFeature(named.hit));
  if (weak) {
    const note = 'The name is one that the list itself calls a weak alias.';
    features.push({ feature: 'weak_alias', effect: FEATURE_EFFECTS.weakAlias, note });
  }
  const born = birthFeature(birth);
  if (born) features.push(born);
  const residence = countryFeature(subject.countries, entry.countries, birth);
  if (residence) features.push(residence);
  let score = named ? features.reduce((sum, { effect }) => sum + effect, 0) : 0;
  if (identifier) {
    const floor = IDENTIFIER_SCORES[identifier.strength];
    const note = `A number of type ${identifier.type} is one that the entry lists${identifier.strength === 'full' ? '' : '; its type or country cannot be compared'}.`;
    features.push({ feature: 'identifier', effect: roundScore(Math.max(0, floor - score)), note });
    score = Math.max(score, floor);
  }

  const whole = named?.hit.relation === 'whole' && !weak;
  const sameBirth = birth.relation === 'day' || (birth.relation === 'year' && (named?.hit.agreeing ?? 0) >= 2);
  const hit = (whole && sameBirth) || identifier?.strength === 'full';
  return {
    certain: hit || (named !== undefined && !weak && isCertain(named.hit, birth)),
    nameScore: roundScore(named ? named.hit.score + (weak ? FEATURE_EFFECTS.weakAlias : 0) : 0),
    match: {
      entryId: entry.id,
      list: entry.list,
      entryHash: entry.hash,
      schema: entry.schema,
      name,
      outcome: hit ? 'hit' : 'consider',
      score: roundScore(score),
      tokens: named ? alignTokens(named.reading, named.hit.tokens) : [],
      features,
      programmes: entry.programmes,
      datasetVersion,
    },
  };
}
