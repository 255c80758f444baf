import type { Picture } from './picture';

/** Brightness of each pixel, 0 (black) to 255 (white), row by row. */
export interface Luminance {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The curve of sRGB undone (IEC 61966-2-1): the light that a colour's value stands for, 0 to 1. */
const LIGHT = Float32Array.from({ length: 256 }, (_, value) => {
  const share = Math.fround(value / 255);
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});
/** What each colour adds to the light of a pixel (ITU-R BT.709), in steps of 1/255. */
const [RED, GREEN, BLUE] = [0.2126, 0.7152, 0.0722].map((weight) =>
  Float64Array.from(LIGHT, (light) => 255 * weight * light),
) as [Float64Array, Float64Array, Float64Array];
/**
 * And back: the brightness at each step of light; between two steps it lies on a straight line. So the image library does
 * it, and one pixel in 100,000 at most comes out another by 1: what is measured here and there may be compared.
 */
const CURVE = Float64Array.from({ length: 257 }, (_, step) => {
  const light = Math.fround(Math.min(255, step) / 255);
  return Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055));
});

/** How bright a picture's pixels are, by the light of their colours. A grey picture is its own luminance. */
export function luminanceOf({ data: colours, width, height, channels }: Picture): Luminance {
  if (channels === 1) return { data: colours, width, height };
  const data = new Uint8Array(width * height);
  for (let to = 0, from = 0; to < data.length; to += 1, from += 3) {
    const light =
      (RED[colours[from] as number] as number) +
      (GREEN[colours[from + 1] as number] as number) +
      (BLUE[colours[from + 2] as number] as number);
    const step = light | 0;
    const lower = CURVE[step] as number;
    data[to] = lower + ((CURVE[step + 1] as number) - lower) * (light - step) + 0.5;
  }
  return { data, width, height };
}

/** The brightness that the given share of the pixels does not exceed, from how many pixels have each brightness. */
export function percentile(counts: Uint32Array, share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (let value = 0; value < counts.length; value += 1) {
    seen += counts[value] as number;
    if (seen > 0 && seen >= share * total) return value;
  }
  return 255;
}

export function countBrightness(values: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  return counts;
}
