import type { TextLine } from '../text-line';
import type { GreyPicture } from './grey-picture';
import { mapPage, type PageMaps, type Rectangle } from './portrait-maps';

const { max, min, round, sqrt } = Math;

/** Of width to height: 35 x 45 mm is 0.78. */
const ASPECTS = [0.72, 0.75, 0.78, 0.81, 0.84];
/** Heights, as shares of the height of all print on the page, each so many times the one before. */
const HEIGHTS = { least: 0.36, most: 1.05, factor: 1.05 };
/** Portraits stand beside the print, or below it: so far outside, as shares of the print's width and height. */
const BESIDE = { across: 0.8, down: 0.15 };
const STEP = 2;
/** More print on it than this, as a share, and it is none. */
const PRINT = 0.1;
/** Bars and codes step everywhere, a face here and there: from this share on it counts against it. */
const BUSY = 0.6;
/** From here on it is one. */
const ENOUGH = 1.3;

/** The best place for a portrait, in pixels of the picture; `undefined` when none is good. */
export function findPortraitBox(page: GreyPicture, lines: readonly TextLine[]): Rectangle | undefined {
  const maps = mapPage(page, lines);
  if (maps === undefined) return undefined;
  const { print } = maps;
  const [wide, high] = [print.right - print.left, print.bottom - print.top];
  const from = { x: print.left - BESIDE.across * wide, y: print.top - BESIDE.down * high };
  const to = { x: print.right + BESIDE.across * wide, y: print.bottom + BESIDE.down * high };
  let best: Rectangle | undefined;
  let highest = ENOUGH;
  for (let share = HEIGHTS.least; share <= HEIGHTS.most; share *= HEIGHTS.factor) {
    const height = round(share * high);
    for (const aspect of ASPECTS) {
      const width = round(height * aspect);
      for (let top = max(1, round(from.y)); top + height < min(page.height, to.y); top += STEP) {
        for (let left = max(1, round(from.x)); left + width < min(page.width, to.x); left += STEP) {
          const score = scorePlace(maps, left, top, left + width, top + height, highest);
          if (score <= highest) continue;
          highest = score;
          best = { left, top, right: left + width, bottom: top + height };
        }
      }
    }
  }
  return best;
}

function scorePlace(
  { text, level, squares, across, down, deviation, stride }: PageMaps,
  left: number,
  top: number,
  right: number,
  bottom: number,
  highest: number,
): number {
  const [wide, high] = [right - left, bottom - top];
  const upper = top * stride;
  const lower = bottom * stride;
  const l = sum(across, upper + left, upper + left + 1, lower + left, lower + left + 1) / high;
  const r = sum(across, upper + right, upper + right + 1, lower + right, lower + right + 1) / high;
  const t = sum(down, upper + left, upper + right, upper + stride + left, upper + stride + right) / wide;
  const b = sum(down, lower + left, lower + right, lower + stride + left, lower + stride + right) / wide;
  const edges = (l + r + t + b) / 8 + min(l, r, t, b) / 2;
  if (edges + 0.5 <= highest) return -1;
  const area = wide * high;
  const within = (table: Float64Array) => sum(table, upper + left, upper + right, lower + left, lower + right) / area;
  const textShare = within(text);
  if (textShare > PRINT) return -1;
  const mean = within(level);
  const variance = within(squares) - mean * mean;
  const busy = max(0, (within(across) + within(down)) / 2 - BUSY);
  return edges + 0.5 * min(1, sqrt(max(0, variance)) / deviation) - textShare - busy;
}

function sum(
  table: Float64Array,
  upperLeft: number,
  upperRight: number,
  lowerLeft: number,
  lowerRight: number,
): number {
  return (
    (table[lowerRight] as number) -
    (table[upperRight] as number) -
    (table[lowerLeft] as number) +
    (table[upperLeft] as number)
  );
}
