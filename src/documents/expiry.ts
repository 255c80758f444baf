import type { Finding } from '../domain/evidence';
import { documentFinding } from './document-findings';

/** Long enough to get a new identity card or passport in most countries. */
export const NOTICE_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether a document is still valid. The date on a document is the last day on which it is (ICAO Doc 9303-3, "date of
 * expiry"), so it has expired from the day after. A document without a date is not judged: many have none.
 *
 * @param validUntil last day of validity as the customer gave it, `YYYY-MM-DD`
 * @param today `YYYY-MM-DD`
 * @param field path of the document's image in the request; the date itself is reported at its `valid_until` sibling
 * @returns at most one finding: `document.expired`, `document.expires_soon` (info), `document.expiry_invalid`
 * @throws RangeError when `today` is no date: that is the caller's mistake, not the customer's
 */
export function checkExpiry({
  validUntil,
  today,
  field,
}: {
  readonly validUntil?: string;
  readonly today: string;
  readonly field: string;
}): Finding[] {
  const now = readDate(today);
  if (now === undefined) throw new RangeError('today must be a calendar date, YYYY-MM-DD');
  if (validUntil === undefined || validUntil === '') return [];
  const last = readDate(validUntil);
  if (last === undefined) return [documentFinding('expiry_invalid', field.replace(/[^.]*$/, 'valid_until'))];
  if (last < now) return [documentFinding('expired', field)];
  const daysLeft = Math.round((last - now) / DAY);
  return daysLeft <= NOTICE_DAYS ? [documentFinding('expires_soon', field, { days_left: daysLeft })] : [];
}

/** Midnight UTC in milliseconds; `undefined` for what the calendar does not have, such as 2025-02-29. */
function readDate(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : time;
}
