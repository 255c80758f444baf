import type {
  IncomingOverride,
  IncomingVerdict,
  ReviewCounts,
  OverrideView,
  ReviewFilter,
  ReviewInQueue,
  ReviewView,
} from '../domain/review-views';
import type {
  ControlAction,
  ControlView,
  CustomerFilter,
  CustomerPage,
  CustomerRecord,
  CustomerView,
  VerificationSummary,
  VerificationView,
} from '../domain/views';
import type { AccessEvent, CaseView } from '../domain/case-view';
import type { CustomerChange, CustomerIntake } from '../domain/intake';
import type { PersonRole } from '../domain/person';
import type { DecisionTimesView, IncomingRepair, ListView, RepairView, StuckPage } from '../domain/operations-view';
import type { OwnershipView } from '../domain/ownership-view';
import type { PolicyMoves, PolicySummary, PolicyView } from '../domain/policy-views';
import type { ReplayResult } from '../domain/replay';
import type { Policy } from '../policy/policy';

/** What an API key may be made for. */
export type KeyRole = 'integrator' | 'reviewer';

/** Who asks, and for which tenant. */
export interface Actor {
  readonly tenantId: string;
  readonly mode: 'live' | 'test';
  /** A pseudonym, fit for audit rows and logs: `key:4fT9aQ2z`, or `person:<uuid>` of somebody who signed in. */
  readonly id: string;
  readonly role: KeyRole | PersonRole;
  readonly requestId: string;
}

/** A repeat with the same key, route and body gets the first answer; with another body it is refused. */
export interface Idempotency {
  /** 1 to 255 characters, chosen by the client. */
  readonly key: string;
  /** Method and path, so that one key used on two routes is two keys. */
  readonly route: string;
  /** SHA-256 of the canonical JSON body. */
  readonly bodyHash: Buffer;
}

export interface Request {
  readonly actor: Actor;
  readonly idempotency?: Idempotency;
}

/** `value` is plain JSON: on a replay it is the first answer's, so rendering it gives the same bytes again. */
export interface Answer<T> {
  readonly value: T;
  readonly replayed: boolean;
}

/** What the API may ask for. Each command is one Postgres transaction: all of it happened, or none. */
export interface Commands {
  createCustomer(request: Request, intake: CustomerIntake): Promise<Answer<CustomerRecord>>;
  changeCustomer(request: Request, customerId: string, change: CustomerChange): Promise<Answer<CustomerRecord>>;
  controlCustomer(
    request: Request,
    customerId: string,
    control: { action: ControlAction; reasonCode: string; note: string },
  ): Promise<Answer<ControlView>>;
  claimReview(request: Request, reviewId: string): Promise<Answer<ReviewView>>;
  releaseReview(request: Request, reviewId: string): Promise<Answer<ReviewView>>;
  /** `to` as an actor is named: `person:<uuid>`. */
  reassignReview(request: Request, reviewId: string, to: string): Promise<Answer<ReviewView>>;
  /** Masked values in clear, by the names that a case gives them. On record as seen. */
  revealFields(
    request: Request,
    customerId: string,
    fields: readonly string[],
  ): Promise<Answer<Readonly<Record<string, string>>>>;
  /** A file of the customer's, opened. On record as seen. */
  showFile(request: Request, file: ShownFile): Promise<{ readonly mediaType: string; readonly bytes: Uint8Array }>;
  giveVerdict(request: Request, reviewId: string, verdict: IncomingVerdict): Promise<Answer<ReviewView>>;
  repairVerification(request: Request, repair: IncomingRepair): Promise<Answer<RepairView>>;
  overrideFinding(request: Request, reviewId: string, override: IncomingOverride): Promise<Answer<OverrideView>>;
  withdrawOverride(
    request: Request,
    overrideId: string,
    why: { reasonCode: string; note: string },
  ): Promise<Answer<OverrideView>>;
  proposePolicy(
    request: Request,
    proposal: { readonly policy: Policy; readonly note: string },
  ): Promise<Answer<PolicyView>>;
  approvePolicy(request: Request, version: string, answer: { readonly note: string }): Promise<Answer<PolicyView>>;
  rejectPolicy(request: Request, version: string, answer: { readonly note: string }): Promise<Answer<PolicyView>>;
  /** Reads all of the tenant's past, and writes nothing but what came of it. */
  replayPolicy(
    request: Request,
    version: string,
    which: { readonly since: string | null },
  ): Promise<Answer<ReplayResult>>;
  /** One transaction a case. */
  moveOpenCases(
    request: Request,
    version: string,
    order: { readonly limit: number; readonly stopAtFlips?: number },
  ): Promise<Answer<PolicyMoves>>;
}

