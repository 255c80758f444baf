/**
 * Every number that decides what is a match, in one place. The policy may pass its own thresholds; the weights belong to
 * the matcher and change with its version.
 */
import type { ListId } from './entry';

export interface ScreeningThresholds {
  /** From this score, 0 to 1, a match is looked at by a person. */
  readonly consider: number;
  /** The same, for one list alone. */
  readonly byList?: { readonly [list in ListId]?: number };
}

export const DEFAULT_THRESHOLDS: ScreeningThresholds = { consider: 0.7 };

/** The threshold of a list. A whole name always reaches it, and a number that is none lets everything through to a person. */
export function considerFrom(thresholds: ScreeningThresholds, list: ListId): number {
  const from = thresholds.byList?.[list] ?? thresholds.consider;
  return Number.isFinite(from) ? Math.min(1, from) : 0;
}

export const NAME_WEIGHTS = {
  /** Of a particle or a legal form; another token weighs between `commonToken` and 1, the rarer in the list the more. */
  lightToken: 0.1,
  commonToken: 0.25,
  /** How much a token counts against a match that only the entry has, or only the customer. */
  entryOnly: 0.5,
  queryOnly: 0.5,
  /** Names that only partly agree need this much weight in common: two frequent names alone are not a match. */
  partialFloor: 1,
  /** A list of few entries does not make its tokens frequent: rarity is taken from at least this many. */
  smallestListForRarity: 1_000,
} as const;

/** What a feature adds to the score of the name. A birth date lowers more the further away it is, a slip of the pen not. */
export const FEATURE_EFFECTS = {
  weakAlias: -0.2,
  birthDay: 0.1,
  birthYear: 0.05,
  birthRange: 0.03,
  birthWithinFiveYears: -0.15,
  birthWithinTenYears: -0.25,
  birthFurther: -0.35,
  noCountryInCommon: -0.05,
} as const;

/** What an identifier alone is worth, whatever the name: the same number, type and country, or the number only. */
export const IDENTIFIER_SCORES = { full: 0.95, partial: 0.8 } as const;
