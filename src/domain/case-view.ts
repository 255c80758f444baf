/** A case as a reviewer reads it: everything on one page, put together on the server. Plain JSON. Pure types. */
import type { CustomerKind, CustomerStatus } from './customer';
import type { CheckKind, CheckOutcome, Finding, JsonObject } from './evidence';
import type { IdType } from './identity-types';
import type { OwnershipView } from './ownership-view';
import type { Requirements } from './requirements';
import type { RiskTier } from './verification';
import type { ReviewInQueue, VerdictAction } from './review-views';
import type { TimelineEvent, VerificationSummary } from './views';

/** What stands in the right-hand column of a case: the verdicts, and the lock, which is a control. */
export const CASE_ACTIONS = [
  'approve',
  'decline',
  'request_information',
  'confirm_match',
  'clear_match',
  'lock',
] as const;
export type CaseAction = VerdictAction | 'lock';

export interface VerdictOption {
  readonly action: CaseAction;
  readonly allowed: boolean;
  /** A sentence for the reviewer; absent when it is allowed. */
  readonly whyNot?: string;
  /** Takes effect only once another person agrees. */
  readonly needsSecond: boolean;
}

export interface CaseReason {
  readonly code: string;
  readonly message: string;
  /** Where the rule stands in the policy; absent of decisions that were made before rules had names. */
  readonly rule?: string;
  /** The checks of this case that it rests on. */
  readonly checkIds: readonly string[];
  /** The related parties that it is about. */
  readonly partyIds?: readonly string[];
}

/** One thing that was said of somebody, by its name in the API. Masked where `reveal` is there. */
export interface CaseFact {
  readonly field: string;
  readonly value: string;
  /** What to ask for, to see it in clear. */
  readonly reveal?: string;
}

export interface CaseCustomer {
  readonly id: string;
  readonly kind: CustomerKind;
  readonly status: CustomerStatus;
  readonly countryCode: string;
  readonly name: string;
  readonly emailMasked: string;
  readonly phoneMasked: string;
  /** Absent for a business. */
  readonly dateOfBirthMasked?: string;
  /** What else a business says of itself. */
  readonly facts?: readonly CaseFact[];
  readonly version: number;
  readonly createdAt: string;
}

export interface CaseOverride {
  readonly id: string;
  readonly by: string;
  readonly reasonCode: string;
  readonly at: string;
}

export interface CaseFinding extends Finding {
  /** What the policy made of it: `clear`, `request_information`, `refer`, `decline`; absent where it said nothing. */
  readonly meaning?: string;
  readonly rule?: string;
  readonly canOverride: boolean;
  readonly whyNotOverride?: string;
  readonly override?: CaseOverride;
}

export interface CaseCheck {
  readonly id: string;
  readonly kind: CheckKind;
  readonly subject: string;
  readonly outcome: CheckOutcome;
  readonly engine: { readonly name: string; readonly version: string };
  readonly data: { readonly [dataset: string]: string };
  readonly finishedAt: string;
  readonly findings: readonly CaseFinding[];
}

export interface CaseMatch {
  /** What a verdict names it by: see `matchKey`. */
  readonly key: string;
  readonly entryId: string;
  /** Id of the related party who was compared; absent: the customer. */
  readonly partyId?: string;
  readonly list: string;
  readonly programmes: readonly string[];
  readonly entry: {
    readonly name: string | null;
    readonly kind: string;
    readonly datesOfBirth: readonly string[];
    readonly countries: readonly string[];
    readonly identifiers: readonly {
      readonly type: string | null;
      readonly value: string;
      readonly country: string | null;
    }[];
  };
  /** The words of the name that were compared, as compared. */
  readonly comparedName: string;
  readonly score: number;
  readonly tokens: readonly {
    readonly ours: string | null;
    readonly theirs: string | null;
    readonly how: 'same' | 'alike' | 'only_ours' | 'only_theirs';
    readonly score: number;
    readonly weight: number;
  }[];
  readonly features: readonly {
    readonly feature: string;
    readonly ours: string | null;
    readonly theirs: string | null;
    readonly relation: string;
    readonly effect: number;
  }[];
  readonly datasetVersion: string;
  /** The day of the dataset, `YYYY-MM-DD`; absent where the list's versions are not recorded. */
  readonly datasetDated?: string;
  readonly state: 'open' | 'cleared' | 'confirmed';
  readonly judgedBy?: string;
  readonly judgedAt?: string;
}

