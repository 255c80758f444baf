import type { Quad } from '../picture';
import { findDensePatches } from './dense-cells';
import { CELL, readGradientCells, type GradientCells } from './gradient-cells';
import type { GreyPicture } from './grey-picture';
import { measureGuardBars } from './guard-bars';
import { outlineCells } from './region-outlines';
import { findStripedPatches } from './striped-cells';

/** A part of a picture where many edges run the same way, as the bars of a barcode do. */
export interface BarcodeRegion {
  /** Ways to lay a quad around it, its first side along the rows of bars; in pixels of the picture that was looked at. */
  readonly outlines: readonly Quad[];
  /** Dense and of the right grain: worth every effort. Print, too, has edges that agree, but in lines with gaps between. */
  readonly isLikely: boolean;
}

const { hypot, max } = Math;

/** In cells. Smaller, nothing could be read; the edge of a card is long and three cells wide. */
const LEAST_LENGTH = 12;
const LEAST_THICKNESS = 4.5;
/** Times its length. No barcode on a card is taller than it is wide. */
const MOST_THICKNESS = 1.2;
/** Measured of PDF417: 0.35 to 0.9 of its rectangle full of cells, edges that agree by 0.4 to 0.75. A linear one has more. */
const LEAST_DENSITY = 0.45;
const MOST_AGREEMENT = 0.8;
/** Of the region, how much has to be crossed by a broad bar: where print was taken in with a barcode, and where not. */
const SOME_BARS = 0.5;
const MOST_BARS = 0.75;
/** A share of the steepest slope: what is as black on white as print can be, and no fine lines of a background. */
const STRONG = 0.4;

/** The regions of a picture that look like a barcode, the most striking first, at most `most` of them. */
export function findBarcodeRegions(picture: GreyPicture, most: number): BarcodeRegion[] {
  const cells = smoothCells(readGradientCells(picture));
  const regions: BarcodeRegion[] = [];
  const ways = [
    () => findStripedPatches(cells, STRONG, LEAST_LENGTH),
    () => findDensePatches(cells, STRONG, LEAST_LENGTH),
    () => findStripedPatches(cells, 0, LEAST_LENGTH),
  ];
  for (const findPatches of ways) {
    for (const { members, direction, agreement } of findPatches().toSorted((a, b) => b.strength - a.strength)) {
      const { length, thickness, outlines } = outlineCells(members, cells.columns, direction);
      if (length < LEAST_LENGTH || thickness < LEAST_THICKNESS || thickness > MOST_THICKNESS * length) continue;
      if (regions.some((region) => isNear(region, outlines))) continue;
      const bars = max(...outlines.map((outline) => measureGuardBars(picture, outline)));
      if (bars < SOME_BARS) continue;
      const isDense = members.length > LEAST_DENSITY * length * thickness;
      regions.push({ outlines, isLikely: bars >= MOST_BARS && isDense && agreement < MOST_AGREEMENT });
      if (regions.length === most) return regions;
    }
  }
  return regions;
}

/** Whether a region has been found before: its plain rectangle, which stands last, is the same but for a cell. */
function isNear({ outlines }: BarcodeRegion, others: readonly Quad[]): boolean {
  const one = outlines.at(-1);
  const other = others.at(-1);
  if (one === undefined || other === undefined) return false;
  return one.every(({ x, y }, corner) => hypot(x - (other[corner]?.x ?? 0), y - (other[corner]?.y ?? 0)) < 1.5 * CELL);
}

/** Means over 3 x 3 cells: a single one holds too few bars to tell. */
function smoothCells({ columns, rows, xx, yy, xy }: GradientCells): GradientCells {
  const smooth = (values: Float32Array) => meanOfThree(meanOfThree(values, columns, 1), columns, columns);
  return { columns, rows, xx: smooth(xx), yy: smooth(yy), xy: smooth(xy) };
}

/** Of each value and those `step` before and after it; at either end, and where a row ends, of what is nearest. */
function meanOfThree(values: Float32Array, columns: number, step: number): Float32Array {
  return values.map((own, at) => {
    const isFirst = step === 1 ? at % columns === 0 : at < step;
    const isLast = step === 1 ? at % columns === columns - 1 : at + step >= values.length;
    return (own + (isFirst ? own : (values[at - step] as number)) + (isLast ? own : (values[at + step] as number))) / 3;
  });
}
