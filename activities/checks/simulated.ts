import { CHECK_OUTCOMES } from '../../src/domain/evidence';
import type { CheckKind, CheckOutcome, CheckResult, JsonObject } from '../../src/domain/evidence';

/**
 * A FAKE provider for the demo and for integrators' tests: in a sandbox tenant, the customer's metadata may ask for an
 * answer, for example `{"simulate": {"screening": "unavailable"}}`: about the customer, and not about whoever stands behind
 * a business. Evidence it writes names the engine `clearway-simulator`. In a live tenant the same metadata means nothing.
 */
export function simulatedOutcome(
  kind: CheckKind,
  mode: 'live' | 'test',
  metadata: JsonObject,
): CheckOutcome | undefined {
  const wishes = metadata['simulate'];
  if (mode !== 'test' || typeof wishes !== 'object' || wishes === null || !(kind in wishes)) return undefined;
  const wish = (wishes as JsonObject)[kind];
  return CHECK_OUTCOMES.find((outcome) => outcome === wish);
}

export function simulatedResult(kind: CheckKind, outcome: CheckOutcome): CheckResult {
  return {
    outcome,
    findings: [
      {
        code: `${kind}.simulated`,
        severity: outcome === 'consider' || outcome === 'hit' ? 'warning' : 'info',
        retryable: false,
        customer_message: 'This is a simulated answer in a sandbox.',
        staff_note: `Simulated: the sandbox customer's metadata asked for "${outcome}". No real check ran.`,
      },
    ],
    engine: { name: 'clearway-simulator', version: '1' },
    data: {},
  };
}
