import type { RepairKind } from '../domain/repair';
import { rowsOf } from './database';
import type { Transaction } from './database';

export interface StoredRepair {
  readonly id: string;
  readonly tenantId: string;
  readonly customerId: string;
  readonly verificationId: string;
  readonly repair: RepairKind;
  readonly reasonCode: string;
  readonly noteSealed: Buffer;
  /** How the verification stood when it was ordered. */
  readonly foundState: string;
  readonly foundBlockedOn: string;
  /** What was decided before is void. */
  readonly renewsClaims: boolean;
  /** Evidence that is not used again. */
  readonly distrusted: readonly string[];
  readonly orderedBy: string;
}

/** Answers when: the instant of the transaction. */
export async function insertRepair(tx: Transaction, repair: StoredRepair): Promise<string> {
  const [row] = await rowsOf<{ orderedAt: string }>(
    tx.raw(
      `insert into repairs (id, tenant_id, customer_id, verification_id, repair, reason_code, note_sealed, found_state,
         found_blocked_on, renews_claims, distrusted, ordered_by)
       values (:id, :tenantId, :customerId, :verificationId, :repair, :reasonCode, :noteSealed, :foundState,
         :foundBlockedOn, :renewsClaims, :distrusted, :orderedBy)
       returning ordered_at as "orderedAt"`,
      { ...repair, distrusted: [...repair.distrusted] },
    ),
  );
  if (!row) throw new Error('A repair that was just written cannot be read');
  return row.orderedAt;
}

/** Evidence of this customer that a person ordered to be found out anew. */
export async function distrustedChecks(tx: Transaction, customerId: string): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(
    tx.raw(`select distinct unnest(distrusted) as id from repairs where customer_id = ? and repair = 'rerun'`, [
      customerId,
    ]),
  );
  return new Set(rows.map(({ id }) => id));
}

/** How often claims were counted as new only to ask again what could not be found out. */
export async function countRetries(tx: Transaction, verificationId: string): Promise<number> {
  const [row] = await rowsOf<{ count: string }>(
    tx.raw(`select count(*) as count from repairs where verification_id = ? and repair = 'retry' and renews_claims`, [
      verificationId,
    ]),
  );
  return Number(row?.count ?? 0);
}
