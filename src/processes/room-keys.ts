import type { Knex } from 'knex';

import type { Config, Secrets } from '../config';
import { createSealOf } from '../db/customer-record';
import type { SealOf } from '../db/customer-record';
import { connectDatabase } from '../db/database';
import type { Policy } from '../policy/policy';
import { shippedPolicy } from '../policy/shipped-policy';
import { createPolicyShelf } from '../policy-shelf/create-policy-shelf';
import type { StoredPolicies } from '../policy-shelf/create-policy-shelf';
import { createBlindIndex } from '../storage/blind-index';
import type { BlindIndex } from '../storage/blind-index';
import type { BlobStore } from '../storage/blob-store';
import { createCustomerKeys } from '../storage/customer-keys';
import type { CustomerKeys } from '../storage/customer-keys';
import { createFilesystemBlobs } from '../storage/filesystem-blobs';
import type * as S3Blobs from '../storage/s3-blobs';

/** What API and worker both open the rooms with. */
export interface RoomKeys {
  readonly database: Knex;
  readonly customerKeys: CustomerKeys;
  readonly blindIndex: BlindIndex;
  readonly blobs: BlobStore;
  readonly sealOf: SealOf;
  readonly policies: StoredPolicies;
  close(): Promise<void>;
}

export function createRoomKeys(deps: {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly databaseUrl: string;
  /** By which tenants are decided that have activated none of their own; the one that ships when absent. */
  readonly policy?: Policy;
}): RoomKeys {
  const { config, secrets, databaseUrl } = deps;
  const database = connectDatabase({
    url: databaseUrl,
    role: 'clearway_app',
    poolSize: config.database.poolSize,
  });
  const customerKeys = createCustomerKeys({ keyEncryptionKeys: secrets.keyEncryptionKeys });
  const blobs = createBlobs(config);
  return {
    database,
    customerKeys,
    blindIndex: createBlindIndex({ key: secrets.blindIndexKey }),
    blobs,
    sealOf: createSealOf({ customerKeys, blobs }),
    policies: createPolicyShelf(deps.policy ?? shippedPolicy()),
    close: () => database.destroy(),
  };
}

function createBlobs({ s3, dataDir }: Config): BlobStore {
  if (!s3) return createFilesystemBlobs({ root: `${dataDir}/blobs` });
  // Loaded only where a bucket is configured: the S3 client is large.
  const { createS3Blobs } = require('../storage/s3-blobs') as typeof S3Blobs;
  return createS3Blobs(s3);
}
