import { z } from 'zod';

import { CUSTOMER_KINDS, CUSTOMER_STATUSES } from '../../domain/customer';
import { MAX_PAGE_OFFSET } from '../limits';
import { CountryCode } from './country-code';
import { Email } from './email';
import { text } from './text';
import { Cursor, Instant, PageSize, wholeNumber } from './query';

export const CustomerQuery = z
  .strictObject({
    page: wholeNumber({ min: 0, max: MAX_PAGE_OFFSET }).optional().meta({ description: 'From 0. Not with `cursor`.' }),
    size: PageSize,
    cursor: Cursor.optional(),
    status: z.enum(CUSTOMER_STATUSES).optional(),
    kind: z.enum(CUSTOMER_KINDS).optional(),
    country: CountryCode.optional(),
    email: Email.optional().meta({ description: 'Exactly this address, in any case.' }),
    phone: z
      .string()
      .max(40)
      .optional()
      .meta({ description: 'E.164, or the national form together with `country`.', examples: ['+23490123456789'] }),
    name: text({ max: 200 })
      .refine((name) => /[\p{L}\p{N}]/u.test(name), 'Must have a letter or a digit')
      .optional()
      .meta({
        description:
          'Words of the name, in any order and case, with or without accents; all must be there, each as a whole. A business is found by the names of its owners and controllers too.',
        examples: ['ada example'],
      }),
    created_from: Instant.optional().meta({ description: 'Created at or after.' }),
    created_to: Instant.optional().meta({ description: 'Created before. Must be later than `created_from`.' }),
  })
  .check(({ value, issues }) => {
    const refuse = (field: string, message: string) =>
      issues.push({ code: 'custom', path: [field], input: value, message });
    if (value.page !== undefined && value.cursor !== undefined) refuse('cursor', 'Send page or cursor, not both');
    if ((value.page ?? 0) * value.size > MAX_PAGE_OFFSET) {
      refuse('page', `Pages end at ${MAX_PAGE_OFFSET} customers; go on with cursor`);
    }
    const { created_from: from, created_to: to } = value;
    if (from && to && Date.parse(from) >= Date.parse(to)) refuse('created_to', 'Must be later than created_from');
  });
export type CustomerQuery = z.infer<typeof CustomerQuery>;
