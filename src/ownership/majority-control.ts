import { heldBy } from './held-by';
import type { Holdings } from './holdings';
import { SAME, shareOf } from './holdings';
import type { Edge } from './ownership-graph';

export type Certainty = 'certain' | 'possible';

export interface Controller {
  /** Number in the holdings. */
  readonly person: number;
  readonly certainty: Certainty;
  /** From the person to the root, both included; each holds, with what else the person controls, the majority of the next. */
  readonly chain: readonly number[];
}

const HALF = 0.5;
/** Holdings looked at for all persons together; beyond it a person counts as possibly in control. */
const MOST_STEPS = 3_000_000;

/**
 * Which persons control the root by majorities: whoever controls more than half of the votes of a company controls the votes that
 * the company has elsewhere, and what several controlled companies have of a third adds up. Multiplying would miss it: 51 % of 51 %
 * is 26 %, and still the whole say. (FATF, interpretive note to Recommendation 10, 5(b)(i.ii), control through other means, which the
 * one to Recommendation 24 builds on; Regulation (EU) 2024/1624, articles 53 and 54: control, also over intermediate entities.)
 */
export function majorityControl(holdings: Holdings, edges: readonly Edge[], isPerson: (each: number) => boolean) {
  const { count, edge, low, high } = holdings;
  const held = heldBy(holdings);
  const sum = new Float64Array(count);
  const beyond = new Uint8Array(count);
  const by = new Int32Array(count);
  let steps = 0;

  function chainOf(person: number, certainty: Certainty): readonly number[] | undefined {
    const share = certainty === 'certain' ? low : high;
    const controls = [person];
    const touched: number[] = [];
    for (let next = 0; next < controls.length; next++) {
      const controlling = controls[next]!;
      for (let at = held.first[controlling]!; at < held.first[controlling + 1]!; at++) {
        const [company, holding] = [held.company[at]!, held.holding[at]!];
        steps++;
        // Counted already as a majority: 2 stands for it.
        if (beyond[company] === 2) continue;
        if (sum[company] === 0 && beyond[company] === 0) touched.push(company);
        sum[company]! += share[holding]!;
        const { range } = edges[edge[holding]!]!;
        if (range?.min_exclusive === true && low[holding] === shareOf(edges[edge[holding]!]!).low) beyond[company] = 1;
        const isMajority =
          sum[company]! > HALF + SAME ||
          (certainty === 'certain' && beyond[company] === 1 && sum[company]! > HALF - SAME);
        if (!isMajority) continue;
        beyond[company] = 2;
        by[company] = controlling;
        controls.push(company);
      }
    }
    const chain: number[] = [];
    if (beyond[0] === 2) for (let each = 0; each !== -1; each = each === person ? -1 : by[each]!) chain.push(each);
    for (const company of touched) sum[company] = beyond[company] = 0;
    return chain.length > 0 ? chain.reverse() : undefined;
  }

  /** The first majority is the person's own, so whoever has less than half even of everything together has none. */
  function mayBegin(person: number): boolean {
    let all = 0;
    for (let at = held.first[person]!; at < held.first[person + 1]!; at++) all += high[held.holding[at]!]!;
    return all > HALF - SAME;
  }

  const controllers: Controller[] = [];
  for (let person = 0; person < count; person++) {
    if (!isPerson(person) || !mayBegin(person)) continue;
    if (steps > MOST_STEPS) {
      controllers.push({ person, certainty: 'possible', chain: [] });
      continue;
    }
    const certain = chainOf(person, 'certain');
    const chain = certain ?? chainOf(person, 'possible');
    if (chain) controllers.push({ person, certainty: certain ? 'certain' : 'possible', chain });
  }
  return controllers;
}
