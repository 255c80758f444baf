/** What the screens show, by name. */
import type * as wire from './generated';

export type Review = wire.Review & {
  readonly question: string;
  readonly customer: { readonly kind: string; readonly country_code: string };
  readonly claimed_at: string | null;
  readonly claimed_by_name: string | null;
  readonly awaiting: 'first' | 'second';
  readonly age_seconds: number;
};
export interface ReviewPage {
  readonly items: readonly Review[];
  readonly size: number;
  readonly visible: number;
  readonly next_cursor: string | null;
}
export interface ReviewCounts {
  readonly open: number;
  readonly mine: number;
  readonly overdue: number;
  readonly awaiting_second: number;
}

export type Role = 'viewer' | 'reviewer' | 'approver' | 'admin';
export interface Session {
  readonly person: { readonly id: string; readonly name: string; readonly email: string; readonly role: Role };
  readonly tenant: { readonly name: string; readonly mode: string };
  readonly csrf_token: string;
  readonly totp: 'enrolled' | 'required' | 'off';
  readonly expires_at: string;
}
export interface SignInMethods {
  readonly password: boolean;
  readonly oidc: { readonly name: string; readonly url: string } | null;
}
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly role: Role;
  readonly active: boolean;
}

export interface CaseReason {
  readonly code: string;
  readonly message: string;
  readonly rule?: string | null;
  readonly check_ids?: readonly string[];
}
export interface VerdictOption {
  readonly action: string;
  readonly allowed: boolean;
  readonly why_not: string | null;
  readonly needs_second: boolean;
}
export interface GivenOverride {
  readonly id: string;
  readonly by: string;
  readonly reason_code: string;
  readonly at: string;
}
export interface CaseFinding {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'critical';
  readonly field?: string | null;
  readonly retryable: boolean;
  readonly customer_message: string;
  readonly staff_note: string;
  readonly detail?: Readonly<Record<string, unknown>> | null;
  readonly meaning: string;
  readonly rule: string | null;
  readonly can_override: boolean;
  readonly why_not_override: string | null;
  readonly override: GivenOverride | null;
}
export interface CaseCheck {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly outcome: string;
  readonly engine: { readonly name: string; readonly version: string };
  readonly data: Readonly<Record<string, string>>;
  readonly finished_at: string;
  readonly findings: readonly CaseFinding[];
}
export interface ComparedToken {
  readonly ours: string;
  readonly theirs: string;
  readonly how: string;
  readonly score: number;
}
export interface ComparedFeature {
  readonly feature: string;
  readonly ours: string | null;
  readonly theirs: string | null;
  readonly effect: number;
}
export interface CaseMatch {
  readonly entry_id: string;
  readonly list: string;
  readonly programme: string | null;
  readonly entry: {
    readonly name: string;
    readonly kind: string;
    readonly dates_of_birth: readonly string[];
    readonly countries: readonly string[];
    readonly identifiers: readonly string[];
  };
  readonly compared_name: string;
  readonly score: number;
  readonly tokens: readonly ComparedToken[];
  readonly features: readonly ComparedFeature[];
  readonly dataset_version: string;
  readonly dataset_dated: string | null;
  readonly state: 'open' | 'cleared' | 'confirmed';
  readonly judged_by: string | null;
  readonly judged_at: string | null;
}
export interface CaseDocument {
  readonly id: string;
  readonly id_type: string;
  readonly sides: readonly {
    readonly side: string;
    readonly sent_url: string;
    readonly straightened_url: string | null;
  }[];
  readonly fields: readonly {
    readonly field: string;
    readonly claimed: string | null;
    readonly printed: string | null;
    readonly machine: string | null;
    readonly differs: boolean;
  }[];
}
export interface CaseAddress {
  readonly id: string;
  readonly purpose: string;
  readonly claimed: string;
  readonly proof: {
    readonly sent_url: string;
    readonly fields: readonly {
      readonly field: string;
      readonly claimed: string | null;
      readonly found: string | null;
      readonly agrees: boolean;
    }[];
  } | null;
}
export type Verification = wire.VerificationSummary & { readonly temporal_url?: string | null };
export interface CaseCustomer {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly country_code: string;
  readonly name: string;
  readonly email_masked: string;
  readonly phone_masked: string;
  readonly date_of_birth_masked: string | null;
  readonly version: number;
  readonly created_at: string;
}
export interface Case {
  readonly review: Review;
  readonly question: string;
  readonly reasons: readonly CaseReason[];
  readonly verdict_options: readonly VerdictOption[];
  readonly customer: CaseCustomer;
  readonly policy: { readonly version: string; readonly name: string };
  readonly verification: Verification;
  readonly risk: {
    readonly tier: string | null;
    readonly points: number | null;
    readonly reasons: readonly { readonly reason: string; readonly points: number }[];
  };
  readonly checks: readonly CaseCheck[];
  readonly matches: readonly CaseMatch[];
  readonly documents: readonly CaseDocument[];
  readonly addresses: readonly CaseAddress[];
  readonly requirements: wire.Requirements;
  readonly timeline: readonly wire.TimelineEvent[];
  readonly earlier_verifications: readonly Verification[];
  readonly requirement_choices: readonly { readonly field: string; readonly customer_message: string }[];
  readonly decline_reason_codes: readonly string[];
}

