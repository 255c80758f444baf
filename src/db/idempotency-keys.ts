import type { Knex } from 'knex';

import { rowsOf } from './database';
import type { Transaction } from './database';

export interface StoredAnswer {
  readonly customerId: string;
  readonly bodyHash: Buffer;
  readonly answerSealed: Buffer;
}

export async function findAnswer(
  tx: Transaction,
  key: { key: string; route: string },
): Promise<StoredAnswer | undefined> {
  const [row] = await rowsOf<StoredAnswer>(
    tx.raw(
      `select customer_id as "customerId", body_hash as "bodyHash", answer_sealed as "answerSealed"
       from idempotency_keys where key = ? and route = ?`,
      [key.key, key.route],
    ),
  );
  return row;
}

/**
 * Claims the key in the transaction of the thing itself. A second request with the same key waits here until the first
 * has committed or failed. False: the first one has committed, and its answer is to be read.
 */
export async function claimKey(
  tx: Transaction,
  tenantId: string,
  claim: { key: string; route: string; bodyHash: Buffer; customerId: string; answerSealed: Buffer },
): Promise<boolean> {
  const rows = await rowsOf(
    tx.raw(
      `insert into idempotency_keys (tenant_id, key, route, body_hash, customer_id, answer_sealed)
       values (:tenantId, :key, :route, :bodyHash, :customerId, :answerSealed)
       on conflict do nothing returning key`,
      { ...claim, tenantId },
    ),
  );
  return rows.length === 1;
}

/** The promise to clients is seven days. */
export async function pruneKeys(database: Knex, days: number): Promise<void> {
  await database.raw('delete from idempotency_keys where created_at < now() - make_interval(days => ?)', [days]);
}
