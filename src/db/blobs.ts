import { rowsOf } from './database';
import type { Transaction } from './database';
import { hexBytes, jsonRows } from './json-rows';
import type { Owned } from './owned';

export interface StoredBlob {
  readonly id: string;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'application/pdf';
  readonly size: number;
  /** Keyed hash of the bytes as sent. */
  readonly fileHash: Buffer;
}

export async function insertBlobs(tx: Transaction, blobs: readonly Owned<StoredBlob>[]): Promise<void> {
  if (blobs.length === 0) return;
  const rows = blobs.map(({ tenantId, customerId, id, mediaType, size, fileHash }) => ({
    id,
    tenant_id: tenantId,
    customer_id: customerId,
    media_type: mediaType,
    size,
    file_hash: hexBytes(fileHash),
  }));
  await tx.raw(
    `insert into blobs (id, tenant_id, customer_id, media_type, size, file_hash)
     select * from json_to_recordset(?) as blob (id uuid, tenant_id uuid, customer_id uuid, media_type text,
       size integer, file_hash bytea)`,
    [jsonRows(rows)],
  );
}

export async function findBlobs(tx: Transaction, ids: readonly string[]): Promise<StoredBlob[]> {
  if (ids.length === 0) return [];
  return rowsOf<StoredBlob>(
    tx.raw(`select id, media_type as "mediaType", size, file_hash as "fileHash" from blobs where id = any(?::uuid[])`, [
      [...ids],
    ]),
  );
}
