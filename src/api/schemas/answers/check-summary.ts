import { z } from 'zod';

import { CHECK_KINDS, CHECK_OUTCOMES } from '../../../domain/evidence';
import { AnswerInstant } from './answer-fields';

/** Whom or what it was about, and what came of it. */
export const CheckSummaryAnswer = z.strictObject({
  kind: z.enum(CHECK_KINDS),
  subject: z.string().meta({
    description:
      '`customer`, `document:<id>`, `address:<id>`, `proof:<id>`; of a related party `party:<id>`, ' +
      '`party:<id>/document:<id>` and so on.',
    examples: ['customer', 'party:0192f0c1-7a52-7f30-8c44-2d1e0f9a8b7c'],
  }),
  outcome: z.enum(CHECK_OUTCOMES),
  finished_at: AnswerInstant,
});
