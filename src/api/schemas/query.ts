import { z } from 'zod';

import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../limits';
import { isCalendarDate } from './calendar-date';
import { text } from './text';

/** Query strings are text: only plain digits are a number, so that `1e3`, `0x10` and an empty value are none. */
export function wholeNumber({ min, max }: { readonly min: number; readonly max: number }) {
  return z
    .string()
    .regex(/^\d{1,9}$/, { message: `Must be a whole number from ${min} to ${max}`, abort: true })
    .transform(Number)
    .refine((value) => value >= min && value <= max, `Must be a whole number from ${min} to ${max}`)
    .meta({ type: 'integer', minimum: min, maximum: max, pattern: undefined });
}

export const PageSize = wholeNumber({ min: 1, max: MAX_PAGE_SIZE })
  .default(DEFAULT_PAGE_SIZE)
  .meta({ default: DEFAULT_PAGE_SIZE, description: 'How many items a page has.' });

export const Cursor = text({ max: 512 }).meta({
  description: 'The `next_cursor` of the page before. Right and fast at any depth.',
});

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** RFC 3339, or a bare date, which means midnight UTC. A `+` that came as a space, unescaped, is read as meant. */
export const Instant = z
  .string()
  .trim()
  .max(40)
  .transform((given, issues) => {
    const text = given.replace(' ', '+');
    if (isCalendarDate(text)) return `${text}T00:00:00.000Z`;
    const day = INSTANT.exec(text)?.[1];
    if (day && isCalendarDate(day)) return text.toUpperCase();
    issues.addIssue({ code: 'custom', message: 'Must be a date (YYYY-MM-DD) or an RFC 3339 time' });
    return z.NEVER;
  })
  .meta({ examples: ['2026-11-01', '2026-11-01T08:30:00Z'] });

export const NoQuery = z.strictObject({});
