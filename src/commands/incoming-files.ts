import { v7 as uuidv7 } from 'uuid';

import type { StoredAddress, AddressPurpose } from '../db/addresses';
import type { StoredBlob } from '../db/blobs';
import type { DocumentDetails } from '../db/customer-record';
import type { StoredDocument } from '../db/documents';
import type { IncomingAddress, IncomingDocument, IncomingFile } from '../domain/intake';
import type { CustomerSeal } from '../storage/customer-seal';
import type { BlindIndex } from '../storage/blind-index';

/** Files that were put into the blob store for rows that are about to be written. */
export interface StoredFiles {
  readonly rows: readonly StoredBlob[];
  readonly documents: readonly StoredDocument[];
  readonly addresses: readonly StoredAddress[];
  /** The rows were not written after all: takes the bytes away again. */
  discard(): Promise<void>;
}

/** What came in of one holder: of the customer, or of a related party. */
export interface IncomingFiles {
  readonly partyId: string | null;
  /** ISO 3166-1 alpha-3: whose numbers they are where a document does not say. */
  readonly countryCode: string;
  readonly holderIndex: Buffer | null;
  readonly documents: readonly IncomingDocument[];
  readonly addresses: readonly { readonly purpose: AddressPurpose; readonly address: IncomingAddress | undefined }[];
}

/**
 * Seals and stores what came in before the transaction opens, because disks and buckets are slow. A crash between the
 * two leaves sealed bytes that no row names; they hold nothing that anyone can read or reach.
 */
export async function storeFiles(
  owner: { readonly tenantId: string; readonly seal: CustomerSeal; readonly blindIndex: BlindIndex },
  incoming: readonly IncomingFiles[],
): Promise<StoredFiles> {
  const { tenantId, seal, blindIndex } = owner;
  const rows: StoredBlob[] = [];
  const discard = async () => {
    await Promise.allSettled(rows.map(({ id }) => seal.blobs.delete(id)));
  };

  const store = async (file: IncomingFile | undefined): Promise<string | null> => {
    if (!file) return null;
    const id = uuidv7();
    const fileHash = blindIndex.fileHash(tenantId, file.bytes);
    rows.push({ id, mediaType: file.mediaType, size: file.bytes.length, fileHash });
    await seal.blobs.put(id, file.bytes);
    return id;
  };

  const storeDocument = async (holder: IncomingFiles, document: IncomingDocument): Promise<StoredDocument> => {
    const id = uuidv7();
    const { idType, number, validUntil, issuingCountry } = document;
    const [frontBlobId, backBlobId] = await Promise.all([store(document.front), store(document.back)]);
    const details: DocumentDetails = {
      ...(number && { number }),
      ...(validUntil && { validUntil }),
      ...(issuingCountry && { issuingCountry }),
    };
    const country = issuingCountry ?? holder.countryCode;
    const numbered = number && /[\p{Letter}\p{Number}]/u.test(number) ? number : undefined;
    return {
      id,
      partyId: holder.partyId,
      idType,
      detailsSealed: seal.seal(`document/${id}`, details),
      numberIndex: numbered ? blindIndex.documentNumber(tenantId, { country, idType, number: numbered }) : null,
      holderIndex: holder.holderIndex,
      frontBlobId,
      backBlobId,
    };
  };

  const storeAddress = async (
    { partyId, holderIndex }: IncomingFiles,
    purpose: AddressPurpose,
    address: IncomingAddress,
  ): Promise<StoredAddress> => {
    const id = uuidv7();
    const { proof, ...claim } = address;
    const addressSealed = seal.seal(`address/${id}`, claim);
    return { id, partyId, purpose, addressSealed, holderIndex, proofBlobId: await store(proof) };
  };

  try {
    const [documents, addresses] = await Promise.all([
      Promise.all(incoming.flatMap((holder) => holder.documents.map((document) => storeDocument(holder, document)))),
      Promise.all(
        incoming.flatMap((holder) =>
          holder.addresses.flatMap(({ purpose, address }) => (address ? [storeAddress(holder, purpose, address)] : [])),
        ),
      ),
    ]);
    return { rows, documents, addresses, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}
