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
