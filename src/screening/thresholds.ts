/** From which score on a match counts, in one place. The weights of the matcher belong to the matcher. */
import type { ListKind } from './store/loaded-list';

export interface ScreeningThresholds {
  /** From this score, 0 to 1, a person looks at a match. */
  readonly consider: number;
  /** From this score on, a name with its birth date is as good as certain. */
  readonly hit: number;
  /** `consider` for all lists of one kind. */
  readonly byKind?: { readonly [kind in ListKind]?: number };
  /** `consider` for one list alone, by its id. */
  readonly byList?: Readonly<Record<string, number>>;
}

/**
 * Measured (`npm run bench -- screening`): by name alone one innocent customer in a hundred scores over 0.7 against ten
 * thousand entries. Lists of politically exposed persons are a hundred times as long, so more is asked of their names.
 */
export const DEFAULT_THRESHOLDS: ScreeningThresholds = { consider: 0.7, hit: 0.95, byKind: { pep: 0.8 } };

/** The threshold of a list. A complete agreement always reaches it, and a number that is none lets everything through to a person. */
export function considerFrom(thresholds: ScreeningThresholds, list: string, kind: ListKind): number {
  const from = thresholds.byList?.[list] ?? thresholds.byKind?.[kind] ?? thresholds.consider;
  return Number.isFinite(from) ? Math.min(1, Math.max(0, from)) : 0;
}