export interface Access {
  readonly actor: string;
  readonly actor_name: string | null;
  readonly action: string;
  readonly at: string;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

export interface StuckItem {
  readonly verification_id: string;
  readonly customer_id: string;
  readonly state: string;
  readonly blocked_on: string;
  readonly since: string;
  readonly age_seconds: number;
  readonly peers_p95_seconds: number | null;
  readonly waits_for: string;
  readonly who_can_unblock: string;
  readonly repairs: readonly {
    readonly repair: 'retry' | 'signal' | 'rerun';
    readonly allowed: boolean;
    readonly why_not: string | null;
  }[];
  readonly temporal_url: string | null;
}
export interface ListState {
  readonly list: string;
  readonly required: boolean;
  readonly loaded: boolean;
  readonly version: string | null;
  readonly dated: string | null;
  readonly taken_at: string | null;
  readonly entries: number | null;
  readonly age_seconds: number | null;
  readonly last_lookup: string | null;
  readonly looked_up_at: string | null;
  readonly stale: boolean;
}
interface StageTimes {
  readonly count: number;
  readonly p50_seconds: number | null;
  readonly p95_seconds: number | null;
}
export interface DecisionTimes {
  readonly count: number;
  readonly stages: Readonly<Record<'customer' | 'reviewer' | 'machine' | 'queue' | 'total', StageTimes>>;
}

export interface Replay {
  readonly policy_version: string;
  readonly since: string | null;
  readonly decisions: number;
  readonly same: number;
  readonly flips: readonly {
    readonly decision_id: string;
    readonly customer_id: string;
    readonly verification_id: string;
    readonly from: string;
    readonly to: string;
    readonly by_rules: readonly string[];
    readonly human: boolean;
  }[];
  readonly flips_by_rule: Readonly<Record<string, number>>;
  readonly matrix: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly review_load: {
    readonly before: number;
    readonly after: number;
    readonly per_day_before: number;
    readonly per_day_after: number;
  };
  readonly human_verdicts: number;
  readonly open_cases: { readonly decisions: number; readonly flips: number };
  readonly ms: number;
  readonly per_second: number;
}
export interface PolicyVersion {
  readonly version: string;
  readonly name: string;
  readonly state: 'proposed' | 'active' | 'superseded' | 'rejected';
  readonly proposed_by: string | null;
  readonly proposed_at: string | null;
  readonly shipped: boolean;
  readonly rejected_by: string | null;
  readonly rejected_at: string | null;
  readonly answer_note: string | null;
  readonly note: string | null;
  readonly approved_by: string | null;
  readonly approved_at: string | null;
  readonly replay: { readonly result: Replay; readonly made_by: string; readonly made_at: string } | null;
  readonly open_cases: number;
}
export type PolicyText = PolicyVersion & { readonly text: string };
export interface PolicyMoves {
  readonly moved: number;
  readonly held_back: number;
  readonly moved_so_far: number;
  readonly flips_so_far: number;
  readonly percent_allowed: number;
  readonly stopped: object | null;
  readonly remaining: number;
}
