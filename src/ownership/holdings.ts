import type { IndexedGraph } from './index-graph';
import type { Edge, HoldingKind } from './ownership-graph';

/** Fractions that differ by less are the same: 33.33, 33.33 and 33.34 make 100, whatever binary fractions make of it. */
export const SAME = 1e-12;

/**
 * Who holds what of whom, of one kind, among everybody who can be reached from the root. Numbers are fractions of 1. The holders of
 * company `i` stand at `start[i]` to `start[i + 1]`.
 */
export interface Holdings {
  /** How many parties are reached; the root is 0, and whoever is nearer to it has a smaller number. */
  readonly count: number;
  /** Place in `graph.parties`. */
  readonly party: Int32Array;
  /** Steps from the root, by the shortest chain. */
  readonly depth: Int32Array;
  readonly start: Int32Array;
  readonly holder: Int32Array;
  readonly edge: Int32Array;
  /** Bounds of each holding, no wider than the other holdings of the company leave room for. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Sum of the minima as stated, and of `low`, and of `high`, a company. */
  readonly stated: Float64Array;
  readonly lowSum: Float64Array;
  readonly highSum: Float64Array;
}

/** Who said that there is nobody, and not how much is nobody's, holds nothing: it stays in what is left of the company. */
export function isMereStatement({ percentage, range, owner }: Edge, { graph, at }: IndexedGraph): boolean {
  return percentage === undefined && range === undefined && graph.parties[at.get(owner)!]?.kind === 'none_identified';
}

export function shareOf({ percentage, range }: Edge): { readonly low: number; readonly high: number } {
  if (percentage !== undefined) return { low: percentage / 100, high: percentage / 100 };
  return { low: (range?.min ?? 0) / 100, high: (range?.max ?? 100) / 100 };
}

/**
 * Votes follow shares where a company says nothing about votes (one share, one vote). Companies whose minima exceed 100 % contradict
 * themselves: by how much is known, and not whose figure is wrong, so each of them may be too high by the whole excess.
 */
export function holdingsOf(indexed: IndexedGraph, kind: HoldingKind): Holdings {
  const { graph, root, owner, owned } = indexed;
  const { parties, edges } = graph;
  const votes = new Uint8Array(parties.length);
  if (kind === 'votes') edges.forEach((edge, at) => edge.kind === 'votes' && (votes[owned[at] ?? 0] = 1));
  const counts = (at: number): boolean => edges[at]?.kind === (votes[owned[at] ?? 0] === 1 ? 'votes' : 'shares');

  const first = new Int32Array(parties.length + 1);
  for (let at = 0; at < edges.length; at++) if (counts(at)) first[owned[at]! + 1]!++;
  for (let at = 0; at < parties.length; at++) first[at + 1]! += first[at]!;
  const next = first.slice();
  const sorted = new Int32Array(first[parties.length]!);
  for (let at = 0; at < edges.length; at++) if (counts(at)) sorted[next[owned[at]!]!++] = at;

  const number = new Int32Array(parties.length).fill(-1);
  const party = new Int32Array(parties.length);
  const depth = new Int32Array(parties.length);
  const start = new Int32Array(parties.length + 1);
  const holder = new Int32Array(sorted.length);
  const edge = new Int32Array(sorted.length);
  number[root] = 0;
  party[0] = root;
  let count = 1;
  let filled = 0;
  for (let company = 0; company < count; company++) {
    start[company] = filled;
    const place = party[company]!;
    for (let at = first[place]!; at < first[place + 1]!; at++) {
      const by = owner[sorted[at]!]!;
      if (number[by] === -1) {
        number[by] = count;
        depth[count] = depth[company]! + 1;
        party[count++] = by;
      }
      holder[filled] = number[by]!;
      edge[filled++] = sorted[at]!;
    }
  }
  start[count] = filled;
  const shape = { count, party, depth, start, holder: holder.subarray(0, filled), edge: edge.subarray(0, filled) };
  return { ...shape, ...boundsOf(shape, indexed) };
}

function boundsOf({ count, start, edge }: Pick<Holdings, 'count' | 'start' | 'edge'>, indexed: IndexedGraph) {
  const { edges } = indexed.graph;
  const low = new Float64Array(edge.length);
  const high = new Float64Array(edge.length);
  const stated = new Float64Array(count);
  const lowSum = new Float64Array(count);
  const highSum = new Float64Array(count);
  for (let company = 0; company < count; company++) {
    const [from, to] = [start[company]!, start[company + 1]!];
    let sum = 0;
    for (let at = from; at < to; at++) {
      const given = edges[edge[at]!]!;
      const share = isMereStatement(given, indexed) ? { low: 0, high: 0 } : shareOf(given);
      low[at] = share.low;
      high[at] = share.high;
      sum += share.low;
    }
    stated[company] = sum;
    const excess = sum > 1 + SAME ? sum - 1 : 0;
    let lows = 0;
    for (let at = from; at < to; at++) lows += low[at] = Math.max(0, low[at]! - excess);
    for (let at = from; at < to; at++) {
      high[at] = Math.max(low[at]!, Math.min(high[at]!, 1 - (lows - low[at]!)));
      highSum[company]! += high[at]!;
    }
    lowSum[company] = lows;
  }
  return { low, high, stated, lowSum, highSum };
}
