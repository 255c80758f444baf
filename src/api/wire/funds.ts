import type { FundsClaim } from '../../domain/customer';
import type { ProofOfFundsBody } from '../schemas/proof-of-funds';

export function readFunds(sent: ProofOfFundsBody): FundsClaim {
  return {
    ...(sent.employment_status && { employmentStatus: sent.employment_status }),
    ...(sent.occupation && { occupation: sent.occupation }),
    ...(sent.primary_purpose && { primaryPurpose: sent.primary_purpose }),
    ...(sent.source_of_funds && { sourceOfFunds: sent.source_of_funds }),
    ...(sent.expected_monthly_pay && { expectedMonthlyPay: sent.expected_monthly_pay }),
  };
}

/** Two of them are read under other names than they are written under: the public API has it so. */
export function wireFunds(funds: FundsClaim = {}) {
  return {
    employment_status: funds.employmentStatus ?? '',
    expected_monthly_income: funds.expectedMonthlyPay ?? '',
    primary_purpose: funds.primaryPurpose ?? '',
    source_of_funds: funds.sourceOfFunds ?? '',
    most_recent_occupation: funds.occupation ?? '',
  };
}