/** Which file: a side of a document as it was sent or as it was laid level, or the letter that proves an address. */
export type ShownFile =
  | {
      readonly of: 'document';
      readonly id: string;
      readonly side: 'front' | 'back';
      readonly form: 'sent' | 'straightened';
    }
  | { readonly of: 'address'; readonly id: string };

/** What operators look at. */
export interface OperationsReads {
  /** Open verifications that are beyond the time of their peers, the longest first. */
  stuck(tenantId: string, page: { size: number; cursor?: string }): Promise<StuckPage>;
  /** By name. Lists are everybody's. */
  watchlists(tenantId: string): Promise<readonly ListView[]>;
  /** RFC 3339; the last 30 days when nothing is said. */
  decisionTimes(tenantId: string, span: { from?: string; to?: string }): Promise<DecisionTimesView>;
}

export interface Reads extends OperationsReads {
  customer(tenantId: string, customerId: string): Promise<CustomerView | undefined>;
  customers(
    tenantId: string,
    filter: CustomerFilter,
    page: { size: number; offset: number } | { size: number; cursor: string },
  ): Promise<CustomerPage>;
  /** Who owns and controls a business; undefined when there is no such business, and of individuals. */
  ownership(tenantId: string, customerId: string): Promise<OwnershipView | undefined>;
  /** Newest first; undefined when there is no such customer. */
  verifications(tenantId: string, customerId: string): Promise<readonly VerificationSummary[] | undefined>;
  verification(tenantId: string, verificationId: string): Promise<VerificationView | undefined>;
  policies(tenantId: string): Promise<readonly PolicySummary[]>;
  policy(tenantId: string, version: string): Promise<PolicyView | undefined>;
  /** Open ones first by due time. `cursor` continues where a page ended. */
  reviews(
    tenantId: string,
    filter: ReviewFilter,
    page: { size: number; cursor?: string },
  ): Promise<{ items: readonly ReviewInQueue[]; nextCursor?: string }>;
  reviewCounts(actor: Actor): Promise<ReviewCounts>;
  /** Everything of one review, for whoever asks: what they may do with it is part of it. */
  reviewCase(actor: Actor, reviewId: string): Promise<CaseView | undefined>;
  /** Newest first; undefined when there is no such customer. */
  accessLog(tenantId: string, customerId: string): Promise<readonly AccessEvent[] | undefined>;
}

export type RefusalCode =
  | 'NOT_FOUND'
  | 'CUSTOMER_LOCKED'
  | 'CUSTOMER_ERASED'
  | 'ILLEGAL_STATE'
  | 'CHANGED_MEANWHILE'
  | 'REVIEW_CLOSED'
  | 'REVIEW_CLAIMED'
  | 'VERDICT_GIVEN'
  | 'SECOND_PERSON_NEEDED'
  | 'APPROVER_NEEDED'
  | 'REPLAY_NEEDED'
  | 'MATCH_UNKNOWN'
  | 'MATCHES_OPEN'
  | 'PERSON_UNKNOWN'
  | 'FIELD_UNKNOWN'
  | 'FINDING_UNKNOWN'
  | 'OVERRIDE_REFUSED'
  | 'OVERRIDE_GIVEN'
  | 'OVERRIDE_WITHDRAWN'
  | 'FIELD_NOT_FOR_KIND'
  | 'PARTY_UNFIT'
  | 'PARTIES_REMAIN'
  | 'BAD_CURSOR'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'IDEMPOTENCY_IN_FLIGHT';

/** A command that will not be carried out, for a reason the caller may know. Nothing was written. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    message: string,
    /** The field to look at, where there is one. */
    readonly field?: string,
  ) {
    super(message);
  }
}
