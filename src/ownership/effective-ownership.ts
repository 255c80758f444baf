import { createGreatestShare } from './greatest-share';
import type { Holdings } from './holdings';
import { SAME, shareOf } from './holdings';
import type { Edge } from './ownership-graph';
import { passDown } from './pass-down';
import type { Passed } from './pass-down';
import type { Components } from './strong-components';

/** Fractions of the root. The truth lies between them, whatever the bands turn out to be; 1e-11 is the grain of the figures. */
export interface Effective {
  readonly min: number;
  readonly max: number;
  /** The greatest is never reached: a band on the way excludes its end. */
  readonly maxExclusive: boolean;
  /** Both ends are reached by figures that are within all bands; otherwise `max` may be too high. */
  readonly isExact: boolean;
}

/** Holdings looked at to make maxima exact, over all persons. */
const MOST_WORK = 150_000;

/**
 * What each person owns of the root through all chains. Persons whose maxima rest on companies that are oversubscribed at their
 * bands' upper ends are asked about one by one, those first of whom it matters: whose range straddles the threshold.
 */
export function effectiveOwnership(
  holdings: Holdings,
  components: Components,
  edges: readonly Edge[],
  persons: readonly number[],
  threshold: number,
): { readonly of: ReadonlyMap<number, Effective>; readonly low: Passed; readonly high: Passed } {
  const low = passDown(holdings, components, 'low');
  // Without bands there is one figure, and it is found once.
  const isOneFigure = holdings.low.every((share, at) => share === holdings.high[at]);
  const high = isOneFigure ? low : passDown(holdings, components, 'high');
  const { contested, strict } = whereMaximaBind(holdings, components, edges, high);
  const lows = persons.reduce((sum, person) => sum + low.amount[person]!, 0);

  const of = new Map<number, Effective>();
  const unsettled: number[] = [];
  for (const person of persons) {
    const min = Math.min(1, low.amount[person]!);
    const atMost = high.amount[person]! + high.underWay;
    const max = Math.max(min, Math.min(1, 1 - (lows - min), atMost));
    const isWhole = atMost <= max + SAME;
    of.set(person, { min, max, maxExclusive: isWhole && strict[person] === 1, isExact: high.underWay < 1e-12 });
    if (contested[person] === 1 && max - min > SAME) unsettled.push(person);
  }
  if (unsettled.length > 0) settle();
  return { of, low, high };

  function settle(): void {
    const straddles = (person: number): number => {
      const { min, max } = of.get(person)!;
      return min < threshold && max >= threshold - SAME ? 0 : 1;
    };
    const greatest = createGreatestShare(holdings, components);
    let work = MOST_WORK;
    for (const person of unsettled.map((each) => [straddles(each), each] as const).sort((a, b) => a[0] - b[0])) {
      const before = of.get(person[1])!;
      const asked = work > 0 ? greatest(person[1], work) : undefined;
      work -= asked?.work ?? 0;
      const isExact = asked?.share !== undefined;
      const max = Math.max(before.min, Math.min(before.max, asked?.share ?? 1));
      of.set(person[1], { ...before, max, isExact, maxExclusive: before.maxExclusive && max > before.max - SAME });
    }
  }
}

/**
 * Whose maximum cannot be had by taking every band at its upper end (`contested`), and who never reaches it because a band on the
 * way excludes its end (`strict`). Beyond a contested company only the last step tells: nobody has more than all of what came there.
 */
function whereMaximaBind(holdings: Holdings, components: Components, edges: readonly Edge[], { amount }: Passed) {
  const { count, start, holder, edge, high, highSum } = holdings;
  const { members, first, groups } = components;
  const contested = new Uint8Array(count);
  const strict = new Uint8Array(count);
  for (let group = groups - 1; group >= 0; group--) {
    let isContested = false;
    let isStrict = false;
    for (let member = first[group]!; member < first[group + 1]!; member++) {
      isContested ||= contested[members[member]!] === 1 || highSum[members[member]!]! > 1 + SAME;
      isStrict ||= strict[members[member]!] === 1;
    }
    isStrict &&= !isContested;
    for (let member = first[group]!; member < first[group + 1]!; member++) {
      const company = members[member]!;
      for (let at = start[company]!; at < start[company + 1]!; at++) {
        if (isContested) contested[holder[at]!] = 1;
        if (!(high[at]! > 0) || !(amount[company]! > 0) || amount[company] === Number.POSITIVE_INFINITY) continue;
        const given = edges[edge[at]!]!;
        const excludes = given.range?.max_exclusive === true && high[at] === shareOf(given).high;
        if (isStrict || excludes) strict[holder[at]!] = 1;
      }
    }
  }
  return { contested, strict };
}
