import type { Evidence } from '../src/domain/evidence';
import { NOTICE_DAYS } from '../src/documents/expiry';
import type { PlannedCheck } from './planned-check';

/** Far less than `NOTICE_DAYS`, in which nothing that was clear expires, so that its notice is not late by much either. */
const HOLDS_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * The day on which this evidence was made, if it still holds on that other one: it found nothing in doubt, and no document
 * that expires within `NOTICE_DAYS`. Undefined when it is too old, or of this day. Days are `YYYY-MM-DD`.
 */
export function dayItHoldsFrom({ outcome, findings, started_at }: Evidence, today: string): string | undefined {
  const day = started_at.slice(0, 10);
  const age = (Date.parse(today) - Date.parse(day)) / DAY_MS;
  if (outcome !== 'clear' || !(age > 0 && age <= Math.min(HOLDS_DAYS, NOTICE_DAYS))) return undefined;
  return findings.some(({ code }) => code === 'document.expires_soon') ? undefined : day;
}

/** A check of files as it was asked on another day; undefined for one that costs nothing to ask again. */
export function askedOn(check: PlannedCheck, day: string): PlannedCheck | undefined {
  const { run, input } = check;
  if (run || typeof input !== 'object' || input === null || !('today' in input)) return undefined;
  return { ...check, input: { ...input, today: day } };
}
