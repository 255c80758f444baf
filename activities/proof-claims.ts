import type { ProofClaims } from '../src/address/proof/proof-claims';
import type { AddressView, CustomerRecord } from '../src/domain/views';

/** What a proof of address is held against: the customer, or the business under any of its names. */
export function proofClaims(
  record: CustomerRecord,
  { street, city, state, postalCode, country }: AddressView,
): ProofClaims {
  return {
    holders:
      record.kind === 'individual'
        ? [{ given: record.claims.firstName, family: record.claims.lastName }]
        : [record.claims.legalName, record.claims.tradingName].flatMap((name) =>
            name ? [{ organisation: name }] : [],
          ),
    address: { street, city, state, postalCode, country },
    field: 'address.document',
  };
}
