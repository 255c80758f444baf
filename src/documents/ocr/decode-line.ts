import type { LineReading } from './recognise-line';

/** A character as it was read, and where: `step` counts the model's looks along the line. */
export interface ReadCharacter {
  readonly character: string;
  readonly step: number;
  /** Likelihood at its peak, 0 to 1. */
  readonly likelihood: number;
}

const HALF = 0.5;

/** Greedy CTC decoding: the likeliest class of each step, repeats without a blank between them once, blanks left out. */
export function decodeLine(
  { steps, classes, likelihoods }: LineReading,
  characters: readonly string[],
): ReadCharacter[] {
  const read: { character: string; step: number; likelihood: number }[] = [];
  let previous = 0;
  for (let step = 0; step < steps; step += 1) {
    const row = step * classes;
    let best = 0;
    let likelihood = likelihoods[row] as number;
    // Together they are 1: what has half of it has most. There are thousands of classes, and mostly it is the blank.
    for (let index = 1; index < classes && likelihood < HALF; index += 1) {
      const other = likelihoods[row + index] as number;
      if (other > likelihood) {
        best = index;
        likelihood = other;
      }
    }
    const last = read.at(-1);
    if (best !== 0 && best === previous && last) {
      if (likelihood > last.likelihood) Object.assign(last, { step, likelihood });
    } else if (best !== 0) {
      read.push({ character: characters[best - 1] ?? '', step, likelihood });
    }
    previous = best;
  }
  return read;
}

/** The same reading with all classes taken away but these (by their characters) and the blank. */
export function restrict(
  { steps, classes, likelihoods }: LineReading,
  characters: readonly string[],
  allowed: string,
): LineReading {
  const kept = [0, ...Array.from(allowed, (character) => characters.indexOf(character) + 1)];
  const restricted = new Float32Array(steps * kept.length);
  for (let step = 0, at = 0; step < steps; step += 1) {
    for (const from of kept) {
      restricted[at] = likelihoods[step * classes + from] as number;
      at += 1;
    }
  }
  return { steps, classes: kept.length, likelihoods: restricted };
}
