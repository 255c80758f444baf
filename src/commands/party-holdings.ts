import { holdingPath } from '../domain/party-fields';
import type { Holding, PartyClaims } from '../domain/related-party';
import { Refusal } from './command';
import type { Party, Referred, SentParty } from './sent-party';

/**
 * The claims of those that the request names, by id, with ids in their holdings where references were sent.
 *
 * @throws Refusal for a name that nobody bears or two bear, and for what nobody can hold: a person, or oneself
 */
export function resolveHoldings(
  sent: readonly SentParty[],
  everybody: readonly Party[],
  referred: Referred,
): ReadonlyMap<string, PartyClaims> {
  const names = namesOf(sent, everybody);
  return new Map(sent.map((party) => [party.id, withIds(party, names, referred)]));
}

/** Ids before references: no reference is taken for an id. */
function namesOf(sent: readonly SentParty[], everybody: readonly Party[]): ReadonlyMap<string, Party> {
  const paths = new Map(sent.map(({ id, path }) => [id, path]));
  const names = new Map(everybody.map((party) => [party.id, party]));
  // Those that stay as they are first: of two with one reference, the one that was sent is to blame.
  const inOrder = everybody.toSorted((a, b) => Number(paths.has(a.id)) - Number(paths.has(b.id)));
  for (const party of inOrder) {
    const { reference } = party.claims;
    if (reference === undefined) continue;
    if (names.has(reference)) {
      throw new Refusal(
        'PARTY_UNFIT',
        'Another party has this reference',
        `${paths.get(party.id) ?? party.list}.reference`,
      );
    }
    names.set(reference, party);
  }
  return names;
}

function withIds(party: SentParty, names: ReadonlyMap<string, Party>, referred: Referred): PartyClaims {
  const holdings = party.claims.holdings.map((holding, index): Holding => {
    const path = holdingPath(party.path, index);
    const find = (name: string, field: string): Party => {
      const found = names.get(name);
      if (!found) throw new Refusal('PARTY_UNFIT', 'No party has this reference or id', field);
      if (found.id === party.id) throw new Refusal('PARTY_UNFIT', 'Nobody holds shares of, or for, themselves', field);
      return found;
    };
    const { of, held } = holding;
    const owned = of === undefined ? undefined : find(of, `${path}.of`);
    if (owned && !isBusiness(owned, referred)) {
      throw new Refusal('PARTY_UNFIT', 'Only a business has owners, and this is a person', `${path}.of`);
    }
    const behind = held?.for === undefined ? undefined : find(held.for, `${path}.held_for`);
    return {
      ...holding,
      ...(owned && { of: owned.id }),
      ...(held && { held: { ...held, ...(behind && { for: behind.id }) } }),
    };
  });
  return { ...party.claims, holdings };
}

function isBusiness({ claims, refersTo }: Party, referred: Referred): boolean {
  if (claims.kind === 'customer') return refersTo !== undefined && referred.get(refersTo)?.kind === 'business';
  return claims.kind === 'business';
}

/** @throws Refusal for somebody who is removed while the holdings of a party who stays still name them */
export function refuseLost(removed: readonly SentParty[], next: readonly Party[]): void {
  const named = new Set(next.flatMap(({ claims }) => claims.holdings.flatMap(({ of, held }) => [of, held?.for])));
  const lost = removed.find(({ id }) => named.has(id));
  if (lost) {
    const message = 'Another party holds shares of, or for, this one: change or remove that one with it';
    throw new Refusal('PARTY_UNFIT', message, `${lost.path}.remove`);
  }
}
