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
  const rows = addresses.map(({ id, tenantId, customerId, partyId, purpose, addressSealed, proofBlobId }) => ({
    id,
    tenant_id: tenantId,
    customer_id: customerId,
    party_id: partyId,
    purpose,
    address_sealed: hexBytes(addressSealed),
    proof_blob_id: proofBlobId,
  }));
  await tx.raw(
    `insert into addresses (id, tenant_id, customer_id, party_id, purpose, address_sealed, proof_blob_id)
     select * from json_to_recordset(?) as address (id uuid, tenant_id uuid, customer_id uuid, party_id uuid, purpose text,
       address_sealed bytea, proof_blob_id uuid)`,
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
         proof_blob_id as "proofBlobId"
       from addresses where customer_id = any(?::uuid[]) and replaced_at is null order by purpose desc, created_at, id`,
      [[...customerIds]],
    ),
  );
}
