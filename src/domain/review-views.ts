/** What can be read of reviews and given in them: plain JSON, for the tenant it belongs to. Pure types. */
import type { CustomerKind } from './customer';
import type { Reason } from './decision';
import type { CheckKind } from './evidence';
import type { RiskTier } from './verification';

export interface VerdictView {
  readonly action: VerdictAction;
  readonly reasonCode: string;
  readonly note: string;
  readonly entryIds: readonly string[];
  readonly requirements: readonly string[];
  readonly givenBy: string;
  readonly givenAt: string;
  readonly needsSecond: boolean;
  readonly secondedBy?: string;
}

export interface ReviewView {
  readonly id: string;
  readonly customerId: string;
  readonly verificationId: string;
  readonly state: 'open' | 'decided' | 'cancelled';
  readonly queue: string;
  readonly riskTier: RiskTier;
  readonly fourEyes: boolean;
  readonly reasons: readonly Reason[];
  readonly openedAt: string;
  readonly dueAt: string;
  readonly overdue: boolean;
  readonly claimedBy?: string;
  readonly verdict?: VerdictView;
}

/** A review as the queue shows it. */
export interface ReviewInQueue extends ReviewView {
  /** What is asked, in one sentence. */
  readonly question: string;
  readonly customer: { readonly kind: CustomerKind; readonly countryCode: string };
  readonly claimedAt?: string;
  /** As people know whoever has claimed it; absent where nobody has, or the name is not known. */
  readonly claimedByName?: string;
  /** Whose verdict it waits for. */
  readonly awaiting: 'first' | 'second';
  readonly ageSeconds: number;
}

/** How many open reviews there are; `mine` of whoever asks. */
export interface ReviewCounts {
  readonly open: number;
  readonly mine: number;
  readonly overdue: number;
  readonly awaitingSecond: number;
}

export const VERDICT_ACTIONS = ['approve', 'decline', 'request_information', 'confirm_match', 'clear_match'] as const;
export type VerdictAction = (typeof VERDICT_ACTIONS)[number];

export interface IncomingVerdict {
  readonly action: VerdictAction;
  readonly reasonCode: string;
  readonly note: string;
  /** For confirm_match and clear_match: which matches, by their keys (open-matches.ts); empty means all that the review names. */
  readonly entryIds: readonly string[];
  /** For request_information: the field paths that the customer shall send. */
  readonly requirements: readonly string[];
}

/** A reviewer's word that one finding counts as clear, while the check that made it looks at the same input. */
export interface OverrideView {
  readonly id: string;
  readonly customerId: string;
  readonly reviewId: string;
  readonly checkId: string;
  readonly checkKind: CheckKind;
  /** As the evidence names it: `customer`, `document:<id>`, `address:<id>`. */
  readonly subject: string;
  readonly code: string;
  readonly field?: string;
  readonly reasonCode: string;
  readonly givenBy: string;
  readonly givenAt: string;
  readonly withdrawnBy?: string;
  readonly withdrawnAt?: string;
}

export interface IncomingOverride {
  readonly checkId: string;
  readonly code: string;
  /** Of the finding, where it has one: a check may make the same finding about several fields. */
  readonly field?: string;
  readonly reasonCode: string;
  readonly note: string;
}

export interface ReviewFilter {
  readonly state?: 'open' | 'decided' | 'cancelled';
  readonly overdue?: boolean;
  /** Null: nobody has claimed it. */
  readonly claimedBy?: string | null;
  readonly customerId?: string;
  readonly queue?: string;
  readonly riskTier?: RiskTier;
  /** alpha-3 */
  readonly country?: string;
  readonly kind?: CustomerKind;
  readonly awaiting?: 'first' | 'second';
}
