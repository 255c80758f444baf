import type { z } from 'zod';

import type { CheckSummary } from '../../domain/views';
import type { CheckSummaryAnswer } from '../schemas/answers/check-summary';
import { wireInstant } from './instant';

export function wireCheckSummary({
  kind,
  subject,
  outcome,
  finishedAt,
}: CheckSummary): z.infer<typeof CheckSummaryAnswer> {
  return { kind, subject, outcome, finished_at: wireInstant(finishedAt) };
}
