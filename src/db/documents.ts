import type { IdType } from '../domain/identity-types';
import { rowsOf } from './database';
import type { Transaction } from './database';
import { hexBytes, jsonRows } from './json-rows';
import { ownedBy } from './owned';
import type { Owned } from './owned';

export interface StoredDocument {
  readonly id: string;
  /** Whose it is, of the parties behind the customer; null: the customer's own. */
  readonly partyId: string | null;
  readonly idType: IdType;
  /** Number, expiry and issuing country, sealed. */
  readonly detailsSealed: Buffer;
  readonly numberIndex: Buffer | null;
  /** Keyed hash of whoever it belongs to; null where too little is known of them to tell. */
  readonly holderIndex: Buffer | null;
  readonly frontBlobId: string | null;
  readonly backBlobId: string | null;
}

const COLUMNS = `id, party_id as "partyId", id_type as "idType", details_sealed as "detailsSealed",
  number_index as "numberIndex", holder_index as "holderIndex", front_blob_id as "frontBlobId", back_blob_id as "backBlobId"`;

/** A document of a type replaces the one of that type and holder; the old row stays, out of use. */
export async function putDocuments(
  tx: Transaction,
  owner: { readonly tenantId: string; readonly customerId: string },
  documents: readonly StoredDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  await Promise.all([
    tx.raw(
      `update documents d set replaced_at = now() from json_to_recordset(:rows) as new (party_id uuid, id_type text)
       where d.customer_id = :customerId and d.replaced_at is null and d.id_type = new.id_type
         and d.party_id is not distinct from new.party_id`,
      {
        rows: jsonRows(documents.map(({ partyId, idType }) => ({ party_id: partyId, id_type: idType }))),
        customerId: owner.customerId,
      },
    ),
    insertDocuments(tx, ownedBy(owner, documents)),
  ]);
}

/** For holders who have none of these types yet. */
export async function insertDocuments(tx: Transaction, documents: readonly Owned<StoredDocument>[]): Promise<void> {
  if (documents.length === 0) return;
  const rows = documents.map((document) => ({
    id: document.id,
    tenant_id: document.tenantId,
    customer_id: document.customerId,
    party_id: document.partyId,
    id_type: document.idType,
    details_sealed: hexBytes(document.detailsSealed),
    number_index: hexBytes(document.numberIndex),
    holder_index: hexBytes(document.holderIndex),
    front_blob_id: document.frontBlobId,
    back_blob_id: document.backBlobId,
  }));
  await tx.raw(
    `insert into documents (id, tenant_id, customer_id, party_id, id_type, details_sealed, number_index, holder_index,
       front_blob_id, back_blob_id)
     select * from json_to_recordset(?) as document (id uuid, tenant_id uuid, customer_id uuid, party_id uuid, id_type text,
       details_sealed bytea, number_index bytea, holder_index bytea, front_blob_id uuid, back_blob_id uuid)`,
    [jsonRows(rows)],
  );
}

export type StoredHolder = Pick<StoredDocument, 'partyId' | 'holderIndex'>;

/** Whoever they are has another name or birth date now: their documents belong to somebody else than was thought. */
export async function setHolders(tx: Transaction, customerId: string, holders: readonly StoredHolder[]): Promise<void> {
  if (holders.length === 0) return;
  const rows = holders.map(({ partyId, holderIndex }) => ({ party_id: partyId, holder_index: hexBytes(holderIndex) }));
  await tx.raw(
    `update documents d set holder_index = new.holder_index
     from json_to_recordset(:rows) as new (party_id uuid, holder_index bytea)
     where d.customer_id = :customerId and d.replaced_at is null and d.party_id is not distinct from new.party_id
       and d.holder_index is distinct from new.holder_index`,
    { rows: jsonRows(rows), customerId },
  );
}

/** Those of the parties behind the customer among them. */
export async function currentDocuments(tx: Transaction, customerId: string): Promise<StoredDocument[]> {
  return rowsOf<StoredDocument>(
    tx.raw(
      `select ${COLUMNS} from documents where customer_id = ? and replaced_at is null order by created_at, id_type`,
      [customerId],
    ),
  );
}

/** The same of several customers. */
export async function currentDocumentsOf(
  tx: Transaction,
  customerIds: readonly string[],
): Promise<(StoredDocument & { readonly customerId: string })[]> {
  return rowsOf(
    tx.raw(
      `select customer_id as "customerId", ${COLUMNS} from documents
       where customer_id = any(?::uuid[]) and replaced_at is null order by created_at, id_type`,
      [[...customerIds]],
    ),
  );
}

/** Which of the customer's current documents bear a number that another customer of this tenant carries too. */
export async function documentsWithAnothersNumber(tx: Transaction, customerId: string): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(
    tx.raw(
      `select d.id from documents d where d.customer_id = ? and d.replaced_at is null and exists (
         select 1 from documents o
         where o.tenant_id = d.tenant_id and o.number_index = d.number_index and o.customer_id <> d.customer_id)`,
      [customerId],
    ),
  );
  return new Set(rows.map(({ id }) => id));
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

/** Is there a page of another customer that differs from this one by no more than `distance` of 256 bits? */
export async function similarPageOfAnotherCustomer(
  tx: Transaction,
  customerId: string,
  dhash: string,
  distance: number,
): Promise<boolean> {
  return isAnothers(tx, 'dhash', { customerId, hash: dhash, distance });
}

/** The same question about the portrait alone. */
export async function similarPortraitOfAnotherCustomer(
  tx: Transaction,
  customerId: string,
  portrait: string,
  distance: number,
): Promise<boolean> {
  return isAnothers(tx, 'portrait', { customerId, hash: portrait, distance });
}

async function isAnothers(
  tx: Transaction,
  column: keyof SideHashes,
  given: { customerId: string; hash: string; distance: number },
): Promise<boolean> {
  const rows = await rowsOf(
    tx.raw(
      `select 1 from document_fingerprints
       where customer_id <> :customerId and bit_count(${column} # ('x' || :hash)::bit(256)) <= :distance limit 1`,
      given,
    ),
  );
  return rows.length > 0;
}
