import fc from 'fast-check';

import type { Band, Edge, OwnershipGraph, Party } from '../../src/ownership/ownership-graph';

interface Shape {
  readonly companies: number;
  readonly persons: number;
  /** Holders of one company, at most. */
  readonly holders: number;
  /** Per cent between the ends of a band, at most; 0 for exact percentages. */
  readonly width: number;
  /** What the minima of a company sum up to, at most. */
  readonly sum?: number;
}

export function graphOf(
  parties: readonly Party[],
  edges: readonly (readonly [owner: string, owned: string, share: number | Band])[],
): OwnershipGraph {
  return {
    root: parties[0]?.id ?? '',
    parties,
    edges: edges.map(([owner, owned, share]): Edge => ({
      owner,
      owned,
      kind: 'shares',
      ...(typeof share === 'number' ? { percentage: share } : { range: share }),
    })),
    roles: [],
  };
}

/** Graphs with every kind of loop, self-holding and remainder; percentages are whole, and whole graphs shrink. */
export function graphs({ companies, persons, holders, width, sum = 100 }: Shape): fc.Arbitrary<OwnershipGraph> {
  const parties: Party[] = [
    ...Array.from({ length: companies }, (_, at) => ({ id: `c${at}`, kind: 'business' as const })),
    ...Array.from({ length: persons }, (_, at) => ({ id: `p${at}`, kind: 'person' as const })),
  ];
  const holding = fc.record({
    by: fc.integer({ min: 0, max: parties.length - 1 }),
    weight: fc.integer({ min: 0, max: 10 }),
    more: fc.integer({ min: 0, max: width }),
  });
  const company = fc.record({
    held: fc.array(holding, { maxLength: holders }),
    total: fc.integer({ min: 0, max: sum }),
  });
  return fc.array(company, { minLength: companies, maxLength: companies }).map((all) =>
    graphOf(
      parties,
      all.flatMap(({ held, total }, owned) => {
        const weights = Math.max(
          1,
          held.reduce((added, { weight }) => added + weight, 0),
        );
        return held.map(({ by, weight, more }) => {
          const min = Math.min(100, Math.floor((weight * total) / weights));
          const share = more === 0 ? min : { min, max: Math.min(100, min + more) };
          return [parties[by]!.id, `c${owned}`, share] as const;
        });
      }),
    ),
  );
}
