import type { LineReading } from '../ocr/recognise-line';
import { NOTHING } from './glyphs';

/** How much the reader in context counts beside the net that sees one character at a time. */
const CONTEXT = 0.5;
/** No likelihood is taken for less: one of the two may not know a character at all. */
const LEAST = 1e-4;

/** The best likelihood of each character among the steps that look at a place; one more place on each side of the line. */
export function byPlace({ steps, classes, likelihoods }: LineReading, count: number): Float64Array[] {
  const perPlace = steps / (count + 2);
  return Array.from({ length: count }, (_none, place) => {
    const from = Math.ceil((place + 1) * perPlace - 0.5);
    const to = Math.min(steps, Math.ceil((place + 2) * perPlace - 0.5));
    const best = new Float64Array(classes - 1);
    for (let step = from; step < to; step += 1) {
      for (let index = 1; index < classes; index += 1) {
        best[index - 1] = Math.max(best[index - 1] as number, likelihoods[step * classes + index] as number);
      }
    }
    return best;
  });
}

/** The two views of a place as one distribution over the alphabet; what is missing to 1 is that there is nothing to be read. */
export function fuse(alone: Float32Array, context: Float64Array): Float64Array {
  const both = (likelihood: number, inContext: number) =>
    Math.max(LEAST, likelihood) * Math.max(LEAST, inContext) ** CONTEXT;
  const fused = context.map((likelihood, index) => both(alone[index] as number, likelihood));
  const nothing = both(alone[NOTHING] as number, 1 - context.reduce((a, b) => Math.max(a, b), 0));
  const sum = fused.reduce((total, each) => total + each, nothing);
  return fused.map((each) => each / sum);
}
