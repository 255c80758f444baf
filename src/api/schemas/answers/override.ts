import { z } from 'zod';

import { CHECK_KINDS } from '../../../domain/evidence';
import { AnswerInstant, Id, orNull } from './answer-fields';
import { CheckSubject } from './check-summary';

export const OverrideAnswer = z
  .strictObject({
    id: Id,
    customer_id: Id,
    review_id: Id,
    check_id: Id,
    check_kind: z.enum(CHECK_KINDS),
    subject: CheckSubject,
    code: z.string(),
    field: orNull(z.string()),
    reason_code: z.string(),
    given_by: z.string(),
    given_at: AnswerInstant,
    withdrawn_by: orNull(z.string()),
    withdrawn_at: orNull(AnswerInstant),
  })
  .meta({
    id: 'GivenOverride',
    description: 'Holds while the check looks at the same input, until somebody withdraws it.',
  });
