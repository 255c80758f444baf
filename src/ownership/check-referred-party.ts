import type { CustomerStatus } from '../domain/customer';
import type { CheckOutcome, CheckResult, Finding } from '../domain/evidence';

/** Names the version of these rules in the evidence; a change of rules changes it. */
export const REFERRED_PARTY_ENGINE = { name: 'ownership/referred-party', version: '1' } as const;

type Standing = 'verified' | 'pending' | 'not_active';

const STANDS: Readonly<Record<CustomerStatus, Standing>> = {
  ACTIVE: 'verified',
  APPROVAL_PENDING: 'pending',
  RESTRICTED: 'not_active',
  LOCKED: 'not_active',
};

const SAYS: Readonly<Record<Standing, { readonly outcome: CheckOutcome; readonly finding: Finding }>> = {
  verified: {
    outcome: 'clear',
    finding: {
      code: 'ownership.party_verified',
      severity: 'info',
      field: 'customer_id',
      retryable: false,
      customer_message: 'This party is verified as a customer. You do not need to do anything.',
      staff_note: 'The party is an active customer: their own verification has checked them.',
    },
  },
  pending: {
    outcome: 'unavailable',
    finding: {
      code: 'ownership.party_pending',
      severity: 'warning',
      field: 'customer_id',
      retryable: false,
      customer_message: 'This party is still being verified as a customer. We go on as soon as that is done.',
      staff_note: 'The party is a customer whose own verification is not over: how it ends is not known yet.',
    },
  },
  not_active: {
    outcome: 'consider',
    finding: {
      code: 'ownership.party_not_active',
      severity: 'warning',
      field: 'customer_id',
      retryable: false,
      // Why another customer may not be served is nobody else's business.
      customer_message: 'We need to look at this party more closely.',
      staff_note: 'The party is a customer who is restricted or locked; their own case says why.',
    },
  },
};

/**
 * A related party who is a customer already: how they stand is all there is to find out here. Pending is an answer that is
 * not there yet, so the check is `unavailable`, and asked again when their status moves.
 */
export function checkReferredParty(status: CustomerStatus): CheckResult {
  const { outcome, finding } = SAYS[STANDS[status]];
  return { outcome, findings: [finding], engine: REFERRED_PARTY_ENGINE, data: {} };
}
