import type { Edge, OwnershipGraph, Party } from '../../src/ownership/ownership-graph';
import { resolveOwnership } from '../../src/ownership/resolve-ownership';
import { atLeast, atMost, rounded } from '../report';
import { median, medianRatio, percentile } from '../statistics';
import { drawGraph } from './ownership-graphs';
import { readOnce, solveDensely, walkPaths } from './rival-solvers';

const PARTIES = 10_000;
const COMPANIES = 4_000;
const WARM_UP = 10;
const ROUNDS = 40;
const RIVAL_ROUNDS = 5;
const LIMIT_MS = 50;

const SHAPES = {
  'a group, one share in five a band': { bands: 0.2, loops: 0.02 },
  'a group without loops': { bands: 0.2, loops: 0 },
  'bands wherever there can be one': { bands: 1, loops: 0.02 },
  'one loop of nearly all companies': { bands: 0, loops: 1 },
} as const;

/** CPU milliseconds of this process, collector and compiler included: others on the machine do not count. */
function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Layers of companies, each held by all of the next layer: as many paths as there are ways through. */
function layers(count: number, wide: number): OwnershipGraph {
  const parties: Party[] = [{ id: 'root', kind: 'business' }];
  const edges: Edge[] = [];
  let below = ['root'];
  for (let layer = 0; layer < count; layer++) {
    const here = Array.from({ length: wide }, (_, at) => `l${layer}-${at}`);
    const kind = layer === count - 1 ? 'person' : 'business';
    for (const id of here) parties.push({ id, kind });
    for (const owned of below)
      for (const owner of here) edges.push({ owner, owned, kind: 'shares', percentage: Math.floor(100 / wide) });
    below = here;
  }
  return { root: 'root', parties, edges, roles: [] };
}

type Solver = (graph: OwnershipGraph) => Map<string, number>;

/** The two take turns, so that a slow minute meets both; and they have to agree. */
function against(solver: Solver, graph: OwnershipGraph) {
  const [ours, theirs]: [number[], number[]] = [[], []];
  let apart = 0;
  for (let round = 0; round < RIVAL_ROUNDS; round++) {
    let resolved: ReturnType<typeof resolveOwnership> | undefined;
    let got = new Map<string, number>();
    ours.push(cpuMs(() => (resolved = resolveOwnership(graph))));
    theirs.push(cpuMs(() => (got = solver(graph))));
    for (const { party, shares } of resolved?.owners ?? [])
      apart = Math.max(apart, Math.abs(shares.min - (got.get(party) ?? 0) * 100));
  }
  return { times: medianRatio(theirs, ours), oursMs: median(ours), theirsMs: median(theirs), apart };
}

export function measureOwnership(seed: number) {
  const shapes = Object.entries(SHAPES).map(([name, shape], at) => {
    const graph = drawGraph({ parties: PARTIES, companies: COMPANIES, seed: seed + at, ...shape });
    const [cpu, wall, floor]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < WARM_UP; round++) resolveOwnership(graph);
    let resolution = resolveOwnership(graph);
    for (let round = 0; round < ROUNDS; round++) {
      const from = performance.now();
      cpu.push(cpuMs(() => (resolution = resolveOwnership(graph))));
      wall.push(performance.now() - from);
      floor.push(cpuMs(() => readOnce(graph)));
    }
    return {
      name,
      edges: graph.edges.length,
      largestLoop: Math.max(0, ...resolution.loops.map(({ parties }) => parties.length)),
      depth: resolution.depth,
      rough: resolution.owners.filter(({ shares }) => shares.max_rough).length,
      cpuP50Ms: median(cpu),
      cpuP95Ms: percentile(cpu, 0.95),
      wallP50Ms: median(wall),
      wallP95Ms: percentile(wall, 0.95),
      floorP50Ms: median(floor),
      timesTheFloor: medianRatio(cpu, floor),
    };
  });
  const loops = drawGraph({ parties: 2500, companies: 1000, bands: 0, loops: 1, seed });
  return { shapes, paths: against(walkPaths, layers(11, 3)), dense: against(solveDensely, loops) };
}

export function reportOwnership({ shapes, paths, dense }: ReturnType<typeof measureOwnership>) {
  return {
    targets: [
      ...shapes.map(({ name, wallP50Ms }) => atMost(`${PARTIES} parties, ${name}: p50`, wallP50Ms, LIMIT_MS, 'ms')),
      atLeast('times as fast as walking 59,049 paths', paths.times, 10, 'x'),
      atLeast('times as fast as one dense matrix, a loop of 1,000', dense.times, 10, 'x'),
      atMost('per cent points apart from either', Math.max(paths.apart, dense.apart), 1e-6, ''),
    ],
    notes: shapes.map(
      ({ name, cpuP50Ms, wallP95Ms, timesTheFloor, largestLoop, edges }) =>
        `${name}: ${edges} holdings, largest loop ${largestLoop}; p95 ${rounded(wallP95Ms)} ms, CPU p50 ${rounded(cpuP50Ms)} ms; ` +
        `${rounded(timesTheFloor)} times reading it once`,
    ),
    measured: { shapes, paths, dense },
  };
}
