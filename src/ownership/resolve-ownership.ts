import { atThreshold, DEFAULT_OWNERSHIP_THRESHOLD } from '../domain/at-threshold';
import { effectiveOwnership } from './effective-ownership';
import type { Effective } from './effective-ownership';
import { findLoops } from './find-loops';
import { holdingsOf, isMereStatement, SAME, shareOf } from './holdings';
import type { Holdings } from './holdings';
import { indexGraph, partyField } from './index-graph';
import type { IndexedGraph } from './index-graph';
import { listedMajority } from './listed-majority';
import { majorityControl } from './majority-control';
import type { Certainty } from './majority-control';
import type { OwnershipGraph } from './ownership-graph';
import type { OwnedCompany, OwnershipResolution, Percent, UltimateOwner } from './resolution';
import { strongComponents } from './strong-components';

/** To nine places: what binary fractions add to that is no share of anybody. */
const percent = (fraction: number): number => Math.round(fraction * 1e11) / 1e9;

function percentOf({ min, max, maxExclusive, isExact }: Effective): Percent {
  return {
    min: percent(min),
    max: percent(max),
    ...(maxExclusive && { max_exclusive: true }),
    ...(!isExact && { max_rough: true }),
  };
}

/**
 * Resolves who owns and who controls the root: ranges through all chains, loops, what could hide, what lists reach.
 *
 * @param options.threshold per cent, above 0 and up to 100
 * @throws OwnershipError where the graph is none, or too large
 */
export function resolveOwnership(
  graph: OwnershipGraph,
  { threshold = DEFAULT_OWNERSHIP_THRESHOLD }: { readonly threshold?: number | undefined } = {},
): OwnershipResolution {
  if (!(threshold > 0 && threshold <= 100)) throw new RangeError('a threshold is above 0 and up to 100 per cent');
  const indexed = indexGraph(graph);
  const { parties, edges } = graph;
  const holdings = holdingsOf(indexed, 'shares');
  const components = strongComponents(holdings);
  const kindIn = ({ party }: Holdings, each: number) => parties[party[each]!]?.kind;
  const personsIn = (those: Holdings): number[] => {
    const persons: number[] = [];
    for (let each = 0; each < those.count; each++) if (kindIn(those, each) === 'person') persons.push(each);
    return persons;
  };
  const shares = effectiveOwnership(holdings, components, edges, personsIn(holdings), threshold / 100);

  const speaksOfVotes = edges.some(({ kind }) => kind === 'votes');
  const voting = speaksOfVotes ? holdingsOf(indexed, 'votes') : holdings;
  const votes = speaksOfVotes
    ? effectiveOwnership(voting, strongComponents(voting), edges, personsIn(voting), threshold / 100)
    : undefined;
  const control = majorityControl(voting, edges, (each) => kindIn(voting, each) === 'person');
  const listed = listedMajority(holdings, parties, edges, indexed.at);

  const owners = ownersOf(indexed, threshold, { holdings, shares: shares.of, voting, votes: votes?.of, control });
  const unknownOf = (effective: ReturnType<typeof effectiveOwnership>): number => {
    const known = [...effective.of.values()].reduce((sum, { min }) => sum + min, 0);
    return Math.max(0, 1 - known - effective.low.lost);
  };
  const couldHide = unknownOf(shares);
  const idOf = (each: number): string => parties[holdings.party[each]!]!.id;
  return {
    root: graph.root,
    threshold,
    owners,
    companies: companiesOf(indexed, holdings, shares, couldHide, listed),
    loops: findLoops(holdings, components).map(({ members, around, isClosed }) => ({
      parties: members.map(idOf),
      around: around.map(idOf),
      is_closed: isClosed,
    })),
    depth: holdings.depth.subarray(0, holdings.count).reduce((deepest, each) => Math.max(deepest, each), 0),
    could_hide: percent(couldHide),
    ...(votes && { votes_could_hide: percent(unknownOf(votes)) }),
    control_persons: controlPersons(indexed),
    unconnected: unconnectedTo(indexed),
  };
}

interface Found {
  readonly holdings: Holdings;
  readonly shares: ReadonlyMap<number, Effective>;
  readonly voting: Holdings;
  readonly votes: ReadonlyMap<number, Effective> | undefined;
  readonly control: ReturnType<typeof majorityControl>;
}

const NOTHING: Effective = { min: 0, max: 0, maxExclusive: false, isExact: true };

