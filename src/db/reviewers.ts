import { rowsOf } from './database';
import type { Transaction } from './database';

/** Whether somebody by this name may have a review: a reviewer key that is good now, or a person whose role is to. */
export async function isReviewer(tx: Transaction, actor: string): Promise<boolean> {
  const rows = await rowsOf(
    tx.raw(
      `select 1 from api_keys where 'key:' || id = :actor and role = 'reviewer' and revoked_at is null
         and (expires_at is null or expires_at > now())
       union all
       select 1 from people where 'person:' || id = :actor and role in ('reviewer', 'approver', 'admin')
         and disabled_at is null`,
      { actor },
    ),
  );
  return rows.length > 0;
}
