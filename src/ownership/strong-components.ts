import type { Holdings } from './holdings';

/**
 * The parties in groups of which each member owns, over some chain, each other one; nearly all of them are groups of one. In the
 * order in which Tarjan's algorithm (1972) ends them: whoever owns into a group comes before it. Without recursion: a chain may be
 * longer than the stack.
 */
export function strongComponents({ count, start, holder }: Pick<Holdings, 'count' | 'start' | 'holder'>): {
  readonly members: Int32Array;
  /** Group `g` has `members[first[g]]` to `members[first[g + 1]]`. */
  readonly first: Int32Array;
  readonly groups: number;
  readonly groupOf: Int32Array;
} {
  const order = new Int32Array(count).fill(-1);
  const lowest = new Int32Array(count);
  const groupOf = new Int32Array(count).fill(-1);
  const members = new Int32Array(count);
  const first = new Int32Array(count + 1);
  const open = new Int32Array(count);
  const path = new Int32Array(count);
  const next = start.slice(0, count);
  let [seen, opened, placed, groups] = [0, 0, 0, 0];
  for (let origin = 0; origin < count; origin++) {
    if (order[origin] !== -1) continue;
    let length = 0;
    const enter = (node: number): void => {
      order[node] = lowest[node] = seen++;
      open[opened++] = node;
      path[length++] = node;
    };
    enter(origin);
    while (length > 0) {
      const node = path[length - 1]!;
      if (next[node]! < start[node + 1]!) {
        const by = holder[next[node]!++]!;
        if (order[by] === -1) enter(by);
        else if (groupOf[by] === -1) lowest[node] = Math.min(lowest[node]!, order[by]!);
        continue;
      }
      length--;
      if (length > 0) lowest[path[length - 1]!] = Math.min(lowest[path[length - 1]!]!, lowest[node]!);
      if (lowest[node] !== order[node]) continue;
      let member: number;
      do {
        member = open[--opened]!;
        groupOf[member] = groups;
        members[placed++] = member;
      } while (member !== node);
      first[++groups] = placed;
    }
  }
  return { members, first: first.subarray(0, groups + 1), groups, groupOf };
}

export type Components = ReturnType<typeof strongComponents>;
