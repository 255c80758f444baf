import { recordFrom } from '../db/customer-record';
import type { CustomerRows } from '../db/customer-record';
import type { NewCustomer } from '../db/customers';
import type { NewParty } from '../db/related-parties';
import type { CustomerRecord } from '../domain/views';
import type { CustomerSeal } from '../storage/customer-seal';

/** As it would be read again: documents written at one moment come in the order of their types. */
export function newRecord(
  { id, tenantId, kind, countryCode, profileSealed, key }: NewCustomer,
  rows: Pick<CustomerRows, 'documents' | 'addresses' | 'referred'> & { readonly parties: readonly NewParty[] },
  createdAt: string,
  seal: CustomerSeal,
): CustomerRecord {
  const customer = {
    id,
    tenantId,
    kind,
    countryCode,
    profileSealed,
    status: 'APPROVAL_PENDING' as const,
    statusVersion: 1,
    version: 1,
    claimsVersion: 1,
    restrictionId: null,
    nextReviewAt: null,
    createdAt,
    updatedAt: createdAt,
    keyId: key.keyId,
    wrappedKey: key.bytes,
  };
  const documents = rows.documents.toSorted((a, b) => (a.idType < b.idType ? -1 : 1));
  const parties = rows.parties.map((party) => ({ ...party, changedAt: createdAt }));
  return recordFrom({ ...rows, customer, documents, parties }, seal);
}
