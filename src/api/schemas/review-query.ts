import { z } from 'zod';

import { CUSTOMER_KINDS } from '../../domain/customer';
import { RISK_TIERS } from '../../domain/verification';
import { CountryCode } from './country-code';
import { Cursor, PageSize } from './query';
import { text } from './text';

export const ReviewQuery = z.strictObject({
  size: PageSize,
  cursor: Cursor.optional(),
  state: z.enum(['open', 'decided', 'cancelled']).optional(),
  overdue: z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .optional()
    .meta({ type: 'boolean', enum: undefined }),
  claimed_by: text({ max: 100 })
    .optional()
    .meta({
      description: 'Somebody as the answers name them, `me`, or `none` for what nobody has claimed.',
      examples: ['me'],
    }),
  queue: z.enum(['sanctions', 'general']).optional(),
  risk_tier: z.enum(RISK_TIERS).optional(),
  country: CountryCode.optional(),
  kind: z.enum(CUSTOMER_KINDS).optional(),
  awaiting: z.enum(['first', 'second']).optional().meta({ description: 'Whose verdict it waits for.' }),
  sort: z.literal('due_at').optional().meta({ description: 'The one order there is, said aloud.' }),
  customer_id: z.uuid({ message: 'Must be a UUID' }).toLowerCase().optional(),
});
export type ReviewQuery = z.infer<typeof ReviewQuery>;
