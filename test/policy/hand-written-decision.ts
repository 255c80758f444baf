/**
 * The rules as they were written by hand before policies were files (`builtin-4`), kept as what the shipped policy is held
 * against: see default-policy-decides-as-before.test.ts.
 */
import { sentenceOf } from '../../src/domain/requirement-sentences';
import { CHECK_KINDS } from '../../src/domain/evidence';
import type { CheckKind, Evidence, Finding } from '../../src/domain/evidence';
import { proofOfIdentity } from './hand-written-identity-proof';
import { openMatches } from '../../src/domain/open-matches';
import type { RequirementError, Requirements } from '../../src/domain/requirements';
import { assessRisk } from './hand-written-risk';
import type { Risk, RiskFacts } from './hand-written-risk';

/** In rising order of strictness: the strictest thing that any rule asks for is what happens. */
export const DECISION_OUTCOMES = ['approve', 'request_information', 'refer', 'decline'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

export interface Reason {
  /** The code of a finding, or `check.<what>` or `customer.<what>` where no finding says it. */
  readonly code: string;
  readonly message: string;
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
  /** The last final decision about this customer was a `decline`. */
  readonly declinedBefore: boolean;
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

export interface DecisionInput {
  readonly context: DecisionContext;
  /** The evidence that holds now: the latest row of each check and subject. */
  readonly evidence: readonly Evidence[];
  readonly verdict?: VerdictEffect;
}

export interface Decision {
  readonly outcome: DecisionOutcome;
  readonly reasons: readonly Reason[];
  readonly requirements: Omit<Requirements, 'items'>;
  readonly risk: Risk;
  /** Which reviewers a referral goes to. */
  readonly queue: 'sanctions' | 'general';
  /** True when a confirmed match or fraud also locks the customer. */
  readonly lock: boolean;
}

const REQUIRED: Record<RiskFacts['kind'], readonly CheckKind[]> = {
  individual: ['contact', 'identity_number', 'address', 'screening'],
  business: ['contact', 'address', 'screening', 'registration', 'ownership'],
};

interface Vote {
  readonly outcome: DecisionOutcome;
  readonly reason: Reason;
  readonly error?: RequirementError;
}

/** Decides. A required check that is missing, unavailable or unclear is never an approval. */
export function decide(given: DecisionInput): Decision {
  const input = { ...given, evidence: inOrder(given.evidence) };
  const votes = input.verdict ? votesOfVerdict(input.verdict, input) : votesOfEvidence(input);
  const outcome = strictest(votes);
  const standing = votes.filter((vote) => vote.outcome === outcome || (outcome === 'refer' && vote.error));
  const errors = uniqueBy(
    standing.flatMap(({ error }) => error ?? []),
    ({ code, field }) => `${code} ${field}`,
  );
  return {
    outcome,
    reasons: uniqueBy(
      standing.map(({ reason }) => reason),
      ({ code }) => code,
    ),
    requirements: {
      // Also while a person looks: what the customer can send meanwhile saves a round.
      currently_due:
        outcome === 'approve' || outcome === 'decline' ? [] : [...new Set(errors.map(({ field }) => field))],
      pending_verification: [],
      past_due: [],
      eventually_due: eventuallyDue(input.evidence),
      errors: outcome === 'approve' ? [] : errors,
    },
    risk: assessRisk(input.context),
    queue: standing.some(({ reason }) => /^(check\.)?screening[._]/.test(reason.code)) ? 'sanctions' : 'general',
    lock: input.verdict?.action === 'confirm_match',
  };
}

/** Rows may come in any order: which check speaks first must not hang on that. */
function inOrder(evidence: readonly Evidence[]): Evidence[] {
  const keyOf = ({ kind, subject }: Evidence) => `${CHECK_KINDS.indexOf(kind)} ${subject}`;
  return [...evidence].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function votesOfEvidence({ context, evidence }: DecisionInput): Vote[] {
  const votes: Vote[] = [];
  if (context.onlyScreening) {
    votes.push(...votesOfRequiredCheck('screening', context, evidence));
    for (const row of evidence.filter(({ kind }) => kind === 'screening')) votes.push(...votesOfCheck(row));
    return votes;
  }
  if (!context.adult) {
    votes.push(vote('decline', 'customer.under_age', 'The birth date is of a person under 18.'));
  }
  if (context.declinedBefore) {
    // Another document or birth date does not undo a decline by itself: a person compares the two.
    votes.push(
      vote(
        'refer',
        'customer.declined_before',
        'This customer was declined before and has changed since, or is a business that is locked as another customer.',
      ),
    );
  }
  if (assessRisk(context).tier === 'high') {
    votes.push(vote('refer', 'risk.high_tier', 'The risk is high: enhanced due diligence is for a person.'));
  }
  for (const kind of REQUIRED[context.kind]) {
    votes.push(...votesOfRequiredCheck(kind, context, evidence));
  }
  for (const row of evidence) votes.push(...votesOfCheck(row));
  if (context.kind === 'individual') votes.push(...votesOnIdentity(context, evidence));
  return votes;
}

/** The check has to be there, whatever it found. */
function votesOfRequiredCheck(kind: CheckKind, context: DecisionContext, evidence: readonly Evidence[]): Vote[] {
  const answered = evidence.some((row) => row.kind === kind && row.outcome !== 'not_applicable');
  if (answered) return [];
  if (kind === 'address' && !context.addressGiven) {
    const whose = context.kind === 'business' ? 'the registered address of the business' : 'your home address';
    return [ask('address.missing', 'address', `We need ${whose}.`, 'No address was sent.')];
  }
  if (kind === 'identity_number' && !context.identityGiven) {
    return [
      ask('identity_number.missing', 'documents', 'We need an identity document.', 'No identity document was sent.'),
    ];
  }
  if (kind === 'identity_number') {
    const staff = 'A document was sent without its number.';
    return [ask('identity_number.number_missing', context.numberField, 'We need the number of your document.', staff)];
  }
  return [vote('refer', `check.${kind}_missing`, `The ${kind} check, which this customer needs, has no result.`)];
}

function votesOfCheck(row: Evidence): Vote[] {
  // Whatever the outcome: what a check noticed before it failed, or beside its own `clear`, is never lost.
  const doubts = row.findings.filter(({ severity }) => severity !== 'info').map((each) => voteOfFinding(row, each));
  switch (row.outcome) {
    case 'clear':
    case 'not_applicable':
      return doubts;
    case 'unavailable':
      return [vote('refer', `check.${row.kind}_unavailable`, `The ${row.kind} check could not find out.`), ...doubts];
    case 'consider':
    case 'hit':
      // A doubt that no finding explains still is a doubt.
      return doubts.length > 0
        ? doubts
        : [vote('refer', `check.${row.kind}_unexplained`, `The ${row.kind} check has a doubt without a finding.`)];
    default:
      return [vote('refer', `check.${String(row.kind)}_unknown`, 'The check has an outcome nobody knows.'), ...doubts];
  }
}

/**
 * What the customer can mend is asked for; everything else is for a person. A list hit never declines by itself, and
 * nothing about it is asked of the customer, who would be warned by the question (FATF Recommendation 21).
 */
function voteOfFinding({ kind, outcome }: Evidence, finding: Finding): Vote {
  const reason = { code: finding.code, message: finding.staff_note };
  const mendable = finding.retryable && kind !== 'screening' && outcome !== 'hit';
  return mendable && finding.field
    ? { outcome: 'request_information', reason, error: errorOf(finding, finding.field) }
    : { outcome: 'refer', reason };
}

/** What the customer can send to prove who they are is asked for; what no rule is known for is for a person. */
function votesOnIdentity({ imageField }: DecisionContext, evidence: readonly Evidence[]): Vote[] {
  switch (proofOfIdentity(evidence)) {
    case 'stands':
      return [];
    case 'no_document': {
      const staff = 'The number has no check digit, so it does not stand without a document.';
      return [ask('identity_number.format_only', imageField, 'We need a photo of your identity document.', staff)];
    }
    case 'no_rule':
    default:
      return [
        vote('refer', 'identity_number.no_country_rule', 'No rule is known for the number: compare the document.'),
      ];
  }
}

function votesOfVerdict(verdict: VerdictEffect, input: DecisionInput): Vote[] {
  const reason = { code: verdict.reasonCode, message: `A reviewer chose ${verdict.action.replaceAll('_', ' ')}.` };
  switch (verdict.action) {
    case 'approve':
      return [{ outcome: 'approve', reason }, ...votesBeyondApproval(input)];
    case 'decline':
    case 'confirm_match':
      return [{ outcome: 'decline', reason }];
    case 'request_information':
      if (verdict.requirements.length === 0) {
        return [vote('refer', 'check.verdict_unknown', 'A reviewer asked for information without saying which.')];
      }
      return verdict.requirements.map((field) => ({
        outcome: 'request_information',
        reason,
        error: {
          code: verdict.reasonCode,
          field,
          retryable: true,
          // Since then the customer reads what the reviewer saw when choosing it.
          customer_message: sentenceOf(field),
          staff_note: 'Asked for by a reviewer.',
        },
      }));
    case 'clear_match':
      return votesOfEvidence(input);
    default:
      return [vote('refer', 'check.verdict_unknown', 'The verdict has an action nobody knows.')];
  }
}

/** A reviewer accepts doubts. What the policy declines, and a list match that nobody has judged, is not for them to accept. */
function votesBeyondApproval(input: DecisionInput): Vote[] {
  const declined = votesOfEvidence(input).filter(({ outcome }) => outcome === 'decline');
  return openMatches(input.evidence).length === 0
    ? declined
    : [
        ...declined,
        vote('refer', 'screening.match_open', 'A list match is open: clear or confirm it before approving.'),
      ];
}

function strictest(votes: readonly Vote[]): DecisionOutcome {
  const rank = Math.max(0, ...votes.map(({ outcome }) => DECISION_OUTCOMES.indexOf(outcome)));
  return DECISION_OUTCOMES[rank] ?? 'refer';
}

function eventuallyDue(evidence: readonly Evidence[]): string[] {
  const expiring = evidence.flatMap(({ findings }) => findings.filter(({ code }) => code === 'document.expires_soon'));
  return [...new Set(expiring.flatMap(({ field }) => field ?? []))];
}

function vote(outcome: DecisionOutcome, code: string, message: string): Vote {
  return { outcome, reason: { code, message } };
}

function ask(code: string, field: string, customerMessage: string, staffNote: string): Vote {
  return {
    outcome: 'request_information',
    reason: { code, message: staffNote },
    error: { code, field, retryable: true, customer_message: customerMessage, staff_note: staffNote },
  };
}

function errorOf(finding: Finding, field: string): RequirementError {
  const { code, retryable, customer_message, staff_note } = finding;
  return { code, field, retryable, customer_message, staff_note };
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
