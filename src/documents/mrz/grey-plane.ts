import type { Picture } from '../picture';

/** A picture's brightness without a loss, 0 to 65,280: 256 times the weighted mean of its channels. */
export interface GreyPlane {
  readonly data: Uint16Array;
  readonly width: number;
  readonly height: number;
}

/** Made once a page: its lines are cut out of it again and again. Weights of ITU-R BT.601. */
export function greyPlane({ data, width, height, channels }: Picture): GreyPlane {
  const grey = new Uint16Array(width * height);
  if (channels === 1) {
    for (let at = 0; at < grey.length; at += 1) grey[at] = 256 * (data[at] as number);
  } else {
    for (let at = 0, from = 0; at < grey.length; at += 1, from += 3) {
      grey[at] = 77 * (data[from] as number) + 150 * (data[from + 1] as number) + 29 * (data[from + 2] as number);
    }
  }
  return { data: grey, width, height };
}

/** Brightness between the pixels, 0 to 255; beyond the picture, that of its border. */
export function brightnessAt({ data, width, height }: GreyPlane, x: number, y: number): number {
  const px = clamp(x - 0.5, width - 1);
  const py = clamp(y - 0.5, height - 1);
  const x0 = px | 0;
  const y0 = py | 0;
  const right = x0 < width - 1 ? 1 : 0;
  const below = y0 < height - 1 ? width : 0;
  const at = y0 * width + x0;
  const upper = data[at] as number;
  const lower = data[at + below] as number;
  const top = upper + ((data[at + right] as number) - upper) * (px - x0);
  const bottom = lower + ((data[at + below + right] as number) - lower) * (px - x0);
  return ((top + (bottom - top) * (py - y0)) / 256 + 0.5) | 0;
}

function clamp(value: number, most: number): number {
  return value < 0 ? 0 : value > most ? most : value;
}
