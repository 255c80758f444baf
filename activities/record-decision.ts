import { v7 as uuidv7 } from 'uuid';

import { insertAuditEvents } from '../src/db/audit-events';
import { touchCustomer } from '../src/db/customers';
import type { StoredCustomer } from '../src/db/customers';
import type { Transaction } from '../src/db/database';
import { insertDecision } from '../src/db/decisions';
import { closeReviews, insertReview } from '../src/db/reviews';
import { moveVerification } from '../src/db/verifications';
import type { Step, StoredVerification } from '../src/db/verifications';
import type { DocumentDetails } from '../src/db/customer-record';
import { currentDocuments } from '../src/db/documents';
import { moveStatus } from '../src/commands/move-status';
import { contextToStore } from '../src/domain/decision';
import type { Decision, DecisionContext, Override } from '../src/domain/decision';
import { withOverrides } from '../src/domain/overrides';
import { nextReviewAt } from '../src/domain/next-review';
import type { Requirements } from '../src/domain/requirements';
import type { DecisionStep } from '../src/domain/steps';
import { statusAfterDecision } from '../src/domain/status';
import type { OnNewMatch } from '../src/domain/status';
import type { VerificationState } from '../src/domain/verification';
import type { Policy } from '../src/policy/policy';
import type { ActivityDeps } from './deps';

export interface ToRecord {
  readonly customer: StoredCustomer;
  readonly verification: StoredVerification;
  /** By which it was decided. */
  readonly policy: Policy;
  readonly decision: Decision;
  readonly context: DecisionContext;
  /** That it saw: they are kept with it. */
  readonly overrides?: readonly Override[];
  /** Whose the case is, should it stay with people. */
  readonly claimedBy?: string;
  readonly evidenceIds: readonly string[];
  /** One more than the decisions that this verification has. */
  readonly version: number;
  readonly cause: string;
  /** The moment that the policy saw as now. */
  readonly now: Date;
  /** Moves on the way to the state that the decision leads to. */
  readonly through?: readonly Step[];
  readonly verdict?: { readonly id: string; readonly by: string };
  /** Days on which the customer's documents expire, where the caller has them open already. */
  readonly validUntil?: readonly string[];
}

/**
 * The one place where a decision takes effect: decision, moves of verification and customer, review, event and audit
 * row, all in the caller's transaction. The database refuses a second one with the same cause, and a second final one.
 */
export async function recordDecision(
  deps: Pick<ActivityDeps, 'sealOf'>,
  tx: Transaction,
  toRecord: ToRecord,
): Promise<DecisionStep> {
  const { customer, verification, policy, decision, context, evidenceIds, version, cause, now, through, verdict } =
    toRecord;
  const { tenantId, id: customerId } = customer;
  const id = uuidv7();
  const { outcome, reasons, requirements, risk } = decision;
  const why = { cause: `decision/${id}`, actor: verdict?.by ?? 'clearway', reasons };
  const { state, blockedOn, patience } = STANDING[outcome](policy.deadlines, decision);
  const dueAt = patience === undefined ? null : new Date(now.getTime() + patience).toISOString();
  const owed = outcome === 'request_information' ? withDeadline(requirements, dueAt) : requirements;
  const standing = { requirements: owed, riskTier: risk.tier, blockedOn, dueAt, policyVersion: policy.version };
  const restricted = customer.restrictionId !== null;
  const status = statusAfterDecision(customer.status, decision, restricted, monitored(policy, verification, decision));
  const reviewAt = outcome === 'approve' ? await reviewAfter(deps, tx, toRecord) : null;
  const review = {
    id: uuidv7(),
    tenantId,
    customerId,
    verificationId: verification.id,
    decisionId: id,
    queue: decision.queue,
    riskTier: risk.tier,
    fourEyes: decision.fourEyes,
    reasons,
    claimedBy: toRecord.claimedBy ?? null,
  };
  // In this order, without waiting in between: each of them rests on those before it.
  await Promise.all([
    insertDecision(tx, tenantId, customerId, {
      id,
      verificationId: verification.id,
      version,
      claimsVersion: customer.claimsVersion,
      decision,
      context: withOverrides(contextToStore(context), toRecord.overrides ?? []),
      evidenceIds,
      policyVersion: policy.version,
      verdictId: verdict?.id ?? null,
      cause,
      decidedBy: verdict?.by ?? 'policy',
      decidedAt: now.toISOString(),
    }),
    verdict && closeReviews(tx, verification.id, 'decided'),
    moveVerification(tx, verification, state, standing, why, through),
    outcome === 'refer' && dueAt && insertReview(tx, { ...review, dueAt }),
    status === customer.status
      ? touchCustomer(tx, customerId, reviewAt)
      : moveStatus(tx, customer, status, { ...why, decision: { id, outcome } }, reviewAt),
    insertAuditEvents(tx, {
      tenantId,
      customerId,
      actor: why.actor,
      action: `decision.${outcome}`,
      detail: { decision_id: id, verification_id: verification.id },
    }),
  ]);
  if (dueAt) return { next: outcome === 'refer' ? 'reviewer' : 'customer', dueAt, riskTier: risk.tier };
  return { next: 'done', outcome, riskTier: risk.tier };
}

