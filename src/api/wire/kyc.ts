import type { z } from 'zod';

import type { Reason } from '../../domain/decision';
import type { Requirements } from '../../domain/requirements';
import type { CustomerView, DecisionView } from '../../domain/views';
import type { DecisionAnswer, KycAnswer, RequirementsAnswer } from '../schemas/answers/kyc';
import type { Reason as ReasonAnswer } from '../schemas/answers/answer-fields';
import { wireCheckSummary } from './check-summary';
import { wireInstant } from './instant';

export function wireKyc({ kyc, nextReviewAt, version }: CustomerView): z.infer<typeof KycAnswer> {
  return {
    verification_id: kyc.verificationId,
    state: kyc.state,
    decision: kyc.decision ? wireDecision(kyc.decision) : null,
    requirements: wireRequirements(kyc.requirements),
    checks: kyc.checks.map(wireCheckSummary),
    review: kyc.review ? { id: kyc.review.id, due_at: wireInstant(kyc.review.dueAt) } : null,
    next_review_at: nextReviewAt ? wireInstant(nextReviewAt) : null,
    version,
  };
}

export function wireDecision(decision: DecisionView): z.infer<typeof DecisionAnswer> {
  return {
    outcome: decision.outcome,
    reasons: decision.reasons.map(wireReason),
    decided_at: wireInstant(decision.decidedAt),
    policy_version: decision.policyVersion,
  };
}

export function wireReason({ code, message, parties = [] }: Reason): z.infer<typeof ReasonAnswer> {
  return { code, message, ...(parties.length > 0 && { parties: [...parties] }) };
}

export function wireRequirements(requirements: Requirements): z.infer<typeof RequirementsAnswer> {
  return {
    currently_due: [...requirements.currently_due],
    pending_verification: [...requirements.pending_verification],
    past_due: [...requirements.past_due],
    eventually_due: [...requirements.eventually_due],
    errors: requirements.errors.map(({ code, field, retryable, customer_message, staff_note }) => ({
      code,
      field,
      retryable,
      customer_message,
      staff_note,
    })),
    items: requirements.items.map(({ field, bucket, code, deadline, alternatives, party }) => ({
      field,
      bucket,
      reason: code,
      deadline: deadline === undefined ? null : wireInstant(deadline),
      alternatives: [...alternatives],
      ...(party !== undefined && { party }),
    })),
  };
}
