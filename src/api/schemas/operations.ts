import { z } from 'zod';

import { REPAIR_KINDS } from '../../domain/repair';
import { Cursor, Instant, PageSize } from './query';
import { reasoned } from './reasoned';

export const StuckQuery = z.strictObject({ size: PageSize, cursor: Cursor.optional() });

export const DecisionTimesQuery = z
  .strictObject({
    from: Instant.optional().meta({ description: 'Inclusive; 30 days before `to` when absent.' }),
    to: Instant.optional().meta({ description: 'Exclusive; now when absent.' }),
  })
  .check(({ value: { from, to }, issues }) => {
    if (from === undefined || to === undefined || Date.parse(from) < Date.parse(to)) return;
    issues.push({ code: 'custom', path: ['from'], input: from, message: 'Must be before `to`' });
  });

export const RepairBody = z
  .strictObject({
    verification_id: z.uuid({ message: 'Must be a UUID' }).toLowerCase(),
    repair: z.enum(REPAIR_KINDS).meta({
      description:
        'retry: run now what is unavailable. signal: deliver the waiting signal again. rerun: run every check anew, and use no evidence again.',
    }),
    ...reasoned,
  })
  .meta({
    id: 'Repair',
    examples: [
      {
        verification_id: '0192f0c1-7a4b-7d02-8a11-3c9f0e6b7d21',
        repair: 'retry',
        reason_code: 'lists_are_back',
        note: 'The OFAC list was missing since this morning and is loaded now.',
      },
    ],
  });
