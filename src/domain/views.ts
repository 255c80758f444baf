/** What can be read: plain JSON, unsealed, for the tenant it belongs to. The API maps these to the wire. Pure types. */
import type { AddressClaim, BusinessClaims, CustomerKind, CustomerStatus, IndividualClaims } from './customer';
import type { DecisionOutcome, PartyFacts, Reason } from './decision';
import type { CheckKind, CheckOutcome, Evidence, JsonObject } from './evidence';
import type { IdType } from './identity-types';
import type { PartyStanding } from './party-standing';
import type { PartyClaims, PartyList } from './related-party';
import type { Requirements } from './requirements';
import type { OpenedBecause, RiskTier, VerificationState } from './verification';

export interface DocumentView {
  readonly id: string;
  readonly idType: IdType;
  readonly number?: string;
  readonly validUntil?: string;
  readonly issuingCountry?: string;
  readonly frontBlobId?: string;
  readonly backBlobId?: string;
}

export interface AddressView extends AddressClaim {
  readonly id: string;
  readonly purpose: 'residential' | 'registered' | 'operating';
  readonly proofBlobId?: string;
}

/** A related party as it is stored. */
export interface PartyView {
  readonly id: string;
  readonly list: PartyList;
  /** Where it stands in what `GET` answers, and in the paths of requirements: `owners[2]`. */
  readonly path: string;
  readonly claims: PartyClaims;
  readonly documents: readonly DocumentView[];
  readonly addresses: readonly AddressView[];
  /** Of a party of kind `customer`: as whom they are verified. */
  readonly customer?: ReferredCustomer;
  /** RFC 3339: since when it stands as it does. */
  readonly changedAt: string;
}

/** What a business shows of another customer whom it refers to. */
export interface ReferredCustomer {
  readonly id: string;
  readonly kind: CustomerKind;
  readonly status: CustomerStatus;
  readonly countryCode: string;
  /** Empty where they were erased. */
  readonly name: string;
}

interface CustomerRecordCommon {
  readonly id: string;
  readonly status: CustomerStatus;
  /** ISO 3166-1 alpha-3. */
  readonly countryCode: string;
  readonly metadata: JsonObject;
  readonly documents: readonly DocumentView[];
  readonly addresses: readonly AddressView[];
  readonly version: number;
  /** RFC 3339 with microseconds and a numeric offset, as the wire has them. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly nextReviewAt?: string;
}

/** The customer without anything about its verification. */
export type CustomerRecord =
  | (CustomerRecordCommon & { readonly kind: 'individual'; readonly claims: IndividualClaims })
  | (CustomerRecordCommon & {
      readonly kind: 'business';
      readonly claims: BusinessClaims;
      /** In the order of their lists, owners first. */
      readonly parties: readonly PartyView[];
    });

export type BusinessRecord = Extract<CustomerRecord, { readonly kind: 'business' }>;

export interface DecisionView {
  readonly outcome: DecisionOutcome;
  readonly reasons: readonly Reason[];
  readonly decidedAt: string;
  readonly decidedBy: string;
  readonly policyVersion: string;
}

export interface CheckSummary {
  readonly kind: CheckKind;
  readonly subject: string;
  readonly outcome: CheckOutcome;
  readonly finishedAt: string;
}

/** How a related party stands in the verification of the business: the `kyc` of an owner or controller. */
export interface PartyKyc {
  readonly partyId: string;
  readonly standing: PartyStanding;
  /** The policy wants them verified; absent until it has decided about them. */
  readonly required?: boolean;
  /** Effective share of the customer over all chains, per cent; absent until it was computed. */
  readonly share?: { readonly min: number; readonly max: number };
  /** By majorities at each step; absent until it was computed. */
  readonly controls?: PartyFacts['controls'];
  readonly checks: readonly CheckSummary[];
}

/** Where the customer's latest verification stands: the wire's `kyc`. */
export interface KycView {
  readonly verificationId: string;
  readonly state: VerificationState;
  readonly decision?: DecisionView;
  readonly requirements: Requirements;
  readonly checks: readonly CheckSummary[];
  /** Of a business: one a party, in their order. */
  readonly parties?: readonly PartyKyc[];
  readonly review?: { readonly id: string; readonly dueAt: string };
}

export type CustomerView = CustomerRecord & { readonly kyc: KycView };

/** `kind` never narrows the tenant: the customer, its verification, both on one line of time. */
export interface TimelineEvent {
  readonly subject: 'customer' | 'verification';
  readonly from?: string;
  readonly to: string;
  readonly actor: string;
  readonly reasons: readonly Reason[];
  readonly at: string;
}

export interface VerificationSummary {
  readonly id: string;
  readonly customerId: string;
  readonly number: number;
  readonly state: VerificationState;
  readonly openedBecause: OpenedBecause;
  readonly riskTier?: RiskTier;
  /** What it waits for: `none`, `customer`, `reviewer`, or `check:<kind>`. */
  readonly blockedOn: string;
  readonly dueAt?: string;
  readonly overdue: boolean;
  readonly openedAt: string;
  readonly endedAt?: string;
}

export interface VerificationView extends VerificationSummary {
  readonly requirements: Requirements;
  readonly checks: readonly Evidence[];
  readonly decisions: readonly DecisionView[];
  readonly timeline: readonly TimelineEvent[];
}

export type ControlAction = 'lock' | 'unlock' | 'restrict' | 'lift_restriction';

export interface ControlView {
  readonly id: string;
  readonly action: ControlAction;
  readonly reasonCode: string;
  readonly requestedBy: string;
  /** Set once a second person agreed; an unlock takes effect only then. */
  readonly approvedBy?: string;
  readonly customer: { readonly id: string; readonly status: CustomerStatus; readonly version: number };
}

/** Keyset paging stays right while rows come and go; page numbers are there because the documented shape has them. */
export interface CustomerPage {
  readonly items: readonly CustomerRecord[];
  readonly total: number;
  readonly nextCursor?: string;
}

export interface CustomerFilter {
  readonly status?: CustomerStatus;
  readonly kind?: CustomerKind;
  /** alpha-3 */
  readonly country?: string;
  readonly email?: string;
  /** E.164 */
  readonly phone?: string;
  /** Words of the name, in any order; all must be there. */
  readonly name?: string;
  /** ISO instants, from inclusive, to exclusive. */
  readonly createdFrom?: string;
  readonly createdTo?: string;
}
