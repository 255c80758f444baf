/** A character as the line reader saw it: where along the line its middle lies, in pixels. */
export interface Peak {
  readonly place: number;
  readonly likelihood: number;
}

/** Equally spaced places along a line: the middle of the first, and the distance from one to the next. */
export interface Pitch {
  readonly first: number;
  readonly step: number;
  /** How much wider each place is than the one before it, as a page seen at a slant has them. */
  readonly growth: number;
}

/** The middle of the place with this number. */
export function placeAt({ first, step, growth }: Pitch, number: number): number {
  return first + number * step + (growth * number * (number - 1)) / 2;
}

/** The pitch at which places stand, by least squares over their middles, the first one's first; there must be three at least. */
export function fitPitch(along: readonly number[]): Pitch {
  const n = along.length;
  const m = (n - 1) / 2;
  // Orthogonal polynomials on equally spaced points need no matrix.
  const s2 = along.reduce((sum, _y, i) => sum + (i - m) ** 2, 0);
  const q = (i: number) => (i - m) ** 2 - s2 / n;
  const s4 = along.reduce((sum, _y, i) => sum + q(i) ** 2, 0);
  const mean = along.reduce((sum, y) => sum + y, 0) / n;
  const slope = along.reduce((sum, y, i) => sum + y * (i - m), 0) / s2;
  const bend = along.reduce((sum, y, i) => sum + y * q(i), 0) / s4;
  const at = (i: number) => mean + slope * (i - m) + bend * q(i);
  const [a, b, c] = [at(0), at(1), at(2)];
  return { first: a, step: b - a, growth: c - 2 * b + a };
}
