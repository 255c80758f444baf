import { OwnershipError } from './ownership-error';
import { MAX_EDGES, MAX_PARTIES, MAX_ROLES } from './ownership-graph';
import type { Edge, OwnershipGraph, Party } from './ownership-graph';

export interface IndexedGraph {
  readonly graph: OwnershipGraph;
  /** Place of a party in `graph.parties`. */
  readonly at: ReadonlyMap<string, number>;
  readonly root: number;
  /** For each edge the place of whoever really owns: the party a nominee or trust holds it for, where that is known. */
  readonly owner: Int32Array;
  readonly owned: Int32Array;
}

export const partyField = (party: Party | undefined, at: number): string => party?.field ?? `parties[${at}]`;
export const edgeField = (edge: Edge | undefined, at: number): string => edge?.field ?? `edges[${at}]`;

function within(count: number, most: number, field: string): void {
  if (count > most) throw new OwnershipError('too_large', field, `${count} are more than the ${most} that are taken`);
}

/** One party a known id, one meaning a number: throws `OwnershipError` that names the field otherwise. */
export function indexGraph(graph: OwnershipGraph): IndexedGraph {
  const { parties, edges, roles } = graph;
  within(parties.length, MAX_PARTIES, 'parties');
  within(edges.length, MAX_EDGES, 'edges');
  within(roles.length, MAX_ROLES, 'roles');
  const at = new Map<string, number>();
  parties.forEach(({ id }, place) => {
    if (at.has(id)) throw new OwnershipError('invalid', `parties[${place}].id`, 'two parties have this id');
    at.set(id, place);
  });
  // The path is put together when it is wanted, which for most of 400,000 edges is never.
  const find = (id: string, field: () => string): number => {
    const place = at.get(id);
    if (place === undefined) throw new OwnershipError('unknown_party', field(), 'no party has this id');
    return place;
  };
  const business = (id: string, field: () => string): number => {
    const place = find(id, field);
    if (parties[place]?.kind !== 'business') throw new OwnershipError('invalid', field(), 'only a business is owned');
    return place;
  };
  const root = business(graph.root, () => 'root');
  const owner = new Int32Array(edges.length);
  const owned = new Int32Array(edges.length);
  edges.forEach((edge, number) => {
    checkShare(edge, number);
    owned[number] = business(edge.owned, () => `edges[${number}].owned`);
    const holder = find(edge.owner, () => `edges[${number}].owner`);
    owner[number] = edge.held?.for === undefined ? holder : find(edge.held.for, () => `edges[${number}].held.for`);
  });
  roles.forEach(({ party, of }, number) => {
    find(party, () => `roles[${number}].party`);
    business(of, () => `roles[${number}].of`);
  });
  return { graph, at, root, owner, owned };
}

function checkShare({ percentage, range }: Edge, number: number): void {
  const isPercent = (value: number): boolean => value >= 0 && value <= 100;
  const wrong = (what: string, why: string): never => {
    throw new OwnershipError('invalid', `edges[${number}].${what}`, why);
  };
  if (percentage !== undefined && !isPercent(percentage)) wrong('percentage', 'is not from 0 to 100');
  if (range === undefined) return;
  if (percentage !== undefined) wrong('range', 'a percentage is given, too; give one of them');
  if (!isPercent(range.min) || !isPercent(range.max)) wrong('range', 'is not from 0 to 100');
  if (range.min > range.max) wrong('range', 'min is above max');
  if (range.min === range.max && (range.min_exclusive === true || range.max_exclusive === true))
    wrong('range', 'nothing lies between its ends');
}
