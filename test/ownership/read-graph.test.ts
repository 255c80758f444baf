import { indexGraph } from '../../src/ownership/index-graph';
import { OwnershipError } from '../../src/ownership/ownership-error';
import { MAX_EDGES, MAX_PARTIES } from '../../src/ownership/ownership-graph';
import type { OwnershipGraph } from '../../src/ownership/ownership-graph';
import { readGraph } from '../../src/ownership/read-graph';
import { resolveOwnership } from '../../src/ownership/resolve-ownership';

const GRAPH = {
  root: 'root',
  parties: [
    { id: 'root', kind: 'business' },
    { id: 'ada', kind: 'person' },
  ],
  edges: [{ owner: 'ada', owned: 'root', percentage: 100 }],
};

function errorOf(work: () => unknown): Pick<OwnershipError, 'code' | 'field'> {
  try {
    work();
  } catch (error) {
    if (error instanceof OwnershipError) return { code: error.code, field: error.field };
    throw error;
  }
  throw new Error('was taken');
}

test('kind of holding and roles may be left out', () => {
  expect(readGraph(GRAPH)).toMatchObject({ edges: [{ kind: 'shares' }], roles: [] });
});

test.each<[string, unknown, string]>([
  ['nothing', null, 'graph'],
  ['an unknown key', { ...GRAPH, extra: 1 }, 'graph'],
  ['no parties', { ...GRAPH, parties: undefined }, 'parties'],
  ['another kind', { ...GRAPH, parties: [{ id: 'root', kind: 'company' }] }, 'parties[0].kind'],
  ['a share as text', { ...GRAPH, edges: [{ ...GRAPH.edges[0], percentage: '5' }] }, 'edges[0].percentage'],
  ['less than nothing', { ...GRAPH, edges: [{ ...GRAPH.edges[0], percentage: -1 }] }, 'edges[0].percentage'],
])('%s is refused by the field', (_, given, field) => {
  expect(errorOf(() => readGraph(given))).toEqual({ code: 'invalid', field });
});

test.each<[string, object, string, string]>([
  ['a root that is nobody', { root: 'x' }, 'unknown_party', 'root'],
  ['a root that is a person', { root: 'ada' }, 'invalid', 'root'],
  ['two of one id', { parties: [...GRAPH.parties, GRAPH.parties[1]] }, 'invalid', 'parties[2].id'],
  ['an owner who is nobody', { edges: [{ owner: 'x', owned: 'root' }] }, 'unknown_party', 'edges[0].owner'],
  ['a person who is owned', { edges: [{ owner: 'root', owned: 'ada' }] }, 'invalid', 'edges[0].owned'],
  ['a role of nobody', { roles: [{ party: 'x', of: 'root', role: 'director' }] }, 'unknown_party', 'roles[0].party'],
  [
    'a nominee for nobody',
    { edges: [{ ...GRAPH.edges[0], held: { as: 'nominee', for: 'x' } }] },
    'unknown_party',
    'edges[0].held.for',
  ],
  ['both figures', { edges: [{ ...GRAPH.edges[0], range: { min: 1, max: 2 } }] }, 'invalid', 'edges[0].range'],
  [
    'a band upside down',
    { edges: [{ owner: 'ada', owned: 'root', range: { min: 3, max: 2 } }] },
    'invalid',
    'edges[0].range',
  ],
  [
    'a band of nothing',
    { edges: [{ owner: 'ada', owned: 'root', range: { min: 25, max: 25, max_exclusive: true } }] },
    'invalid',
    'edges[0].range',
  ],
])('%s is refused by the field', (_, change, code, field) => {
  expect(errorOf(() => indexGraph(readGraph({ ...GRAPH, ...change })))).toEqual({ code, field });
});

test('a percentage that is no number is refused where no schema was asked', () => {
  const graph = readGraph(GRAPH);
  const broken: OwnershipGraph = { ...graph, edges: [{ ...graph.edges[0]!, percentage: Number.NaN }] };
  expect(errorOf(() => indexGraph(broken))).toEqual({ code: 'invalid', field: 'edges[0].percentage' });
});

test('more than the limits is refused before anything is worked out', () => {
  const graph = readGraph(GRAPH);
  const parties = Array.from({ length: MAX_PARTIES + 1 }, () => graph.parties[0]!);
  expect(errorOf(() => indexGraph({ ...graph, parties }))).toEqual({ code: 'too_large', field: 'parties' });
  const edges = Array.from({ length: MAX_EDGES + 1 }, () => graph.edges[0]!);
  expect(errorOf(() => indexGraph({ ...graph, edges }))).toEqual({ code: 'too_large', field: 'edges' });
});

test.each([0, -1, 101, Number.NaN])('%s is no threshold', (threshold) => {
  expect(() => resolveOwnership(readGraph(GRAPH), { threshold })).toThrow(RangeError);
});
