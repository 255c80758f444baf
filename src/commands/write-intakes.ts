import type { Knex } from 'knex';

import { againAfterDeadlock } from '../db/again-after-deadlock';
import { insertAddresses } from '../db/addresses';
import type { StoredAddress } from '../db/addresses';
import { insertAuditEvents } from '../db/audit-events';
import { insertBlobs } from '../db/blobs';
import type { StoredBlob } from '../db/blobs';
import { indexCustomers, insertCustomers } from '../db/customers';
import type { IndexEntry, NewCustomer } from '../db/customers';
import { asTenant, rowsOf } from '../db/database';
import type { Transaction } from '../db/database';
import { insertDocuments } from '../db/documents';
import type { StoredDocument } from '../db/documents';
import { claimKeys } from '../db/idempotency-keys';
import { insertOutbox } from '../db/outbox';
import type { Owned } from '../db/owned';
import { insertParties } from '../db/related-parties';
import type { NewParty } from '../db/related-parties';
import { insertVerifications } from '../db/verifications';
import { createGroupCommit } from './group-commit';
import type { Idempotency } from './command';

/** A new customer, sealed and with its files stored: what is left is to write it down. */
export interface PreparedIntake {
  readonly customer: NewCustomer;
  readonly verificationId: string;
  readonly blobs: readonly Owned<StoredBlob>[];
  readonly parties: readonly Owned<NewParty>[];
  readonly documents: readonly Owned<StoredDocument>[];
  readonly addresses: readonly Owned<StoredAddress>[];
  readonly index: readonly Owned<IndexEntry>[];
  readonly requestId: string;
  readonly idempotency?: Idempotency & {
    /** What is remembered under the key, sealed. */
    sealAnswer(createdAt: string): Buffer;
  };
}

/** Writes an intake. Answers the instant of its creation, or undefined when another request had the same key before. */
export type WriteIntake = (tenantId: string, intake: PreparedIntake) => Promise<string | undefined>;

/** Past this many rows a statement gains nothing any more; and a refused group is repeated one by one. */
const MOST = 50;
/** One is written while the other is made ready. */
const AT_ONCE = 2;
/** SQLSTATE classes (PostgreSQL Appendix A): data, integrity, and transactions that got into each other's way. */
const REFUSED = /^(?:22|23|40)/;

export function createIntakeWriter({ database }: { readonly database: Knex }): WriteIntake {
  return createGroupCommit<PreparedIntake, string | undefined>({
    write: (tenantId, intakes) =>
      againAfterDeadlock(() => asTenant(database, tenantId, (tx) => writeIntakes(tx, intakes))),
    most: MOST,
    atOnce: AT_ONCE,
    isRefusal: (error) => error instanceof Error && 'code' in error && REFUSED.test(String(error.code)),
  });
}

async function writeIntakes(
  tx: Transaction,
  intakes: readonly PreparedIntake[],
): Promise<readonly (string | undefined)[]> {
  const overtaken = await claim(tx, intakes);
  const written = intakes.filter((intake) => !overtaken.has(intake));
  if (written.length === 0) return intakes.map(() => undefined);
  // In this order, without waiting in between: each of them rests on those before it.
  const [createdAt] = await Promise.all([
    insertCustomers(
      tx,
      written.map(({ customer }) => customer),
    ),
    insertVerifications(
      tx,
      ...written.map(({ customer: { id, tenantId, cause, actor }, verificationId }) => ({
        id: verificationId,
        tenantId,
        customerId: id,
        openedBecause: 'created' as const,
        cause,
        actor,
      })),
    ),
    insertBlobs(
      tx,
      written.flatMap(({ blobs }) => blobs),
    ),
    insertParties(
      tx,
      written.flatMap(({ parties }) => parties),
    ),
    insertDocuments(
      tx,
      written.flatMap(({ documents }) => documents),
    ),
    insertAddresses(
      tx,
      written.flatMap(({ addresses }) => addresses),
    ),
    indexCustomers(
      tx,
      written.flatMap(({ index }) => index),
    ),
    insertOutbox(
      tx,
      ...written.map(({ customer: { id, tenantId } }) => ({
        tenantId,
        customerId: id,
        topic: 'customer_created' as const,
      })),
    ),
    insertAuditEvents(
      tx,
      ...written.map(({ customer: { id, tenantId, actor }, requestId }) => ({
        tenantId,
        customerId: id,
        actor,
        action: 'customer.created',
        requestId,
      })),
    ),
  ]);
  return intakes.map((intake) => (overtaken.has(intake) ? undefined : createdAt));
}

/** First of all, because it may wait for another transaction. Those whose key another request has already. */
async function claim(tx: Transaction, intakes: readonly PreparedIntake[]): Promise<ReadonlySet<PreparedIntake>> {
  const keyed = intakes.filter(({ idempotency }) => idempotency);
  if (keyed.length === 0) return new Set();
  const [row] = await rowsOf<{ now: string }>(tx.raw('select now() as now'));
  const claims = keyed.flatMap(({ customer: { id, tenantId }, idempotency }) =>
    idempotency && row
      ? [{ ...idempotency, tenantId, customerId: id, answerSealed: idempotency.sealAnswer(row.now) }]
      : [],
  );
  const claimed = await claimKeys(tx, ...claims);
  return new Set(keyed.filter(({ customer }) => !claimed.has(customer.id)));
}
