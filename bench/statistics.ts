/** The arithmetic of every bench. Small, so that it can be checked. */

/** The value below which `share` of the values lie (nearest rank, so it is one of them). `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  if (share < 0 || share > 1) throw new RangeError('a percentile is a share from 0 to 1');
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('no values, no percentile');
  return value;
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError('no values, no median');
  return (low + high) / 2;
}

/**
 * How many times `ours` is `theirs`, as the median over rounds: the two figures of a round were taken one after the other,
 * so what slowed the machine down in that round slowed both.
 */
export function medianRatio(ours: readonly number[], theirs: readonly number[]): number {
  if (ours.length !== theirs.length) throw new RangeError('rounds come in pairs');
  return median(ours.map((value, round) => ratio(value, theirs[round] ?? 0)));
}

export function ratio(ours: number, theirs: number): number {
  if (!(theirs > 0)) throw new RangeError('nothing can be compared with nothing');
  return ours / theirs;
}
