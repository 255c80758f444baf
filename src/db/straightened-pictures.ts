import { rowsOf } from './database';
import type { Transaction } from './database';

export interface StraightenedPicture {
  readonly documentId: string;
  readonly side: 'front' | 'back';
  readonly blobId: string;
}

/** Safe to repeat: a page has one picture. */
export async function insertStraightened(
  tx: Transaction,
  picture: StraightenedPicture & { readonly tenantId: string; readonly customerId: string; readonly size: number },
): Promise<void> {
  await tx.raw(
    `insert into straightened_pictures (document_id, side, tenant_id, customer_id, blob_id, size)
       values (:documentId, :side, :tenantId, :customerId, :blobId, :size) on conflict do nothing`,
    { ...picture },
  );
}

export async function straightenedOf(tx: Transaction, customerId: string): Promise<StraightenedPicture[]> {
  return rowsOf<StraightenedPicture>(
    tx.raw(
      `select document_id as "documentId", side, blob_id as "blobId" from straightened_pictures where customer_id = ?`,
      [customerId],
    ),
  );
}
