import { rowsOf } from './database';
import type { Transaction } from './database';
import { hexBytes, jsonRows } from './json-rows';
import { ownedBy } from './owned';
import type { Owned } from './owned';

export type AddressPurpose = 'residential' | 'registered' | 'operating';

export interface StoredAddress {
  readonly id: string;
  readonly purpose: AddressPurpose;
  readonly addressSealed: Buffer;
  readonly proofBlobId: string | null;
}

/** An address replaces the one of its purpose as a whole; the old row stays, out of use. */
export async function putAddresses(
  tx: Transaction,
  owner: { readonly tenantId: string; readonly customerId: string },
  addresses: readonly StoredAddress[],
): Promise<void> {
  if (addresses.length === 0) return;
  await Promise.all([
    tx.raw(
      'update addresses set replaced_at = now() where customer_id = ? and replaced_at is null and purpose = any(?::text[])',
      [owner.customerId, addresses.map(({ purpose }) => purpose)],
    ),
    insertAddresses(tx, ownedBy(owner, addresses)),
  ]);
}

/** For customers who have none of these purposes yet. */
export async function insertAddresses(tx: Transaction, addresses: readonly Owned<StoredAddress>[]): Promise<void> {
  if (addresses.length === 0) return;
  const rows = addresses.map(({ id, tenantId, customerId, purpose, addressSealed, proofBlobId }) => ({
    id,
    tenant_id: tenantId,
    customer_id: customerId,
    purpose,
    address_sealed: hexBytes(addressSealed),
    proof_blob_id: proofBlobId,
  }));
  await tx.raw(
    `insert into addresses (id, tenant_id, customer_id, purpose, address_sealed, proof_blob_id)
     select * from json_to_recordset(?) as address (id uuid, tenant_id uuid, customer_id uuid, purpose text,
       address_sealed bytea, proof_blob_id uuid)`,
    [jsonRows(rows)],
  );
}

export async function currentAddresses(tx: Transaction, customerId: string): Promise<StoredAddress[]> {
  return rowsOf<StoredAddress>(
    tx.raw(
      `select id, purpose, address_sealed as "addressSealed", proof_blob_id as "proofBlobId"
       from addresses where customer_id = ? and replaced_at is null order by purpose desc`,
      [customerId],
    ),
  );
}
