import type { z } from 'zod';

import type { IncomingVerdict, ReviewInQueue, ReviewView } from '../../domain/review-views';
import type { ControlView } from '../../domain/views';
import type { ControlAnswer, ReviewAnswer, ReviewInQueueAnswer } from '../schemas/answers/review';
import type { VerdictBody } from '../schemas/verdict';
import { wireInstant } from './instant';
import { wireReason } from './kyc';

export function readVerdict(body: VerdictBody): IncomingVerdict {
  return {
    action: body.action,
    reasonCode: body.reason_code,
    note: body.note,
    entryIds: [...new Set(body.matches)],
    requirements: [...new Set(body.requirements)],
  };
}

export function review(view: ReviewView): z.infer<typeof ReviewAnswer> {
  return {
    id: view.id,
    customer_id: view.customerId,
    verification_id: view.verificationId,
    state: view.state,
    queue: view.queue,
    risk_tier: view.riskTier,
    four_eyes: view.fourEyes,
    reasons: view.reasons.map(wireReason),
    opened_at: wireInstant(view.openedAt),
    due_at: wireInstant(view.dueAt),
    overdue: view.overdue,
    claimed_by: view.claimedBy ?? null,
    verdict: view.verdict ? wireVerdict(view.verdict) : null,
  };
}

export function reviewInQueue(view: ReviewInQueue): z.infer<typeof ReviewInQueueAnswer> {
  return {
    ...review(view),
    question: view.question,
    customer: { kind: view.customer.kind, country_code: view.customer.countryCode },
    claimed_at: view.claimedAt ? wireInstant(view.claimedAt) : null,
    claimed_by_name: view.claimedByName ?? null,
    awaiting: view.awaiting,
    age_seconds: view.ageSeconds,
  };
}

function wireVerdict(verdict: NonNullable<ReviewView['verdict']>): z.infer<typeof ReviewAnswer>['verdict'] {
  return {
    action: verdict.action,
    reason_code: verdict.reasonCode,
    note: verdict.note,
    matches: [...verdict.entryIds],
    requirements: [...verdict.requirements],
    given_by: verdict.givenBy,
    given_at: wireInstant(verdict.givenAt),
    needs_second: verdict.needsSecond,
    seconded_by: verdict.secondedBy ?? null,
  };
}

export function control(view: ControlView): z.infer<typeof ControlAnswer> {
  return {
    id: view.id,
    action: view.action,
    reason_code: view.reasonCode,
    requested_by: view.requestedBy,
    approved_by: view.approvedBy ?? null,
    customer: { id: view.customer.id, status: view.customer.status, version: view.customer.version },
  };
}
