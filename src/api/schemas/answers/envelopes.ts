import { z } from 'zod';

import { SUCCESS_MESSAGE, VALIDATION_MESSAGE } from '../../envelope';

/** The three shapes of every answer under /v1; see envelope.ts. */
export function successOf<T extends z.ZodType>(data: T) {
  return z.strictObject({
    status: z.literal(true),
    data,
    error: z.array(z.unknown()).max(0),
    message: z.literal(SUCCESS_MESSAGE),
  });
}

export const FailureAnswer = z
  .strictObject({
    status: z.literal(false),
    data: z.strictObject({}),
    error: z.array(
      z.strictObject({
        code: z.string(),
        message: z.string(),
        field: z.string().optional(),
      }),
    ),
    message: z.string(),
  })
  .meta({ id: 'Failure' });

export const ValidationFailureAnswer = z
  .strictObject({
    status: z.literal('error'),
    message: z.literal(VALIDATION_MESSAGE),
    errors: z.record(z.string(), z.array(z.string())),
  })
  .meta({
    id: 'ValidationFailure',
    examples: [
      {
        status: 'error',
        message: VALIDATION_MESSAGE,
        errors: { email: ['Must be an e-mail address'], 'documents.0.id_typo': ['Unknown field'] },
      },
    ],
  });
