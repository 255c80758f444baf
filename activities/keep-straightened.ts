import { v5 as uuidv5 } from 'uuid';

import { asTenant } from '../src/db/database';
import { insertStraightened } from '../src/db/straightened-pictures';
import type { CheckedDocument } from '../src/documents/check-document';
import type { DocumentTask } from '../src/domain/steps';
import type { CustomerSeal } from '../src/storage/customer-seal';
import type { ActivityDeps } from './deps';
import { orUndefined } from './or-undefined';

/** A namespace of our own, drawn once at random. */
const STRAIGHTENED = '3d0b5ad2-8b36-4b8e-9d53-5f6a0c3b7e41';

/**
 * Keeps the level pictures of a document beside what the customer sent, sealed under their key, for whoever reviews it.
 * Safe to repeat: a page has one id, so it is written over itself. It is a convenience: where the blob store is in trouble
 * the check goes on without.
 */
export async function keepStraightened(
  { database }: Pick<ActivityDeps, 'database'>,
  { tenantId, customerId, documentId }: DocumentTask,
  seal: CustomerSeal,
  pictures: NonNullable<CheckedDocument['straightened']>,
): Promise<void> {
  for (const { side, jpeg } of pictures) {
    const blobId = uuidv5(`${documentId} ${side}`, STRAIGHTENED);
    const isKept = await orUndefined('straightened picture', async () => {
      await seal.blobs.put(blobId, jpeg);
      return true;
    });
    if (!isKept) continue;
    await asTenant(database, tenantId, (tx) =>
      insertStraightened(tx, { tenantId, customerId, documentId, side, blobId, size: jpeg.length }),
    );
  }
}
