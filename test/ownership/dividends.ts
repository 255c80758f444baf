/** The reference: dividends are really paid, round after round, until nobody gets any more. Knows no matrix and no order. */
import type { OwnershipGraph } from '../../src/ownership/ownership-graph';

/** A fraction for each edge, in their order. */
export type Assignment = readonly number[];

/** What comes to each person of 1 that the root pays out. */
export function payDividends({ root, parties, edges }: OwnershipGraph, shares: Assignment): Map<string, number> {
  const got = new Map(parties.filter(({ kind }) => kind === 'person').map(({ id }) => [id, 0]));
  let paying = new Map([[root, 1]]);
  for (let round = 0; round < 20_000 && paying.size > 0; round++) {
    const next = new Map<string, number>();
    edges.forEach(({ owner, owned }, at) => {
      const paid = (paying.get(owned) ?? 0) * (shares[at] ?? 0);
      if (paid < 1e-16) return;
      const person = got.get(owner);
      if (person === undefined) next.set(owner, (next.get(owner) ?? 0) + paid);
      else got.set(owner, person + paid);
    });
    paying = next;
  }
  return got;
}

export function boundsOf({ edges }: OwnershipGraph) {
  return edges.map(({ percentage, range }) => ({
    low: (percentage ?? range?.min ?? 0) / 100,
    high: (percentage ?? range?.max ?? 100) / 100,
  }));
}

/**
 * Every corner of what the bands of one company allow: minima for all, and the room that is left given to one holder after the
 * other, in every order, stopping after any number of them.
 */
function cornersOf(edges: readonly number[], bounds: ReturnType<typeof boundsOf>): Map<number, number>[] {
  const corners: Map<number, number>[] = [];
  const visit = (left: readonly number[], chosen: Map<number, number>, room: number): void => {
    corners.push(chosen);
    for (const edge of left) {
      const { low, high } = bounds[edge]!;
      const more = Math.min(high - low, room);
      const others = left.filter((each) => each !== edge);
      visit(others, new Map(chosen).set(edge, low + more), room - more);
    }
  };
  const lows = edges.reduce((sum, edge) => sum + bounds[edge]!.low, 0);
  visit(edges, new Map(edges.map((edge) => [edge, bounds[edge]!.low])), Math.max(0, 1 - lows));
  return corners;
}

/** Least and greatest of each person over all corners of all companies. A linear program a company: its ends are at corners. */
export function bruteForce(graph: OwnershipGraph): Map<string, { min: number; max: number }> {
  const bounds = boundsOf(graph);
  const companies = [...new Set(graph.edges.map(({ owned }) => owned))];
  let all: Map<number, number>[] = [new Map()];
  for (const company of companies) {
    const edges = graph.edges.flatMap(({ owned }, at) => (owned === company ? [at] : []));
    const corners = distinct(cornersOf(edges, bounds));
    all = all.flatMap((chosen) => corners.map((corner) => new Map([...chosen, ...corner])));
  }
  const ends = new Map<string, { min: number; max: number }>();
  for (const chosen of all) {
    const shares = graph.edges.map((_, at) => chosen.get(at) ?? 0);
    for (const [person, got] of payDividends(graph, shares)) {
      const end = ends.get(person);
      ends.set(person, { min: Math.min(end?.min ?? got, got), max: Math.max(end?.max ?? got, got) });
    }
  }
  return ends;
}

function distinct(corners: Map<number, number>[]): Map<number, number>[] {
  return [
    ...new Map(corners.map((corner) => [JSON.stringify([...corner].sort((a, b) => a[0] - b[0])), corner])).values(),
  ];
}
