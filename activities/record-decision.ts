import { v7 as uuidv7 } from 'uuid';

import { insertAuditEvents } from '../src/db/audit-events';
import { touchCustomer } from '../src/db/customers';
import type { StoredCustomer } from '../src/db/customers';
import type { Transaction } from '../src/db/database';
import { insertDecision } from '../src/db/decisions';
import { closeReviews, insertReview } from '../src/db/reviews';
import { moveVerification } from '../src/db/verifications';
import type { Step, StoredVerification } from '../src/db/verifications';
import { moveStatus } from '../src/commands/move-status';
import { contextToStore, POLICY_VERSION } from '../src/domain/decision';
import type { Decision, DecisionContext } from '../src/domain/decision';
import type { DecisionStep } from '../src/domain/steps';
import { statusAfterDecision } from '../src/domain/status';
import type { VerificationState } from '../src/domain/verification';
import type { ActivityDeps } from './deps';

export interface ToRecord {
  readonly customer: StoredCustomer;
  readonly verification: StoredVerification;
  readonly decision: Decision;
  readonly context: DecisionContext;
  readonly evidenceIds: readonly string[];
  /** One more than the decisions that this verification has. */
  readonly version: number;
  readonly cause: string;
  /** Moves on the way to the state that the decision leads to. */
  readonly through?: readonly Step[];
  readonly verdict?: { readonly id: string; readonly by: string };
}

/**
 * The one place where a decision takes effect: decision, moves of verification and customer, review, event and audit
 * row, all in the caller's transaction. The database refuses a second one with the same cause, and a second final one.
 */
export async function recordDecision(
  deps: Pick<ActivityDeps, 'deadlines' | 'fourEyesFindings' | 'now'>,
  tx: Transaction,
  { customer, verification, decision, context, evidenceIds, version, cause, through, verdict }: ToRecord,
): Promise<DecisionStep> {
  const { tenantId, id: customerId } = customer;
  const id = uuidv7();
  const now = deps.now();
  const { outcome, reasons, requirements, risk } = decision;
  const why = { cause: `decision/${id}`, actor: verdict?.by ?? 'clearway', reasons };
  const { state, blockedOn, patience } = STANDING[outcome](deps.deadlines, decision);
  const dueAt = patience === undefined ? null : new Date(now.getTime() + patience).toISOString();
  const status = statusAfterDecision(customer.status, decision, customer.restrictionId !== null);
  const review = {
    id: uuidv7(),
    tenantId,
    customerId,
    verificationId: verification.id,
    decisionId: id,
    queue: decision.queue,
    riskTier: risk.tier,
    fourEyes: reasons.some(({ code }) => deps.fourEyesFindings.includes(code)),
    reasons,
  };
  // In this order, without waiting in between: each of them rests on those before it.
  await Promise.all([
    insertDecision(tx, tenantId, customerId, {
      id,
      verificationId: verification.id,
      version,
      claimsVersion: customer.claimsVersion,
      decision,
      context: contextToStore(context),
      evidenceIds,
      policyVersion: POLICY_VERSION,
      verdictId: verdict?.id ?? null,
      cause,
      decidedBy: verdict?.by ?? 'policy',
      decidedAt: now.toISOString(),
    }),
    verdict && closeReviews(tx, verification.id, 'decided'),
    moveVerification(tx, verification, state, { requirements, riskTier: risk.tier, blockedOn, dueAt }, why, through),
    outcome === 'refer' && dueAt && insertReview(tx, { ...review, dueAt }),
    status === customer.status
      ? touchCustomer(tx, customerId)
      : moveStatus(tx, customer, status, { ...why, decision: { id, outcome } }),
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

interface StandingAfter {
  readonly state: VerificationState;
  readonly blockedOn: string;
  /** How long people have, in milliseconds; absent when the verification is over. */
  readonly patience?: number;
}

const DECIDED: StandingAfter = { state: 'decided', blockedOn: 'none' };

const STANDING: Record<
  Decision['outcome'],
  (deadlines: ActivityDeps['deadlines'], decision: Decision) => StandingAfter
> = {
  approve: () => DECIDED,
  decline: () => DECIDED,
  request_information: ({ customer }) => ({ state: 'awaiting_customer', blockedOn: 'customer', patience: customer }),
  refer: ({ review }, { risk }) => ({ state: 'in_review', blockedOn: 'reviewer', patience: review[risk.tier] }),
};
