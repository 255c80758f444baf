import type { DecisionInput } from '../../domain/decision';
import type { Evidence } from '../../domain/evidence';
import { whatItSaw } from '../../domain/overrides';
import type { PastDecision } from '../../domain/replay';

/** What a past decision saw, as it was given to the policy then: nothing is looked up, so no check runs again. */
export function pastInput({ context: stored, evidence, verdict, decidedAt }: PastDecision): DecisionInput {
  const { context, overrides } = whatItSaw(stored);
  return {
    context,
    // A policy looks at nothing else in evidence (past-input.test.ts holds that).
    evidence: evidence as readonly Evidence[],
    ...(verdict && { verdict }),
    overrides,
    // Milliseconds, as it was given: Postgres answers with microseconds.
    now: new Date(decidedAt).toISOString(),
  };
}

/** Of the rules that were built in before policies were files. */
export function isBuiltin({ policyVersion }: Pick<PastDecision, 'policyVersion'>): boolean {
  return policyVersion.startsWith('builtin-');
}
