/** What the screens show, by name. */
import type * as wire from './generated';

export type Review = wire.ReviewInQueue;
export type Session = wire.Session;
export type Role = Session['person']['role'];
export interface SignInMethods {
  readonly password: boolean;
  readonly oidc: { readonly name: string; readonly url: string } | null;
}
export type Verification = wire.VerificationSummary & { readonly temporal_url?: string | null };

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
