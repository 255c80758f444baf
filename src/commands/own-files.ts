import type { CustomerKind } from '../domain/customer';
import type { IncomingAddress, IncomingDocument } from '../domain/intake';
import type { IncomingFiles } from './incoming-files';

/** What came in of the customer themselves. Only a business has an address where it works beside the one where it is registered. */
export function ownFiles(
  {
    kind,
    countryCode,
    holderIndex,
  }: { readonly kind: CustomerKind; readonly countryCode: string; readonly holderIndex: Buffer | null },
  sent: {
    readonly documents?: readonly IncomingDocument[];
    readonly address?: IncomingAddress;
    readonly operatingAddress?: IncomingAddress;
  },
): IncomingFiles {
  return {
    partyId: null,
    countryCode,
    holderIndex,
    documents: sent.documents ?? [],
    addresses: [
      { purpose: kind === 'individual' ? 'residential' : 'registered', address: sent.address },
      { purpose: 'operating', address: sent.operatingAddress },
    ],
  };
}
