import type { Transaction } from '../db/database';
import { findPolicy, policyStanding, storeShippedPolicy } from '../db/policy-versions';
import type { AskedOf } from '../db/policy-versions';
import { compilePolicy } from '../policy/compile-policy';
import type { Policy } from '../policy/policy';
import type { PolicyShelf } from '../policy/policy-shelf';

/** Policies are few and compiled ones are small; a tenant that publishes daily fills this in half a year. */
const MOST_COMPILED = 200;

/** The policies of tenants, in Postgres. */
export interface StoredPolicies extends PolicyShelf<Transaction> {
  readonly shipped: Policy;
  /** A policy of this tenant by its version; undefined when it has none such. */
  find(tx: Transaction, tenantId: string, version: string): Promise<Policy | undefined>;
}

/**
 * Answers which policy holds. One that was compiled is kept: a version is the hash of its text, so it never means another.
 * The policy that ships with the release is stored for a tenant when it first holds there, in the caller's transaction, so
 * that every decision names a policy that can be read.
 */
export function createPolicyShelf(shipped: Policy): StoredPolicies {
  const compiled = new Map<string, Policy>();

  async function find(tx: Transaction, tenantId: string, version: string): Promise<Policy | undefined> {
    const stored = await findPolicy(tx, tenantId, version);
    return stored && compiledFrom(stored.version, stored.text);
  }

  function compiledFrom(version: string, text: string): Policy {
    const known = version === shipped.version ? shipped : compiled.get(version);
    if (known) return known;
    const policy = compilePolicy(text);
    const [oldest] = compiled.keys();
    if (compiled.size >= MOST_COMPILED && oldest !== undefined) compiled.delete(oldest);
    compiled.set(version, policy);
    return policy;
  }

  async function standing(tx: Transaction, tenantId: string, of: AskedOf): Promise<Policy> {
    const { bound, active, shippedIsStored } = await policyStanding(tx, tenantId, shipped.version, of);
    const version = bound ?? active ?? shipped.version;
    if (version === shipped.version) {
      if (!shippedIsStored) await storeShippedPolicy(tx, tenantId, shipped);
      return shipped;
    }
    const policy = compiled.get(version) ?? (await find(tx, tenantId, version));
    // The foreign key keeps it there.
    if (!policy) throw new Error('A policy that is in use is not stored');
    return policy;
  }

  return {
    shipped,
    find,
    policyOf: (tx, tenantId, verificationId) => standing(tx, tenantId, { verificationId }),
    policyOfOpen: (tx, tenantId, customerId) => standing(tx, tenantId, { customerId }),
    activeOf: (tx, tenantId) => standing(tx, tenantId, {}),
  };
}
