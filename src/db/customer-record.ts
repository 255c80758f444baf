import type { BusinessClaims, IndividualClaims } from '../domain/customer';
import type { JsonObject } from '../domain/evidence';
import type { AddressClaim } from '../domain/customer';
import type { CustomerRecord } from '../domain/views';
import type { BlobStore } from '../storage/blob-store';
import { createCustomerSeal } from '../storage/customer-seal';
import type { CustomerSeal } from '../storage/customer-seal';
import type { CustomerKeys } from '../storage/customer-keys';
import { currentAddresses } from './addresses';
import type { StoredAddress } from './addresses';
import type { StoredCustomer } from './customers';
import type { Transaction } from './database';
import { currentDocuments } from './documents';
import type { StoredDocument } from './documents';

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

/** Puts a customer together from its rows, unsealed. */
export async function loadRecord(
  tx: Transaction,
  customer: StoredCustomer,
  seal: CustomerSeal,
): Promise<CustomerRecord> {
  const [documents, addresses] = await Promise.all([
    currentDocuments(tx, customer.id),
    currentAddresses(tx, customer.id),
  ]);
  return recordFrom({ customer, documents, addresses }, seal);
}

/** The same from rows that are there already; documents and addresses in the order that they are read in. */
export function recordFrom(
  rows: {
    readonly customer: StoredCustomer;
    readonly documents: readonly StoredDocument[];
    readonly addresses: readonly StoredAddress[];
  },
  seal: CustomerSeal,
): CustomerRecord {
  const { customer, documents, addresses } = rows;
  const { claims, metadata } = seal.open<Profile>('profile', customer.profileSealed);
  const record = {
    id: customer.id,
    status: customer.status,
    countryCode: customer.countryCode,
    metadata,
    documents: documents.map(({ id, idType, detailsSealed, frontBlobId, backBlobId }) => ({
      id,
      idType,
      ...seal.open<DocumentDetails>(`document/${id}`, detailsSealed),
      ...(frontBlobId && { frontBlobId }),
      ...(backBlobId && { backBlobId }),
    })),
    addresses: addresses.map(({ id, purpose, addressSealed, proofBlobId }) => ({
      id,
      purpose,
      ...seal.open<AddressClaim>(`address/${id}`, addressSealed),
      ...(proofBlobId && { proofBlobId }),
    })),
    version: customer.version,
    createdAt: customer.createdAt,
    updatedAt: customer.updatedAt,
    ...(customer.nextReviewAt && { nextReviewAt: customer.nextReviewAt }),
  };
  return customer.kind === 'individual'
    ? { kind: 'individual', claims: claims as IndividualClaims, ...record }
    : { kind: 'business', claims: claims as BusinessClaims, parties: [], ...record };
}
