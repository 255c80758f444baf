import type { AddressPurpose } from '../db/addresses';
import type { IncomingAddress, IncomingDocument } from '../domain/intake';
import type { PartyClaims } from '../domain/related-party';
import type { IncomingFiles } from './incoming-files';

/** What came in of a party. Numbers are of the country where they live or are registered, else of the customer's. */
export function partyFiles(
  party: {
    readonly id: string;
    readonly claims: PartyClaims;
    readonly sent: { readonly documents?: readonly IncomingDocument[]; readonly address?: IncomingAddress };
  },
  { countryCode, holderIndex }: { readonly countryCode: string; readonly holderIndex: Buffer | null },
): IncomingFiles {
  const { id, claims, sent } = party;
  return {
    partyId: id,
    countryCode: (claims.kind === 'customer' ? undefined : claims.countryCode) ?? countryCode,
    holderIndex,
    documents: sent.documents ?? [],
    addresses: [{ purpose: purposeOf(claims), address: sent.address }],
  };
}

function purposeOf({ kind }: PartyClaims): AddressPurpose {
  return kind === 'business' ? 'registered' : 'residential';
}
