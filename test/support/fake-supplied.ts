import { randomUUID } from 'node:crypto';

import type { IncomingAddress, IncomingDocument } from '../../src/domain/intake';
import type { AddressView, DocumentView } from '../../src/domain/views';

/** What the FAKE commands make of a document: its files by ids of their own. */
export function documentOf({ front, back, ...document }: IncomingDocument): DocumentView {
  return {
    ...document,
    id: randomUUID(),
    ...(front && { frontBlobId: randomUUID() }),
    ...(back && { backBlobId: randomUUID() }),
  };
}

export function addressOf({ proof, ...claim }: IncomingAddress, purpose: AddressView['purpose']): AddressView {
  return { ...claim, id: randomUUID(), purpose, ...(proof && { proofBlobId: randomUUID() }) };
}
