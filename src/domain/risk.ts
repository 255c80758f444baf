/** How risky a customer is, by a policy's points. Pure types. */
import type { FundsClaim } from './customer';
import type { RiskTier } from './verification';

export interface RiskFacts {
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly kind: 'individual' | 'business';
  readonly funds?: FundsClaim;
}

export interface Risk {
  readonly tier: RiskTier;
  readonly points: number;
  /** One word a factor: `country`, `source_of_funds`. */
  readonly reasons: readonly string[];
}
