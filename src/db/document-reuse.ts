import { rowsOf } from './database';
import type { Transaction } from './database';

/**
 * True where the document `o` belongs to somebody else than the document `d`: to another customer, or to another of those
 * behind the same one. Whoever stands behind a business is one person wherever they appear, so what two of them share is
 * nobody else's where name and birth date are known to be the same; two customers are two, whatever they are called.
 * Whoever was refused does not come back behind a business, nor out of one that is locked, unseen: theirs counts as reuse.
 *
 * Of one business only what stands on record now counts: what was sent for the wrong party first, and moved, is no reuse.
 */
const BELONGS_TO_ANOTHER = `
  (o.customer_id <> d.customer_id or (o.party_id is distinct from d.party_id and o.replaced_at is null))
  and not coalesce(o.holder_index = d.holder_index and (o.party_id is not null or d.party_id is not null)
    and not exists (
      select from customers c where c.id = o.customer_id and c.id <> d.customer_id
        and (c.status = 'LOCKED' or (c.status = 'RESTRICTED' and o.party_id is null))), false)`;

/** Which of the current documents of a customer, and of those behind them, bear a number that somebody else carries too. */
export async function documentsWithAnothersNumber(tx: Transaction, customerId: string): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(
    tx.raw(
      `select d.id from documents d where d.customer_id = ? and d.replaced_at is null and exists (
         select from documents o
         where o.tenant_id = d.tenant_id and o.number_index = d.number_index and ${BELONGS_TO_ANOTHER})`,
      [customerId],
    ),
  );
  return new Set(rows.map(({ id }) => id));
}

/** Has somebody else of this tenant sent the very file that shows a side of this document, as whatever it was sent? */
export async function fileSentByAnother(tx: Transaction, documentId: string): Promise<boolean> {
  const rows = await rowsOf(
    tx.raw(
      // `offset 0` has each looked up by its index: the planner would read all documents for the few that there are.
      `select from documents d
       cross join lateral (
         select b.file_hash from blobs b where b.id = any(array[d.front_blob_id, d.back_blob_id]) offset 0) as mine
       cross join lateral (
         select b.id, b.customer_id from blobs b
         where b.tenant_id = d.tenant_id and b.file_hash = mine.file_hash offset 0) as same
       left join lateral (
         select * from documents o where o.tenant_id = d.tenant_id and o.customer_id = same.customer_id
           and same.id in (o.front_blob_id, o.back_blob_id) offset 0) as o on true
       where d.id = :documentId
         and case when o.id is null then same.customer_id <> d.customer_id else ${BELONGS_TO_ANOTHER} end
       limit 1`,
      { documentId },
    ),
  );
  return rows.length > 0;
}

/** One side of a document as hashes, 64 hexadecimal digits each: of its whole picture, of the portrait on it, or of both. */
export interface SideHashes {
  readonly dhash?: string;
  readonly portrait?: string;
}

/** Safe to repeat: the first fingerprint of a page stays. */
export async function insertFingerprint(
  tx: Transaction,
  {
    dhash,
    portrait,
    ...side
  }: SideHashes & { documentId: string; side: 'front' | 'back'; tenantId: string; customerId: string },
): Promise<void> {
  await tx.raw(
    `insert into document_fingerprints (document_id, side, tenant_id, customer_id, dhash, portrait)
     values (:documentId, :side, :tenantId, :customerId, ('x' || :dhash)::bit(256), ('x' || :portrait)::bit(256))
     on conflict do nothing`,
    { ...side, dhash: dhash ?? null, portrait: portrait ?? null },
  );
}

/** Is there a page of somebody else that differs from this one by no more than `distance` of 256 bits? */
export async function pageSentByAnother(
  tx: Transaction,
  documentId: string,
  dhash: string,
  distance: number,
): Promise<boolean> {
  return isAnothers(tx, 'dhash', { documentId, hash: dhash, distance });
}

/** The same question about the portrait alone. */
export async function portraitSentByAnother(
  tx: Transaction,
  documentId: string,
  portrait: string,
  distance: number,
): Promise<boolean> {
  return isAnothers(tx, 'portrait', { documentId, hash: portrait, distance });
}

async function isAnothers(
  tx: Transaction,
  column: keyof SideHashes,
  given: { documentId: string; hash: string; distance: number },
): Promise<boolean> {
  const rows = await rowsOf(
    tx.raw(
      // As above: all pages are compared, and of the few that are near the documents are looked up.
      `with near as materialized (
         select document_id from document_fingerprints
         where document_id <> :documentId and bit_count(${column} # ('x' || :hash)::bit(256)) <= :distance)
       select from documents d cross join near
       cross join lateral (select * from documents where id = near.document_id offset 0) as o
       where d.id = :documentId and ${BELONGS_TO_ANOTHER} limit 1`,
      given,
    ),
  );
  return rows.length > 0;
}
