import type { Knex } from 'knex';

import type { SealOf } from '../db/customer-record';
import type { StoredPolicies } from '../policy-shelf/create-policy-shelf';
import type { BlobStore } from '../storage/blob-store';
import type { BlindIndex } from '../storage/blind-index';
import type { CustomerKeys } from '../storage/customer-keys';

export interface CommandDeps {
  readonly database: Knex;
  readonly customerKeys: CustomerKeys;
  readonly blindIndex: BlindIndex;
  readonly blobs: BlobStore;
  readonly sealOf: SealOf;
  readonly policies: StoredPolicies;
  /** A hint, after the commit, that the outbox has something. Losing it costs a second. */
  readonly wakeRelay: () => void;
}

/** What commands about policies need: they open no seal. */
export type PolicyDeps = Pick<CommandDeps, 'database' | 'policies' | 'wakeRelay'>;
