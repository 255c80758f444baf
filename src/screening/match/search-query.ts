/** What is asked of a list, and what it answers. */
import type { EntrySchema, IndexedIdentifier, IndexEntry } from '../index/index-entry';

export interface SearchQuery {
  readonly name: string;
  /** Left out, persons and all others are searched. */
  readonly schema?: EntrySchema;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; anything else is as good as none. */
  readonly birthDate?: string;
  /** Alpha-2. */
  readonly countries?: readonly string[];
  readonly sex?: string;
  readonly identifiers?: readonly IndexedIdentifier[];
}

export interface SearchOptions {
  /** Hits below it are left out; 0.7 when not given. */
  readonly threshold?: number;
  /** The most hits; 20 when not given. */
  readonly limit?: number;
  /**
   * `free`: words of the query that a listed name lacks cost it nothing, so that a name padded with others is still found.
   * More is found by chance. Otherwise they count.
   */
  readonly extraWords?: 'free';
}

export interface WordComparison {
  /** As compared, in Latin letters; null where the other side has a word that this one lacks. */
  readonly query: string | null;
  readonly entry: string | null;
  /** 0 to 1; 0 where one is null. */
  readonly similarity: number;
  /** How much the word says about who is meant; frequent words say little. */
  readonly weight: number;
}

export interface FeatureEffect {
  readonly feature: 'birth_date' | 'country' | 'sex' | 'identifier' | 'weak_name';
  /** What came of the comparison, from a closed set of words. */
  readonly relation: string;
  /** How much the score rose or fell, in points of it. */
  readonly effect: number;
}

export interface MatchExplanation {
  /** The listed name that agreed best; null when only an identifier did. */
  readonly name: IndexEntry['names'][number] | null;
  /** 0 to 1: by the name alone. */
  readonly nameScore: number;
  readonly words: readonly WordComparison[];
  readonly features: readonly FeatureEffect[];
}

export interface SearchHit {
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
  readonly entry: IndexEntry;
  readonly explanation: MatchExplanation;
}

export interface SearchResult {
  /** The best first; entries of one score by their id. */
  readonly hits: readonly SearchHit[];
  /** True when so many names were possible that only the most promising were compared word by word. */
  readonly capped: boolean;
}

export const DEFAULT_THRESHOLD = 0.7;
export const DEFAULT_LIMIT = 20;
