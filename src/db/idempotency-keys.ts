import type { Knex } from 'knex';

import { rowsOf } from './database';
import type { Transaction } from './database';
import { hexBytes, jsonRows } from './json-rows';

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

/** The answer that is remembered under a key. */
export interface Claim extends StoredAnswer {
  readonly tenantId: string;
  readonly key: string;
  readonly route: string;
}

/**
 * Claims keys in the transaction of the thing itself, and answers for which customers that succeeded. A second request
 * with the same key waits here until the first has committed or failed; once the first has committed, the key is not
 * claimed, and its answer is to be read. In the order of the keys, so that two transactions never wait in a circle.
 */
export async function claimKeys(tx: Transaction, ...claims: readonly Claim[]): Promise<ReadonlySet<string>> {
  const rows = claims.map(({ tenantId, key, route, bodyHash, customerId, answerSealed }) => ({
    tenant_id: tenantId,
    key,
    route,
    body_hash: hexBytes(bodyHash),
    customer_id: customerId,
    answer_sealed: hexBytes(answerSealed),
  }));
  const claimed = await rowsOf<{ customerId: string }>(
    tx.raw(
      `insert into idempotency_keys (tenant_id, key, route, body_hash, customer_id, answer_sealed)
       select * from json_to_recordset(?) as claim (tenant_id uuid, key text, route text, body_hash bytea,
         customer_id uuid, answer_sealed bytea)
       order by key, route
       on conflict do nothing returning customer_id as "customerId"`,
      [jsonRows(rows)],
    ),
  );
  return new Set(claimed.map(({ customerId }) => customerId));
}

/** The promise to clients is seven days. */
export async function pruneKeys(database: Knex, days: number): Promise<void> {
  await database.raw('delete from idempotency_keys where created_at < now() - make_interval(days => ?)', [days]);
}
