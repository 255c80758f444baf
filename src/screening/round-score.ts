/** As shown and stored: four decimals, which is more than a score can tell. */
export function roundScore(score: number): number {
  return Math.round(score * 1e4) / 1e4;
}
