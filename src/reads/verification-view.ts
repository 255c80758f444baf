import type { StoredDecision } from '../db/decisions';
import type { StoredVerification } from '../db/verifications';
import { NOTHING_REQUIRED } from '../domain/requirements';
import type { Requirements } from '../domain/requirements';
import type { DecisionView, VerificationSummary } from '../domain/views';

export function verificationSummary(row: StoredVerification): VerificationSummary {
  const { id, customerId, number, state, openedBecause, riskTier, blockedOn, dueAt, openedAt, endedAt } = row;
  return {
    id,
    customerId,
    number,
    state,
    openedBecause,
    ...(riskTier && { riskTier }),
    blockedOn,
    ...(dueAt && { dueAt }),
    overdue: row.overdueAt !== null,
    openedAt,
    ...(endedAt && { endedAt }),
  };
}

export function decisionView(decision: StoredDecision): DecisionView {
  const { outcome, reasons, decidedAt, decidedBy, policyVersion } = decision;
  return { outcome, reasons, decidedAt, decidedBy, policyVersion };
}

/** A verification that owes nothing stores nothing: the buckets are always all there when read. */
export function requirementsOf({ requirements }: StoredVerification): Requirements {
  return { ...NOTHING_REQUIRED, ...requirements };
}
