/** What a policy would have decided about the past, in the shape that is stored and answered. Pure types. */
import type { DecisionOutcome, Reason, VerdictEffect } from './decision';
import type { Evidence, Json, JsonObject } from './evidence';
import type { RiskTier } from './verification';

/** One past decision that comes out otherwise. */
export interface Flip {
  readonly decision_id: string;
  readonly customer_id: string;
  readonly verification_id: string;
  readonly from: DecisionOutcome;
  readonly to: DecisionOutcome;
  /** Rules of the new decision; `no longer <rule or code>` where it has none that asks for anything. */
  readonly by_rules: readonly string[];
  /** It carries out a verdict of a person. */
  readonly human: boolean;
}

export interface ReviewLoad {
  /** Decisions that sent a case to a reviewer. */
  readonly before: number;
  readonly after: number;
  /** Over the days from the first of the decisions to the last. */
  readonly per_day_before: number;
  readonly per_day_after: number;
}

export interface ReplayResult {
  readonly policy_version: string;
  /** RFC 3339; null: from the beginning. */
  readonly since: string | null;
  readonly verifications: number;
  readonly decisions: number;
  readonly same: number;
  /** The first 200; `decisions - same` is how many there are. */
  readonly flips: readonly Flip[];
  readonly flips_by_rule: Readonly<Record<string, number>>;
  readonly matrix: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly review_load: ReviewLoad;
  /** Decisions that carried out a verdict of a person: compared as carrying out the same verdict. */
  readonly human_verdicts: number;
  /** Decisions of the rules that were built in before policies were files. */
  readonly builtin: number;
  /** Among these, the latest decision of each verification that is open: the forecast for moving them. */
  readonly open_cases: { readonly decisions: number; readonly flips: number };
  readonly ms: number;
  /** Verifications a second. */
  readonly per_second: number;
}

export const MOST_FLIPS_SHOWN = 200;

/** All that a policy looks at in evidence; the rest says how it came about. */
export type JudgedEvidence = Pick<
  Evidence,
  'id' | 'kind' | 'subject' | 'outcome' | 'findings' | 'input_hash' | 'started_at'
>;

/** A decision as it stands on record, with all that it saw: enough to make it again, offline. */
export interface PastDecision {
  readonly id: string;
  readonly customerId: string;
  readonly verificationId: string;
  readonly outcome: DecisionOutcome;
  readonly reasons: readonly Reason[];
  readonly requirements: JsonObject;
  readonly riskTier: RiskTier;
  readonly riskReasons: Json;
  /** What it came to for each related party; empty where there is none. */
  readonly parties: Json;
  /** With the overrides that it saw: see overrides.ts. */
  readonly context: JsonObject;
  readonly evidence: readonly JudgedEvidence[];
  readonly verdict: VerdictEffect | null;
  readonly policyVersion: string;
  /** The moment that the decision saw as `now`. */
  readonly decidedAt: string;
  /** The latest decision of a verification that is open. */
  readonly isOpen: boolean;
}
