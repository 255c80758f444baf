import type { CustomerStatus } from './customer';
import type { Decision } from './decision';

/** What becomes of a customer while people look at a verification that monitoring opened. */
export type OnNewMatch = 'restrict' | 'keep';

/**
 * How the public status follows from what happened. It is always derived here, never set by hand beside a decision.
 * An operator's restriction outlives decisions until it is lifted; nothing but an unlock leaves `LOCKED`.
 *
 * `monitored`: nobody asked for this verification, so whoever stands approved keeps standing until it is decided
 * (`keep`), or is restricted for as long (`restrict`). Absent, they are pending.
 */
export function statusAfterDecision(
  current: CustomerStatus,
  decision: Pick<Decision, 'outcome' | 'lock'>,
  restrictedByOperator: boolean,
  monitored?: OnNewMatch,
): CustomerStatus {
  if (current === 'LOCKED') return 'LOCKED';
  switch (decision.outcome) {
    case 'approve':
      return restrictedByOperator ? 'RESTRICTED' : 'ACTIVE';
    case 'decline':
      return decision.lock ? 'LOCKED' : 'RESTRICTED';
    case 'request_information':
    case 'refer':
      if (restrictedByOperator) return 'RESTRICTED';
      if (!monitored) return 'APPROVAL_PENDING';
      return current === 'ACTIVE' && monitored === 'restrict' ? 'RESTRICTED' : current;
    default:
      return 'RESTRICTED';
  }
}

/** A new verification is open: until it decides, the customer is not (or no longer) verified as they now stand. */
export function statusWhileVerifying(current: CustomerStatus, restrictedByOperator: boolean): CustomerStatus {
  if (current === 'LOCKED') return 'LOCKED';
  return restrictedByOperator ? 'RESTRICTED' : 'APPROVAL_PENDING';
}
