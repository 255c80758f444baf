/** Why a policy decided as it did: the rules that fired, in the order of the policy, each with what it saw. Pure types. */
import type { Decision } from './decision';
import type { Json } from './evidence';

export type RuleEffect = 'require' | 'clear' | 'ask' | 'refer' | 'decline' | 'override' | 'points' | 'four_eyes';

export interface FiredRule {
  /** Where it stands in the policy, for example `findings[12] document.expired`; `built in ...` where no rule says it. */
  readonly rule: string;
  /** Of the policy's text, counted from 1; absent where no rule says it. */
  readonly line?: number;
  readonly effect: RuleEffect;
  /** The condition as written; absent where the rule has none. */
  readonly when?: string;
  /** What the condition saw, by path: `{ 'customer.country': 'NGA' }`. Null is a value that was not there. */
  readonly values: { readonly [path: string]: Json };
  /** The condition could not be answered (a value of another type, or none at all), so the rule counts in its strict direction. */
  readonly failed?: true;
  /** Of the finding or the reason. */
  readonly code?: string;
  /** Of a rule about a related party: their id. */
  readonly party?: string;
  /** Relative to the party where the rule is about one. */
  readonly field?: string;
  readonly checkIds: readonly string[];
  /** Of a rule about a finding: why nobody may override it; absent where a reviewer may. */
  readonly whyNotOverride?: 'list_match' | 'final' | 'four_eyes' | 'nothing_to_override';
  /** Of a rule about risk. */
  readonly points?: number;
  readonly reason?: string;
  /** Of an override: its id. */
  readonly overrideId?: string;
}

export interface Explanation {
  readonly decision: Decision;
  readonly rules: readonly FiredRule[];
}
