import type { KeyObject } from 'node:crypto';

import { BlobStoreError, requireBlobKey, type BlobStore } from './blob-store';
import { open, seal, sealContext } from './seal';

export interface SealedBlobsOptions {
  /** Where the sealed bytes go. It never sees others. */
  readonly store: BlobStore;
  readonly tenantId: string;
  readonly customerId: string;
  /** The customer's data key, from `createCustomerKeys`. */
  readonly dataKey: KeyObject;
}

/**
 * One customer's blobs: sealed on the way in, opened on the way out. Keys are blob ids; in the store below they become
 * `<tenant>/<customer>/<blob id>`. The seal is bound to all three, so a blob that was moved, or swapped with another, is
 * `SealBrokenError`.
 */
export function createSealedBlobs({ store, tenantId, customerId, dataKey }: SealedBlobsOptions): BlobStore {
  // Each id is one part of the key: otherwise tenant `a/b` and customer `c` would be tenant `a` and customer `b/c`.
  const folder = `${requireId(tenantId)}/${requireId(customerId)}/`;
  const keyOf = (blobId: string): string => `${folder}${requireId(blobId)}`;
  const contextOf = (blobId: string): string => sealContext('tenant', tenantId, 'customer', customerId, 'blob', blobId);

  return {
    put: async (blobId, bytes) => store.put(keyOf(blobId), seal(dataKey, bytes, contextOf(blobId))),
    get: async (blobId) => open(dataKey, await store.get(keyOf(blobId)), contextOf(blobId)),
    delete: async (blobId) => store.delete(keyOf(blobId)),
    async *list(prefix = '') {
      for await (const key of store.list(folder + prefix)) yield key.slice(folder.length);
    },
  };
}

function requireId(id: string): string {
  if (requireBlobKey(id).includes('/')) {
    throw new BlobStoreError('blob_key_malformed', 'an id in a blob key has no slash');
  }
  return id;
}
