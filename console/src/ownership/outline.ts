import type { Holding, Party, Tree } from './tree';

/** A line of the outline: somebody under something that they own. */
export interface OutlineItem<P extends Party> {
  /** Of its own, though somebody stands in several places: the way from the root. */
  readonly key: string;
  readonly party: P;
  /** What they hold of whoever stands above; none of those who only act for the business. */
  readonly holdings: readonly Holding[];
  /** Shown with their owners in another place, or standing above here already. */
  readonly again: 'elsewhere' | 'loop' | null;
  readonly items: readonly OutlineItem<P>[];
}

/**
 * The same as the drawing says, as a list in words: under the business its owners, under each of these their own. Who owns several
 * is under each of them, with what is below them once. Who owns nothing stands under the business.
 *
 * @param parties in the order of preference
 */
export function outlineOf<P extends Party>({ root, holdings }: Tree, parties: readonly P[]): readonly OutlineItem<P>[] {
  const known = new Map(parties.map((party) => [party.id, party]));
  const below = new Map<string, Map<string, Holding[]>>();
  for (const holding of holdings) {
    const owners = below.get(holding.owned) ?? new Map<string, Holding[]>();
    below.set(holding.owned, owners);
    owners.set(holding.owner, [...(owners.get(holding.owner) ?? []), holding]);
  }
  const opened = new Set<string>();
  const item = (party: P, held: readonly Holding[], above: readonly string[]): OutlineItem<P> => {
    const way = [...above, party.id];
    const again = above.includes(party.id) ? 'loop' : opened.has(party.id) && below.has(party.id) ? 'elsewhere' : null;
    opened.add(party.id);
    return { key: way.join('/'), party, holdings: held, again, items: again ? [] : under(party.id, way) };
  };
  const under = (owned: string, way: readonly string[]): OutlineItem<P>[] => {
    const owners = below.get(owned);
    return owners
      ? parties.flatMap((party) => (owners.has(party.id) ? item(party, owners.get(party.id) ?? [], way) : []))
      : [];
  };
  const owners = under(root.id, [root.id]);
  const rest: OutlineItem<P>[] = [];
  // Whoever is not reached from the business, but holds of somebody who is not either, comes below them.
  const unreached = parties.filter(({ id }) => !opened.has(id));
  const heads = unreached.filter(({ id }) => !holdings.some(({ owner, owned }) => owner === id && known.has(owned)));
  for (const party of [...heads, ...unreached]) if (!opened.has(party.id)) rest.push(item(party, [], [root.id]));
  return [...owners, ...rest];
}
