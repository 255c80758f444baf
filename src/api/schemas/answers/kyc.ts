import { z } from 'zod';

import { DECISION_OUTCOMES } from '../../../domain/decision';
import { REQUIREMENT_BUCKETS } from '../../../domain/requirements';
import { VERIFICATION_STATES } from '../../../domain/verification';
import { AnswerInstant, Id, orNull, Reason } from './answer-fields';
import { CheckSummaryAnswer } from './check-summary';

const FieldPaths = z.array(z.string()).meta({
  examples: [['documents.passport.front_doc', 'owners[0].documents.passport.front_doc']],
});

export const RequirementsAnswer = z
  .strictObject({
    currently_due: FieldPaths,
    pending_verification: FieldPaths,
    past_due: FieldPaths,
    eventually_due: FieldPaths,
    errors: z.array(
      z.strictObject({
        code: z.string(),
        field: z.string(),
        retryable: z.boolean(),
        customer_message: z.string(),
        staff_note: z.string(),
      }),
    ),
    items: z
      .array(
        z.strictObject({
          field: z.string(),
          bucket: z.enum(REQUIREMENT_BUCKETS),
          reason: z.string().meta({ description: 'The code of the finding or the rule that asks for it.' }),
          deadline: orNull(AnswerInstant).meta({
            description: 'Until when it may be sent, or was; of what is eventually due, when it is due.',
          }),
          alternatives: FieldPaths.meta({ description: 'Fields that would do as well.' }),
          party: Id.optional().meta({ description: 'The owner or controller whom it is about; absent: the customer.' }),
        }),
      )
      .meta({ description: 'The fields of all buckets, each with why it is there.' }),
  })
  .meta({
    id: 'Requirements',
    description:
      'What is owed, in four buckets of field paths. Documents go by their type; owners and controllers by their place ' +
      'in what GET answers, and in `items` by id.',
  });

export const DecisionAnswer = z
  .strictObject({
    outcome: z.enum(DECISION_OUTCOMES),
    reasons: z.array(Reason),
    decided_at: AnswerInstant,
    policy_version: z.string(),
  })
  .meta({ id: 'Decision' });

export const KycAnswer = z
  .strictObject({
    verification_id: Id,
    state: z.enum(VERIFICATION_STATES),
    decision: orNull(DecisionAnswer),
    requirements: RequirementsAnswer,
    checks: z.array(CheckSummaryAnswer),
    review: orNull(z.strictObject({ id: Id, due_at: AnswerInstant })),
    next_review_at: orNull(AnswerInstant),
    version: z.int().min(1).meta({ description: 'Grows by one with every change; drop answers with a smaller one.' }),
  })
  .meta({ id: 'Kyc', description: 'Where the latest verification stands. Clearway addition.' });
