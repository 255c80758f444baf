import type { Quad } from '../picture';
import { findDensePatches } from './dense-cells';
import { CELL, readGradientCells, type GradientCells } from './gradient-cells';
import type { ShrunkPicture } from './grey-picture';
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

/** In cells: the edge of a card is long and three cells wide. */
const LEAST_LENGTH = 12;
/**
 * In pixels of the picture in full. PDF417 with four columns of data, which hold what a card says in no fewer rows than fit
 * on it, is 137 modules wide (ISO 15438), and with less than a pixel to a module none was read.
 */
const LEAST_WIDTH = 128;
const LEAST_THICKNESS = 4.5;
/** Times its length. No barcode on a card is taller than it is wide. */
const MOST_THICKNESS = 1.2;
/** Measured of PDF417: 0.35 to 0.9 of its rectangle full of cells, edges that agree by 0.4 to 0.75. A linear one has more. */
const LEAST_DENSITY = 0.45;
const MOST_AGREEMENT = 0.8;
/** Of the region, how much has to be crossed by a broad bar: where print was taken in with a barcode, and where not. */
const SOME_BARS = 0.5;
const MOST_BARS = 1;
/** A share of the steepest slope: what is as black on white as print can be, and no fine lines of a background. */
const STRONG = 0.4;

/**
 * The regions of a picture that look like a barcode, the most striking first. `most` are found at most; of these, those that
 * are wide enough to be read come back.
 */
export function findBarcodeRegions(picture: ShrunkPicture, most: number): BarcodeRegion[] {
  const cells = smoothCells(readGradientCells(picture));
  const leastWide = LEAST_WIDTH / (CELL * picture.factor);
  const regions: (BarcodeRegion & { readonly isWide: boolean })[] = [];
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
      const isLikely = bars >= MOST_BARS && isDense && agreement < MOST_AGREEMENT;
      regions.push({ outlines, isLikely, isWide: length >= leastWide });
      if (regions.length === most) return regions.filter(({ isWide }) => isWide);
    }
  }
  return regions.filter(({ isWide }) => isWide);
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
  const means = new Float32Array(values.length);
  for (let at = 0, column = 0; at < values.length; at += 1) {
    const own = values[at] as number;
    const isFirst = step === 1 ? column === 0 : at < step;
    const isLast = step === 1 ? column === columns - 1 : at + step >= values.length;
    const sum = own + (isFirst ? own : (values[at - step] as number)) + (isLast ? own : (values[at + step] as number));
    means[at] = sum / 3;
    column = column === columns - 1 ? 0 : column + 1;
  }
  return means;
}
