import type { Picture, Quad } from '../picture';
import { readSoftGrid } from '../soft-grid';
import { warpQuad } from '../warp';
import { greyOf } from './grey-picture';

/**
 * Two portraits at most this many of 256 bits apart are to be compared by a person. Strict on purpose: every customer is
 * compared with every other.
 *
 * Measured on synthetic fronts (147 people, 13 layouts), of which some had been looked at while this was made: of 408 pairs of
 * photos of one front, each damaged otherwise, half came out 0 to 7 apart and 60 % within 8. Missed were nearly all that are
 * at a slant, noisy and out of focus at once, and half of those that are small in their picture, at a slant, or crumpled.
 * Of 89,268 pairs of other people 44 (0.05 %) came within 8; the least was 3, the median 48: at 8, every second new customer
 * among a thousand would be compared in vain. The faces are drawn from a few shapes and shades, so that some are nearly the
 * same; no photo of a real person has been measured.
 */
export const SAME_PORTRAIT_DISTANCE = 4;

const CELLS = 16;
/** The portrait is laid flat at this size: four pixels a cell. */
const FLAT = { width: 68, height: 85 };
/** Its rim is left out, as a share of each side: frames, and what an edge that was found a little beside lets in. */
const RIM = 0.1;
/** A step in brightness counts when it is this share of the portrait's whole range. */
const STEP = 0.03;
/** The range of brightness, 0 to 255, below which there is nothing but noise; and so many steps has a face at least. */
const LEAST_RANGE = 16;
const LEAST_STEPS = 16;

/**
 * A difference hash of a portrait, as of a page in `fingerprint.ts`: for each of 16 x 16 cells, whether its right-hand
 * neighbour is clearly brighter. Compare with `hammingDistance` against `SAME_PORTRAIT_DISTANCE`: the same portrait in
 * another photo, or on another document, is close to it. It tells pictures apart, not people: two photos of one person
 * differ like those of two.
 *
 * @param picture the page that the quad is of (`portraitOf`)
 * @returns 64 hexadecimal digits; `undefined` when the place is as good as blank
 */
export function portraitHash(picture: Picture, portrait: Quad): string | undefined {
  const flat = greyOf(warpQuad(picture, portrait, FLAT.width, FLAT.height), FLAT.height);
  const inner = {
    left: RIM * FLAT.width,
    top: RIM * FLAT.height,
    width: (1 - 2 * RIM) * FLAT.width,
    height: (1 - 2 * RIM) * FLAT.height,
  };
  const grid = readSoftGrid(
    { ...FLAT, data: Buffer.from(flat.data.map((value) => Math.round(value))) },
    inner,
    CELLS + 1,
    CELLS,
  );
  const range = Math.max(...grid) - Math.min(...grid);
  let bits = '';
  for (let row = 0; row < CELLS; row += 1) {
    for (let column = 0; column < CELLS; column += 1) {
      const at = row * (CELLS + 1) + column;
      bits += (grid[at + 1] as number) - (grid[at] as number) > STEP * range ? '1' : '0';
    }
  }
  if (range < LEAST_RANGE || bits.replaceAll('0', '').length < LEAST_STEPS) return undefined;
  return BigInt(`0b${bits}`).toString(16).padStart(64, '0');
}
