import { heldBy } from './held-by';
import type { Holdings } from './holdings';
import { SAME } from './holdings';
import type { Party, Edge } from './ownership-graph';
import type { Certainty } from './majority-control';

const HALF = 0.5;

/**
 * Which companies count as blocked because listed parties own 50 % or more of them, all of these together, directly or through
 * companies that are themselves blocked: the 50 Percent Rule of the US Treasury (OFAC, Revised Guidance on Entities Owned by Persons
 * Whose Property and Interests in Property Are Blocked, 13 August 2014; FAQ 398 to 402). Shares alone count, control does not.
 *
 * `possible` takes every band at its upper end, and a listed nominee for an owner.
 *
 * @returns the numbers of the companies, the root being 0, without those that are listed themselves
 */
export function listedMajority(
  holdings: Holdings,
  parties: readonly Party[],
  edges: readonly Edge[],
  at: ReadonlyMap<string, number>,
): ReadonlyMap<number, Certainty> {
  const { count, party, holder, edge } = holdings;
  const isListed = (each: number): boolean => parties[party[each]!]?.listed === true;
  const held = heldBy(holdings);
  const nominees: number[] = [];
  for (let each = 0; each < holder.length; each++) {
    const { owner, held: as } = edges[edge[each]!]!;
    if (as?.for !== undefined && parties[at.get(owner) ?? -1]?.listed === true) nominees.push(each);
  }

  function blocked(share: Float64Array, counted: readonly number[]): Set<number> {
    const sum = new Float64Array(count);
    const found = new Set<number>();
    const queue: number[] = [];
    const companyOf = new Map(counted.map((holding) => [holding, -1]));
    for (let each = 0; each < count; each++) if (isListed(each)) queue.push(each);
    const add = (company: number, holding: number): void => {
      sum[company]! += share[holding]!;
      if (found.has(company) || isListed(company) || sum[company]! < HALF - SAME) return;
      found.add(company);
      queue.push(company);
    };
    if (companyOf.size > 0)
      for (let from = 0; from < held.holding.length; from++)
        if (companyOf.has(held.holding[from]!)) add(held.company[from]!, held.holding[from]!);
    for (let next = 0; next < queue.length; next++)
      for (let from = held.first[queue[next]!]!; from < held.first[queue[next]! + 1]!; from++)
        if (!companyOf.has(held.holding[from]!)) add(held.company[from]!, held.holding[from]!);
    return found;
  }

  const anybody = nominees.length > 0 || parties.some(({ listed }) => listed === true);
  if (!anybody) return new Map();
  const certain = blocked(holdings.low, []);
  const possible = blocked(holdings.high, nominees);
  return new Map([...possible, ...certain].map((each) => [each, certain.has(each) ? 'certain' : 'possible']));
}
