/** One entry that may be the person or business that is screened, with everything that a reviewer needs to judge it. Plain data. */
import type { BirthRange, EntrySchema, IndexedIdentifier, IndexedName } from './index/index-entry';
import type { FeatureEffect, WordComparison } from './match/search-query';
import type { ListKind } from './store/loaded-list';

export interface ScreeningMatch {
  readonly entryId: string;
  readonly list: string;
  readonly listKind: ListKind;
  readonly entryHash: string;
  readonly schema: EntrySchema;
  /** The listed name that agreed best; null when only an identifier did. */
  readonly name: IndexedName | null;
  readonly outcome: 'consider' | 'hit';
  /** 0 to 1, with everything that is known; and by the name alone. */
  readonly score: number;
  readonly nameScore: number;
  /** Word by word what was compared. Holds words of the customer's name. */
  readonly words: readonly WordComparison[];
  /** What else moved the score, and by how much. Holds no value of the customer's. */
  readonly features: readonly FeatureEffect[];
  readonly programmes: readonly string[];
  /** What the list says beside names, for a person to compare. */
  readonly listed: {
    readonly birthDates: readonly BirthRange[];
    /** Alpha-2. */
    readonly countries: readonly string[];
    readonly sex?: string;
    readonly identifiers: readonly IndexedIdentifier[];
  };
  /** Of the list that the entry was read from. */
  readonly datasetVersion: string;
}

/** Hits first, then by score; entries of one score by their id, so that the same answer comes in the same order. */
export function bestFirst(a: ScreeningMatch, b: ScreeningMatch): number {
  const hits = Number(b.outcome === 'hit') - Number(a.outcome === 'hit');
  return hits || b.score - a.score || (a.entryId < b.entryId ? -1 : 1);
}
