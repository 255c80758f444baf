import type { KeyObject } from 'node:crypto';

import type { BlobStore } from './blob-store';
import { createSealedBlobs } from './sealed-blobs';
import { openJson, sealContext, sealJson } from './seal';

/** Everything of one customer, opened and closed with that customer's key. */
export interface CustomerSeal {
  /** `what` names the place, for example `profile` or `document/<id>`: sealed data opens nowhere else. */
  seal(what: string, value: unknown): Buffer;
  open<T>(what: string, sealed: Uint8Array): T;
  readonly blobs: BlobStore;
}

export function createCustomerSeal(options: {
  readonly tenantId: string;
  readonly customerId: string;
  readonly dataKey: KeyObject;
  readonly blobs: BlobStore;
}): CustomerSeal {
  const { tenantId, customerId, dataKey, blobs } = options;
  const contextOf = (what: string) => sealContext('tenant', tenantId, 'customer', customerId, what);
  return {
    seal: (what, value) => sealJson(dataKey, value, contextOf(what)),
    // What opens was sealed by us at this very place, so it has the shape that was sealed there.
    open: <T>(what: string, sealed: Uint8Array) => openJson(dataKey, sealed, contextOf(what)) as T,
    blobs: createSealedBlobs({ store: blobs, tenantId, customerId, dataKey }),
  };
}
