import type { AddressView } from '../../domain/views';

/** The documented shape is always there in full; what was not given is an empty text, and null for lists. */
export function wireAddress(address: AddressView | undefined) {
  return {
    street: address?.street ?? '',
    city: address?.city ?? '',
    state: address?.state ?? '',
    country: address?.country ?? '',
    postal_code: address?.postalCode ?? '',
    document: { id_type: '', issue_country: '', urls: address?.proofBlobId ? [address.proofBlobId] : null },
  };
}