function ownersOf({ graph: { parties } }: IndexedGraph, threshold: number, found: Found): UltimateOwner[] {
  const { holdings, shares, voting, votes, control } = found;
  const of = new Map<number, { depth: number; shares: Effective; votes?: Effective }>();
  for (const [each, effective] of shares)
    of.set(holdings.party[each]!, { depth: holdings.depth[each]!, shares: effective });
  for (const [each, effective] of votes ?? []) {
    const place = voting.party[each]!;
    of.set(place, { ...(of.get(place) ?? { depth: voting.depth[each]!, shares: NOTHING }), votes: effective });
  }
  const controls = new Map(control.map(({ person, ...rest }) => [voting.party[person]!, rest]));
  const owners = [...of].map(([place, { depth, shares: effective, votes: says }]): UltimateOwner => {
    const ranges = [percentOf(effective), ...(votes ? [percentOf(says ?? NOTHING)] : [])];
    const [ofShares, ofVotes] = ranges as [Percent, Percent?];
    const controlling = controls.get(place);
    return {
      party: parties[place]!.id,
      field: partyField(parties[place], place),
      depth,
      shares: ofShares,
      ...(ofVotes && { votes: ofVotes }),
      at_threshold: standing(ranges, threshold),
      ...(controlling && {
        control: {
          certainty: controlling.certainty,
          chain: controlling.chain.map((each) => parties[voting.party[each]!]!.id),
        },
      }),
    };
  });
  return owners.sort((a, b) => b.shares.max - a.shares.max || b.shares.min - a.shares.min || a.depth - b.depth);
}

function standing(ranges: readonly Percent[], threshold: number): Certainty | 'no' {
  const owned = ranges.map(({ min, max, max_exclusive: excluded }) => ({
    min,
    max,
    ...(excluded && { maxExclusive: excluded }),
  }));
  return atThreshold(owned, threshold);
}

function companiesOf(
  indexed: IndexedGraph,
  holdings: Holdings,
  { low: leastOf, high: mostOf }: Pick<ReturnType<typeof effectiveOwnership>, 'low' | 'high'>,
  couldHide: number,
  listed: ReadonlyMap<number, Certainty>,
): OwnedCompany[] {
  const { parties, edges } = indexed.graph;
  const { count, party, depth, start, holder, edge, low, lowSum, stated } = holdings;
  const companies: OwnedCompany[] = [];
  for (let each = 0; each < count; each++) {
    const place = party[each]!;
    if (parties[place]?.kind !== 'business') continue;
    let [noneIdentified, real, most, nobody] = [false, 0, 0, 0];
    for (let at = start[each]!; at < start[each + 1]!; at++) {
      const given = edges[edge[at]!]!;
      most += isMereStatement(given, indexed) ? 0 : shareOf(given).high;
      if (parties[party[holder[at]!]!]?.kind === 'none_identified') {
        noneIdentified = true;
        nobody += low[at]!;
      } else real++;
    }
    const left = Math.max(0, 1 - lowSum[each]!);
    const unknown = left + nobody;
    const through = unknown > SAME ? Math.min(1, unknown * mostOf.amount[each]! + mostOf.underWay) : 0;
    const blocked = listed.get(each);
    companies.push({
      party: parties[place].id,
      field: partyField(parties[place], place),
      depth: depth[each]!,
      ...(each > 0 && { shares: sharesOf(leastOf.amount[each]!, mostOf.amount[each]! + mostOf.underWay) }),
      stated: { min: percent(stated[each]!), max: percent(Math.max(most, stated[each]!)) },
      remainder: { min: percent(Math.max(0, 1 - most)), max: percent(left) },
      could_hide: percent(Math.min(couldHide, through)),
      is_dead_end: real === 0,
      none_identified: noneIdentified,
      ...(blocked && { blocked_by_listed_owners: blocked }),
    });
  }
  return companies;
}

/** A bound from above where a loop or bands leave more than one figure: what passes through a company is nobody's own. */
function sharesOf(least: number, most: number): Percent {
  const min = Math.min(1, least);
  const max = Math.max(min, Math.min(1, most));
  return { min: percent(min), max: percent(max), ...(most > max + SAME && { max_rough: true }) };
}

function controlPersons({ graph: { root, roles } }: IndexedGraph): string[] {
  return [
    ...new Set(roles.filter(({ of, role }) => of === root && role === 'control_person').map((role) => role.party)),
  ];
}

/** Subsidiaries, and whoever else owns of those, are connected; joins all who share a holding or a role (union-find). */
function unconnectedTo({ graph: { parties, edges, roles }, at, root, owner, owned }: IndexedGraph): string[] {
  const parent = Int32Array.from(parties, (_, place) => place);
  const top = (place: number): number => {
    let each = place;
    while (parent[each] !== each) each = parent[each] = parent[parent[each]!]!;
    return each;
  };
  edges.forEach(({ owner: holder, held }, edge) => {
    parent[top(owner[edge]!)] = top(owned[edge]!);
    if (held?.for !== undefined) parent[top(at.get(holder)!)] = top(owned[edge]!);
  });
  for (const { party, of } of roles) parent[top(at.get(party)!)] = top(at.get(of)!);
  return parties.flatMap((party, place) => (top(place) === top(root) ? [] : [partyField(party, place)]));
}
