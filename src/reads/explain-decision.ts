import type { Transaction } from '../db/database';
import { lastDecisionAbout } from '../db/decision-history';
import type { Explanation } from '../domain/explanation';
import type { PastDecision } from '../domain/replay';
import type { StoredPolicies } from '../policy-shelf/create-policy-shelf';
import { isBuiltin, pastInput } from '../policy/replay/past-input';

export interface ExplainedDecision {
  readonly decision: PastDecision;
  readonly policy?: { readonly name: string; readonly version: string };
  /** Absent for a decision of the rules that were built in before policies were files. */
  readonly explanation?: Explanation;
}

/** Why the last decision about a customer came out as it did: from the stored row, by the stored version. */
export async function explainDecision(
  tx: Transaction,
  tenantId: string,
  policies: Pick<StoredPolicies, 'find'>,
  customerId: string,
): Promise<ExplainedDecision | undefined> {
  const decision = await lastDecisionAbout(tx, customerId);
  if (!decision) return undefined;
  if (isBuiltin(decision)) return { decision };
  const policy = await policies.find(tx, tenantId, decision.policyVersion);
  if (!policy) throw new Error('A decision names a policy that is not stored');
  const { name, version } = policy;
  return { decision, policy: { name, version }, explanation: policy.explain(pastInput(decision)) };
}
