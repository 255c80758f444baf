import { z } from 'zod';

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Is it a day that there was or will be, as `YYYY-MM-DD`? `2023-02-29` is none. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = FORM.exec(text) ?? [];
  if (!year || !month || !day) return false;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.toISOString().startsWith(text);
}

function todayUtc(): string {
  return new Date().toISOString().slice(0, 10);
}

/** ISO 8601 calendar date. `earliest` is a date too, inclusive. */
export function calendarDate({ earliest, past }: { readonly earliest: string; readonly past: boolean }) {
  return z
    .string()
    .trim()
    .min(1, { abort: true })
    .max(32)
    .refine((value) => isCalendarDate(value), { message: 'Must be a real date, written YYYY-MM-DD', abort: true })
    .refine((value) => value >= earliest, `Must not be before ${earliest}`)
    .refine((value) => !past || value <= todayUtc(), 'Must not be in the future');
}

/** Whether the person is old enough is for the policy to say, not for the form. */
export const BirthDate = calendarDate({ earliest: '1900-01-01', past: true }).meta({
  format: 'date',
  description: 'Birth date, `YYYY-MM-DD`, from 1900 on and not in the future.',
  examples: ['1970-12-28'],
});

/** The oldest companies in the registers are older than any living person. */
export const IncorporationDate = calendarDate({ earliest: '1500-01-01', past: true }).meta({
  format: 'date',
  description: 'Date of incorporation, `YYYY-MM-DD`, from 1500 on and not in the future.',
});
