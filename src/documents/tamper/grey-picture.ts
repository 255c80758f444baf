import type { Picture } from '../picture';

const { floor, max, min, round } = Math;

/** Brightness, 0 to 255, of a picture made smaller. */
export interface GreyPicture {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
  /** Pixels of this one for one of the original: 1 at most. */
  readonly scale: number;
}

/** Each pixel the mean of those it stands for; the longer side `longSide` pixels at most. */
export function greyOf({ data, width, height, channels }: Picture, longSide: number): GreyPicture {
  const add = channels === 1 ? addGreys : addColours;
  return meansOf(width, height, longSide, (row, sums) => add(data, row * width * channels, sums));
}

/** The same picture smaller still. */
export function shrinkGrey({ data, width, height, scale }: GreyPicture, longSide: number): GreyPicture {
  const smaller = meansOf(width, height, longSide, (row, sums) => addMeans(data, row * width, sums));
  return { ...smaller, scale: scale * smaller.scale };
}

/**
 * Rows are added up first, pixel by pixel, and the columns of these sums then: along a row it takes longer to see where the
 * next mean begins than to add.
 *
 * @param add adds a row of the larger picture to the sums of its columns
 */
function meansOf(
  fromWidth: number,
  fromHeight: number,
  longSide: number,
  add: (row: number, sums: Float64Array) => void,
): GreyPicture {
  const scale = min(1, longSide / max(fromWidth, fromHeight));
  const columns = startsOf(fromWidth, scale);
  const rows = startsOf(fromHeight, scale);
  const [width, height] = [columns.length - 1, rows.length - 1];
  const data = new Float32Array(width * height);
  const sums = new Float64Array(fromWidth);
  for (let row = 0; row < height; row += 1) {
    const first = rows[row] as number;
    const last = rows[row + 1] as number;
    sums.fill(0);
    for (let y = first; y < last; y += 1) add(y, sums);
    collapse(sums, columns, last - first, data, row * width);
  }
  return { data, width, height, scale };
}

/** Where the pixels begin that each of the smaller picture's columns (or rows) stands for, and where those of the last end. */
function startsOf(from: number, scale: number): Uint32Array {
  const to = max(1, round(from * scale));
  const starts = new Uint32Array(to + 1);
  for (let place = 0; place < from; place += 1) starts[min(to - 1, floor((place * to) / from)) + 1] = place + 1;
  return starts;
}

function collapse(sums: Float64Array, columns: Uint32Array, high: number, data: Float32Array, to: number): void {
  let at = 0;
  for (let column = 0; column + 1 < columns.length; column += 1) {
    const first = at;
    const end = columns[column + 1] as number;
    let sum = 0;
    for (; at < end; at += 1) sum += sums[at] as number;
    data[to + column] = sum / ((end - first) * high);
  }
}

/** By the weights of ITU-R BT.601, which JPEG uses too. */
function addColours(data: Uint8Array, start: number, sums: Float64Array): void {
  for (let x = 0, at = start; x < sums.length; x += 1, at += 3) {
    const value = 0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
    sums[x] = (sums[x] as number) + value;
  }
}

// The same loop for bytes and for numbers: one for both takes three times as long for either.

function addGreys(data: Uint8Array, start: number, sums: Float64Array): void {
  for (let x = 0; x < sums.length; x += 1) sums[x] = (sums[x] as number) + (data[start + x] as number);
}

function addMeans(data: Float32Array, start: number, sums: Float64Array): void {
  for (let x = 0; x < sums.length; x += 1) sums[x] = (sums[x] as number) + (data[start + x] as number);
}

/** Between four pixels; `NaN` outside the picture. */
export function valueAt({ data, width, height }: GreyPicture, x: number, y: number): number {
  if (!(x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1)) return NaN;
  const left = floor(x);
  const top = floor(y);
  const right = min(width - 1, left + 1);
  const lower = min(height - 1, top + 1) * width;
  const upper = top * width;
  const fx = x - left;
  const fy = y - top;
  const above = (data[upper + left] as number) * (1 - fx) + (data[upper + right] as number) * fx;
  const below = (data[lower + left] as number) * (1 - fx) + (data[lower + right] as number) * fx;
  return above * (1 - fy) + below * fy;
}
