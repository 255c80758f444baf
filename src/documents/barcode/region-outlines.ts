import type { Point, Quad } from '../picture';
import { CELL } from './gradient-cells';

export interface Outlined {
  /** Of its rectangle, in cells. */
  readonly length: number;
  readonly thickness: number;
  readonly outlines: readonly Quad[];
}

/** Of the thickness, what is left at the narrower end of a card seen from its side; less is no card. */
const LEAST_END = 0.4;

const { abs, ceil, cos, floor, max, min, sin } = Math;

/**
 * Quads around cells whose edges run across `direction` (radians): one whose long sides follow the upper and the lower
 * border of the cells, as the rows do when a card is seen from its side, and the plain rectangle, which is the better one
 * where print next to the barcode frays the border.
 */
export function outlineCells(members: readonly number[], columns: number, direction: number): Outlined {
  const c = cos(direction);
  const s = sin(direction);
  const turned = members.map((cell) => {
    const x = ((cell % columns) + 0.5) * CELL;
    const y = (floor(cell / columns) + 0.5) * CELL;
    return { x: x * c + y * s, y: y * c - x * s };
  });
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of turned) {
    left = min(left, x);
    right = max(right, x);
    top = min(top, y);
    bottom = max(bottom, y);
  }
  const upper = fitLine(borderOf(turned, left, right, min));
  const lower = fitLine(borderOf(turned, left, right, max));
  const quad = (a: number, b: number, d: number, e: number): Quad => {
    const back = (x: number, y: number): Point => ({ x: x * c - y * s, y: x * s + y * c });
    return [back(left, a), back(right, b), back(right, d), back(left, e)];
  };
  const rectangle = quad(top, top, bottom, bottom);
  const slanted = quad(upper(left), upper(right), lower(right), lower(left));
  const narrowest = min(lower(left) - upper(left), lower(right) - upper(right));
  return {
    length: (right - left) / CELL + 1,
    thickness: (bottom - top) / CELL + 1,
    outlines: narrowest >= LEAST_END * (bottom - top) ? [slanted, rectangle] : [rectangle],
  };
}

/** For each step along the region the cell that lies outermost. */
function borderOf(
  cells: readonly Point[],
  left: number,
  right: number,
  outer: (a: number, b: number) => number,
): Point[] {
  // At most 64 steps: the fit below looks at every pair.
  const step = max(CELL, ceil((right - left) / 64));
  const border = new Map<number, number>();
  for (const { x, y } of cells) {
    const at = floor((x - left) / step);
    border.set(at, outer(border.get(at) ?? y, y));
  }
  return Array.from(border, ([at, y]) => ({ x: left + (at + 0.5) * step, y }));
}

/** A line through most of the points, however far off the others are (Theil and Sen: the median of all slopes). */
function fitLine(points: readonly Point[]): (x: number) => number {
  const slopes: number[] = [];
  for (const [at, p] of points.entries()) {
    for (const q of points.slice(at + 1)) if (abs(q.x - p.x) > 4 * CELL) slopes.push((q.y - p.y) / (q.x - p.x));
  }
  const slope = median(slopes);
  const height = median(points.map(({ x, y }) => y - slope * x));
  return (x) => slope * x + height;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[floor(sorted.length / 2)] ?? 0;
}
