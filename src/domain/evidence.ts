/**
 * Evidence: what a check found out, in the one shape that decisions, replay, the audit pack and erasure stand on.
 * Pure: compiled into the workflow bundle as well as the API. No Node, no Temporal, no knex, no zod.
 */

export const CHECK_KINDS = [
  'document',
  'identity_number',
  'address',
  'screening',
  'contact',
  'funds',
  'registration',
  'ownership',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** `unavailable` means "could not find out": it is neither `clear` nor `hit`, and never approves anyone. */
export const CHECK_OUTCOMES = ['clear', 'consider', 'hit', 'unavailable', 'not_applicable'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** `info` is worth recording, `warning` is a doubt, `critical` is a reason to refuse or to lock. */
export type Severity = 'info' | 'warning' | 'critical';

/** JSON that survives Temporal, Postgres and the wire unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/**
 * One thing a check noticed. Holds no personal data of the customer: codes, measures, list entry ids.
 * What would be personal (a number as read, a name as printed) belongs in `CheckResult.sealed`.
 */
export interface Finding {
  /** `<check kind>.<what>`, for example `document.expired`. Stable: policies and clients name it. */
  readonly code: string;
  readonly severity: Severity;
  /**
   * The path of the field in the request, for example `documents.passport.front_doc` or `address.postal_code`; of a related
   * party the path within that party, whose place in the list may change.
   */
  readonly field?: string;
  /** True when the customer can put it right by sending something else. */
  readonly retryable: boolean;
  /** A sentence that may be shown to the customer: what is wrong and what to do. */
  readonly customer_message: string;
  /** A sentence for the operator's staff. */
  readonly staff_note: string;
  readonly detail?: JsonObject;
}

/** What an engine returns: plain data, no ids, no clock. The activity adds the rest and writes it down. */
export interface CheckResult {
  readonly outcome: CheckOutcome;
  readonly findings: readonly Finding[];
  readonly engine: { readonly name: string; readonly version: string };
  /** Which data the answer rests on: dataset name to version, for example `{ us_ofac: 'sha256:…' }`. */
  readonly data: { readonly [dataset: string]: string };
  /** Personal details a reviewer needs; stored sealed under the customer's key, never in the findings. */
  readonly sealed?: JsonObject;
}

/** A check as it was run and written down. Append-only. */
export interface Evidence extends Omit<CheckResult, 'sealed'> {
  readonly id: string;
  readonly verification_id: string;
  /** Whom or what it is about: `customer`, `document:<id>`, `party:<id>/document:<id>`; see evidence-subject.ts. */
  readonly subject: string;
  readonly kind: CheckKind;
  /** Keyed hash of everything the check looked at; equal hashes let evidence be used again. */
  readonly input_hash: string;
  readonly started_at: string;
  readonly finished_at: string;
  readonly attempt: number;
}

const OUTCOME_RANK: Record<CheckOutcome, number> = { not_applicable: 0, clear: 1, consider: 2, unavailable: 3, hit: 4 };

/** The outcome that several findings or parts add up to: the gravest wins; nothing at all is `not_applicable`. */
export function gravestOutcome(outcomes: readonly CheckOutcome[]): CheckOutcome {
  return outcomes.reduce<CheckOutcome>(
    (gravest, next) => (OUTCOME_RANK[next] > OUTCOME_RANK[gravest] ? next : gravest),
    'not_applicable',
  );
}
