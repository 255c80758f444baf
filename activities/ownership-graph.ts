import { partySubject } from '../src/domain/evidence-subject';
import { holdingPath } from '../src/domain/party-fields';
import type { Holding } from '../src/domain/related-party';
import type { BusinessRecord, PartyView } from '../src/domain/views';
import type { Edge, OwnershipGraph, Party, Role } from '../src/ownership/ownership-graph';
import { samePersons } from './same-person';
import type { BehindTheBusiness } from './load-referred';

export interface OwnershipSources extends BehindTheBusiness {
  readonly record: BusinessRecord;
  /** What the register says of a related business, by the id of the party; absent where it was not asked. */
  readonly registered: ReadonlyMap<string, NonNullable<Party['status']>>;
}

/**
 * Who owns and controls a business, as a graph: its root is the customer, everybody else goes by the id of their party. A
 * customer whom the business refers to is one node, whoever else refers to them, and so is a person who is named twice; where it is a business with owners in its own
 * record, these count, and are named by the path of the party that leads to it.
 */
export function ownershipGraph(sources: OwnershipSources): OwnershipGraph {
  const { record: root, referred, listed, registered } = sources;
  const parties = new Map<string, Party>();
  const edges: Edge[] = [];
  const roles: Role[] = [];
  const voting = new Set<string>();
  const same = samePersons([root, ...referred.values()]);
  const nodeOfCustomer = new Map([[root.id, root.id]]);
  // A customer who stands in the root's own record goes by the id that they have there.
  for (const { id, customer } of root.parties) if (customer) nodeOfCustomer.set(customer.id, id);

  put({ id: root.id, kind: 'business', field: 'owners', ...(listed.has(`${root.id} customer`) && { listed: true }) });
  const done = new Set([root.id]);
  const waiting: { readonly record: BusinessRecord; readonly through?: string }[] = [{ record: root }];
  for (let next = waiting.shift(); next; next = waiting.shift()) unfold(next.record, next.through);
  return {
    root: root.id,
    parties: [...parties.values()],
    edges: [...edges, ...votesOf(edges, voting)].map(({ votes: _votes, ...edge }: Held) => edge),
    roles,
  };

  function unfold(record: BusinessRecord, through: string | undefined): void {
    const business = nodeOfCustomer.get(record.id) ?? record.id;
    const nodes = new Map(record.parties.map((party) => [party.id, nodeOf(party)]));
    const fieldOf = ({ path }: PartyView) => through ?? path;
    record.parties.forEach((party) => putParty(record, party, fieldOf(party)));
    if (record.claims.noOwnersIdentified) putNobody(business, through ?? 'owners');
    for (const party of record.parties) {
      const { claims } = party;
      const node = nodeOf(party);
      claims.holdings.forEach((holding, index) => {
        const owned = holding.of === undefined ? business : nodes.get(holding.of);
        if (owned === undefined || parties.get(owned)?.kind !== 'business' || saysItself(record, holding)) return;
        if (holding.votes !== undefined) voting.add(owned);
        edges.push(heldEdge(node, owned, holding, nodes, through ?? holdingPath(party.path, index)));
      });
      claims.roles.forEach((role) => roles.push({ party: node, of: business, role }));
      if (claims.kind === 'business' && claims.noOwnersIdentified) putNobody(node, fieldOf(party));
      follow(party, fieldOf(party));
    }
  }

  function nodeOf({ id, customer }: PartyView): string {
    return customer ? (nodeOfCustomer.get(customer.id) ?? customer.id) : (same.get(id) ?? id);
  }

  function put(party: Party): void {
    const before = parties.get(party.id);
    parties.set(party.id, { ...party, ...before, ...((before?.listed || party.listed) && { listed: true }) });
  }

  function putParty({ id: customerId }: BusinessRecord, party: PartyView, field: string): void {
    const { id, claims, customer } = party;
    const isPerson = customer ? customer.kind === 'individual' : claims.kind === 'person';
    const isListed =
      listed.has(`${customerId} ${partySubject(id)}`) || (customer && listed.has(`${customer.id} customer`));
    const status = isPerson ? undefined : registered.get(id);
    put({
      id: nodeOf(party),
      kind: isPerson ? 'person' : 'business',
      field,
      ...(isListed && { listed: true }),
      ...(status && { status }),
    });
  }

  function putNobody(business: string, field: string): void {
    const nobody = `none_identified:${business}`;
    put({ id: nobody, kind: 'none_identified', field });
    edges.push({ owner: nobody, owned: business, kind: 'shares', field });
  }

  /** Where the owners of a customer are said here and in their own record, their own record is what was verified. */
  function saysItself({ parties: own }: BusinessRecord, { of }: Holding): boolean {
    const customer = own.find(({ id }) => id === of)?.customer;
    const record = customer && referred.get(customer.id);
    if (!record) return false;
    return record.claims.noOwnersIdentified === true || record.parties.some(({ claims }) => claims.holdings.length > 0);
  }

  function follow({ customer }: PartyView, through: string): void {
    const record = customer && referred.get(customer.id);
    if (!record || done.has(record.id)) return;
    done.add(record.id);
    waiting.push({ record, through });
  }
}

interface Held extends Edge {
  readonly votes?: number;
}

function heldEdge(
  owner: string,
  owned: string,
  { percentage, range, votes, held }: Holding,
  nodes: ReadonlyMap<string, string>,
  field: string,
): Held {
  const behind = held?.for === undefined ? undefined : nodes.get(held.for);
  return {
    owner,
    owned,
    kind: 'shares',
    ...(percentage !== undefined ? { percentage } : range && { range: { ...range } }),
    ...(held && { held: { as: held.as, ...(behind !== undefined && { for: behind }) } }),
    ...(votes !== undefined && { votes }),
    field,
  };
}

/** Once a company's votes are said of one holding, those of its others follow their shares and have to be said, too. */
function votesOf(edges: readonly Held[], voting: ReadonlySet<string>): Edge[] {
  return edges
    .filter(({ owned }) => voting.has(owned))
    .map(({ votes, percentage, range, ...edge }) => ({
      ...edge,
      kind: 'votes',
      ...(votes !== undefined
        ? { percentage: votes }
        : { ...(percentage !== undefined && { percentage }), ...(range && { range }) }),
    }));
}
