import { rowsOf } from './database';
import type { Transaction } from './database';

export interface FileOwner {
  readonly customerId: string;
  /** Of an address: its proof. */
  readonly frontBlobId: string | null;
  readonly backBlobId: string | null;
}

/** Whose a document or an address is, and where its files are; also of those that have been replaced since. */
export async function ownerOfFile(
  tx: Transaction,
  of: 'document' | 'address',
  id: string,
): Promise<FileOwner | undefined> {
  const [row] = await rowsOf<FileOwner>(
    tx.raw(
      of === 'document'
        ? `select customer_id as "customerId", front_blob_id as "frontBlobId", back_blob_id as "backBlobId"
           from documents where id = ?`
        : `select customer_id as "customerId", proof_blob_id as "frontBlobId", null::uuid as "backBlobId"
           from addresses where id = ?`,
      [id],
    ),
  );
  return row;
}
