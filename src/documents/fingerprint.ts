import { findContent } from './content-box';
import type { Luminance } from './luminance';
import type { PhotoLuminance } from './photo-luminance';
import { readSoftGrid } from './soft-grid';

export interface ImageFingerprint {
  /** 256 bits as 64 hexadecimal digits. */
  readonly dhash: string;
}

/**
 * Two pictures at most this many of 256 bits apart are the same picture. Strict on purpose: a customer is compared with every
 * other, so the chance of a stranger's page on the same template coming close grows with their number.
 *
 * Measured on synthetic pages (full frame, on a scanner's lid, on a table; slips of paper): of 108 copies at JPEG quality 15
 * and 50, at 0.3 to 1.6 times the size, dimmed or blurred, 104 came out 0 to 4 bits apart; missed were three at another size
 * (5) and one at quality 15 of a page that fills a third of its picture (11). Pages of other people on the same template
 * came out 17 and more apart (3,540 pairs), but on templates with less of the person on them strangers came within 10 (28
 * of 7,140 pairs), and pages that differ in a strip alone 7 and 8.
 *
 * So this finds a picture that was saved again, scaled a little or turned grey. It misses some of those made much smaller,
 * larger or worse, what was cropped further, and every new photo of the same document. Files that are the same byte for
 * byte need none of it: their hash finds them.
 */
export const SAME_IMAGE_DISTANCE = 4;

const CELLS = 16;
const READ_AT = 512;
/** A step in brightness counts when it is this share of the picture's whole range; below, it is noise. */
const STEP = 0.03;
/** With fewer steps up a picture is as good as blank, and one blank picture is like another; pages have 50 and more. */
const LEAST_STEPS = 24;
/** The range of brightness, 0 to 255, below which there is nothing but noise. */
const LEAST_RANGE = 12;

/**
 * A difference hash of what lies in the picture, plain surroundings cut away: for each of 16 x 16 cells, whether its
 * right-hand neighbour is clearly brighter. It survives recompression, scaling and a change of light.
 *
 * Compare fronts only. Sixteen cells across do not see letters: pages that differ in two lines of print alone came out 1
 * to 4 bits apart, and that is all in which the backs of two people's cards differ.
 *
 * @param photo the brightness of the picture, as opened
 * @returns `undefined` when there is nothing to compare: not decodable, or blank
 * @throws DocumentEngineError
 */
export async function fingerprintImage(photo: PhotoLuminance): Promise<ImageFingerprint | undefined> {
  const picture = await photo.at(READ_AT);
  return picture.ok ? hashLuminance(picture.value) : undefined;
}

function hashLuminance(picture: Luminance): ImageFingerprint | undefined {
  const grid = readSoftGrid(picture, findContent(picture), CELLS + 1, CELLS);
  const range = Math.max(...grid) - Math.min(...grid);
  let bits = '';
  for (let row = 0; row < CELLS; row += 1) {
    for (let column = 0; column < CELLS; column += 1) {
      const at = row * (CELLS + 1) + column;
      bits += (grid[at + 1] as number) - (grid[at] as number) > STEP * range ? '1' : '0';
    }
  }
  const dhash = BigInt(`0b${bits}`).toString(16).padStart(64, '0');
  return range < LEAST_RANGE || hammingDistance(dhash, '0') < LEAST_STEPS ? undefined : { dhash };
}

/** How many bits of two hashes differ. */
export function hammingDistance(a: string, b: string): number {
  let difference = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  for (; difference !== 0n; difference &= difference - 1n) count += 1;
  return count;
}
