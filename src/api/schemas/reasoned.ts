import { z } from 'zod';

import { multilineText } from './text';

/** Why a person did what they did: a word that can be counted and a sentence that can be read. */
export const reasoned = {
  reason_code: z
    .string()
    .trim()
    .max(64)
    .regex(/^[a-z][a-z0-9_]{1,63}$/, 'Must be 2 to 64 lower-case letters, digits and underscores, a letter first')
    .meta({ examples: ['documents_verified_by_phone'] }),
  note: multilineText({ min: 10, max: 2000 }).meta({
    description: 'At least 10 characters. Stored sealed.',
    examples: ['Called the customer; the birth date was read back correctly.'],
  }),
};

export const ControlBody = z.strictObject(reasoned).meta({
  id: 'Control',
  examples: [{ reason_code: 'court_order', note: 'Order of the court of 3 November, file 17.' }],
});
