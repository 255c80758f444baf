import { eliminate, totalInto } from './eliminate-loop';
import type { Holdings } from './holdings';
import { SAME } from './holdings';
import type { Components } from './strong-components';

/** Loops of more companies are not eliminated (n³) but run round by round. */
const MOST_ELIMINATED = 64;
/** Holdings looked at in rounds, over all loops; what is still under way then is told as `underWay`. */
const MOST_STEPS = 10_000_000;
const NOTHING = 1e-13;
/** Rounds without a change after which a part of the loop is taken to be closed. */
const MOST_IDLE_ROUNDS = 50;

export interface Passed {
  /** What comes to each party of one unit of dividend that the root pays out, over all chains and rounds. */
  readonly amount: Float64Array;
  /** What was still going round when the rounds were ended; all of it might come to anybody. */
  readonly underWay: number;
  /** What went into loops that nobody outside has a share of. */
  readonly lost: number;
}

/**
 * Passes a dividend of 1 from the root to its holders and on to theirs, each group of companies after those that it holds of.
 * With `low` the minimum of everybody, exactly: ownership never falls when a share rises. With `high` a bound from above: exact where
 * no company's maxima exceed 100 %; where some do, they cannot all hold at once, and a loop of such companies passes on to each of
 * its holders at most what came into it.
 */
export function passDown(
  holdings: Holdings,
  { members, first, groups, groupOf }: Components,
  bound: 'low' | 'high',
): Passed {
  const { count, start, holder } = holdings;
  const share = holdings[bound];
  const sums = bound === 'low' ? holdings.lowSum : holdings.highSum;
  const amount = new Float64Array(count);
  const place = new Int32Array(count);
  let [underWay, lost, steps] = [0, 0, 0];
  amount[0] = 1;

  const passOn = (company: number, group: number): void => {
    for (let at = start[company]!; at < start[company + 1]!; at++)
      if (groupOf[holder[at]!] !== group) amount[holder[at]!]! += amount[company]! * share[at]!;
  };

  for (let group = groups - 1; group >= 0; group--) {
    const only = members[first[group]!]!;
    if (first[group + 1]! - first[group]! === 1 && !holdsItself(holdings, only)) {
      // What comes to one that is in no loop is a part of what was paid.
      if (start[only + 1]! > start[only]!) amount[only] = Math.min(1, amount[only]!);
      passOn(only, group);
      continue;
    }
    const inside = members.subarray(first[group], first[group + 1]);
    let came = 0;
    let leaks = false;
    let mayLeakTooMuch = false;
    inside.forEach((company, number) => {
      place[company] = number;
      came += amount[company]!;
      leaks ||= leakOf(company, group) > 0;
      mayLeakTooMuch ||= sums[company]! > 1 + SAME;
    });
    if (!leaks && !mayLeakTooMuch) {
      lost += came;
    } else if (mayLeakTooMuch) {
      passAtMost(inside, group, Math.min(1, came));
    } else if (inside.length <= MOST_ELIMINATED) {
      const total = totalInto(
        eliminationOf(inside, group),
        Float64Array.from(inside, (each) => amount[each]!),
      );
      inside.forEach((company, number) => (amount[company] = total[number]!));
      for (const company of inside) passOn(company, group);
    } else {
      underWay += goRound(inside, group);
      for (const company of inside) passOn(company, group);
    }
  }
  return { amount, underWay, lost };

  function leakOf(company: number, group: number): number {
    let outside = sums[company]! < 1 - SAME ? 1 - sums[company]! : 0;
    for (let at = start[company]!; at < start[company + 1]!; at++)
      if (groupOf[holder[at]!] !== group) outside += share[at]!;
    return outside;
  }

  function eliminationOf(inside: Int32Array, group: number) {
    const size = inside.length;
    const shares = new Float64Array(size * size);
    const leak = Float64Array.from(inside, (company) => leakOf(company, group));
    inside.forEach((company, row) => {
      for (let at = start[company]!; at < start[company + 1]!; at++)
        if (groupOf[holder[at]!] === group) shares[row * size + place[holder[at]!]!]! += share[at]!;
    });
    return eliminate(size, shares, leak);
  }

  function passAtMost(inside: Int32Array, group: number, came: number): void {
    const reached = new Set<number>();
    for (const company of inside) {
      amount[company] = Number.POSITIVE_INFINITY;
      for (let at = start[company]!; at < start[company + 1]!; at++)
        if (groupOf[holder[at]!] !== group && share[at]! > 0) reached.add(holder[at]!);
    }
    for (const by of reached) amount[by]! += came;
  }

  /** Answers what is still going round at the end: nobody outside can get more than that beside what came to them. */
  function goRound(inside: Int32Array, group: number): number {
    const loop = ringOf(inside, group);
    const waiting = Float64Array.from(inside, (company) => amount[company]!);
    const paid = new Float64Array(inside.length);
    let left = 1;
    for (let idle = 0; left > NOTHING && steps < MOST_STEPS && idle < MOST_IDLE_ROUNDS;) {
      const before = left;
      // Members stand with holders before what they hold of: from the end, a dividend goes far in one round.
      for (let number = inside.length - 1; number >= 0; number--) {
        const pays = waiting[number]!;
        if (pays === 0) continue;
        waiting[number] = 0;
        paid[number]! += pays;
        for (let at = loop.first[number]!; at < loop.first[number + 1]!; at++)
          waiting[loop.holder[at]!]! += pays * loop.share[at]!;
      }
      steps += loop.holder.length;
      left = 0;
      for (let number = 0; number < waiting.length; number++) left += waiting[number]!;
      idle = Math.abs(before - left) <= NOTHING * left ? idle + 1 : 0;
    }
    inside.forEach((company, number) => (amount[company] = paid[number]!));
    return left;
  }

  /** The holdings within a loop alone, side by side: rounds spend their time on these. */
  function ringOf(inside: Int32Array, group: number) {
    const ring: { readonly by: number; readonly of: number }[] = [];
    const first = new Int32Array(inside.length + 1);
    inside.forEach((company, number) => {
      for (let at = start[company]!; at < start[company + 1]!; at++)
        if (groupOf[holder[at]!] === group && share[at]! > 0) ring.push({ by: place[holder[at]!]!, of: share[at]! });
      first[number + 1] = ring.length;
    });
    return { first, holder: Int32Array.from(ring, ({ by }) => by), share: Float64Array.from(ring, ({ of }) => of) };
  }
}

export function holdsItself({ start, holder }: Holdings, company: number): boolean {
  for (let at = start[company]!; at < start[company + 1]!; at++) if (holder[at] === company) return true;
  return false;
}
