import { randomUUID } from 'node:crypto';

import type { Decision, DecisionContext } from '../../../src/domain/decision';
import type { Evidence, Json, JsonObject } from '../../../src/domain/evidence';
import type { PastDecision } from '../../../src/domain/replay';
import { shippedPolicy } from '../../../src/policy/shipped-policy';
import { ALL_CLEAR, PERSON } from '../../domain/sample-evidence';

/** A decision as the policy that ships made it and Postgres gives it back. */
export function past(
  evidence: readonly Evidence[] = ALL_CLEAR,
  changes: Omit<Partial<PastDecision>, 'context'> & { readonly context?: DecisionContext } = {},
): PastDecision {
  const { verdict = null, context = PERSON } = changes;
  const decidedAt = '2026-11-26T08:15:49.238000+00:00';
  const now = new Date(decidedAt).toISOString();
  const decision = shippedPolicy().decide({ context, evidence, now, overrides: [], ...(verdict && { verdict }) });
  return {
    id: randomUUID(),
    customerId: randomUUID(),
    verificationId: randomUUID(),
    ...stored(decision),
    context: context as unknown as JsonObject,
    evidence,
    verdict,
    policyVersion: shippedPolicy().version,
    decidedAt,
    isOpen: false,
    ...changes,
  } as PastDecision;
}

function stored({ outcome, reasons, requirements, risk, parties }: Decision) {
  return {
    outcome,
    reasons,
    requirements: JSON.parse(JSON.stringify(requirements)) as JsonObject,
    riskTier: risk.tier,
    riskReasons: risk.reasons,
    parties: JSON.parse(JSON.stringify(parties ?? [])) as Json,
  };
}
