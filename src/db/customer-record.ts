import type { AddressClaim, BusinessClaims, IndividualClaims } from '../domain/customer';
import type { JsonObject } from '../domain/evidence';
import { groupBy } from '../domain/group-by';
import type { AddressView, CustomerRecord, DocumentView, ReferredCustomer } from '../domain/views';
import type { BlobStore } from '../storage/blob-store';
import { createCustomerSeal } from '../storage/customer-seal';
import type { CustomerSeal } from '../storage/customer-seal';
import type { CustomerKeys } from '../storage/customer-keys';
import type { StoredAddress } from './addresses';
import type { StoredCustomer } from './customers';
import type { StoredDocument } from './documents';
import { partyViews } from './party-views';
import type { StoredParty } from './related-parties';

/** What is sealed in `customers.profile_sealed`. */
export interface Profile {
  readonly claims: IndividualClaims | BusinessClaims;
  readonly metadata: JsonObject;
}

/** What is sealed in `documents.details_sealed`. */
export interface DocumentDetails {
  readonly number?: string;
  readonly validUntil?: string;
  readonly issuingCountry?: string;
}

/** The person was erased: their key is gone, and what it sealed stays closed for ever. */
export class ErasedError extends Error {
  override readonly name = 'ErasedError';
}

/** What opens the seal of a customer: whose it is, and their wrapped key. */
export type SealOf = (customer: Pick<StoredCustomer, 'id' | 'tenantId' | 'keyId' | 'wrappedKey'>) => CustomerSeal;

/** Opens the seal of a stored customer. */
export function createSealOf({ customerKeys, blobs }: { customerKeys: CustomerKeys; blobs: BlobStore }): SealOf {
  return ({ id, tenantId, keyId, wrappedKey }) => {
    if (!keyId || !wrappedKey) throw new ErasedError('The customer was erased');
    const dataKey = customerKeys.unwrap(id, { keyId, bytes: wrappedKey });
    return createCustomerSeal({ tenantId, customerId: id, dataKey, blobs });
  };
}

/** What a customer is put together from; documents and addresses in the order that they are read in. */
export interface CustomerRows {
  readonly customer: StoredCustomer;
  /** Those of related parties among them; so with addresses. */
  readonly documents: readonly StoredDocument[];
  readonly addresses: readonly StoredAddress[];
  readonly parties?: readonly StoredParty[];
  /** Whom the parties refer to, by id. */
  readonly referred?: ReadonlyMap<string, ReferredCustomer>;
}

/** Puts a customer together from rows, unsealed. Of rows that are left out, it knows nothing. */
export function recordFrom(rows: CustomerRows, seal: CustomerSeal): CustomerRecord {
  const { customer, parties = [], referred = new Map<string, ReferredCustomer>() } = rows;
  const { claims, metadata } = seal.open<Profile>('profile', customer.profileSealed);
  const documents = groupBy(rows.documents, ({ partyId }) => partyId);
  const addresses = groupBy(rows.addresses, ({ partyId }) => partyId);
  const documentsOf = (partyId: string | null) =>
    (documents.get(partyId) ?? []).map((document) => documentView(document, seal));
  const addressesOf = (partyId: string | null) =>
    (addresses.get(partyId) ?? []).map((address) => addressView(address, seal));
  const record = {
    id: customer.id,
    status: customer.status,
    countryCode: customer.countryCode,
    metadata,
    documents: documentsOf(null),
    addresses: addressesOf(null),
    version: customer.version,
    createdAt: customer.createdAt,
    updatedAt: customer.updatedAt,
    ...(customer.nextReviewAt && { nextReviewAt: customer.nextReviewAt }),
  };
  return customer.kind === 'individual'
    ? { kind: 'individual', claims: claims as IndividualClaims, ...record }
    : {
        kind: 'business',
        claims: claims as BusinessClaims,
        parties: partyViews({ parties, documentsOf, addressesOf, referred }, seal),
        ...record,
      };
}

function documentView(
  { id, idType, detailsSealed, frontBlobId, backBlobId }: StoredDocument,
  seal: CustomerSeal,
): DocumentView {
  return {
    id,
    idType,
    ...seal.open<DocumentDetails>(`document/${id}`, detailsSealed),
    ...(frontBlobId && { frontBlobId }),
    ...(backBlobId && { backBlobId }),
  };
}

function addressView({ id, purpose, addressSealed, proofBlobId }: StoredAddress, seal: CustomerSeal): AddressView {
  return {
    id,
    purpose,
    ...seal.open<AddressClaim>(`address/${id}`, addressSealed),
    ...(proofBlobId && { proofBlobId }),
  };
}
