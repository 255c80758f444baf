import { partyPath } from '../domain/party-places';
import { PARTY_LISTS } from '../domain/related-party';
import type { PartyClaims } from '../domain/related-party';
import type { AddressView, DocumentView, PartyView, ReferredCustomer } from '../domain/views';
import type { CustomerSeal } from '../storage/customer-seal';
import type { StoredParty } from './related-parties';

/** Where what was said of a party is sealed. */
export function partyPlace(id: string): string {
  return `party/${id}`;
}

/** The parties of one customer, unsealed, each with its own; owners first, in the order of their lists. */
export function partyViews(
  rows: {
    readonly parties: readonly StoredParty[];
    readonly documentsOf: (partyId: string) => readonly DocumentView[];
    readonly addressesOf: (partyId: string) => readonly AddressView[];
    readonly referred: ReadonlyMap<string, ReferredCustomer>;
  },
  seal: CustomerSeal,
): PartyView[] {
  return PARTY_LISTS.flatMap((list) =>
    rows.parties
      .filter((party) => party.list === list)
      .toSorted((a, b) => a.position - b.position)
      .map(({ id, detailsSealed, refersTo, changedAt }, index) => {
        const customer = refersTo === null ? undefined : rows.referred.get(refersTo);
        return {
          id,
          list,
          path: partyPath(list, index),
          claims: seal.open<PartyClaims>(partyPlace(id), detailsSealed),
          documents: rows.documentsOf(id),
          addresses: rows.addressesOf(id),
          ...(customer && { customer }),
          changedAt,
        };
      }),
  );
}
