import type { Band, Edge, OwnershipGraph, Party } from '../../src/ownership/ownership-graph';
import { createChoices } from '../screening/seeded-choices';

/** As the register of the United Kingdom publishes them (SI 2016/339, schedule 2). */
const BANDS: readonly Band[] = [
  { min: 25, max: 50, min_exclusive: true },
  { min: 50, max: 75, min_exclusive: true, max_exclusive: true },
  { min: 75, max: 100 },
];

export interface GraphShape {
  readonly parties: number;
  /** Of all parties. */
  readonly companies: number;
  /** How likely a share is published as a band only, from 0 to 1. */
  readonly bands: number;
  /** How likely a company has a holder that it owns itself, over however many steps. */
  readonly loops: number;
  readonly seed: number;
}

/**
 * A structure that grows upward from the root as groups do: each company has one to four holders, mostly new ones, some of whom hold of
 * others, too. Of the companies a part is held by a company below it, which closes a loop.
 */
export function drawGraph({ parties: size, companies, bands, loops, seed }: GraphShape): OwnershipGraph {
  const choose = createChoices(seed);
  const parties: Party[] = Array.from({ length: size }, (_, at) => ({
    id: `n${at}`,
    kind: at < companies ? 'business' : 'person',
  }));
  const edges: Edge[] = [];
  let [nextCompany, nextPerson] = [1, companies];
  for (let company = 0; company < companies; company++) {
    const holders: number[] = [];
    // Enough new ones that everybody is reached, companies before they run out.
    const many = 1 + choose.below(4);
    for (let at = 0; at < many; at++) {
      const wantsCompany = nextCompany <= company + 1 || choose.below(100) < 55;
      if (wantsCompany && nextCompany < companies) holders.push(nextCompany++);
      else if (nextPerson < size && choose.below(100) < 80) holders.push(nextPerson++);
      else holders.push(companies + choose.below(size - companies));
    }
    if (choose.below(1000) < loops * 1000) holders.push(choose.below(company + 1));
    const weights = holders.map(() => 1 + choose.below(20));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    let left = 100;
    holders.forEach((holder, at) => {
      const percentage = Math.floor((weights[at]! * 100) / whole);
      const band = BANDS.find(({ min, max }) => percentage >= min && percentage <= max && min <= left);
      const share = band && choose.below(1000) < bands * 1000 ? { range: band } : { percentage };
      left -= band ? band.min : percentage;
      edges.push({ owner: `n${holder}`, owned: `n${company}`, kind: 'shares', ...share });
    });
  }
  // Whoever was not reached holds a little of somebody.
  for (; nextPerson < size; nextPerson++)
    edges.push({ owner: `n${nextPerson}`, owned: `n${choose.below(companies)}`, kind: 'shares', percentage: 0 });
  return { root: 'n0', parties, edges, roles: [{ party: `n${companies}`, of: 'n0', role: 'control_person' }] };
}
