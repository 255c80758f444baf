import { checksByIds } from '../src/db/checks';
import { findCustomer } from '../src/db/customers';
import { asTenant } from '../src/db/database';
import { decisionsOf } from '../src/db/decisions';
import type { StoredDecision } from '../src/db/decisions';
import { lockVerification } from '../src/db/verifications';
import type { StoredVerification } from '../src/db/verifications';
import type { DecideTask, DecisionStep } from '../src/domain/steps';
import type { ActivityDeps } from './deps';
import { overridesFor } from './overrides-for';
import { recordDecision } from './record-decision';

export function createDecideVerification(deps: ActivityDeps) {
  return {
    /**
     * Decides from the evidence, and writes the decision with all that follows from it in one transaction.
     *
     * Safe to repeat: the cause is unique, so a repeat finds the first decision and answers what that one led to. Claims
     * that changed since the checks ran are not decided about.
     */
    async decideVerification(task: DecideTask): Promise<DecisionStep> {
      const { tenantId, customerId, verificationId, context, evidenceIds, cause } = task;
      return asTenant(deps.database, tenantId, async (tx) => {
        const [customer, verification, decisions, evidence, policy] = await Promise.all([
          findCustomer(tx, customerId, 'for update'),
          lockVerification(tx, verificationId),
          decisionsOf(tx, verificationId),
          checksByIds(tx, evidenceIds),
          deps.policies.policyOf(tx, tenantId, verificationId),
        ]);
        if (!customer || !verification) return { next: 'ended', state: 'cancelled' };
        const repeated = decisions.find((decision) => decision.cause === cause);
        if (repeated) return stepAfter(repeated, verification);
        if (verification.endedAt !== null) return endedStep(verification);
        if (customer.claimsVersion !== task.claimsVersion || verification.state !== 'checking')
          return { next: 'check' };

        const missing = evidence.length !== new Set(evidenceIds).size;
        const unavailable = evidence.some(({ outcome }) => outcome === 'unavailable');
        if (missing || (unavailable && !task.unavailableIsFinal)) return { next: 'check' };
        const { overrides, newestBy } = await overridesFor(tx, customerId, evidence, decisions.at(-1));
        const now = deps.now();
        return recordDecision(deps, tx, {
          customer,
          verification,
          policy,
          decision: policy.decide({ context, evidence, overrides, now: now.toISOString() }),
          context,
          overrides,
          ...(newestBy !== undefined && { claimedBy: newestBy }),
          evidenceIds,
          version: decisions.length + 1,
          cause,
          now,
        });
      });
    },
  };
}

export function stepAfter({ outcome, riskTier }: StoredDecision, verification: StoredVerification): DecisionStep {
  if (outcome === 'approve' || outcome === 'decline') return { next: 'done', outcome, riskTier };
  if (verification.endedAt !== null) return endedStep(verification);
  if (!verification.dueAt) return { next: 'check' };
  return { next: outcome === 'refer' ? 'reviewer' : 'customer', dueAt: verification.dueAt, riskTier };
}

export function endedStep({ state }: StoredVerification): DecisionStep {
  return { next: 'ended', state: state === 'decided' || state === 'expired' ? state : 'cancelled' };
}
