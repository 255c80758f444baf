/** Whether a new version of a list may replace the old one: a list that shrinks sharply is more often broken than true. */

export type ListSanity = { readonly ok: true } | { readonly ok: false; readonly reason: 'empty' | 'shrunk' };

/**
 * `maxShrinkShare` is the share of the previous entries that may go, 0 to 1 (0.1: a tenth). No previous version: 0 or null.
 * Anything that is no count fails closed.
 */
export function sanityOf(previousCount: number | null, count: number, maxShrinkShare: number): ListSanity {
  if (!Number.isInteger(count) || count <= 0) return { ok: false, reason: 'empty' };
  const least = (previousCount ?? 0) * (1 - maxShrinkShare);
  return count >= least ? { ok: true } : { ok: false, reason: 'shrunk' };
}
