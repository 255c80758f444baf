import { z } from 'zod';

import { multilineText } from './text';

/** Ten dots are no reason. Words are not counted: not every script parts them. */
const ENOUGH_SAID = /(?:[\p{L}\p{N}][^\p{L}\p{N}]*){10}/u;

/** Why a person did what they did: a word that can be counted and a sentence that can be read. */
export const reasoned = {
  reason_code: z
    .string()
    .trim()
    .max(64)
    .regex(/^[a-z][a-z0-9_]{1,63}$/, 'Must be 2 to 64 lower-case letters, digits and underscores, a letter first')
    .meta({ examples: ['documents_verified_by_phone'] }),
  note: multilineText({ max: 2000 })
    .refine((note) => ENOUGH_SAID.test(note), 'Must have at least 10 letters or digits')
    .meta({
      minLength: 10,
      pattern: ENOUGH_SAID.source,
      description: 'At least 10 letters or digits, of any script. Stored sealed.',
      examples: ['Called the customer; the birth date was read back correctly.'],
    }),
};

export const ControlBody = z.strictObject(reasoned).meta({
  id: 'Control',
  examples: [{ reason_code: 'court_order', note: 'Order of the court of 3 November, file 17.' }],
});
