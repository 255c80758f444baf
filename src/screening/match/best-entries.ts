/** The best score of each entry, and the score that an entry needs to be among the first. */
import type { FeaturedScore } from './feature-effects';

export interface ScoredEntry extends FeaturedScore {
  readonly entry: number;
  /** The listed name that agreed best; null when only an identifier did. */
  readonly name: number | null;
  readonly nameScore: number;
  readonly person: boolean;
}

export interface BestEntries {
  /** What an entry has to score to change the answer; rises as better ones are found, never above what ties with the last. */
  readonly bar: number;
  add(scored: ScoredEntry): void;
  /** All that were added, each entry by its best name, in no order. */
  all(): IterableIterator<ScoredEntry>;
}

/** @param limit how many are asked for, at least 1 */
export function createBestEntries(threshold: number, limit: number): BestEntries {
  const best = new Map<number, ScoredEntry>();
  let bar = threshold;
  /** How many reach the bar; the bar is moved when they are more than are asked for. */
  let over = 0;

  function raise(): void {
    const scores = [...best.values()].map(({ score }) => score).toSorted((a, b) => b - a);
    bar = Math.max(bar, scores[limit - 1]!);
    over = 0;
  }

  return {
    get bar() {
      return bar;
    },
    add(scored) {
      const known = best.get(scored.entry);
      if (known && (known.score > scored.score || (known.score === scored.score && precedes(known, scored)))) return;
      best.set(scored.entry, scored);
      // Not at each one: raising costs a sort.
      if (scored.score > bar && best.size >= limit && ++over >= limit / 4) raise();
    },
    all: () => best.values(),
  };
}

/** Of two names of one entry with one score, the one that the list has first. */
function precedes(one: ScoredEntry, other: ScoredEntry): boolean {
  return one.name !== null && other.name !== null && one.name < other.name;
}
