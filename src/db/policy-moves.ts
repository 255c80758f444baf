import type { DecisionOutcome } from '../domain/decision';
import { rowsOf } from './database';
import type { Transaction } from './database';

export interface PolicyMove {
  readonly id: string;
  readonly customerId: string;
  readonly verificationId: string;
  readonly from: string | null;
  readonly to: string;
  /** Its last decision, and what the other policy is expected to decide; null where nothing was decided yet. */
  readonly fromOutcome: DecisionOutcome | null;
  readonly expectedOutcome: DecisionOutcome | null;
  readonly by: string;
}

/** An open verification goes over to another policy, on record. */
export async function insertPolicyMove(tx: Transaction, tenantId: string, move: PolicyMove): Promise<void> {
  await Promise.all([
    tx.raw(
      `insert into policy_moves (id, tenant_id, customer_id, verification_id, from_version, to_version, from_outcome,
         expected_outcome, moved_by)
       values (:id, :tenantId, :customerId, :verificationId, :from, :to, :fromOutcome, :expectedOutcome, :by)`,
      { ...move, tenantId },
    ),
    tx.raw('update verifications set policy_version = :to where id = :verificationId', {
      to: move.to,
      verificationId: move.verificationId,
    }),
  ]);
}

/**
 * How many were moved to this version so far, and how many of them flipped: by the first decision since, or by what was
 * expected where none was made yet.
 */
export async function countMoves(
  tx: Transaction,
  tenantId: string,
  version: string,
): Promise<{ readonly moved: number; readonly flips: number }> {
  const [row] = await rowsOf<{ moved: number; flips: number }>(
    tx.raw(
      `select cast(count(*) as integer) as moved,
         cast(count(*) filter (where from_outcome <> coalesce(actual, expected_outcome)) as integer) as flips
       from policy_moves m
       left join lateral (
         select d.outcome as actual from decisions d
         where d.verification_id = m.verification_id and d.policy_version = m.to_version and d.decided_at > m.moved_at
         order by d.version limit 1) as since on true
       where m.tenant_id = :tenantId and m.to_version = :version`,
      { tenantId, version },
    ),
  );
  return row ?? { moved: 0, flips: 0 };
}

/** Under another policy, or under none although they were looked at: from before policies were files. */
const ELSEWHERE = `ended_at is null and tenant_id = :tenantId and policy_version is distinct from :version
  and (policy_version is not null or state <> 'collecting')`;

/** Open verifications that are under another policy, in the order of their ids. */
export async function openElsewhere(
  tx: Transaction,
  tenantId: string,
  version: string,
  { after, size }: { readonly after: string; readonly size: number },
): Promise<readonly { readonly verificationId: string; readonly customerId: string }[]> {
  return rowsOf(
    tx.raw(
      `select id as "verificationId", customer_id as "customerId" from verifications
       where ${ELSEWHERE} and id > cast(:after as uuid) order by id limit :size`,
      { tenantId, version, after, size },
    ),
  );
}

export async function countOpenElsewhere(tx: Transaction, tenantId: string, version: string): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    tx.raw(`select cast(count(*) as integer) as count from verifications where ${ELSEWHERE}`, { tenantId, version }),
  );
  return row?.count ?? 0;
}

/** Open verifications by the policy that they are under. */
export async function openCasesByPolicy(tx: Transaction, tenantId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ version: string; count: number }>(
    tx.raw(
      `select policy_version as version, cast(count(*) as integer) as count from verifications
       where tenant_id = ? and ended_at is null and policy_version is not null group by policy_version`,
      [tenantId],
    ),
  );
  return new Map(rows.map(({ version, count }) => [version, count]));
}
