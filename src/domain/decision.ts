/**
 * What a decision is made of, and what it is. It is made by `src/policy/`: one pure function over policy, evidence and
 * context, so that a past decision can be made again from what is stored. Pure types; see evidence.ts for what that means here.
 */
import type { CheckKind, Evidence, JsonObject } from './evidence';
import type { Requirements } from './requirements';
import type { Risk, RiskFacts } from './risk';

/** In rising order of strictness: the strictest thing that any rule asks for is what happens. */
export const DECISION_OUTCOMES = ['approve', 'request_information', 'refer', 'decline'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

export interface Reason {
  /** The code of a finding, or `check.<what>` or `customer.<what>` where no finding says it. */
  readonly code: string;
  readonly message: string;
  /** Where the rule stands in the policy, for example `findings[12] document.expired`. Older decisions name none. */
  readonly rule?: string;
  /** The evidence that it is about. */
  readonly checkIds?: readonly string[];
}

/** A document that the customer sent, as a policy sees it: what kind it is, and not what is in it. */
export interface DocumentFact {
  /** As evidence names it: `document:<id>`. */
  readonly subject: string;
  readonly idType: string;
}

/** What the decision sees beside the evidence. Stored with it, so: no personal data. */
export interface DecisionContext extends RiskFacts {
  /** False when the birth date says the person is under age on the day of the decision. */
  readonly adult: boolean;
  readonly identityGiven: boolean;
  readonly addressGiven: boolean;
  /** Where an image would have to go, for example `documents.national_id.front_doc`. */
  readonly imageField: string;
  /** Where a document number would have to go, for example `documents.passport.id_number`. */
  readonly numberField: string;
  /** The level of the client's products that the customer shall use; 1 where it is absent. */
  readonly productLevel?: number;
  /** The last final decision about this customer was a `decline`. */
  readonly declinedBefore: boolean;
  /** Absent in decisions from before policies were files. */
  readonly documents?: readonly DocumentFact[];
  /**
   * The customer is approved and stands as they did then; only lists have changed. Everything else was decided, perhaps by
   * a person, and is not asked again.
   */
  readonly onlyScreening?: true;
}

/** A reviewer's verdict that this decision carries out. It is on record before the decision is made. */
export interface VerdictEffect {
  readonly action: 'approve' | 'decline' | 'request_information' | 'confirm_match' | 'clear_match';
  readonly reasonCode: string;
  readonly requirements: readonly string[];
}

/**
 * A reviewer's word that one finding counts as clear: of a check of that kind, subject and input, so that it ends when what
 * the check looked at changes. A policy may refuse it (`final`, two people), and a list match is never overridden.
 */
export interface Override {
  readonly id: string;
  readonly checkKind: CheckKind;
  readonly subject: string;
  readonly code: string;
  readonly field?: string;
  readonly inputHash: string;
}

export interface DecisionInput {
  readonly context: DecisionContext;
  /** The evidence that holds now: the latest row of each check and subject. */
  readonly evidence: readonly Evidence[];
  readonly verdict?: VerdictEffect;
  readonly overrides?: readonly Override[];
  /** RFC 3339: the moment that is recorded with the decision, and the only clock that a policy sees. */
  readonly now: string;
}

export interface Decision {
  readonly outcome: DecisionOutcome;
  readonly reasons: readonly Reason[];
  readonly requirements: Requirements;
  readonly risk: Risk;
  /** Which reviewers a referral goes to. */
  readonly queue: 'sanctions' | 'general';
  /** True when two people have to agree about a referral. */
  readonly fourEyes: boolean;
  /** True when a confirmed match or fraud also locks the customer. */
  readonly lock: boolean;
}

/** What is kept of the context beside a decision, so that the decision can be made again from the rows alone. */
export function contextToStore({ documents, productLevel, funds, ...context }: DecisionContext): JsonObject {
  return {
    ...context,
    ...(productLevel !== undefined && { productLevel }),
    ...(funds && { funds: { ...funds } }),
    ...(documents && { documents: documents.map((document) => ({ ...document })) }),
  };
}
