import type { CheckKind, CheckResult } from '../src/domain/evidence';

/** The check could not find out. Says so, names no person, and never passes anyone. */
export function unavailableResult(kind: CheckKind, why: 'engine_failed' | 'gave_up'): CheckResult {
  return {
    outcome: 'unavailable',
    findings: [
      {
        code: `${kind}.unavailable`,
        severity: 'warning',
        retryable: false,
        customer_message: 'We could not finish this check yet. You do not need to do anything.',
        staff_note: `The ${kind} check could not find out (${why}); it is tried again until its deadline.`,
        detail: { why },
      },
    ],
    engine: { name: 'clearway', version: '1' },
    data: {},
  };
}
