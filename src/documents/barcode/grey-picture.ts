import type { Picture } from '../picture';

/** Brightness alone, 8 bits a pixel, row by row. */
export interface GreyPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** One that was made smaller: a pixel of it spans `factor` pixels, either way, of the picture it was made from. */
export interface ShrunkPicture extends GreyPicture {
  readonly factor: number;
}

const { ceil, floor, max } = Math;

/**
 * The picture in grey, made smaller by a whole factor until its longer side is at most `longSide` pixels. Each pixel is the
 * mean of those it replaces: leaving pixels out instead would break fine bars.
 */
export function shrinkToGrey(picture: Picture, longSide: number): ShrunkPicture {
  const factor = max(1, ceil(max(picture.width, picture.height) / longSide));
  const width = max(1, floor(picture.width / factor));
  const height = max(1, floor(picture.height / factor));
  if (factor === 1 && picture.channels === 1) return { data: picture.data, width, height, factor };
  const data = new Uint8Array(width * height);
  if (factor === 1) {
    for (let at = 0, from = 0; at < data.length; at += 1, from += 3) data[at] = greyOf(picture.data, from) + 0.5;
    return { data, width, height, factor };
  }
  const sums = new Float64Array(width);
  const addRow = picture.channels === 1 ? addGreyRow : addColourRow;
  for (let y = 0; y < height; y += 1) {
    sums.fill(0);
    for (let row = y * factor; row < (y + 1) * factor; row += 1) addRow(picture, row, factor, sums);
    for (let x = 0; x < width; x += 1) data[y * width + x] = (sums[x] as number) / (factor * factor) + 0.5;
  }
  return { data, width, height, factor };
}

/** The same for a picture that is grey already. */
export function shrinkGrey({ data, width, height }: GreyPicture, longSide: number): ShrunkPicture {
  return shrinkToGrey({ data, width, height, channels: 1 }, longSide);
}

function addGreyRow({ data, width }: Picture, row: number, factor: number, sums: Float64Array): void {
  let at = row * width;
  for (let cell = 0; cell < sums.length; cell += 1) {
    let sum = 0;
    for (let end = at + factor; at < end; at += 1) sum += data[at] as number;
    sums[cell] = (sums[cell] as number) + sum;
  }
}

function addColourRow({ data, width }: Picture, row: number, factor: number, sums: Float64Array): void {
  let at = 3 * row * width;
  for (let cell = 0; cell < sums.length; cell += 1) {
    let sum = 0;
    for (let end = at + 3 * factor; at < end; at += 3) sum += greyOf(data, at);
    sums[cell] = (sums[cell] as number) + sum;
  }
}

/** The weights of ITU-R BT.601, which JPEG uses too. */
function greyOf(data: Uint8Array, at: number): number {
  return 0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
}
