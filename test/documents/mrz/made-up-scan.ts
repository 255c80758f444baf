import type { LineScan } from '../../../src/documents/mrz/track-places';

/** What the net would see along a flat line with characters at these middles: peaks a few pixels wide on empty paper. */
export function scanOf(width: number, middles: readonly number[], noise: (x: number) => number = () => 0): LineScan {
  const seen = new Float64Array(width);
  for (const middle of middles) {
    for (let x = Math.ceil(middle - 9); x <= middle + 9; x += 1) {
      if (x >= 0 && x < width) seen[x] = Math.max(seen[x]!, 1 - ((x - middle) / 10) ** 2);
    }
  }
  const likelihood = seen.map((each, x) => Math.min(1, Math.max(0, each + noise(x))));
  return {
    character: likelihood.map((each) => Math.log(each + 0.02)),
    nothing: likelihood.map((each) => Math.log(1 - each + 0.02)),
  };
}

/** The middles of so many places, the first at `first`, each gap wider than the one before it by `growth`. */
export function middlesFrom(first: number, gap: number, count: number, growth = 0): number[] {
  return Array.from({ length: count }, (_none, number) => first + number * gap + (growth * number * (number - 1)) / 2);
}
