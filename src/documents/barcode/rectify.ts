import type { Quad } from '../picture';
import type { GreyPicture } from './grey-picture';
import { rectangleToQuad, type Perspective } from './perspective';

export interface Rectified {
  readonly picture: GreyPicture;
  /** From the rectified picture to the one that it was taken from. */
  readonly toSource: Perspective;
}

const { max, min, round } = Math;

/**
 * Takes what lies in `quad` out of a picture, straight and `width` x `height` pixels large, with `margin` pixels around it.
 * What lies outside of the picture is white: a barcode needs a light margin. Between pixels it interpolates linearly.
 *
 * @returns `undefined` when the corners are no quad
 */
export function rectify(
  source: GreyPicture,
  quad: Quad,
  { width, height, margin }: { readonly width: number; readonly height: number; readonly margin: number },
): Rectified | undefined {
  const toSource = rectangleToQuad({ left: margin, top: margin, width, height }, quad);
  if (toSource === undefined) return undefined;
  const wide = round(width + 2 * margin);
  const high = round(height + 2 * margin);
  const data = new Uint8Array(wide * high);
  for (let row = 0; row < high; row += 1) readRow(source, toSource, row, wide, data);
  return { picture: { data, width: wide, height: high }, toSource };
}

/** All of it in one loop, a single division a pixel: this is done for every pixel of everything that may be a barcode. */
function readRow(source: GreyPicture, toSource: Perspective, row: number, wide: number, target: Uint8Array): void {
  const { data, width, height } = source;
  const { a, b, c, d, e, f, g, h } = toSource;
  const right = width - 1;
  const bottom = height - 1;
  let across = a * 0.5 + b * (row + 0.5) + c;
  let down = d * 0.5 + e * (row + 0.5) + f;
  let w = g * 0.5 + h * (row + 0.5) + 1;
  const end = (row + 1) * wide;
  for (let to = row * wide; to < end; to += 1, across += a, down += d, w += g) {
    const share = 1 / w;
    // The middle of a pixel is half a pixel from its corner.
    const x = across * share - 0.5;
    const y = down * share - 0.5;
    if (x >= 0 && y >= 0 && x < right && y < bottom) {
      const left = x | 0;
      const top = y | 0;
      const at = top * width + left;
      const fx = x - left;
      const upperLeft = data[at] as number;
      const lowerLeft = data[at + width] as number;
      const upper = upperLeft + ((data[at + 1] as number) - upperLeft) * fx;
      const lower = lowerLeft + ((data[at + width + 1] as number) - lowerLeft) * fx;
      target[to] = upper + (lower - upper) * (y - top) + 0.5;
    } else target[to] = atBorder(source, x, y);
  }
}

/** The outermost pixel where a point lies half a pixel beyond it; white further out. */
function atBorder({ data, width, height }: GreyPicture, x: number, y: number): number {
  if (!(x > -1 && y > -1 && x < width && y < height)) return 255;
  return data[max(0, min(height - 1, round(y))) * width + max(0, min(width - 1, round(x)))] as number;
}
