import { rowsOf } from './database';
import type { Transaction } from './database';

export interface StoredBlob {
  readonly id: string;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'application/pdf';
  readonly size: number;
  /** Keyed hash of the bytes as sent. */
  readonly fileHash: Buffer;
}

export async function insertBlobs(
  tx: Transaction,
  tenantId: string,
  customerId: string,
  blobs: readonly StoredBlob[],
): Promise<void> {
  if (blobs.length === 0) return;
  await tx.raw(
    `insert into blobs (tenant_id, customer_id, id, media_type, size, file_hash)
     select ?, ?, id, media_type, size, file_hash
     from unnest(?::uuid[], ?::text[], ?::integer[], ?::bytea[]) as blob (id, media_type, size, file_hash)`,
    [
      tenantId,
      customerId,
      blobs.map(({ id }) => id),
      blobs.map(({ mediaType }) => mediaType),
      blobs.map(({ size }) => size),
      blobs.map(({ fileHash }) => fileHash),
    ],
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

/** Has another customer of this tenant sent the very same file? */
export async function sentByAnotherCustomer(
  tx: Transaction,
  customerId: string,
  fileHashes: readonly Buffer[],
): Promise<boolean> {
  if (fileHashes.length === 0) return false;
  const rows = await rowsOf(
    tx.raw('select 1 from blobs where file_hash = any(?::bytea[]) and customer_id <> ? limit 1', [
      [...fileHashes],
      customerId,
    ]),
  );
  return rows.length > 0;
}