/** Where two columns of a row differ: from this character on, up to but without that one, counted in characters from 0. */
export interface DifferingSpan {
  readonly column: 'claimed' | 'printed' | 'machine';
  readonly from: number;
  readonly to: number;
}

export interface CaseDocumentField {
  readonly field:
    | 'surname'
    | 'given_names'
    | 'full_name'
    | 'number'
    | 'birth_date'
    | 'incorporation_date'
    | 'sex'
    | 'issue_date'
    | 'expiry_date'
    | 'country';
  /** Null: not claimed, or not found there. Masked where `reveal` is there: every letter and digit is a `•`. */
  readonly claimed: string | null;
  readonly printed: string | null;
  readonly machine: string | null;
  readonly differs: readonly DifferingSpan[];
  /** What to ask for, to see it in clear. */
  readonly reveal?: string;
}

export interface CaseDocument {
  readonly id: string;
  readonly idType: IdType;
  readonly sides: readonly { readonly side: 'front' | 'back'; readonly isStraightened: boolean }[];
  readonly fields: readonly CaseDocumentField[];
}

export interface CaseAddress {
  readonly id: string;
  readonly purpose: 'residential' | 'registered' | 'operating';
  /** The street is masked. */
  readonly claimed: {
    readonly street: string;
    readonly city: string;
    readonly state: string;
    readonly postalCode: string;
    readonly country: string;
  };
  readonly reveal: string;
  readonly proof?: {
    readonly issuer: string;
    /** `YYYY-MM-DD`; empty when none was found. */
    readonly issued: string;
    /** The lines of the letter that hold the address; words that are not of the claimed town, code, state, country or name are masked. */
    readonly excerpt: readonly string[];
    readonly fields: readonly {
      readonly field: 'name' | 'house_number' | 'street' | 'city' | 'postal_code';
      readonly claimed: string;
      readonly found: string | null;
      /** Absent where the letter was not read. */
      readonly agrees?: boolean;
    }[];
  };
}

/** What is on record of one related party: the customer's own stands in the case itself. How they stand is in the tree. */
export interface CaseParty {
  readonly id: string;
  readonly facts: readonly CaseFact[];
  /** The checks of this case that are about them. */
  readonly checkIds: readonly string[];
  readonly documents: readonly CaseDocument[];
  readonly addresses: readonly CaseAddress[];
}

export interface CaseView {
  readonly review: ReviewInQueue;
  readonly reasons: readonly CaseReason[];
  readonly verdictOptions: readonly VerdictOption[];
  readonly customer: CaseCustomer;
  readonly policy: { readonly version: string; readonly name?: string };
  readonly verification: VerificationSummary & { readonly temporalUrl?: string };
  readonly risk: {
    readonly tier: RiskTier;
    /** Absent where the decision did not keep them. */
    readonly points?: number;
    readonly reasons: readonly { readonly reason: string; readonly points?: number }[];
  };
  readonly checks: readonly CaseCheck[];
  readonly matches: readonly CaseMatch[];
  readonly documents: readonly CaseDocument[];
  readonly addresses: readonly CaseAddress[];
  /** Of a business: who owns and controls it, as far as this case knows. */
  readonly ownership?: OwnershipView;
  /** Of a business, in the order of the tree. */
  readonly parties?: readonly CaseParty[];
  readonly requirements: Requirements;
  readonly timeline: readonly TimelineEvent[];
  readonly earlierVerifications: readonly VerificationSummary[];
  readonly requirementChoices: readonly { readonly field: string; readonly customerMessage: string }[];
  readonly declineReasonCodes: readonly { readonly code: string; readonly meaning: string }[];
}

/** One row of who has looked at a customer, or done something to them. */
export interface AccessEvent {
  readonly actor: string;
  readonly actorName?: string;
  readonly action: string;
  readonly at: string;
  readonly detail: JsonObject;
}
