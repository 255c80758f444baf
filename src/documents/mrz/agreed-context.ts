import type { SeenCharacter } from './find-mrz-lines';
import { NOTHING } from './glyphs';
import { MRZ_ALPHABET } from './mrz-alphabet';

/** How surely the net has to see every place by itself. Measured: it is never surer of anything than 0.98. */
const SURE = 0.85;
const FILLER = MRZ_ALPHABET.indexOf('<');

/**
 * What the line reader, in context, thinks of each place of a line, for each character of `MRZ_ALPHABET`: taken from what it
 * saw when it read the page, if that is, character by character, what the net sees that looks at one place at a time. Then to
 * straighten the line and read it in context once more would say the same a second time.
 *
 * Of a run of fillers the line reader has to have seen one at least: it does not count them.
 *
 * @param seen the line's characters, from left to right
 * @param alone for each place the net's likelihoods
 * @returns `undefined` where they differ anywhere, or the net is not sure: then the line has to be read again
 */
export function agreedContext(
  seen: readonly SeenCharacter[],
  alone: readonly Float32Array[],
): Float64Array[] | undefined {
  const rows: Float64Array[] = [];
  let at = 0;
  let previous = -1;
  let inContext = 0;
  for (const place of alone) {
    const index = likeliestOf(place);
    if ((place[index] as number) < SURE) return undefined;
    if (index !== FILLER || previous !== FILLER) {
      if (seen[at]?.character !== MRZ_ALPHABET.charAt(index)) return undefined;
      inContext = (seen[at] as SeenCharacter).likelihood;
      at += 1;
      while (index === FILLER && seen[at]?.character === '<') {
        inContext = Math.min(inContext, (seen[at] as SeenCharacter).likelihood);
        at += 1;
      }
    }
    const row = new Float64Array(MRZ_ALPHABET.length);
    row[index] = inContext;
    rows.push(row);
    previous = index;
  }
  return at === seen.length ? rows : undefined;
}

/** The likeliest character, `nothing` left aside. */
function likeliestOf(place: Float32Array): number {
  let best = 0;
  for (let index = 1; index < NOTHING; index += 1) {
    if ((place[index] as number) > (place[best] as number)) best = index;
  }
  return best;
}
