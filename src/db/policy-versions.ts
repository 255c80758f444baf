import { rowsOf } from './database';
import type { Transaction } from './database';

export interface StoredPolicy {
  /** `sha256:` and 64 hex digits: of the text. */
  readonly version: string;
  readonly name: string;
  readonly text: string;
}

/** Safe to repeat: a text that is stored already stays. */
export async function storePolicy(tx: Transaction, tenantId: string, policy: StoredPolicy): Promise<void> {
  const { version, name, text } = policy;
  await tx.raw(
    `insert into policy_versions (tenant_id, version, name, text) values (:tenantId, :version, :name, :text)
     on conflict do nothing`,
    { tenantId, version, name, text },
  );
}

/** The policy of a release, which holds without anybody's agreement. Safe to repeat. */
export async function storeShippedPolicy(tx: Transaction, tenantId: string, policy: StoredPolicy): Promise<void> {
  await Promise.all([
    storePolicy(tx, tenantId, policy),
    tx.raw('insert into shipped_policies (tenant_id, version) values (?, ?) on conflict do nothing', [
      tenantId,
      policy.version,
    ]),
  ]);
}

export async function findPolicy(
  tx: Transaction,
  tenantId: string,
  version: string,
): Promise<StoredPolicy | undefined> {
  const [row] = await rowsOf<StoredPolicy>(
    tx.raw('select version, name, text from policy_versions where tenant_id = ? and version = ?', [tenantId, version]),
  );
  return row;
}

export interface Standing {
  /** What the verification is bound to; null before its first checks, or where no verification was asked about. */
  readonly bound: string | null;
  /** What the tenant activated last; null where it never has. */
  readonly active: string | null;
  readonly shippedIsStored: boolean;
}

/** Of which verification the policy is asked: one, or the open one of a customer, or none. */
export interface AskedOf {
  readonly verificationId?: string;
  readonly customerId?: string;
}

/** Under which policy a verification is, and which holds for one that is under none: one small statement. */
export async function policyStanding(
  tx: Transaction,
  tenantId: string,
  shipped: string,
  { verificationId, customerId }: AskedOf,
): Promise<Standing> {
  const [row] = await rowsOf<Standing>(
    tx.raw(
      `select
         coalesce((select policy_version from verifications where id = cast(:verificationId as uuid)),
           (select policy_version from verifications where customer_id = cast(:customerId as uuid) and ended_at is null)
         ) as bound,
         (select version from policy_activations where tenant_id = :tenantId order by id desc limit 1) as active,
         exists (select from shipped_policies where tenant_id = :tenantId and version = :shipped) as "shippedIsStored"`,
      { tenantId, shipped, verificationId: verificationId ?? null, customerId: customerId ?? null },
    ),
  );
  if (!row) throw new Error('A select without a from has no row');
  return row;
}

export interface ListedPolicy extends Omit<StoredPolicy, 'text'> {
  readonly shipped: boolean;
  readonly storedAt: string;
}

export async function listPolicies(tx: Transaction, tenantId: string): Promise<readonly ListedPolicy[]> {
  return rowsOf<ListedPolicy>(
    tx.raw(
      `select p.version, p.name, p.stored_at as "storedAt", s.version is not null as shipped
       from policy_versions p left join shipped_policies s on s.tenant_id = p.tenant_id and s.version = p.version
       where p.tenant_id = ?`,
      [tenantId],
    ),
  );
}
