import type { Holdings } from './holdings';
import { holdsItself } from './pass-down';
import type { Components } from './strong-components';

export interface Loop {
  /** Everybody who is in it: each owns, over some chain, each other one. One alone holds shares of itself. */
  readonly members: readonly number[];
  /** A way once around, shortest from the member nearest to the root: each is owned by the next, the last by the first. */
  readonly around: readonly number[];
  /** Nobody outside has a part of it, and no part of it is left: it belongs to itself. */
  readonly isClosed: boolean;
}

export function findLoops(holdings: Holdings, { members, first, groups, groupOf }: Components): Loop[] {
  const { start, holder, low, lowSum } = holdings;
  const loops: Loop[] = [];
  for (let group = groups - 1; group >= 0; group--) {
    if (first[group + 1]! - first[group]! === 1 && !holdsItself(holdings, members[first[group]!]!)) continue;
    const inside = members.subarray(first[group], first[group + 1]);
    const isClosed = inside.every((company) => {
      let within = 0;
      for (let at = start[company]!; at < start[company + 1]!; at++)
        if (groupOf[holder[at]!] === group) within += low[at]!;
      return within > 1 - 1e-12 && lowSum[company]! > 1 - 1e-12;
    });
    const sorted = [...inside].sort((a, b) => a - b);
    loops.push({ members: sorted, around: wayAround(sorted[0]!, group), isClosed });
  }
  return loops;

  function wayAround(from: number, group: number): number[] {
    const before = new Map<number, number>();
    const queue = [from];
    for (const company of queue)
      for (let at = start[company]!; at < start[company + 1]!; at++) {
        const by = holder[at]!;
        if (by === from) {
          const way = [company];
          for (let each = company; each !== from; way.unshift(each)) each = before.get(each)!;
          return way;
        }
        if (groupOf[by] !== group || before.has(by)) continue;
        before.set(by, company);
        queue.push(by);
      }
    return [from];
  }
}
