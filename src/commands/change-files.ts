import { putAddresses } from '../db/addresses';
import { insertBlobs } from '../db/blobs';
import type { Transaction } from '../db/database';
import { currentDocuments, putDocuments } from '../db/documents';
import { ownedBy } from '../db/owned';
import type { CustomerSeal } from '../storage/customer-seal';
import type { StoredFiles } from './incoming-files';
import { keepUnsent } from './keep-unsent';

/** Documents and addresses of a change, the customer's own and those of parties, in place of the ones they replace. */
export async function writeFiles(
  tx: Transaction,
  owner: { readonly tenantId: string; readonly customerId: string },
  files: StoredFiles,
  { seal, holderOf }: { readonly seal: CustomerSeal; readonly holderOf: (partyId: string | null) => Buffer | null },
): Promise<void> {
  await insertBlobs(tx, ownedBy(owner, files.rows));
  const before = files.documents.length === 0 ? [] : await currentDocuments(tx, owner.customerId);
  const documents = files.documents.map((sent) => {
    const earlier = before.find(({ idType, partyId }) => idType === sent.idType && partyId === sent.partyId);
    return { ...keepUnsent(seal, sent, earlier), holderIndex: holderOf(sent.partyId) };
  });
  await putDocuments(tx, owner, documents);
  const addresses = files.addresses.map((sent) => ({ ...sent, holderIndex: holderOf(sent.partyId) }));
  await putAddresses(tx, owner, addresses);
}
