/** Whether somebody is an owner who counts, where what they own is known as a range. Pure. */

/** Per cent, both ends included. */
export interface OwnedRange {
  readonly min: number;
  readonly max: number;
  /** The max itself is not reached: less than 25 is not 25. */
  readonly maxExclusive?: true;
}

export const AT_THRESHOLD = ['certain', 'possible', 'no'] as const;
export type AtThreshold = (typeof AT_THRESHOLD)[number];

/** FATF Recommendation 24 gives it as the highest; 31 CFR 1010.230(d)(1) and (EU) 2024/1624 article 52 have it. Per cent. */
export const DEFAULT_OWNERSHIP_THRESHOLD = 25;

/** Figures are in per cent, to nine places: what is so near to the threshold is at it, on the side of knowing somebody. */
const GRAIN = 1e-8;

/** @param ranges of the shares, and of the votes where they differ: either is enough */
export function atThreshold(ranges: readonly OwnedRange[], threshold: number): AtThreshold {
  if (ranges.some(({ min }) => min >= threshold - GRAIN)) return 'certain';
  // Asked the other way round: what is no figure rules nobody out.
  const isBelow = ({ max, maxExclusive }: OwnedRange): boolean =>
    maxExclusive ? max <= threshold + GRAIN : max < threshold - GRAIN;
  return ranges.every(isBelow) ? 'no' : 'possible';
}
