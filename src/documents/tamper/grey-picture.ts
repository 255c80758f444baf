import type { Picture, Point } from '../picture';

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
export function greyOf(picture: Picture, longSide: number): GreyPicture {
  return meansOf(picture, longSide);
}

interface Pixels {
  readonly data: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
}

function meansOf({ data, width: fromWidth, height: fromHeight, channels }: Pixels, longSide: number): GreyPicture {
  const scale = min(1, longSide / max(fromWidth, fromHeight));
  const width = max(1, round(fromWidth * scale));
  const height = max(1, round(fromHeight * scale));
  const sums = new Float32Array(width * height);
  const counts = new Uint32Array(width * height);
  const columns = Uint32Array.from({ length: fromWidth }, (_, x) => min(width - 1, floor((x * width) / fromWidth)));
  for (let y = 0; y < fromHeight; y += 1) {
    const row = min(height - 1, floor((y * height) / fromHeight)) * width;
    for (let x = 0; x < fromWidth; x += 1) {
      const at = (y * fromWidth + x) * channels;
      const to = row + (columns[x] as number);
      const value =
        channels === 1
          ? (data[at] as number)
          : 0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
      sums[to] = (sums[to] as number) + value;
      counts[to] = (counts[to] as number) + 1;
    }
  }
  return { data: sums.map((sum, at) => sum / max(1, counts[at] as number)), width, height, scale };
}

/** The same picture smaller still. */
export function shrinkGrey({ data, width, height, scale }: GreyPicture, longSide: number): GreyPicture {
  const smaller = meansOf({ data, width, height, channels: 1 }, longSide);
  return { ...smaller, scale: scale * smaller.scale };
}

/** Between four pixels; `undefined` outside the picture. */
export function valueAt({ data, width, height }: GreyPicture, { x, y }: Point): number | undefined {
  if (x < 0 || y < 0 || x > width - 1 || y > height - 1) return undefined;
  const [left, top] = [floor(x), floor(y)];
  const [right, bottom] = [min(width - 1, left + 1), min(height - 1, top + 1)];
  const [fx, fy] = [x - left, y - top];
  const upper = (data[top * width + left] as number) * (1 - fx) + (data[top * width + right] as number) * fx;
  const lower = (data[bottom * width + left] as number) * (1 - fx) + (data[bottom * width + right] as number) * fx;
  return upper * (1 - fy) + lower * fy;
}
