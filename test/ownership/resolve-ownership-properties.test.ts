/** Random graphs with loops, bands and remainders, against dividends that are really paid. */
import fc from 'fast-check';

import { checkOwnership } from '../../src/ownership/check-ownership';
import type { OwnershipGraph } from '../../src/ownership/ownership-graph';
import { resolveOwnership } from '../../src/ownership/resolve-ownership';
import { boundsOf, bruteForce, payDividends } from './dividends';
import { graphs } from './random-graphs';

/** Per cent: the figures have nine places, and the reference ends when less than 1e-16 is paid. */
const GRAIN = 1e-7;

const sharesOf = (graph: OwnershipGraph) =>
  new Map(resolveOwnership(graph).owners.map(({ party, shares }) => [party, shares]));

test('exact percentages: each person has what dividends bring them, through every loop', () => {
  fc.assert(
    fc.property(graphs({ companies: 6, persons: 4, holders: 5, width: 0 }), (graph) => {
      const resolved = sharesOf(graph);
      for (const [person, got] of payDividends(
        graph,
        boundsOf(graph).map(({ low }) => low),
      )) {
        const { min, max } = resolved.get(person) ?? { min: 0, max: 0 };
        expect(Math.abs(min - got * 100)).toBeLessThan(GRAIN);
        expect(Math.abs(max - got * 100)).toBeLessThan(GRAIN);
      }
    }),
    { numRuns: 300 },
  );
});

test('bands: the range is the least and the greatest over everything that the bands allow', () => {
  fc.assert(
    fc.property(graphs({ companies: 3, persons: 3, holders: 3, width: 60 }), (graph) => {
      const resolved = sharesOf(graph);
      for (const [person, ends] of bruteForce(graph)) {
        const { min, max } = resolved.get(person) ?? { min: 0, max: 0 };
        expect({
          person,
          min: Math.abs(min - ends.min * 100) < GRAIN,
          max: Math.abs(max - ends.max * 100) < GRAIN,
        }).toEqual({ person, min: true, max: true });
      }
    }),
    { numRuns: 150 },
  );
});

/** Something within all bands, with no company over 100 %. */
function drawWithin(
  graph: OwnershipGraph,
  draws: readonly number[],
  bounds: ReturnType<typeof boundsOf> = boundsOf(graph),
): number[] {
  const room = new Map<string, number>();
  graph.edges.forEach(({ owned }, at) => room.set(owned, (room.get(owned) ?? 1) - bounds[at]!.low));
  return graph.edges.map(({ owned }, at) => {
    const { low, high } = bounds[at]!;
    const more = Math.min((high - low) * (draws[at % draws.length] ?? 0), Math.max(0, room.get(owned) ?? 0));
    room.set(owned, (room.get(owned) ?? 0) - more);
    return low + more;
  });
}

test('the truth is never outside the range, and an unknown owner never has more than could hide', () => {
  const draws = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 40 });
  fc.assert(
    fc.property(graphs({ companies: 8, persons: 5, holders: 5, width: 70 }), draws, (graph, at) => {
      const resolution = resolveOwnership(graph);
      const resolved = new Map(resolution.owners.map(({ party, shares }) => [party, shares]));
      let known = 0;
      const paid = payDividends(graph, drawWithin(graph, at));
      for (const [person, got] of paid) {
        const { min, max } = resolved.get(person) ?? { min: 0, max: 0 };
        expect(got * 100).toBeGreaterThan(min - GRAIN);
        expect(got * 100).toBeLessThan(max + GRAIN);
        known += got * 100;
      }
      // What a closed loop swallows is nobody's: an unknown owner has at most the rest.
      if (resolution.loops.length === 0) expect(100 - known).toBeLessThan(resolution.could_hide + GRAIN);
    }),
    { numRuns: 500 },
  );
});

test('so it is in loops that are too large to be eliminated', () => {
  const draws = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 40 });
  let largest = 0;
  const shapes = fc
    .constantFrom(0, 60)
    .chain((width) => graphs({ companies: 150, persons: 8, holders: 4, width, sum: 97 }));
  fc.assert(
    fc.property(shapes, draws, (graph, at) => {
      const { owners, loops } = resolveOwnership(graph);
      largest = Math.max(largest, ...loops.map(({ parties }) => parties.length));
      const resolved = new Map(owners.map(({ party, shares }) => [party, shares]));
      for (const [person, got] of payDividends(graph, drawWithin(graph, at))) {
        const { min, max } = resolved.get(person) ?? { min: 0, max: 0 };
        expect(got * 100).toBeGreaterThan(min - GRAIN);
        expect(got * 100).toBeLessThan(max + GRAIN);
      }
    }),
    // Of this seed, so that there always is such a loop.
    { numRuns: 30, seed: 8 },
  );
  expect(largest).toBeGreaterThan(64);
});

test('whoever is at the threshold within what the bands allow is certain or possible', () => {
  fc.assert(
    fc.property(graphs({ companies: 3, persons: 3, holders: 3, width: 50 }), (graph) => {
      const standing = new Map(resolveOwnership(graph).owners.map(({ party, at_threshold }) => [party, at_threshold]));
      for (const [person, { min, max }] of bruteForce(graph)) {
        if (min * 100 > 25 + GRAIN) expect(standing.get(person)).toBe('certain');
        else if (max * 100 > 25 + GRAIN) expect(standing.get(person)).not.toBe('no');
        else if (max * 100 < 25 - GRAIN) expect(standing.get(person) ?? 'no').toBe('no');
      }
    }),
    { numRuns: 100 },
  );
});

test('over 100 %: the truth is in the range whoever’s figure it is that is too high', () => {
  const draws = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 40 });
  fc.assert(
    fc.property(graphs({ companies: 5, persons: 4, holders: 4, width: 30, sum: 180 }), draws, (graph, at) => {
      const stated = new Map<string, number>();
      const bounds = boundsOf(graph);
      graph.edges.forEach(({ owned }, edge) => stated.set(owned, (stated.get(owned) ?? 0) + bounds[edge]!.low));
      const corrected = graph.edges.map(({ owned }, edge) => {
        const { low, high } = bounds[edge]!;
        return { low: Math.max(0, low - Math.max(0, (stated.get(owned) ?? 0) - 1)), high };
      });
      const resolved = sharesOf(graph);
      for (const [person, got] of payDividends(graph, drawWithin(graph, at, corrected))) {
        const { min, max } = resolved.get(person) ?? { min: 0, max: 0 };
        expect(got * 100).toBeGreaterThan(min - GRAIN);
        expect(got * 100).toBeLessThan(max + GRAIN);
      }
    }),
    { numRuns: 200 },
  );
});

test('contradictory sums too: ranges stay within 0 and 100, and nothing is thrown', () => {
  fc.assert(
    fc.property(graphs({ companies: 6, persons: 3, holders: 4, width: 40, sum: 250 }), (graph) => {
      for (const { shares } of resolveOwnership(graph).owners) {
        expect(shares.min).toBeGreaterThanOrEqual(0);
        expect(shares.max).toBeGreaterThanOrEqual(shares.min);
        expect(shares.max).toBeLessThanOrEqual(100);
      }
      const { findings } = checkOwnership(graph);
      expect(findings.every(({ code, field }) => code.startsWith('ownership.') && field !== '')).toBe(true);
    }),
    { numRuns: 300 },
  );
});
