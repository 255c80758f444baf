const STEPS = 4096;
const SINES = Float32Array.from({ length: STEPS }, (_none, at) => Math.sin((at / STEPS) * 2 * Math.PI));

/** The sine of so many turns (1 is the whole circle), to a thousandth: for loops over pixels. From -1000 turns up. */
export function sineOf(turns: number): number {
  return SINES[((turns + 1000) * STEPS) & (STEPS - 1)] as number;
}
