import { z } from 'zod';

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
    .meta({ description: 'A reviewer as the answers name them, or `me`.', examples: ['me'] }),
  customer_id: z.uuid({ message: 'Must be a UUID' }).toLowerCase().optional(),
});
