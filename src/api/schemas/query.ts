import { z } from 'zod';

import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../limits';
import { isCalendarDate } from './calendar-date';

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

export const Cursor = z
  .string()
  .min(1)
  .max(512)
  .regex(/^[A-Za-z0-9_-]+$/, 'This cursor is none that we gave out')
  .meta({
    description: 'The `next_cursor` of the page before. Right and fast at any depth.',
  });

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-](?:0\d|1[0-4]):[0-5]\d))?$/;
const MONTH_AND_DAY = '-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const EARLIEST = Date.parse('1900-01-01T00:00:00Z');
const BEYOND = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * RFC 3339, or a bare date, which means midnight UTC, of years and offsets that there are: Postgres fails on others. A `+`
 * that came as a space, unescaped, is read as meant.
 */
export const Instant = z
  .string()
  .trim()
  .max(40)
  .transform((given, issues) => {
    const text = given.replace(' ', '+');
    const day = INSTANT.exec(text)?.[1];
    if (day && isCalendarDate(day)) {
      const instant = day === text ? `${text}T00:00:00.000Z` : text.toUpperCase();
      const at = Date.parse(instant);
      if (at >= EARLIEST && at <= BEYOND) return instant;
    }
    issues.addIssue({
      code: 'custom',
      message: 'Must be a date (YYYY-MM-DD) or an RFC 3339 time, of the years 1900 to 9999',
    });
    return z.NEVER;
  })
  .meta({
    pattern: INSTANT.source.replace('\\d{4}', '(?:19|[2-9]\\d)\\d{2}').replace('-\\d{2}-\\d{2}', MONTH_AND_DAY),
    examples: ['2026-11-01', '2026-11-01T08:30:00Z'],
  });

export const NoQuery = z.strictObject({});
