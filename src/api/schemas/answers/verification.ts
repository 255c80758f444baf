import { z } from 'zod';

import { CHECK_KINDS, CHECK_OUTCOMES } from '../../../domain/evidence';
import { RISK_TIERS, VERIFICATION_STATES } from '../../../domain/verification';
import { AnswerInstant, Id, orNull, Reason } from './answer-fields';
import { CheckSubject } from './check-summary';
import { DecisionAnswer, RequirementsAnswer } from './kyc';

const summary = {
  id: Id,
  customer_id: Id,
  number: z.int().min(1).meta({ description: 'Counts the verifications of one customer from 1.' }),
  state: z.enum(VERIFICATION_STATES),
  opened_because: z.enum(['created', 'changed', 'unlocked', 'periodic_review', 'list_changed', 'party_changed']),
  risk_tier: orNull(z.enum(RISK_TIERS)),
  blocked_on: z.string().meta({ examples: ['none', 'customer', 'reviewer', 'check:screening'] }),
  due_at: orNull(AnswerInstant),
  overdue: z.boolean(),
  opened_at: AnswerInstant,
  ended_at: orNull(AnswerInstant),
};

export const FindingAnswer = z
  .strictObject({
    code: z.string(),
    severity: z.enum(['info', 'warning', 'critical']),
    field: z.string().optional(),
    retryable: z.boolean(),
    customer_message: z.string(),
    staff_note: z.string(),
    detail: z.looseObject({}).optional(),
  })
  .meta({ id: 'Finding', description: 'One thing a check noticed. Holds no personal data of the customer.' });

const CheckAnswer = z
  .strictObject({
    id: Id,
    kind: z.enum(CHECK_KINDS),
    subject: CheckSubject,
    outcome: z.enum(CHECK_OUTCOMES),
    findings: z.array(FindingAnswer),
    engine: z.strictObject({ name: z.string(), version: z.string() }),
    data: z.record(z.string(), z.string()),
    started_at: AnswerInstant,
    finished_at: AnswerInstant,
    attempt: z.int().min(1),
  })
  .meta({ id: 'Check' });

export const TimelineEventAnswer = z
  .strictObject({
    subject: z.enum(['customer', 'verification']),
    from: orNull(z.string()),
    to: z.string(),
    actor: z.string(),
    reasons: z.array(Reason),
    at: AnswerInstant,
  })
  .meta({ id: 'TimelineEvent' });

export const VerificationSummaryAnswer = z.strictObject(summary).meta({ id: 'VerificationSummary' });

export const VerificationListAnswer = z
  .strictObject({ items: z.array(VerificationSummaryAnswer) })
  .meta({ id: 'VerificationList', description: 'Newest first.' });

export const VerificationAnswer = z
  .strictObject({
    ...summary,
    requirements: RequirementsAnswer,
    checks: z.array(CheckAnswer),
    decision: orNull(DecisionAnswer).meta({ description: 'The latest decision.' }),
    decisions: z.array(z.strictObject({ ...DecisionAnswer.shape, decided_by: z.string() })),
    timeline: z.array(TimelineEventAnswer),
  })
  .meta({ id: 'Verification' });
