import type { IncomingParty, IncomingPartyChange, PartyChanges } from '../domain/intake';
import { unfitDocument, unfitField } from '../domain/party-fields';
import { MAX_PARTIES, PARTY_LISTS } from '../domain/related-party';
import type { PartyClaims, PartyList } from '../domain/related-party';
import { canonicalJson } from '../storage/canonical-json';
import { Refusal } from './command';
import { refuseWrongCustomers } from './party-customers';
import { refuseLost, resolveHoldings } from './party-holdings';
import type { Party, Referred, SentParty } from './sent-party';

export interface MergedParties {
  readonly added: readonly (SentParty & { readonly sent: IncomingParty })[];
  /** Those who stand otherwise afterwards. */
  readonly changed: readonly (SentParty & { readonly sent: IncomingPartyChange; readonly before: Party })[];
  readonly removed: readonly SentParty[];
  /** Everybody, afterwards: those who stay in their order, then those who were added. */
  readonly next: readonly Party[];
}

/**
 * What becomes of the parties of a business: adds, changes and removes, and puts ids where references were sent. Pure.
 *
 * @throws Refusal that names the field: somebody who is not known, what belongs to another kind, a holding that leads
 * nowhere or to a person, a reference used twice, somebody removed whom another party's holdings still name
 */
export function mergeParties(
  standing: readonly Party[],
  changes: PartyChanges,
  about: { readonly customerId: string; readonly referred: Referred; readonly mint: () => string },
): MergedParties {
  const named = namesOnce(standing);
  const removed = changes.remove.map((sent) => ({ ...named(sent), path: sent.path }));
  const changed = changes.change.map((sent) => {
    const before = named(sent);
    const unfit = unfitField(before.claims.kind, sent);
    if (unfit) throw new Refusal('PARTY_UNFIT', `A party of type ${before.claims.kind} has no such field`, unfit);
    return { ...before, claims: withChange(before.claims, sent), path: sent.path, sent, before };
  });
  const added = changes.add.map((sent) => ({ ...newParty(sent, about.mint()), path: sent.path, sent }));

  const gone = new Set(removed.map(({ id }) => id));
  const after = new Map(changed.map((party) => [party.id, party]));
  const stay = standing.filter(({ id }) => !gone.has(id)).map((party): Party => after.get(party.id) ?? party);
  const everybody = [...stay, ...added];
  if (added.length > 0 && everybody.length > MAX_PARTIES) {
    throw new Refusal('PARTY_UNFIT', `A business has at most ${MAX_PARTIES} owners and controllers`, added[0]?.path);
  }
  refuseLost(removed, everybody);
  refuseWrongCustomers(added, everybody, about);
  const resolved = resolveHoldings([...changed, ...added], everybody, about.referred);
  const asResolved = <Each extends Party>(party: Each): Each => ({
    ...party,
    claims: resolved.get(party.id) ?? party.claims,
  });
  const next = everybody.map(({ id, list, claims, refersTo }) => ({
    id,
    list,
    claims: resolved.get(id) ?? claims,
    ...(refersTo !== undefined && { refersTo }),
  }));
  refuseNoneBeside(next, changes);
  return {
    added: added.map(asResolved),
    changed: changed.map(asResolved).filter(isChanged),
    removed,
    next,
  };
}

/** Finds a stored party by what a request says of it, each once. */
function namesOnce(standing: readonly Party[]) {
  const stored = new Map(standing.map((party) => [party.id, party]));
  const seen = new Set<string>();
  return ({ id, list, path }: { readonly id: string; readonly list: PartyList; readonly path: string }): Party => {
    const party = stored.get(id);
    if (party?.list !== list)
      throw new Refusal('PARTY_UNFIT', `There is nobody with this id among the ${list}`, `${path}.id`);
    if (seen.has(id)) throw new Refusal('PARTY_UNFIT', 'This id stands in the request already', `${path}.id`);
    seen.add(id);
    return party;
  };
}

function newParty(sent: IncomingParty, id: string): Party {
  const { list, path, claims, documents, customerId } = sent;
  const unfit = unfitDocument(claims.kind, documents);
  if (unfit !== undefined) {
    const field = `${path}.documents[${unfit}].id_type`;
    throw new Refusal('PARTY_UNFIT', `A party of type ${claims.kind} sends no such document`, field);
  }
  return { id, list, claims, ...(claims.kind === 'customer' && customerId && { refersTo: customerId }) };
}

/** Field by field; of the holdings all or none. */
export function withChange(before: PartyClaims, { claims }: Pick<IncomingPartyChange, 'claims'>): PartyClaims {
  const said = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
  return { ...before, ...said, kind: before.kind } as PartyClaims;
}

/** Sending again what is on record changes nothing; a document or an address is new each time. */
function isChanged({ claims, before, sent }: Party & { sent: IncomingPartyChange; before: Party }): boolean {
  return (
    (sent.documents ?? []).length > 0 ||
    sent.address !== undefined ||
    canonicalJson(claims) !== canonicalJson(before.claims)
  );
}

function refuseNoneBeside(next: readonly Party[], { noneIdentified = {} }: PartyChanges): void {
  const list = PARTY_LISTS.find((each) => noneIdentified[each] === true && next.some((party) => party.list === each));
  if (list) throw new Refusal('PARTIES_REMAIN', `There are ${list} on record: remove them first`, list);
}
