import { z } from 'zod';

import { text } from './text';

/**
 * Answers show what was not given as an empty text, and a client sends back what it read: an empty text in a field that
 * may be absent means that it was not given.
 */
export function orEmpty<Schema extends z.ZodType>(schema: Schema) {
  return z.union([z.literal('').transform(() => undefined), schema]).optional();
}

/** One line of text that need not be given. */
export function optionalText({ max }: { readonly max: number }) {
  return text({ min: 0, max })
    .transform((value) => (value === '' ? undefined : value))
    .optional();
}
