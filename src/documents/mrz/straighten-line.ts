import type { Picture } from '../picture';
import { brightnessAt, type GreyPlane } from './grey-plane';

const { max } = Math;

/** A line of print laid flat: one place is `PLACE` pixels wide, the line runs along the middle of the picture. */
export const PLACE = 32;
/** Capitals of OCR-B size 1 at a pitch of 2.54 mm (ISO 1073-2, ICAO Doc 9303-3): 2.4 mm, in pixels of a straightened line. */
const CAPITAL = 30;
/** Rows above and below that are looked at: less than half the way to the next line. */
const REACH = 36;
const SEGMENT = 4 * PLACE;
/** Of the ink of a segment, what stands in the band that is a line of letters. */
const LEAST_SHARE = 0.6;

/** Where the columns of a flat line lie in the picture, in pixels: the point on its middle, and how far it is one row down. */
export interface FlatColumns {
  readonly middleX: Float64Array;
  readonly middleY: Float64Array;
  readonly downX: Float64Array;
  readonly downY: Float64Array;
}

/**
 * Cuts a line of print out of a picture, following it where it is bent or runs aslant: pages warp, and a box is a straight
 * guess. Grey, `height` rows, the letters' middle on the middle row.
 */
export function straightenLine(picture: GreyPlane, columns: FlatColumns, height: number): Picture {
  const width = columns.middleX.length;
  const rough = new Uint8Array(width * (2 * REACH + 1));
  const level = new Float64Array(width);
  for (let row = -REACH; row <= REACH; row += 1) {
    copyRow(picture, columns, level, row + 0.5, rough.subarray((row + REACH) * width, (row + REACH + 1) * width));
  }
  const curve = findBend(rough, width);
  const bend = Float64Array.from(level, (_level, x) => curve(x));
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    copyRow(picture, columns, bend, row + 0.5 - height / 2, data.subarray(row * width, (row + 1) * width));
  }
  return { data, width, height, channels: 1 };
}

/** One row of the flat line, so many rows below its bent middle. */
function copyRow(picture: GreyPlane, columns: FlatColumns, bend: Float64Array, below: number, row: Uint8Array): void {
  const { middleX, middleY, downX, downY } = columns;
  for (let x = 0; x < row.length; x += 1) {
    const down = below + (bend[x] as number);
    row[x] = brightnessAt(
      picture,
      (middleX[x] as number) + down * (downX[x] as number),
      (middleY[x] as number) + down * (downY[x] as number),
    );
  }
}

/** How far below the middle row the line runs at each column: a parabola through where its letters stand. */
function findBend(rough: Uint8Array, width: number): (x: number) => number {
  const points: { x: number; shift: number; weight: number }[] = [];
  for (let left = 0; left + SEGMENT <= width; left += SEGMENT / 2) {
    const ink = inkOfRows(rough, width, left);
    let best = { shift: 0, ink: -Infinity, share: 0 };
    const all = ink.reduce((total, each) => total + each, 0);
    for (let shift = CAPITAL / 2 - REACH; shift <= REACH - CAPITAL / 2; shift += 1) {
      const from = REACH + shift - CAPITAL / 2;
      let sum = 0;
      for (let row = from; row <= from + CAPITAL; row += 1) sum += ink[row] as number;
      // What stands just outside of the band is what it should not cut off.
      sum -= 1.5 * ((ink[from - 2] ?? 0) + (ink[from + CAPITAL + 2] ?? 0));
      if (sum > best.ink) best = { shift, ink: sum, share: sum / all };
    }
    // Letters leave the rows above and below them light; the page's edge and what lies beyond do not.
    const weight = best.share >= LEAST_SHARE ? max(0, best.ink) : 0;
    points.push({ x: left + SEGMENT / 2, shift: best.shift, weight });
  }
  return fitParabola(points, width);
}

/** How much darker than its surroundings each row is. */
function inkOfRows(rough: Uint8Array, width: number, left: number): Float64Array {
  const rows = 2 * REACH + 1;
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row += 1) {
    for (let x = left; x < left + SEGMENT; x += 1) counts[rough[row * width + x] as number]! += 1;
  }
  const paper = percentileOf(counts, 0.7);
  const ink = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (let x = left; x < left + SEGMENT; x += 1) sum += max(0, paper - 8 - (rough[row * width + x] as number));
    ink[row] = sum;
  }
  return ink;
}

function percentileOf(counts: Uint32Array, share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += counts[value] as number;
    if (seen >= share * total) return value;
  }
  return 255;
}

/** Weighted, twice: the second time without what the first fit missed by more than an eighth of a letter. */
function fitParabola(
  points: readonly { x: number; shift: number; weight: number }[],
  width: number,
): (x: number) => number {
  let kept = points.filter(({ weight }) => weight > 0);
  let curve: (x: number) => number = () => 0;
  for (let round = 0; round < 2 && kept.length >= 4; round += 1) {
    curve = leastSquares(kept, width);
    const fitted = curve;
    kept = kept.filter(({ x, shift }) => Math.abs(fitted(x) - shift) <= CAPITAL / 6);
  }
  return curve;
}

function leastSquares(
  points: readonly { x: number; shift: number; weight: number }[],
  width: number,
): (x: number) => number {
  const m = new Float64Array(9);
  const v = new Float64Array(3);
  for (const { x, shift, weight } of points) {
    const t = (2 * x) / width - 1;
    const powers = [1, t, t * t];
    for (let i = 0; i < 3; i += 1) {
      v[i]! += weight * (powers[i] as number) * shift;
      for (let j = 0; j < 3; j += 1) m[3 * i + j]! += weight * (powers[i] as number) * (powers[j] as number);
    }
  }
  const [a, b, c] = solve3(m, v);
  return (x) => {
    const t = (2 * x) / width - 1;
    return a + b * t + c * t * t;
  };
}

/** Cramer's rule. */
function solve3(m: Float64Array, v: Float64Array): [number, number, number] {
  const det = (n: ArrayLike<number>) =>
    (n[0] as number) * ((n[4] as number) * (n[8] as number) - (n[5] as number) * (n[7] as number)) -
    (n[1] as number) * ((n[3] as number) * (n[8] as number) - (n[5] as number) * (n[6] as number)) +
    (n[2] as number) * ((n[3] as number) * (n[7] as number) - (n[4] as number) * (n[6] as number));
  const whole = det(m);
  if (Math.abs(whole) < 1e-9) return [0, 0, 0];
  const column = (index: number) => {
    const changed = Float64Array.from(m);
    for (let row = 0; row < 3; row += 1) changed[3 * row + index] = v[row] as number;
    return det(changed) / whole;
  };
  return [column(0), column(1), column(2)];
}
