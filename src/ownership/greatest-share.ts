import { eliminate, worthOf } from './eliminate-loop';
import { heldBy } from './held-by';
import type { Holdings } from './holdings';
import { SAME } from './holdings';
import { holdsItself } from './pass-down';
import type { Components } from './strong-components';

const MOST_ELIMINATED = 64;
const MOST_IMPROVEMENTS = 200;
const BETTER = 1e-14;
/** Multiplications that take as long as looking at one holding. */
const STEPS_A_LOOK = 20;

/**
 * How much of the root one person can own at most, where maxima cannot all hold at once because they exceed 100 % together. Exact:
 * each company gives the room that its minima leave to the holders through whom most comes to the person. That is a Markov decision
 * process with one choice a company; a loop of companies is solved by policy iteration (Howard 1960), which ends at the optimum.
 *
 * Holds arrays as large as the graph, so that asking about many people costs what their own chains are long.
 */
export function createGreatestShare(holdings: Holdings, { members, first, groupOf }: Components) {
  const { count, start, holder, low, high, lowSum } = holdings;
  const held = heldBy(holdings);
  const worth = new Float64Array(count);
  const chosen = new Float64Array(holder.length);
  const place = new Int32Array(count);
  const mark = new Int32Array(count).fill(-1);

  /** Sets `chosen` for a company to what is best by `worth`, and answers what the company is worth then. */
  function choose(company: number): number {
    const [from, to] = [start[company]!, start[company + 1]!];
    const useful: number[] = [];
    let value = 0;
    for (let at = from; at < to; at++) {
      chosen[at] = low[at]!;
      const each = worth[holder[at]!]!;
      if (each === 0) continue;
      value += low[at]! * each;
      if (high[at]! > low[at]!) useful.push(at);
    }
    if (useful.length > 1) useful.sort((a, b) => worth[holder[b]!]! - worth[holder[a]!]! || a - b);
    let room = Math.max(0, 1 - lowSum[company]!);
    for (const at of useful) {
      const more = Math.min(high[at]! - low[at]!, room);
      chosen[at]! += more;
      value += more * worth[holder[at]!]!;
      room -= more;
    }
    return value;
  }

  /** Answers how much work it was; `Infinity` where it was given up. */
  function solveLoop(inside: Int32Array, group: number, work: number): number {
    const size = inside.length;
    const aRound = size ** 3 / STEPS_A_LOOK;
    if (size > MOST_ELIMINATED) return Number.POSITIVE_INFINITY;
    inside.forEach((company, number) => (place[company] = number));
    for (const company of inside) choose(company);
    for (let round = 1; round <= MOST_IMPROVEMENTS && round * aRound <= work; round++) {
      const shares = new Float64Array(size * size);
      const leak = new Float64Array(size);
      const pays = new Float64Array(size);
      inside.forEach((company, row) => {
        let sum = 0;
        for (let at = start[company]!; at < start[company + 1]!; at++) {
          const by = holder[at]!;
          sum += chosen[at]!;
          if (groupOf[by] === group) shares[row * size + place[by]!]! += chosen[at]!;
          else {
            leak[row]! += chosen[at]!;
            pays[row]! += chosen[at]! * worth[by]!;
          }
        }
        if (sum < 1 - SAME) leak[row]! += 1 - sum;
      });
      const worths = worthOf(eliminate(size, shares, leak), pays);
      inside.forEach((company, number) => (worth[company] = worths[number]!));
      let improved = false;
      for (const company of inside) {
        const before = chosen.slice(start[company], start[company + 1]);
        if (choose(company) > worth[company]! + BETTER) improved = true;
        // As good is no reason to change: two choices that are alike would take turns for ever.
        else chosen.set(before, start[company]);
      }
      if (!improved) return round * aRound;
    }
    return Number.POSITIVE_INFINITY;
  }

  /**
   * @param work how many holdings may be looked at
   * @returns the share as a fraction, or `undefined` where it is too much work; and how much work it was
   */
  return function greatestShare(person: number, work: number): { readonly share: number | undefined; work: number } {
    const above: number[] = [person];
    mark[person] = person;
    let used = 0;
    for (let next = 0; next < above.length && used <= work; next++)
      for (let at = held.first[above[next]!]!; at < held.first[above[next]! + 1]!; at++) {
        const company = held.company[at]!;
        used++;
        if (mark[company] === person) continue;
        mark[company] = person;
        used += start[company + 1]! - start[company]!;
        above.push(company);
      }
    if (used <= work) {
      const inOrder = [...new Set(above.map((node) => groupOf[node]!))].sort((a, b) => a - b);
      for (const group of inOrder) {
        const inside = members.subarray(first[group], first[group + 1]);
        const [only] = inside;
        if (only === person) worth[person] = 1;
        else if (inside.length === 1 && !holdsItself(holdings, only!)) worth[only!] = choose(only!);
        else used += solveLoop(inside, group, work - used);
        if (used > work) break;
      }
    }
    const share = used <= work ? worth[0]! : undefined;
    for (const node of above) worth[node] = 0;
    return { share, work: used };
  };
}
