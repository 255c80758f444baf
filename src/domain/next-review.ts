/** When an approved customer is looked at again though nothing happened. Pure. */
import type { RiskTier } from './verification';

/** In milliseconds, by risk: how long an approval stands unlooked at (FATF Recommendation 10, ongoing due diligence). */
export type ReviewEvery = Readonly<Record<RiskTier, number>>;

const DAY_MS = 86_400_000;

/** Before a document expires its bearer has this long to send the next one. */
const BEFORE_EXPIRY_MS = 30 * DAY_MS;

/**
 * The instant, RFC 3339: the end of the tier's time, or 30 days before a document expires where that is earlier. Of a
 * document that expires sooner than that, the day on which it has; of one that has already, nothing more follows.
 *
 * @param validUntil days, `YYYY-MM-DD`; what is no day is passed over
 */
export function nextReviewAt(now: Date, tier: RiskTier, every: ReviewEvery, validUntil: readonly string[]): string {
  const instants = [now.getTime() + every[tier]];
  for (const day of validUntil) {
    // Valid to the end of that day.
    const expired = Date.parse(`${day}T00:00:00Z`) + DAY_MS;
    const early = expired - BEFORE_EXPIRY_MS;
    if (early > now.getTime()) instants.push(early);
    else if (expired > now.getTime()) instants.push(expired);
  }
  return new Date(Math.min(...instants)).toISOString();
}
