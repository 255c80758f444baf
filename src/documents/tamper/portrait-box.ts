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
/** What a place can have besides its edges: as much variety of brightness as a portrait. */
const MOST_BESIDES = 0.5;
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
  const [lowest, furthest] = [min(page.height, to.y), min(page.width, to.x)];
  let best: Rectangle | undefined;
  let highest = ENOUGH;
  for (let share = HEIGHTS.least; share <= HEIGHTS.most; share *= HEIGHTS.factor) {
    const height = round(share * high);

    for (const aspect of ASPECTS) {
      const width = round(height * aspect);
      for (let top = max(1, round(from.y)); top + height < lowest; top += STEP) {
        for (let left = max(1, round(from.x)); left + width < furthest; left += STEP) {
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
  { text, level, squares, across, down, upright, flat, deviation, stride }: PageMaps,
  left: number,
  top: number,
  right: number,
  bottom: number,
  highest: number,
): number {
  const wide = right - left;
  const high = bottom - top;
  const upper = top * stride;
  const lower = bottom * stride;
  // Most places are told by their left edge alone, or by two, that they are none.
  const l = ((upright[lower + left] as number) - (upright[upper + left] as number)) / high;
  if (scoreOfEdges(l, 1, 1, 1) + MOST_BESIDES <= highest) return -1;
  const r = ((upright[lower + right] as number) - (upright[upper + right] as number)) / high;
  if (scoreOfEdges(l, r, 1, 1) + MOST_BESIDES <= highest) return -1;
  const t = ((flat[upper + right] as number) - (flat[upper + left] as number)) / wide;
  const b = ((flat[lower + right] as number) - (flat[lower + left] as number)) / wide;
  const edges = scoreOfEdges(l, r, t, b);
  if (edges + MOST_BESIDES <= highest) return -1;
  const area = wide * high;
  const textShare = sum(text, upper + left, upper + right, lower + left, lower + right) / area;
  if (textShare > PRINT) return -1;
  const mean = sum(level, upper + left, upper + right, lower + left, lower + right) / area;
  const variance = sum(squares, upper + left, upper + right, lower + left, lower + right) / area - mean * mean;
  const stepsAcross = sum(across, upper + left, upper + right, lower + left, lower + right) / area;
  const stepsDown = sum(down, upper + left, upper + right, lower + left, lower + right) / area;
  const busy = max(0, (stepsAcross + stepsDown) / 2 - BUSY);
  return edges + MOST_BESIDES * min(1, sqrt(max(0, variance)) / deviation) - textShare - busy;
}

/** Of four edges, each the share of it that is one; the worst counts for more. It only grows with each. */
function scoreOfEdges(l: number, r: number, t: number, b: number): number {
  return (l + r + t + b) / 8 + min(l, r, t, b) / 2;
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
