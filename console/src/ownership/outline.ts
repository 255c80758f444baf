import type { Ownership, OwnershipHolding, OwnershipParty } from '../api/generated';

/** A line of the outline: somebody under something that they own. */
export interface OutlineItem {
  /** Of its own, though somebody stands in several places: the way from the root. */
  readonly key: string;
  readonly party: OwnershipParty;
  /** What they hold of whoever stands above; none of those who only act for the business. */
  readonly holdings: readonly OwnershipHolding[];
  /** Shown with their owners in another place, or standing above here already. */
  readonly again: 'elsewhere' | 'loop' | null;
  readonly items: readonly OutlineItem[];
}

/**
 * The same as the drawing says, as a list in words: under the business its owners, under each of these their own. Who owns several
 * is under each of them, with what is below them once. Who owns nothing stands under the business.
 *
 * @param parties in the order of preference
 */
export function outlineOf({ root, holdings }: Ownership, parties: readonly OwnershipParty[]): readonly OutlineItem[] {
  const known = new Map(parties.map((party) => [party.id, party]));
  const below = new Map<string, Map<string, OwnershipHolding[]>>();
  for (const holding of holdings) {
    const owners = below.get(holding.owned) ?? new Map<string, OwnershipHolding[]>();
    below.set(holding.owned, owners);
    owners.set(holding.owner, [...(owners.get(holding.owner) ?? []), holding]);
  }
  const opened = new Set<string>();
  const item = (party: OwnershipParty, held: readonly OwnershipHolding[], above: readonly string[]): OutlineItem => {
    const way = [...above, party.id];
    const again = above.includes(party.id) ? 'loop' : opened.has(party.id) && below.has(party.id) ? 'elsewhere' : null;
    opened.add(party.id);
    return { key: way.join('/'), party, holdings: held, again, items: again ? [] : under(party.id, way) };
  };
  const under = (owned: string, way: readonly string[]): OutlineItem[] => {
    const owners = below.get(owned);
    return owners
      ? parties.flatMap((party) => (owners.has(party.id) ? item(party, owners.get(party.id) ?? [], way) : []))
      : [];
  };
  const owners = under(root.id, [root.id]);
  const rest: OutlineItem[] = [];
  // Whoever is not reached from the business, but holds of somebody who is not either, comes below them.
  const unreached = parties.filter(({ id }) => !opened.has(id));
  const heads = unreached.filter(({ id }) => !holdings.some(({ owner, owned }) => owner === id && known.has(owned)));
  for (const party of [...heads, ...unreached]) if (!opened.has(party.id)) rest.push(item(party, [], [root.id]));
  return [...owners, ...rest];
}
