import type { Profile } from '../db/customer-record';
import type { Holder } from '../db/holders';
import type { BlindIndex } from '../storage/blind-index';
import { holderIndex } from './holder-index';
import type { MergedParties } from './merge-parties';

/** Whose the documents are after a change: the customer's own (null) and those of parties. */
export function holdersAfter(
  { tenantId, blindIndex }: { readonly tenantId: string; readonly blindIndex: BlindIndex },
  { before, after, parties }: { readonly before: Profile; readonly after: Profile; readonly parties: MergedParties },
): { of(partyId: string | null): Buffer | null; readonly moved: readonly Holder[] } {
  const indexOf = (claims: Parameters<typeof holderIndex>[2]) => holderIndex(blindIndex, tenantId, claims);
  const holders = [
    { partyId: null, was: indexOf(before.claims), is: indexOf(after.claims) },
    ...parties.changed.map((party) => ({
      partyId: party.id,
      was: indexOf(party.before.claims),
      is: indexOf(party.claims),
    })),
  ];
  const now = new Map<string | null, Buffer | null>([
    ...holders.map(({ partyId, is }) => [partyId, is] as const),
    ...parties.added.map(({ id, claims }) => [id, indexOf(claims)] as const),
  ]);
  return {
    of: (partyId) => now.get(partyId) ?? null,
    moved: holders
      .filter(({ was, is }) => !(was === is || (was !== null && is !== null && was.equals(is))))
      .map(({ partyId, is }) => ({ partyId, holderIndex: is })),
  };
}
