import type { Knex } from 'knex';

import { rowsOf } from './database';
import type { Transaction } from './database';

export interface TenantAnswer {
  readonly bodyHash: Buffer;
  readonly answer: unknown;
}

export async function findTenantAnswer(
  tx: Transaction,
  { key, route }: { readonly key: string; readonly route: string },
): Promise<TenantAnswer | undefined> {
  const [row] = await rowsOf<TenantAnswer>(
    tx.raw('select body_hash as "bodyHash", answer from tenant_answers where key = ? and route = ?', [key, route]),
  );
  return row;
}

/**
 * Remembers the answer in the transaction of the thing itself. False when another request with the key was faster: it is
 * waited for here, and once it has committed, its answer is to be read.
 */
export async function claimTenantKey(
  tx: Transaction,
  claim: TenantAnswer & { readonly tenantId: string; readonly key: string; readonly route: string },
): Promise<boolean> {
  const written = await rowsOf(
    tx.raw(
      `insert into tenant_answers (tenant_id, key, route, body_hash, answer)
       values (:tenantId, :key, :route, :bodyHash, :answer) on conflict do nothing returning key`,
      { ...claim, answer: JSON.stringify(claim.answer) },
    ),
  );
  return written.length > 0;
}

/** The promise to clients is seven days, as for the keys of customers. */
export async function pruneTenantAnswers(database: Knex, days: number): Promise<void> {
  await database.raw('delete from tenant_answers where created_at < now() - make_interval(days => ?)', [days]);
}
