import { z } from 'zod';

import { reasoned } from './reasoned';
import { text } from './text';

export const OverrideBody = z
  .strictObject({
    check_id: z.uuid('Must be the id of a check').meta({ description: 'Of the check that made the finding.' }),
    code: text({ max: 100 }).meta({ description: 'Of the finding.' }),
    field: text({ max: 200 }).optional().meta({
      description: 'Of the finding, and needed where it has one: a check may find the same about several fields.',
    }),
    ...reasoned,
  })
  .meta({
    id: 'Override',
    examples: [
      {
        check_id: '0192f0c1-7b00-7a01-9c01-aabbccddeeff',
        code: 'contact.email_disposable',
        field: 'email',
        reason_code: 'known_employer_domain',
        note: 'The domain is the one of their employer, who confirmed it by letter.',
      },
    ],
  });
export type OverrideBody = z.infer<typeof OverrideBody>;
