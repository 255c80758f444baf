import type { Decision, DecisionInput } from '../../src/domain/decision';
import { shippedPolicy } from '../../src/policy/shipped-policy';

/** Any moment: the policy that ships has no rule that hangs on it. */
export const NOW = '2026-01-01T12:00:00Z';

/** As the policy that ships decides. */
export function decide(input: Omit<DecisionInput, 'now'>): Decision {
  return shippedPolicy().decide({ ...input, now: NOW });
}
