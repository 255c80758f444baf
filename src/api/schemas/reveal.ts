import { z } from 'zod';

import { text } from './text';

export const RevealBody = z
  .strictObject({
    fields: z
      .array(text({ max: 100 }))
      .min(1)
      .max(20)
      .meta({
        description:
          '`email`, `phone`, `date_of_birth`, `registration_number`, `tax_id`, or what a case names in `reveal`: ' +
          '`documents.<id>.number`, `documents.<id>.birth_date`, `addresses.<id>`, and of a related party ' +
          '`parties.<id>.date_of_birth` and the others above.',
      }),
  })
  .meta({ id: 'Reveal', examples: [{ fields: ['date_of_birth'] }] });

export const ReassignBody = z
  .strictObject({
    to: text({ max: 100 }).meta({
      description: 'Who shall have it, as the answers name them.',
      examples: ['person:0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10'],
    }),
  })
  .meta({ id: 'Reassign', examples: [{ to: 'person:0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10' }] });

export const DocumentFileQuery = z.strictObject({
  form: z
    .enum(['sent', 'straightened'])
    .default('sent')
    .meta({ description: 'As the customer sent it, or as the document check laid it level.' }),
});
