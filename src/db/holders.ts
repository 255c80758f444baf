import type { Transaction } from './database';
import { hexBytes, jsonRows } from './json-rows';

/** Of the customer's own papers (`partyId` null) or a party's: whose they are. */
export interface Holder {
  readonly partyId: string | null;
  readonly holderIndex: Buffer | null;
}

/** They have another name or birth date now: their papers belong to somebody else than was thought. */
export async function setHolders(tx: Transaction, customerId: string, holders: readonly Holder[]): Promise<void> {
  if (holders.length === 0) return;
  const rows = holders.map(({ partyId, holderIndex }) => ({ party_id: partyId, holder_index: hexBytes(holderIndex) }));
  const update = (table: 'documents' | 'addresses') =>
    tx.raw(
      `update ${table} p set holder_index = new.holder_index
       from json_to_recordset(:rows) as new (party_id uuid, holder_index bytea)
       where p.customer_id = :customerId and p.replaced_at is null and p.party_id is not distinct from new.party_id
         and p.holder_index is distinct from new.holder_index`,
      { rows: jsonRows(rows), customerId },
    );
  await Promise.all([update('documents'), update('addresses')]);
}
