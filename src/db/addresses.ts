import { rowsOf } from './database';
import type { Transaction } from './database';
import { hexBytes, jsonRows } from './json-rows';
import { ownedBy } from './owned';
import type { Owned } from './owned';

export type AddressPurpose = 'residential' | 'registered' | 'operating';

export interface StoredAddress {
  readonly id: string;
  /** Whose it is, of the parties behind the customer; null: the customer's own. */
  readonly partyId: string | null;
  readonly purpose: AddressPurpose;
  readonly addressSealed: Buffer;
  /** Keyed hash of whoever lives there; null where too little is known of them to tell. */
  readonly holderIndex: Buffer | null;
  readonly proofBlobId: string | null;
}

/** An address replaces the one of its purpose and holder as a whole; the old row stays, out of use. */
export async function putAddresses(
  tx: Transaction,
  owner: { readonly tenantId: string; readonly customerId: string },
  addresses: readonly StoredAddress[],
): Promise<void> {
  if (addresses.length === 0) return;
  await Promise.all([
    tx.raw(
      `update addresses a set replaced_at = now() from json_to_recordset(:rows) as new (party_id uuid, purpose text)
       where a.customer_id = :customerId and a.replaced_at is null and a.purpose = new.purpose
         and a.party_id is not distinct from new.party_id`,
      {
        rows: jsonRows(addresses.map(({ partyId, purpose }) => ({ party_id: partyId, purpose }))),
        customerId: owner.customerId,
      },
    ),
    insertAddresses(tx, ownedBy(owner, addresses)),
  ]);
}

/** For holders who have none of these purposes yet. */
export async function insertAddresses(tx: Transaction, addresses: readonly Owned<StoredAddress>[]): Promise<void> {
  if (addresses.length === 0) return;
  const rows = addresses.map(
    ({ id, tenantId, customerId, partyId, purpose, addressSealed, holderIndex, proofBlobId }) => ({
      id,
      tenant_id: tenantId,
      customer_id: customerId,
      party_id: partyId,
      purpose,
      address_sealed: hexBytes(addressSealed),
      proof_blob_id: proofBlobId,
      holder_index: hexBytes(holderIndex),
    }),
  );
  await tx.raw(
    `insert into addresses (id, tenant_id, customer_id, party_id, purpose, address_sealed, proof_blob_id, holder_index)
     select * from json_to_recordset(?) as address (id uuid, tenant_id uuid, customer_id uuid, party_id uuid, purpose text,
       address_sealed bytea, proof_blob_id uuid, holder_index bytea)`,
    [jsonRows(rows)],
  );
}

/** Those of the parties behind the customer among them. */
export async function currentAddresses(tx: Transaction, customerId: string): Promise<StoredAddress[]> {
  return currentAddressesOf(tx, [customerId]);
}

/** The same of several customers. */
export async function currentAddressesOf(
  tx: Transaction,
  customerIds: readonly string[],
): Promise<(StoredAddress & { readonly customerId: string })[]> {
  return rowsOf(
    tx.raw(
      `select customer_id as "customerId", id, party_id as "partyId", purpose, address_sealed as "addressSealed",
         proof_blob_id as "proofBlobId", holder_index as "holderIndex"
       from addresses where customer_id = any(?::uuid[]) and replaced_at is null order by purpose desc, created_at, id`,
      [[...customerIds]],
    ),
  );
}

/**
 * Has somebody else of this tenant sent the very file that proves this address, as whatever it was sent? One household
 * behind a business may share a letter, and whoever stands behind a business is one person wherever they appear.
 */
export async function proofSentByAnother(tx: Transaction, addressId: string): Promise<boolean> {
  const rows = await rowsOf(
    tx.raw(
      `select from addresses a
       join blobs mine on mine.id = a.proof_blob_id
       join blobs same on same.tenant_id = mine.tenant_id and same.file_hash = mine.file_hash
         and same.customer_id <> a.customer_id
       left join addresses o on o.tenant_id = same.tenant_id and o.customer_id = same.customer_id and o.proof_blob_id = same.id
       where a.id = :addressId
         and not coalesce(o.holder_index = a.holder_index and (o.party_id is not null or a.party_id is not null), false)
       limit 1`,
      { addressId },
    ),
  );
  return rows.length > 0;
}
