import type { Quad } from '../picture';
import type { GreyPicture } from './grey-picture';
import { rectify } from './rectify';

/** Pixels of the small picture in which bars are looked for: a PDF417's first bar is 6 to 12 of them wide. */
const WIDTH = 300;
const MOST_HEIGHT = 160;
const STRIPS = 4;
/** The share of the height, above and below, that is left out: an outline is as coarse as its cells. */
const BORDER = 0.15;
const LEAST_BAR = 4;
/** How dark, from black (0) to white (1), the mean of a column of pixels is within a bar. */
const DARK = 0.33;
/** By how many pixels a bar may lie further left or right in the next strip, where the outline is askew. */
const MOST_SLANT = 8;

const { abs, hypot, max, min, round } = Math;

/**
 * The share of what lies in `outline`, in steps of a quarter, that one broad upright bar crosses. PDF417 has one at either
 * end, 8 modules wide at its start and 7 at its stop (ISO 15438), from top to bottom; lines of print have gaps between
 * them. Quick: most stripes on a page are print, and need not be looked at any closer.
 */
export function measureGuardBars(picture: GreyPicture, outline: Quad): number {
  const [upperLeft, upperRight, , lowerLeft] = outline;
  const length = hypot(upperRight.x - upperLeft.x, upperRight.y - upperLeft.y);
  const thickness = hypot(lowerLeft.x - upperLeft.x, lowerLeft.y - upperLeft.y);
  const height = max(4 * STRIPS, min(MOST_HEIGHT, round((WIDTH * thickness) / length)));
  const small = rectify(picture, outline, { width: WIDTH, height, margin: 0 })?.picture;
  if (small === undefined) return 0;
  const [black, white] = levelsOf(small.data);
  const limit = black + DARK * (white - black);
  let longest = 0;
  let crossed = new Map<number, number>();
  for (let strip = 0; strip < STRIPS; strip += 1) {
    const next = new Map<number, number>();
    for (const bar of findBars(small, strip, limit)) {
      const above = Array.from(crossed, ([x, strips]) => (abs(x - bar) <= MOST_SLANT ? strips : 0));
      next.set(bar, 1 + max(0, ...above));
    }
    longest = max(longest, ...next.values());
    crossed = next;
  }
  return longest / STRIPS;
}

/** The brightness of the pixels that stand at 5 % and 95 % when they are put in order, which counting does faster. */
function levelsOf(pixels: Uint8Array): [black: number, white: number] {
  const counts = new Uint32Array(256);
  for (const value of pixels) counts[value]! += 1;
  return [levelAt(counts, round(0.05 * (pixels.length - 1))), levelAt(counts, round(0.95 * (pixels.length - 1)))];
}

/** How many pixels are darker than the one that is looked for: `rank`. */
function levelAt(counts: Uint32Array, rank: number): number {
  let seen = 0;
  return counts.findIndex((count) => (seen += count) > rank);
}

/** The middles of the bars in a strip: columns of pixels next to each other that are darker than `limit` in the mean. */
function findBars({ data, width, height }: GreyPicture, strip: number, limit: number): number[] {
  const from = round(height * (BORDER + ((1 - 2 * BORDER) * strip) / STRIPS));
  const to = round(height * (BORDER + ((1 - 2 * BORDER) * (strip + 1)) / STRIPS));
  const bars: number[] = [];
  let run = 0;
  for (let x = 0; x <= width; x += 1) {
    let sum = 0;
    for (let y = from; y < to; y += 1) sum += data[y * width + x] as number;
    if (x < width && sum < limit * (to - from)) {
      run += 1;
      continue;
    }
    if (run >= LEAST_BAR) bars.push(x - run / 2);
    run = 0;
  }
  return bars;
}
