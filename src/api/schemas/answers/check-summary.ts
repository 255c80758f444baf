import { z } from 'zod';

import { CHECK_KINDS, CHECK_OUTCOMES } from '../../../domain/evidence';
import { AnswerInstant } from './answer-fields';

/** Whom or what evidence is about. */
export const CheckSubject = z.string().meta({
  description:
    '`customer`, `document:<id>`, `address:<id>`, `proof:<id>`; of an owner or controller `party:<id>`, ' +
    '`party:<id>/document:<id>` and so on.',
  examples: ['customer', 'party:0192f0c4-1d21-7c44-9b85-0d2f3a4b5c63'],
});

export const CheckSummaryAnswer = z.strictObject({
  kind: z.enum(CHECK_KINDS),
  subject: CheckSubject,
  outcome: z.enum(CHECK_OUTCOMES),
  finished_at: AnswerInstant,
});
