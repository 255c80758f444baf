import { rowsOf } from './database';
import type { Transaction } from './database';

/** Whether somebody by this name may have a review: a reviewer key that is good now. */
export async function isReviewer(tx: Transaction, actor: string): Promise<boolean> {
  const rows = await rowsOf(
    tx.raw(
      `select 1 from api_keys where 'key:' || id = ? and role = 'reviewer' and revoked_at is null
         and (expires_at is null or expires_at > now())`,
      [actor],
    ),
  );
  return rows.length > 0;
}
