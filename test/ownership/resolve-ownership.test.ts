import type { Edge, OwnershipGraph, Party } from '../../src/ownership/ownership-graph';
import { resolveOwnership } from '../../src/ownership/resolve-ownership';
import { boundsOf, payDividends } from './dividends';
import { graphOf } from './random-graphs';

const company = (id: string, more: Partial<Party> = {}): Party => ({ id, kind: 'business', ...more });
const person = (id: string, more: Partial<Party> = {}): Party => ({ id, kind: 'person', ...more });
const owner = (graph: OwnershipGraph, id: string, threshold?: number) =>
  resolveOwnership(graph, { threshold }).owners.find(({ party }) => party === id);

test('chains multiply, and several chains to one person add up', () => {
  const graph = graphOf(
    [company('root'), company('a'), company('b'), person('p'), person('q')],
    [
      ['a', 'root', 40],
      ['b', 'root', 30],
      ['p', 'root', 5],
      ['p', 'a', 30],
      ['p', 'b', 28],
      ['q', 'a', 70],
    ],
  );
  expect(owner(graph, 'p')).toMatchObject({ shares: { min: 25.4, max: 25.4 }, at_threshold: 'certain' });
  expect(owner(graph, 'q')).toMatchObject({ shares: { min: 28, max: 28 }, depth: 2 });
});

test('exactly 25 % is at the threshold, whatever binary fractions make of the sum', () => {
  const parts = Array.from({ length: 5 }, (_, at) => company(`c${at}`));
  const graph = graphOf(
    [company('root'), ...parts, person('p')],
    parts.flatMap(({ id }) => [[id, 'root', 16.7] as const, ['p', id, (5 / 16.7) * 100] as const]),
  );
  expect(owner(graph, 'p')?.at_threshold).toBe('certain');
});

describe('loops', () => {
  test('companies that own each other are solved exactly: 36/94 of the root, not the sum of a few rounds', () => {
    const graph = graphOf(
      [company('root'), company('h'), company('x'), person('p')],
      [
        ['h', 'root', 60],
        ['p', 'h', 60],
        ['x', 'h', 20],
        ['h', 'x', 30],
      ],
    );
    expect(owner(graph, 'p')?.shares.min).toBeCloseTo((36 / 94) * 100, 8);
    expect(resolveOwnership(graph).loops).toEqual([{ parties: ['h', 'x'], around: ['h', 'x'], is_closed: false }]);
  });

  test('shares that a company holds of itself are spread over its other owners', () => {
    const graph = graphOf(
      [company('root'), person('p'), person('q')],
      [
        ['root', 'root', 20],
        ['p', 'root', 20],
        ['q', 'root', 60],
      ],
    );
    expect(owner(graph, 'p')?.shares).toEqual({ min: 25, max: 25 });
    expect(owner(graph, 'q')?.shares).toEqual({ min: 75, max: 75 });
  });

  test('a loop that keeps all but a hair to itself still pays everything out, to the last digit', () => {
    const graph = graphOf(
      [company('root'), company('a'), person('p'), person('q')],
      [
        ['a', 'root', 99.9999],
        ['p', 'root', 0.0001],
        ['root', 'a', 99.9999],
        ['q', 'a', 0.0001],
      ],
    );
    const [p, q] = [owner(graph, 'p')?.shares.min ?? 0, owner(graph, 'q')?.shares.min ?? 0];
    expect(p + q).toBeCloseTo(100, 7);
    expect(p - q).toBeCloseTo(100 / 1_999_999, 7);
  });

  test('companies that belong to each other alone belong to no person', () => {
    const graph = graphOf(
      [company('root'), company('a'), company('b'), person('p')],
      [
        ['a', 'root', 50],
        ['p', 'root', 50],
        ['b', 'a', 100],
        ['a', 'b', 100],
      ],
    );
    expect(owner(graph, 'p')?.shares).toEqual({ min: 50, max: 50 });
    expect(resolveOwnership(graph)).toMatchObject({ loops: [{ is_closed: true }], could_hide: 0 });
  });

  test('a loop of hundreds of companies comes out as dividends do', () => {
    const companies = Array.from({ length: 300 }, (_, at) => company(`c${at}`));
    const graph = graphOf(
      [...companies, person('p'), person('q')],
      companies.flatMap(({ id }, at) => [
        [`c${(at + 1) % 300}`, id, 60] as const,
        [`c${(at * 7 + 3) % 300}`, id, 20] as const,
        [at % 2 === 0 ? 'p' : 'q', id, 15] as const,
      ]),
    );
    const paid = payDividends(
      graph,
      boundsOf(graph).map(({ low }) => low),
    );
    expect(owner(graph, 'p')?.shares.min).toBeCloseTo((paid.get('p') ?? 0) * 100, 7);
    expect(owner(graph, 'q')?.shares).not.toHaveProperty('max_rough');
  });
});

describe('bands', () => {
  const two = (of: Edge['range'], other: number) =>
    graphOf(
      [company('root'), person('p'), person('q')],
      [
        ['p', 'root', of ?? 0],
        ['q', 'root', other],
      ],
    );

  test('straddling the threshold is possible, above it certain', () => {
    expect(owner(two({ min: 20, max: 30 }, 70), 'p')).toMatchObject({ at_threshold: 'possible' });
    expect(owner(two({ min: 25, max: 50 }, 50), 'p')).toMatchObject({ at_threshold: 'certain' });
    expect(owner(two({ min: 20, max: 30 }, 70), 'p', 40)).toMatchObject({ at_threshold: 'no' });
  });

  test('an end that is excluded is not reached', () => {
    const below = owner(two({ min: 0, max: 25, max_exclusive: true }, 75), 'p');
    expect(below).toMatchObject({ at_threshold: 'no', shares: { min: 0, max: 25, max_exclusive: true } });
    expect(owner(two({ min: 0, max: 25 }, 75), 'p')).toMatchObject({ at_threshold: 'possible' });
  });

  test('what others have at least is not to be had', () => {
    expect(owner(two({ min: 25, max: 75 }, 60), 'p')?.shares).toEqual({ min: 25, max: 40 });
  });

  test('no percentage at all is anything from nothing to all that is left', () => {
    const graph = two({ min: 0, max: 0 }, 60);
    const { percentage: _, range: __, ...unknown } = graph.edges[0]!;
    expect(owner({ ...graph, edges: [unknown, graph.edges[1]!] }, 'p')?.shares).toEqual({ min: 0, max: 40 });
  });
});

