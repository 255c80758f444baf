import type { Model } from '../ocr/models';
import type { FlatLine } from './flat-lines';
import { NOTHING, readGlyphs } from './glyphs';
import type { LineScan } from './track-places';

/** Every so many pixels of the flat line a character is looked for. */
const SCAN = 5;
/** Nothing that the net sees is taken for impossible. */
const DOUBT = 0.02;

/** Lets the net look all along a flat line. No character has its middle where the line runs beyond the page's picture. */
export async function scanLine(model: Model, { picture, within }: FlatLine): Promise<LineScan> {
  const count = Math.ceil(picture.width / SCAN);
  const [first, end] = [Math.ceil(within.from / SCAN), Math.min(count, Math.ceil(within.to / SCAN))];
  const looks = Array.from({ length: Math.max(0, end - first) }, (_none, index) => (first + index) * SCAN);
  const seen = await readGlyphs(model, picture, looks);
  const character = new Float64Array(count).fill(Math.log(DOUBT));
  const nothing = new Float64Array(count).fill(Math.log(1 + DOUBT));
  for (const [index, each] of seen.entries()) {
    character[first + index] = Math.log(mostOf(each) + DOUBT);
    nothing[first + index] = Math.log((each[NOTHING] as number) + DOUBT);
  }
  return { character: spread(character, picture.width), nothing: spread(nothing, picture.width) };
}

/** The likelihood of the likeliest character. */
function mostOf(place: Float32Array): number {
  let most = 0;
  for (let index = 0; index < NOTHING; index += 1) most = Math.max(most, place[index] as number);
  return most;
}

/** A value for each pixel, from one for every `SCAN` of them. */
function spread(values: Float64Array, width: number): Float64Array {
  const all = new Float64Array(width);
  for (let x = 0; x < width; x += 1) {
    const at = Math.min(x / SCAN, values.length - 1);
    const low = Math.floor(at);
    const left = values[low] as number;
    all[x] = left + ((values[low + 1] ?? left) - left) * (at - low);
  }
  return all;
}
