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
  for (let row = 0; row < high; row += 1) readRow(source, toSource, row, data.subarray(row * wide, (row + 1) * wide));
  return { picture: { data, width: wide, height: high }, toSource };
}

/** All of it in one loop without a call: this is done for every pixel of everything that may be a barcode. */
function readRow({ data, width, height }: GreyPicture, toSource: Perspective, row: number, target: Uint8Array): void {
  const { a, b, c, d, e, f, g, h } = toSource;
  let across = a * 0.5 + b * (row + 0.5) + c;
  let down = d * 0.5 + e * (row + 0.5) + f;
  let w = g * 0.5 + h * (row + 0.5) + 1;
  for (let column = 0; column < target.length; column += 1, across += a, down += d, w += g) {
    // The middle of a pixel is half a pixel from its corner.
    const x = across / w - 0.5;
    const y = down / w - 0.5;
    let value = 255;
    if (x >= 0 && y >= 0 && x < width - 1 && y < height - 1) {
      const left = x | 0;
      const top = y | 0;
      const at = top * width + left;
      const fx = x - left;
      const upper = (data[at] as number) * (1 - fx) + (data[at + 1] as number) * fx;
      const lower = (data[at + width] as number) * (1 - fx) + (data[at + width + 1] as number) * fx;
      value = upper + (lower - upper) * (y - top) + 0.5;
    } else if (x > -1 && y > -1 && x < width && y < height) {
      value = data[max(0, min(height - 1, round(y))) * width + max(0, min(width - 1, round(x)))] as number;
    }
    target[column] = value;
  }
}