describe('control', () => {
  const chain = graphOf(
    [company('root'), company('a'), company('b'), person('p')],
    [
      ['a', 'root', 51],
      ['b', 'a', 51],
      ['p', 'b', 51],
    ],
  );

  test('majorities at each step are control, however small the product', () => {
    expect(owner(chain, 'p')).toMatchObject({
      at_threshold: 'no',
      control: { certainty: 'certain', chain: ['p', 'b', 'a', 'root'] },
    });
  });

  test('what a group has together adds up, and half is no majority', () => {
    const group = (own: number) =>
      graphOf(
        [company('root'), company('a'), person('p')],
        [
          ['a', 'root', 30],
          ['p', 'root', own],
          ['p', 'a', 51],
        ],
      );
    expect(owner(group(21), 'p')?.control).toMatchObject({ certainty: 'certain' });
    expect(owner(group(20), 'p')?.control).toBeUndefined();
  });

  test('a band over one half may be control; one that excludes one half is', () => {
    const banded = (range: Edge['range']) => graphOf([company('root'), person('p')], [['p', 'root', range ?? 0]]);
    expect(owner(banded({ min: 40, max: 60 }), 'p')?.control?.certainty).toBe('possible');
    expect(owner(banded({ min: 50, max: 75 }), 'p')?.control?.certainty).toBe('possible');
    expect(owner(banded({ min: 50, max: 75, min_exclusive: true }), 'p')?.control?.certainty).toBe('certain');
  });

  test('a majority that others leave no room for is not possible', () => {
    const besides = (other: number) =>
      graphOf(
        [company('root'), person('p'), person('q')],
        [
          ['p', 'root', { min: 0, max: 100 }],
          ['q', 'root', other],
        ],
      );
    expect(owner(besides(50), 'p')?.control).toBeUndefined();
    expect(owner(besides(49), 'p')?.control?.certainty).toBe('possible');
  });

  test('votes stand for themselves where they are stated, and count for the threshold', () => {
    const graph = graphOf([company('root'), person('p'), person('q')], [['p', 'root', 100]]);
    const edges: Edge[] = [...graph.edges, { owner: 'q', owned: 'root', kind: 'votes', percentage: 60 }];
    expect(owner({ ...graph, edges }, 'q')).toMatchObject({
      shares: { min: 0, max: 0 },
      votes: { min: 60, max: 60 },
      at_threshold: 'certain',
      control: { certainty: 'certain', chain: ['q', 'root'] },
    });
    expect(resolveOwnership({ ...graph, edges })).toMatchObject({ could_hide: 0, votes_could_hide: 40 });
  });
});

describe('listed owners', () => {
  const blocked = (graph: OwnershipGraph) => resolveOwnership(graph).companies[0]?.blocked_by_listed_owners;
  const together = (own: number | Edge['range']) =>
    graphOf(
      [company('root'), company('a'), person('p', { listed: true }), person('q', { listed: true })],
      [
        ['a', 'root', 25],
        ['q', 'root', own ?? 0],
        ['p', 'a', 50],
      ],
    );

  test('50 % of all of them together, directly or through what is itself blocked', () => {
    expect(blocked(together(25))).toBe('certain');
    expect(blocked(together(24))).toBeUndefined();
    expect(blocked(together({ min: 10, max: 30 }))).toBe('possible');
  });

  test('a nominee who is listed may own for themselves', () => {
    const graph = graphOf([company('root'), person('n', { listed: true }), person('p')], [['n', 'root', 60]]);
    const edges = graph.edges.map((edge) => ({ ...edge, held: { as: 'nominee', for: 'p' } as const }));
    expect(blocked({ ...graph, edges })).toBe('possible');
    expect(owner({ ...graph, edges }, 'p')?.shares).toEqual({ min: 60, max: 60 });
  });
});

test('one unknown person may stand behind every remainder', () => {
  const graph = graphOf(
    [company('root'), company('a'), person('p')],
    [
      ['a', 'root', 50],
      ['p', 'root', 35],
      ['p', 'a', 75],
    ],
  );
  const { companies, could_hide: all } = resolveOwnership(graph);
  expect(companies.map(({ party, remainder, could_hide }) => [party, remainder, could_hide])).toEqual([
    ['root', { min: 15, max: 15 }, 15],
    ['a', { min: 25, max: 25 }, 12.5],
  ]);
  expect(all).toBe(27.5);
});

test('a chain of many thousand companies is no deeper than the stack', () => {
  const companies = Array.from({ length: 50_000 }, (_, at) => company(`c${at}`));
  const graph = graphOf(
    [...companies, person('p')],
    [...companies.slice(1).map(({ id }, at) => [id, `c${at}`, 100] as const), ['p', 'c49999', 30] as const],
  );
  expect(resolveOwnership(graph)).toMatchObject({ depth: 50_000, owners: [{ shares: { min: 30, max: 30 } }] });
});