/** What is due now is due until then; while people look, they have the time, and nobody else. The decision itself has no deadline in it: it can be made again from its input alone. */
function withDeadline(requirements: Requirements, deadline: string | null): Requirements {
  if (deadline === null) return requirements;
  return {
    ...requirements,
    items: requirements.items.map((item) => (item.bucket === 'currently_due' ? { ...item, deadline } : item)),
  };
}

/**
 * Only a list match, or a list that could not be searched, is a reason to restrict somebody who stands approved before a
 * person has looked; of a business also that somebody behind it no longer stands. Undefined when the customer asked for this
 * verification.
 */
function monitored(
  { onNewMatch }: Policy,
  { openedBecause }: StoredVerification,
  { outcome, queue }: Decision,
): OnNewMatch | undefined {
  if (openedBecause === 'party_changed') return outcome === 'refer' ? onNewMatch : 'keep';
  if (openedBecause !== 'list_changed' && openedBecause !== 'periodic_review') return undefined;
  return outcome === 'refer' && queue === 'sanctions' ? onNewMatch : 'keep';
}

/** Screening alone is no review: the time that was set stays. */
async function reviewAfter(
  { sealOf }: Pick<ActivityDeps, 'sealOf'>,
  tx: Transaction,
  { customer, policy, decision, context, now, validUntil }: ToRecord,
): Promise<string | null> {
  if (context.onlyScreening && customer.nextReviewAt !== null) return null;
  return nextReviewAt(now, decision.risk.tier, policy.reviewEvery, validUntil ?? (await readExpiries()));

  async function readExpiries(): Promise<string[]> {
    const documents = await currentDocuments(tx, customer.id);
    if (documents.length === 0) return [];
    const seal = sealOf(customer);
    return documents.flatMap(
      ({ id, detailsSealed }) => seal.open<DocumentDetails>(`document/${id}`, detailsSealed).validUntil ?? [],
    );
  }
}

interface StandingAfter {
  readonly state: VerificationState;
  readonly blockedOn: string;
  /** How long people have, in milliseconds; absent when the verification is over. */
  readonly patience?: number;
}

const DECIDED: StandingAfter = { state: 'decided', blockedOn: 'none' };

const STANDING: Record<Decision['outcome'], (deadlines: Policy['deadlines'], decision: Decision) => StandingAfter> = {
  approve: () => DECIDED,
  decline: () => DECIDED,
  request_information: ({ customer }) => ({ state: 'awaiting_customer', blockedOn: 'customer', patience: customer }),
  refer: ({ review }, { risk }) => ({ state: 'in_review', blockedOn: 'reviewer', patience: review[risk.tier] }),
};
