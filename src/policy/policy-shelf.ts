import type { Policy } from './policy';

/** Where the policies of tenants are kept. `Tx` is a transaction of the database, as that tenant. */
export interface PolicyShelf<Tx> {
  /** The policy of this verification: the one it was opened under, else the tenant's active one, which it is then bound to. */
  policyOf(tx: Tx, tenantId: string, verificationId: string): Promise<Policy>;
  activeOf(tx: Tx, tenantId: string): Promise<Policy>;
}

/** A shelf with one policy on it, which is everybody's. */
export function createOnePolicyShelf(policy: Policy): PolicyShelf<unknown> {
  return { policyOf: () => Promise.resolve(policy), activeOf: () => Promise.resolve(policy) };
}
