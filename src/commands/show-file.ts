import { insertAuditEvents } from '../db/audit-events';
import { findBlobs } from '../db/blobs';
import { ErasedError } from '../db/customer-record';
import { findCustomer } from '../db/customers';
import { asTenant } from '../db/database';
import type { Transaction } from '../db/database';
import { ownerOfFile } from '../db/file-owners';
import { straightenedOf } from '../db/straightened-pictures';
import { Refusal } from './command';
import type { Request, ShownFile } from './command';
import type { CommandDeps } from './deps';

/**
 * Opens a file of a customer for somebody who looks at it. That they looked is on record before a byte leaves.
 *
 * @throws Refusal `NOT_FOUND` when there is no such file, for this tenant, in this form
 */
export async function showFile(
  deps: Pick<CommandDeps, 'database' | 'sealOf'>,
  { actor }: Request,
  file: ShownFile,
): Promise<{ readonly mediaType: string; readonly bytes: Uint8Array }> {
  const { tenantId, id, requestId } = actor;
  const found = await asTenant(deps.database, tenantId, async (tx) => {
    const owner = await ownerOfFile(tx, file.of, file.id);
    const customer = owner && (await findCustomer(tx, owner.customerId));
    const stored = customer && (await storedFile(tx, customer.id, file, owner));
    if (!stored) throw new Refusal('NOT_FOUND', `No such ${file.of === 'document' ? 'picture' : 'letter'}`);
    await insertAuditEvents(tx, {
      tenantId,
      customerId: customer.id,
      actor: id,
      action: file.of === 'document' ? 'document.seen' : 'proof.seen',
      detail:
        file.of === 'document' ? { document_id: file.id, side: file.side, form: file.form } : { address_id: file.id },
      requestId,
    });
    return { ...stored, seal: opened(deps, customer) };
  });
  return { mediaType: found.mediaType, bytes: await found.seal.blobs.get(found.blobId) };
}

function opened({ sealOf }: Pick<CommandDeps, 'sealOf'>, customer: Parameters<CommandDeps['sealOf']>[0]) {
  try {
    return sealOf(customer);
  } catch (error) {
    if (error instanceof ErasedError) throw new Refusal('CUSTOMER_ERASED', 'This customer was erased');
    throw error;
  }
}

async function storedFile(
  tx: Transaction,
  customerId: string,
  file: ShownFile,
  owner: { readonly frontBlobId: string | null; readonly backBlobId: string | null },
): Promise<{ blobId: string; mediaType: string } | undefined> {
  if (file.of === 'document' && file.form === 'straightened') {
    const pictures = await straightenedOf(tx, customerId);
    const picture = pictures.find(({ documentId, side }) => documentId === file.id && side === file.side);
    return picture && { blobId: picture.blobId, mediaType: 'image/jpeg' };
  }
  const blobId = file.of === 'document' && file.side === 'back' ? owner.backBlobId : owner.frontBlobId;
  const [blob] = blobId ? await findBlobs(tx, [blobId]) : [];
  return blob && { blobId: blob.id, mediaType: blob.mediaType };
}
