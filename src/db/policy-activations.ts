import { rowsOf } from './database';
import type { Transaction } from './database';

/** From now on new verifications are under this version. A proposal that two people agreed to is activated once. */
export async function insertActivation(
  tx: Transaction,
  tenantId: string,
  activation: { readonly version: string; readonly proposalId: string; readonly by: string },
): Promise<void> {
  await tx.raw(
    `insert into policy_activations (tenant_id, version, proposal_id, activated_by)
     values (:tenantId, :version, :proposalId, :by)`,
    { ...activation, tenantId },
  );
}

export interface Activation {
  readonly version: string;
  readonly activatedAt: string;
  readonly activatedBy: string;
}

/** Newest first: the first one is the active one. Undefined version of none: the shipped policy holds. */
export async function activationsOf(tx: Transaction, tenantId: string): Promise<readonly Activation[]> {
  return rowsOf<Activation>(
    tx.raw(
      `select version, activated_at as "activatedAt", activated_by as "activatedBy"
       from policy_activations where tenant_id = ? order by id desc`,
      [tenantId],
    ),
  );
}
