import type { DecisionInput, DecisionOutcome } from '../../src/domain/decision';

const REQUIRED = ['contact', 'identity_number', 'address', 'screening'] as const;

/**
 * The floor: what a decision costs when its rules are in code and nothing is explained. It looks at every row and finding
 * once, and says the outcome with its codes; a policy cannot be faster than that.
 */
export function decideByHand({ context, evidence }: DecisionInput): { outcome: DecisionOutcome; codes: string[] } {
  const codes: string[] = [];
  let isReferred = context.declinedBefore;
  for (const kind of REQUIRED) {
    if (evidence.some((row) => row.kind === kind && row.outcome !== 'not_applicable')) continue;
    isReferred = true;
    codes.push(`check.${kind}_missing`);
  }
  let isAsked = false;
  for (const { kind, outcome, findings } of evidence) {
    if (outcome === 'unavailable') isReferred = true;
    for (const { code, severity, retryable, field } of findings) {
      if (severity === 'info') continue;
      codes.push(code);
      if (retryable && field !== undefined && kind !== 'screening' && outcome !== 'hit') isAsked = true;
      else isReferred = true;
    }
  }
  if (!context.adult) return { outcome: 'decline', codes };
  return { outcome: isReferred ? 'refer' : isAsked ? 'request_information' : 'approve', codes };
}
