import { z } from 'zod';

import { CUSTOMER_KINDS, CUSTOMER_STATUSES } from '../../../domain/customer';
import { RISK_TIERS } from '../../../domain/verification';
import { VERDICT_ACTIONS } from '../../../domain/review-views';
import { AnswerInstant, Id, NextCursor, orNull, Reason } from './answer-fields';

const VerdictAnswer = z
  .strictObject({
    action: z.enum(VERDICT_ACTIONS),
    reason_code: z.string(),
    note: z.string(),
    matches: z.array(z.string()),
    requirements: z.array(z.string()),
    given_by: z.string(),
    given_at: AnswerInstant,
    needs_second: z.boolean(),
    seconded_by: orNull(z.string()),
  })
  .meta({ id: 'GivenVerdict' });

export const ReviewAnswer = z
  .strictObject({
    id: Id,
    customer_id: Id,
    verification_id: Id,
    state: z.enum(['open', 'decided', 'cancelled']),
    queue: z.string(),
    risk_tier: z.enum(RISK_TIERS),
    four_eyes: z.boolean(),
    reasons: z.array(Reason),
    opened_at: AnswerInstant,
    due_at: AnswerInstant,
    overdue: z.boolean(),
    claimed_by: orNull(z.string()),
    verdict: orNull(VerdictAnswer),
  })
  .meta({ id: 'Review' });

export const ReviewInQueueAnswer = z
  .strictObject({
    ...ReviewAnswer.shape,
    question: z.string().meta({ description: 'What is asked, in one sentence.' }),
    customer: z.strictObject({ kind: z.enum(CUSTOMER_KINDS), country_code: z.string() }),
    claimed_at: orNull(AnswerInstant),
    claimed_by_name: orNull(z.string()),
    awaiting: z.enum(['first', 'second']).meta({ description: 'Whose verdict it waits for.' }),
    age_seconds: z.int().min(0),
  })
  .meta({ id: 'ReviewInQueue' });

export const ReviewCountsAnswer = z
  .strictObject({
    open: z.int().min(0),
    mine: z.int().min(0).meta({ description: 'Claimed by whoever asks.' }),
    overdue: z.int().min(0),
    awaiting_second: z.int().min(0),
  })
  .meta({ id: 'ReviewCounts', description: 'Of open reviews.' });

export const ReviewPageAnswer = z
  .strictObject({
    items: z.array(ReviewInQueueAnswer),
    size: z.int(),
    visible: z.int(),
    next_cursor: NextCursor,
  })
  .meta({ id: 'ReviewPage', description: 'Open ones first, by due time.' });

export const ControlAnswer = z
  .strictObject({
    id: Id,
    action: z.enum(['lock', 'unlock', 'restrict', 'lift_restriction']),
    reason_code: z.string(),
    requested_by: z.string(),
    approved_by: orNull(z.string()).meta({ description: 'The second person; an unlock has effect only with one.' }),
    customer: z.strictObject({ id: Id, status: z.enum(CUSTOMER_STATUSES), version: z.int().min(1) }),
  })
  .meta({ id: 'ControlTaken' });
