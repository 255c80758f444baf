import { z } from 'zod';

/** A value or null. Not `.nullable()`: for a named schema that would come out of the generator as one nothing fits. */
export function orNull<T extends z.ZodType>(schema: T) {
  return z.union([schema, z.null()]);
}

export const Id = z.uuid().meta({ examples: ['0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10'] });

export const AnswerInstant = z.iso
  .datetime({ offset: true, precision: 6 })
  .meta({ format: 'date-time', examples: ['2026-11-23T08:15:49.238398+00:00'] });

export const Reason = z
  .strictObject({
    code: z.string(),
    message: z.string(),
    parties: z.array(Id).optional().meta({
      description: 'Ids of the owners and controllers whom it is about; absent: the customer alone.',
    }),
  })
  .meta({ id: 'Reason', examples: [{ code: 'address.missing', message: 'No address was sent.' }] });

export const NextCursor = orNull(z.string()).meta({ description: 'Null on the last page.' });
