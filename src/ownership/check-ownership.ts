import type { CheckResult, Finding, JsonObject, Severity } from '../domain/evidence';
import { edgeField, partyField } from './index-graph';
import type { Edge, OwnershipGraph } from './ownership-graph';
import { ownershipFinding as finding } from './ownership-findings';
import type { OwnedCompany, OwnershipResolution, UltimateOwner } from './resolution';
import { resolveOwnership } from './resolve-ownership';

/** Names the version of these rules in the evidence; a change of rules changes it. */
export const OWNERSHIP_ENGINE = { name: 'ownership', version: '1' } as const;
const RULES = { 'ownership-rules': 'FATF R.24 and R.25; 31 CFR 1010.230; (EU) 2024/1624; OFAC 50 Percent Rule 2014' };

/** Steps from the business to the farthest owner; more are worth a look, and not wrong. */
const MANY_LAYERS = 5;
/** As many as somebody reads; `ownership.more` says how many are left out, the gravest never being among them. */
const MOST_FINDINGS = 200;
/** Figures are in per cent, to nine places: what is so near to the threshold is at it. */
const GRAIN = 1e-8;
const GRAVITY: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, info: 2 };

/**
 * Whether it is known who owns and who controls a business. `clear` when nothing is in doubt, else `consider`; that the people
 * who were found are verified is not looked at here. Findings name parties by id and field, never by name; the whole resolution is
 * in `sealed`.
 *
 * @param options.threshold per cent, 25 when not given
 * @throws OwnershipError where the graph is none, or too large
 */
export function checkOwnership(
  graph: OwnershipGraph,
  options: { readonly threshold?: number | undefined } = {},
): CheckResult {
  const resolution = resolveOwnership(graph, options);
  const all = [
    ...resolution.companies.flatMap((company) => companyFindings(company, resolution)),
    ...oversubscribedVotes(graph),
    ...hiddenInAll(resolution),
    ...resolution.owners.flatMap(ownerFindings),
    ...nobodyFound(graph, resolution),
    ...controlFindings(graph, resolution),
    ...loopFindings(graph, resolution),
    ...edgesFindings(graph),
    ...registerFindings(graph),
    ...resolution.unconnected.map((field) => finding('unconnected', field)),
    ...(resolution.depth >= MANY_LAYERS ? [finding('many_layers', rootField(graph), { depth: resolution.depth })] : []),
  ];
  const findings = readable(all, rootField(graph));
  return {
    outcome: all.some(({ severity }) => severity !== 'info') ? 'consider' : 'clear',
    findings,
    engine: OWNERSHIP_ENGINE,
    data: RULES,
    sealed: { resolution: JSON.parse(JSON.stringify(resolution)) as JsonObject },
  };
}

function readable(all: readonly Finding[], field: string): readonly Finding[] {
  if (all.length <= MOST_FINDINGS) return all;
  const gravest = all.toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]).slice(0, MOST_FINDINGS);
  return [...gravest, finding('more', field, { left_out: all.length - MOST_FINDINGS })];
}

function rootField({ root, parties }: OwnershipGraph): string {
  const at = parties.findIndex(({ id }) => id === root);
  return partyField(parties[at], at);
}

function companyFindings(company: OwnedCompany, { threshold }: OwnershipResolution): Finding[] {
  const { party, field, stated, remainder, could_hide, is_dead_end, none_identified } = company;
  const found: Finding[] = [];
  if (stated.min > 100) found.push(finding('shares_over_100', field, { party, stated: stated.min }));
  const matters = could_hide >= threshold - GRAIN;
  const left = { party, could_hide, remainder: remainder.max };
  if (none_identified)
    found.push(finding(matters ? 'none_identified' : 'none_identified_below_threshold', field, left));
  else if (is_dead_end) found.push(finding(matters ? 'owners_unknown' : 'owners_unknown_below_threshold', field, left));
  else if (matters) found.push(finding('owner_may_hide', field, left));
  if (company.depth === 0 && company.blocked_by_listed_owners !== undefined) {
    const certain = company.blocked_by_listed_owners === 'certain';
    found.push(finding(certain ? 'owned_by_listed' : 'may_be_owned_by_listed', field, { party }));
  }
  return found;
}

