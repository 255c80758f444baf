import type { z } from 'zod';

import type { Evidence, Finding } from '../../domain/evidence';
import type { TimelineEvent, VerificationSummary, VerificationView } from '../../domain/views';
import type { VerificationAnswer, VerificationSummaryAnswer } from '../schemas/answers/verification';
import { wireInstant } from './instant';
import { wireDecision, wireReason, wireRequirements } from './kyc';

export function verificationSummary(summary: VerificationSummary): z.infer<typeof VerificationSummaryAnswer> {
  return {
    id: summary.id,
    customer_id: summary.customerId,
    number: summary.number,
    state: summary.state,
    opened_because: summary.openedBecause,
    risk_tier: summary.riskTier ?? null,
    blocked_on: summary.blockedOn,
    due_at: summary.dueAt ? wireInstant(summary.dueAt) : null,
    overdue: summary.overdue,
    opened_at: wireInstant(summary.openedAt),
    ended_at: summary.endedAt ? wireInstant(summary.endedAt) : null,
  };
}

export function verification(view: VerificationView): z.infer<typeof VerificationAnswer> {
  const decisions = [...view.decisions].sort((a, b) => Date.parse(a.decidedAt) - Date.parse(b.decidedAt));
  const latest = decisions.at(-1);
  return {
    ...verificationSummary(view),
    requirements: wireRequirements(view.requirements),
    checks: view.checks.map(wireCheck),
    decision: latest ? wireDecision(latest) : null,
    decisions: decisions.map((each) => ({ ...wireDecision(each), decided_by: each.decidedBy })),
    timeline: view.timeline.map(wireEvent),
  };
}

/** Field by field: a new column of the evidence does not leave the house because somebody added it. */
function wireCheck(check: Evidence): z.infer<typeof VerificationAnswer>['checks'][number] {
  return {
    id: check.id,
    kind: check.kind,
    subject: check.subject,
    outcome: check.outcome,
    findings: check.findings.map(wireFinding),
    engine: { name: check.engine.name, version: check.engine.version },
    data: { ...check.data },
    started_at: wireInstant(check.started_at),
    finished_at: wireInstant(check.finished_at),
    attempt: check.attempt,
  };
}

export function wireFinding(
  finding: Finding,
): z.infer<typeof VerificationAnswer>['checks'][number]['findings'][number] {
  return {
    code: finding.code,
    severity: finding.severity,
    ...(finding.field !== undefined && { field: finding.field }),
    retryable: finding.retryable,
    customer_message: finding.customer_message,
    staff_note: finding.staff_note,
    ...(finding.detail && { detail: finding.detail }),
  };
}

export function wireEvent(event: TimelineEvent): z.infer<typeof VerificationAnswer>['timeline'][number] {
  return {
    subject: event.subject,
    from: event.from ?? null,
    to: event.to,
    actor: event.actor,
    reasons: event.reasons.map(wireReason),
    at: wireInstant(event.at),
  };
}
