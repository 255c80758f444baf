import type { DocumentView } from '../src/domain/views';
import type { CustomerSeal } from '../src/storage/customer-seal';

/** The files of a document, those that were sent. */
export async function openSides(
  { frontBlobId, backBlobId }: Pick<DocumentView, 'frontBlobId' | 'backBlobId'>,
  { blobs }: CustomerSeal,
): Promise<{ readonly front?: Buffer; readonly back?: Buffer }> {
  const [front, back] = await Promise.all([
    frontBlobId ? blobs.get(frontBlobId) : undefined,
    backBlobId ? blobs.get(backBlobId) : undefined,
  ]);
  return { ...(front && { front }), ...(back && { back }) };
}
