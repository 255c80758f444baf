import { rowsOf } from './database';
import type { Transaction } from './database';

export type AddressPurpose = 'residential' | 'registered' | 'operating';

export interface StoredAddress {
  readonly id: string;
  readonly purpose: AddressPurpose;
  readonly addressSealed: Buffer;
  readonly proofBlobId: string | null;
}

/** An address replaces the one of its purpose as a whole; the old row stays, out of use. */
export async function putAddress(
  tx: Transaction,
  tenantId: string,
  customerId: string,
  address: StoredAddress,
): Promise<void> {
  await Promise.all([
    tx.raw('update addresses set replaced_at = now() where customer_id = ? and purpose = ? and replaced_at is null', [
      customerId,
      address.purpose,
    ]),
    insertAddresses(tx, tenantId, customerId, [address]),
  ]);
}

/** For a customer who has none of these purposes yet. */
export async function insertAddresses(
  tx: Transaction,
  tenantId: string,
  customerId: string,
  addresses: readonly StoredAddress[],
): Promise<void> {
  await Promise.all(
    addresses.map((address) =>
      tx.raw(
        `insert into addresses (id, tenant_id, customer_id, purpose, address_sealed, proof_blob_id)
         values (:id, :tenantId, :customerId, :purpose, :addressSealed, :proofBlobId)`,
        { ...address, tenantId, customerId },
      ),
    ),
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
