import type { Policy } from './policy';

/** Where the policies of tenants are kept. `Tx` is a transaction of the database, as that tenant. */
export interface PolicyShelf<Tx> {
  /** The policy that this verification is bound to; before its first checks, the tenant's active one, which it is then bound to. */
  policyOf(tx: Tx, tenantId: string, verificationId: string): Promise<Policy>;
  /** The same for the customer's open verification. */
  policyOfOpen(tx: Tx, tenantId: string, customerId: string): Promise<Policy>;
  activeOf(tx: Tx, tenantId: string): Promise<Policy>;
}
