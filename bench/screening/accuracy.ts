/** What a set of scored queries says about a matcher. */
import type { BenchQuery } from './bench-query';

export interface ScoredQuery {
  readonly query: BenchQuery;
  /** The best score of any entry: what an alert would rest on. */
  readonly top: number;
  /** The score of the entry that is meant; 0 where it was not found. */
  readonly expected: number;
  readonly first: boolean;
}

export interface Accuracy {
  readonly recallAt: (falsePositives: number) => { readonly recall: number; readonly threshold: number };
  readonly bestF1: { readonly f1: number; readonly threshold: number };
  readonly topOne: number;
}

/** The lowest threshold that no more than the share of negatives reach. */
export function thresholdAt(scored: readonly ScoredQuery[], falsePositives: number): number {
  const negatives = scored.filter(({ query }) => query.expected === null).map(({ top }) => top);
  const sorted = negatives.toSorted((a, b) => b - a);
  return (sorted[Math.floor(falsePositives * sorted.length)] ?? 0) + 1e-6;
}

export function accuracyOf(scored: readonly ScoredQuery[]): Accuracy {
  const positives = scored.filter(({ query }) => query.expected !== null);
  const negatives = scored.filter(({ query }) => query.expected === null);
  const share = (threshold: number): number =>
    positives.filter(({ expected }) => expected >= threshold).length / positives.length;
  let bestF1 = { f1: 0, threshold: 0 };
  for (let threshold = 0.3; threshold < 1; threshold += 0.005) {
    const found = positives.filter(({ expected }) => expected >= threshold).length;
    const wrong = negatives.filter(({ top }) => top >= threshold).length;
    const f1 = (2 * found) / (2 * found + wrong + (positives.length - found));
    if (f1 > bestF1.f1) bestF1 = { f1, threshold };
  }
  return {
    recallAt: (falsePositives) => {
      const threshold = thresholdAt(scored, falsePositives);
      return { recall: share(threshold), threshold };
    },
    bestF1,
    topOne: positives.filter(({ first }) => first).length / positives.length,
  };
}

/** Recall by category at a threshold; of negatives the share that reaches it. */
export function byCategory(scored: readonly ScoredQuery[], threshold: number): ReadonlyMap<string, number> {
  const categories = new Map<string, number[]>();
  for (const { query, expected, top } of scored) {
    const reached = (query.expected === null ? top : expected) >= threshold ? 1 : 0;
    categories.set(query.category, [...(categories.get(query.category) ?? []), reached]);
  }
  return new Map(
    [...categories].map(([category, all]) => [category, all.reduce((sum, one) => sum + one, 0) / all.length]),
  );
}
