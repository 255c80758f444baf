import type { DocumentDetails } from '../db/customer-record';
import type { StoredDocument } from '../db/documents';
import type { CustomerSeal } from '../storage/customer-seal';

/**
 * A change may send a part of a document, for example the photo that was asked for: what it does not send stays. With
 * another number it is another document, and nothing of the old one is kept.
 */
export function keepUnsent(
  seal: CustomerSeal,
  sent: StoredDocument,
  before: StoredDocument | undefined,
): StoredDocument {
  if (!before) return sent;
  const details = seal.open<DocumentDetails>(`document/${sent.id}`, sent.detailsSealed);
  const earlier = seal.open<DocumentDetails>(`document/${before.id}`, before.detailsSealed);
  if (details.number !== undefined && details.number !== earlier.number) return sent;
  return {
    ...sent,
    detailsSealed: seal.seal(`document/${sent.id}`, { ...earlier, ...details }),
    numberIndex: sent.numberIndex ?? before.numberIndex,
    frontBlobId: sent.frontBlobId ?? before.frontBlobId,
    backBlobId: sent.backBlobId ?? before.backBlobId,
  };
}
