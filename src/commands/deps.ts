import type { Knex } from 'knex';

import type { Transaction } from '../db/database';
import type { SealOf } from '../db/customer-record';
import type { PolicyShelf } from '../policy/policy-shelf';
import type { BlobStore } from '../storage/blob-store';
import type { BlindIndex } from '../storage/blind-index';
import type { CustomerKeys } from '../storage/customer-keys';

export interface CommandDeps {
  readonly database: Knex;
  readonly customerKeys: CustomerKeys;
  readonly blindIndex: BlindIndex;
  readonly blobs: BlobStore;
  readonly sealOf: SealOf;
  /** By which an override is allowed or not. */
  readonly policies: PolicyShelf<Transaction>;
  /** A hint, after the commit, that the outbox has something. Losing it costs a second. */
  readonly wakeRelay: () => void;
}
