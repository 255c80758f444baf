/** What the activities of a verification take and answer: ids, hashes and codes. It travels through Temporal. Pure types. */
import type { DecisionContext, DecisionOutcome } from './decision';
import type { CheckKind } from './evidence';
import type { RiskTier } from './verification';

export interface CustomerScope {
  readonly tenantId: string;
  readonly customerId: string;
}

/** A document whose images have to be looked at, on the documents queue. */
export interface PendingDocument {
  readonly documentId: string;
  /** As evidence names it, where it is a related party's; absent for the customer's own. */
  readonly subject?: string;
  readonly inputHash: string;
}

/** A letter that should prove an address, to be looked at on the documents queue. */
export interface PendingProof {
  readonly addressId: string;
  /** As evidence names it, where it is a related party's; absent for the customer's own. */
  readonly subject?: string;
  readonly inputHash: string;
}

/** A certificate of incorporation, or an extract from a register, to be looked at on the documents queue. */
export interface PendingCertificate {
  readonly documentId: string;
  /** As evidence names it, where it is a related party's; absent for the customer's own. */
  readonly subject?: string;
  readonly inputHash: string;
}

/** The verification waits already, for the very claims that the customer has now: nothing is to be run again. */
export interface ResumeStep {
  readonly verificationId: string;
  readonly resume: WaitStep;
}

export interface ChecksStep {
  readonly verificationId: string;
  /** The claims that were looked at; a decision on other claims is refused. */
  readonly claimsVersion: number;
  readonly context: DecisionContext;
  /** Evidence that holds now, old and new. Where it was decided at once, none, and nobody of the context's parties. */
  readonly evidenceIds: readonly string[];
  readonly documents: readonly PendingDocument[];
  /** Absent in histories from before letters were read. */
  readonly proofs?: readonly PendingProof[];
  /** Absent in histories from before certificates were read. */
  readonly certificates?: readonly PendingCertificate[];
  /** Could not find out this time. */
  readonly unavailable: readonly CheckKind[];
  /** For how long, in milliseconds; absent where all could, and in histories from before policies were files. */
  readonly unavailableDeadline?: number;
  /** Every check had its answer, so it was decided at once. */
  readonly decided?: DecisionStep;
}

export interface DocumentStep {
  readonly evidenceId: string;
  readonly unavailable: boolean;
}

/** How the verification goes on after a decision or a verdict. */
export type DecisionStep =
  /** Nothing to decide: it ended otherwise, for example because the customer was locked. */
  | { readonly next: 'ended'; readonly state: 'decided' | 'expired' | 'cancelled' }
  /** The claims or the matches changed: run what that touches, and decide again. */
  | { readonly next: 'check' }
  | { readonly next: 'done'; readonly outcome: DecisionOutcome; readonly riskTier: RiskTier }
  | WaitStep;

export interface WaitStep {
  readonly next: 'customer' | 'reviewer';
  readonly dueAt: string;
  readonly riskTier: RiskTier;
  /** The instant has passed and the case is marked: there is nothing to wait for but people. */
  readonly overdue?: boolean;
}

/** A verdict that is not there, or not agreed to yet, changes nothing: the workflow goes on waiting. */
export type VerdictStep = DecisionStep | { readonly next: 'wait' };

export interface ChecksTask extends CustomerScope {
  readonly attempt: number;
  /** Which attempt of which run asks. Of the decision too, should it be made at once: a second one with it is refused. */
  readonly cause: string;
}

export interface DocumentTask extends CustomerScope, PendingDocument {
  readonly verificationId: string;
  readonly attempt: number;
  /** Which attempt of which run asks. Absent in histories from before it was written down. */
  readonly cause?: string;
}

export interface ProofTask extends CustomerScope, PendingProof {
  readonly verificationId: string;
  readonly attempt: number;
  /** Which attempt of which run asks. Absent in histories from before it was written down. */
  readonly cause?: string;
}

export interface CertificateTask extends CustomerScope, PendingCertificate {
  readonly verificationId: string;
  readonly attempt: number;
  /** Which attempt of which run asks. */
  readonly cause: string;
}

export interface VerificationTask extends CustomerScope {
  readonly verificationId: string;
}

/** A deadline passed. Says which: another one may have been set since. */
export interface DeadlineTask extends VerificationTask {
  readonly dueAt: string;
}

export interface DecideTask extends VerificationTask {
  readonly claimsVersion: number;
  readonly context: DecisionContext;
  readonly evidenceIds: readonly string[];
  /** True past the deadline: a check that could not find out now sends the case to a person. */
  readonly unavailableIsFinal: boolean;
  readonly cause: string;
}
