/** From what two names share and lack to their score; the one formula of alignment and of all bounds on it. */
import type { NameWeights } from './match-weights';

/** From so much loss on, agreement of frequent words is not lifted. */
const COMPLETE_UNTIL = 0.8;
/** Sixteen words of the greatest weight, three times over for joined ones. */
const MOST_GAIN = 500;
const BISECTIONS = 22;

/**
 * Rises with `gain` and falls with `loss`, so that it bounds every score of a name that gains no more and loses no less.
 * @param gain what the words that agree weigh, by how alike they are
 * @param loss what the other words cost
 * @returns 0 to 1
 */
export function scoreNames(gain: number, loss: number, weights: NameWeights): number {
  if (gain <= 0) return 0;
  const sure = 1 - Math.exp(-gain / weights.enough);
  const complete = loss < COMPLETE_UNTIL ? weights.complete * (1 - loss / COMPLETE_UNTIL) : 0;
  return (gain / (gain + loss)) * (sure + (1 - sure) * complete);
}

/** The least gain that scores `least` when a name lacks words of the query that weigh `lacking`; `Infinity` where none does. */
export function leastGain(least: number, lacking: number, weights: NameWeights): number {
  const loss = weights.extra * lacking;
  let low = 0;
  let high = MOST_GAIN;
  if (scoreNames(high, loss, weights) < least) return Infinity;
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    if (scoreNames(middle, loss, weights) < least) low = middle;
    else high = middle;
  }
  // The lower end: never above the true one.
  return low;
}
