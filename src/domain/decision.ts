/**
 * What a decision is made of, and what it is. It is made by `src/policy/`: one pure function over policy, evidence and
 * context, so that a past decision can be made again from what is stored. Pure types; see evidence.ts for what that means here.
 */
import type { OwnedRange } from './at-threshold';
import type { CustomerStatus } from './customer';
import type { CheckKind, Evidence, JsonObject } from './evidence';
import type { PartyRole } from './related-party';
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
  /** The related parties that it is about, by id. */
  readonly parties?: readonly string[];
}

/** A document that the customer sent, as a policy sees it: what kind it is, and not what is in it. */
export interface DocumentFact {
  /** As evidence names it: `document:<id>`. */
  readonly subject: string;
  readonly idType: string;
}

/** What was sent by or for somebody, as a policy sees it. Field paths are relative to whom they are about. */
export interface GivenFacts {
  /** False when the birth date says the person is under age on the day of the decision. */
  readonly adult: boolean;
  readonly identityGiven: boolean;
  readonly addressGiven: boolean;
  /** Where an image would have to go, for example `documents.national_id.front_doc`. */
  readonly imageField: string;
  /** Where a document number would have to go, for example `documents.passport.id_number`. */
  readonly numberField: string;
}

/** A related party, as a policy sees it. No personal data. */
export interface PartyFacts extends GivenFacts {
  readonly id: string;
  /** Stands before every field path that is about this party: `owners[2]`. */
  readonly path: string;
  readonly kind: 'person' | 'business';
  /** Of a person. Without a birth date nobody is under age, and nobody known well enough: a policy asks for it. */
  readonly birthDateGiven: boolean;
  readonly roles: readonly PartyRole[];
  /** ISO 3166-1 alpha-3 */
  readonly country: string;
  /** Of a business that is registered in another country than that. ISO 3166-1 alpha-3 */
  readonly registeredIn?: string;
  /** As evidence names them: `party:<id>/document:<id>`. */
  readonly documents: readonly DocumentFact[];
  /** Effective share of the customer over all chains, per cent. `maxExclusive`: the max itself is not reached. */
  readonly share: OwnedRange;
  /** The same of the votes, where they do not follow the shares. */
  readonly votes?: OwnedRange;
  /** By majorities at each step, whatever the product of the shares is. */
  readonly controls: 'certain' | 'possible' | 'no';
  /** Of a party who is a customer: how they stand. Their own verification has checked them. */
  readonly customerStatus?: CustomerStatus;
}

/** What a business customer says of itself that a policy weighs. */
export interface BusinessFacts {
  /** The country of its register, where that is another than the customer's. ISO 3166-1 alpha-3 */
  readonly registeredIn?: string;
  readonly legalForm?: string;
  readonly industry?: { readonly scheme: 'isic' | 'naics' | 'mcc'; readonly code: string };
  readonly purpose?: string;
  readonly expectedVolume?: string;
  /** Whole months since the incorporation. */
  readonly monthsOld?: number;
  readonly ownersNoneIdentified: boolean;
  readonly controllersNoneIdentified: boolean;
}

/** What the policy came to about one party alone. */
export interface PartyDecision {
  readonly id: string;
  /** The policy wants this party verified: it does not only look at what was sent. */
  readonly required: boolean;
  readonly outcome: DecisionOutcome;
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
  /** Of a business. Absent in decisions from before related parties were verified. */
  readonly business?: BusinessFacts;
  readonly parties?: readonly PartyFacts[];
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
  /** Of a business: one for each related party, in their order. */
  readonly parties?: readonly PartyDecision[];
}

/** What is kept of the context beside a decision, so that the decision can be made again from the rows alone: plain JSON. */
export function contextToStore(context: DecisionContext): JsonObject {
  return JSON.parse(JSON.stringify(context)) as JsonObject;
}
