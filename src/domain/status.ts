import type { CustomerStatus } from './customer';
import type { Decision } from './decision';

/**
 * How the public status follows from what happened. It is always derived here, never set by hand beside a decision.
 * An operator's restriction outlives decisions until it is lifted; nothing but an unlock leaves `LOCKED`.
 */
export function statusAfterDecision(
  current: CustomerStatus,
  decision: Pick<Decision, 'outcome' | 'lock'>,
  restrictedByOperator: boolean,
): CustomerStatus {
  if (current === 'LOCKED') return 'LOCKED';
  switch (decision.outcome) {
    case 'approve':
      return restrictedByOperator ? 'RESTRICTED' : 'ACTIVE';
    case 'decline':
      return decision.lock ? 'LOCKED' : 'RESTRICTED';
    case 'request_information':
    case 'refer':
      return restrictedByOperator ? 'RESTRICTED' : 'APPROVAL_PENDING';
    default:
      return 'RESTRICTED';
  }
}

/** A new verification is open: until it decides, the customer is not (or no longer) verified as they now stand. */
export function statusWhileVerifying(current: CustomerStatus, restrictedByOperator: boolean): CustomerStatus {
  if (current === 'LOCKED') return 'LOCKED';
  return restrictedByOperator ? 'RESTRICTED' : 'APPROVAL_PENDING';
}
