import type { Decision, DecisionInput } from '../domain/decision';
import type { Explanation } from '../domain/explanation';
import type { ReviewEvery } from '../domain/next-review';
import type { OnNewMatch } from '../domain/status';
import type { RiskTier } from '../domain/verification';
import type { ScreeningThresholds } from '../screening/thresholds';

/** How long people have, and how long a check may go on without finding out, in milliseconds. */
export interface PolicyDeadlines {
  readonly customer: number;
  readonly review: Readonly<Record<RiskTier, number>>;
  readonly unavailable: number;
}

/** A policy that can decide. Deciding is pure: the same input gives the same bytes, on any machine, at any time. */
export interface Policy {
  readonly name: string;
  /** `sha256:` and 64 hex digits, of the text as it is stored. */
  readonly version: string;
  readonly text: string;
  readonly deadlines: PolicyDeadlines;
  readonly reviewEvery: ReviewEvery;
  readonly onNewMatch: OnNewMatch;
  /** From which share on, in per cent, an owner of a business counts. */
  readonly ownership: { readonly threshold: number };
  /** The engine's own where this is absent. */
  readonly screeningThresholds?: ScreeningThresholds;
  decide(input: DecisionInput): Decision;
  /** The rules that fired, in the policy's order, each with what its condition saw. */
  explain(input: DecisionInput): Explanation;
}