function oversubscribedVotes({ parties, edges }: OwnershipGraph): Finding[] {
  const sums = new Map<string, number>();
  for (const { owned, kind, percentage, range } of edges)
    if (kind === 'votes') sums.set(owned, (sums.get(owned) ?? 0) + (percentage ?? range?.min ?? 0));
  return parties.flatMap((party, at) => {
    const stated = sums.get(party.id) ?? 0;
    if (!(stated > 100 + 1e-9)) return [];
    return [finding('votes_over_100', partyField(party, at), { party: party.id, stated })];
  });
}

/** Once only: where one remainder is enough, its own finding says so. */
function hiddenInAll({ companies, could_hide, votes_could_hide = 0, threshold }: OwnershipResolution): Finding[] {
  const [root] = companies;
  const enough = threshold - GRAIN;
  if (root === undefined || companies.some((company) => company.could_hide >= enough)) return [];
  if (could_hide >= enough) return [finding('owner_may_hide_in_all', root.field, { could_hide })];
  return votes_could_hide >= enough ? [finding('votes_may_hide_owner', root.field, { votes_could_hide })] : [];
}

function ownerFindings({ party, field, shares, votes, at_threshold, control }: UltimateOwner): Finding[] {
  const found: Finding[] = [];
  const figures = { party, shares: { ...shares }, ...(votes && { votes: { ...votes } }) };
  if (at_threshold === 'certain') found.push(finding('owner_at_threshold', field, figures));
  if (at_threshold === 'possible') found.push(finding('owner_possibly_at_threshold', field, figures));
  if (control) {
    const what = control.certainty === 'certain' ? 'controls_by_majority' : 'may_control_by_majority';
    found.push(finding(what, field, { party, chain: control.chain }));
  }
  return found;
}

function nobodyFound(graph: OwnershipGraph, { owners }: OwnershipResolution): Finding[] {
  const found = owners.some(({ at_threshold, control }) => at_threshold !== 'no' || control !== undefined);
  return found ? [] : [finding('nobody_at_threshold', rootField(graph))];
}

function controlFindings(graph: OwnershipGraph, { control_persons }: OwnershipResolution): Finding[] {
  const persons = new Set(graph.parties.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  // A company that manages is itself managed by somebody.
  if (control_persons.some((id) => persons.has(id))) return [];
  return [finding('control_person_missing', rootField(graph))];
}

function loopFindings({ parties }: OwnershipGraph, { loops }: OwnershipResolution): Finding[] {
  if (loops.length === 0) return [];
  const fields = new Map(parties.map((party, at) => [party.id, partyField(party, at)]));
  return loops.flatMap(({ around, parties: members, is_closed }) => {
    const field = fields.get(members[0] ?? '') ?? '';
    const what = members.length > 1 ? 'loop' : 'owns_itself';
    const detail = { around, companies: members.length };
    return [finding(what, field, detail), ...(is_closed ? [finding('closed_loop', field, detail)] : [])];
  });
}

function edgesFindings({ parties, edges }: OwnershipGraph): Finding[] {
  const nobody = new Set(parties.filter(({ kind }) => kind === 'none_identified').map(({ id }) => id));
  const found = edges.flatMap((edge, at) => (nobody.has(edge.owner) ? [] : edgeFindings(edge, at)));
  // Shares and votes of one holding stand at one place.
  return [...new Map(found.map((each) => [`${each.code} ${each.field}`, each])).values()];
}

function edgeFindings(edge: Edge, at: number): Finding[] {
  const found: Finding[] = [];
  const field = edgeField(edge, at);
  // A path of the request goes on with the words of the request, a place in the graph with those of the graph.
  const [share, held] = edge.field === undefined ? ['percentage', 'held'] : ['ownership_percentage', 'held_as'];
  if (edge.percentage === undefined && edge.range === undefined)
    found.push(finding('share_unknown', `${field}.${share}`));
  if (edge.held?.as === 'trust') found.push(finding('trust', `${field}.${held}`));
  if (edge.held?.as === 'nominee')
    found.push(finding(edge.held.for === undefined ? 'nominee_undisclosed' : 'nominee', `${field}.${held}`));
  return found;
}

function registerFindings({ root, parties }: OwnershipGraph): Finding[] {
  return parties.flatMap(({ id, status, field }, at) => {
    // What the register says of the business itself is for the check of its registration.
    if (id === root || status === undefined || status === 'active') return [];
    const what = status === 'dissolved' ? 'owner_dissolved' : 'owner_not_on_register';
    return [finding(what, partyField({ id, kind: 'business', field }, at))];
  });
}
