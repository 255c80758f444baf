/** Policy versions as they can be read. Plain types. */
import type { DecisionOutcome } from './decision';
import type { ReplayResult } from './replay';

/** `superseded`: was the active one, or ships with the release and does not hold any more. */
export const POLICY_STATES = ['proposed', 'active', 'superseded', 'rejected'] as const;
export type PolicyState = (typeof POLICY_STATES)[number];

export interface PolicySummary {
  /** `sha256:` and 64 hex digits, of the text. */
  readonly version: string;
  readonly name: string;
  readonly state: PolicyState;
  /** Came with a release, and needed nobody's agreement. */
  readonly shipped: boolean;
  /** Absent for a shipped policy that nobody proposed. */
  readonly proposedBy?: string;
  readonly proposedAt?: string;
  readonly note?: string;
  readonly approvedBy?: string;
  readonly approvedAt?: string;
  readonly rejectedBy?: string;
  readonly rejectedAt?: string;
  /** What the second person wrote. */
  readonly answerNote?: string;
  /** The newest replay of it on history. */
  readonly replay?: { readonly result: ReplayResult; readonly madeBy: string; readonly madeAt: string };
  /** Open verifications that are under it. */
  readonly openCases: number;
}

export interface PolicyView extends PolicySummary {
  readonly text: string;
}

/** One batch of open verifications moved to another policy. */
export interface PolicyMoves {
  readonly policyVersion: string;
  /** In this batch. */
  readonly moved: number;
  /** Left where they are because a verdict on them is under way; another batch takes those that are still open then. */
  readonly heldBack: number;
  /** Of all that were moved to this version so far: decided otherwise, or expected to be where no worker has got to it yet. */
  readonly movedSoFar: number;
  readonly flipsSoFar: number;
  /** So many of a hundred may flip. */
  readonly percentAllowed: number;
  /** The next case would have gone beyond that: it was not moved. */
  readonly stopped?: { readonly verificationId: string; readonly from: DecisionOutcome; readonly to: DecisionOutcome };
  /** Open verifications that are under another policy still. */
  readonly remaining: number;
}
