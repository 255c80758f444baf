import type { GreyPicture } from './grey-picture';
import { readLight } from './read-light';

const { max, min } = Math;

/**
 * The blur that is taken back: the mean over so many pixels either way, twice, about 0.75 modules of a barcode that was
 * straightened 1600 pixels wide. Found by trial on pictures out of focus and shaken: less leaves those unread, and
 * with this much the less blurred ones are read, too.
 */
const REACH = 5;
const SHARE = 1 / (2 * REACH + 1);
/** More rounds bring out noise, and take longer. */
const ROUNDS = 5;
const STEP = 1.8;
/** Rows that are worked on side by side: in one row each sum waits for the one before it, those of four do not. */
const LANES = 4;

/**
 * A straightened barcode with even light and sharper upright edges, mid-grey (127) between bar and gap: what blur has run
 * together comes apart again. Each pixel is first averaged with those above and below, which belong to the same bar.
 *
 * It looks for the row of bars that, blurred, gives the row that is seen, as van Cittert's iteration does (1931), and keeps
 * to what ink can be, between black and white: that is what holds the noise down.
 */
export function sharpenBars(picture: GreyPicture): GreyPicture {
  const { data, width, height } = picture;
  const { middle, gain } = readLight(picture);
  const sharp = new Uint8Array(data.length);
  // Of `LANES` rows the first pixels, then their second ones, and so on.
  const seen = new Float32Array(LANES * width);
  const bars = new Float32Array(LANES * width);
  const once = new Float32Array(LANES * width);
  for (let top = 0; top < height; top += LANES) {
    for (let lane = 0; lane < LANES; lane += 1) {
      // Below the last row it comes again, and is not looked at.
      const y = min(height - 1, top + lane);
      const here = y * width;
      const above = max(0, y - 1) * width;
      const below = min(height - 1, y + 1) * width;
      for (let x = 0, at = lane; x < width; x += 1, at += LANES) {
        const value = ((data[above + x] as number) + (data[here + x] as number) + (data[below + x] as number)) / 3;
        const even = 127.5 + (gain[x] as number) * (value - (middle[x] as number));
        seen[at] = even < 0 ? 0 : even > 255 ? 255 : even;
      }
    }
    bars.set(seen);
    for (let round = 0; round < ROUNDS; round += 1) {
      blur(bars, once);
      correct(bars, once, seen);
    }
    const rows = min(LANES, height - top);
    for (let lane = 0; lane < rows; lane += 1) {
      const here = (top + lane) * width;
      for (let x = 0, at = lane; x < width; x += 1, at += LANES) sharp[here + x] = bars[at] as number;
    }
  }
  return { data: sharp, width, height };
}

/** The mean of each value and its neighbours within reach; beyond either end its last value goes on. */
function blur(from: Float32Array, to: Float32Array): void {
  const last = from.length - LANES;
  let [a, b, c, d] = firstSums(from);
  for (let at = 0; at <= last; at += LANES) {
    to[at] = a * SHARE;
    to[at + 1] = b * SHARE;
    to[at + 2] = c * SHARE;
    to[at + 3] = d * SHARE;
    const leaving = max(0, at - REACH * LANES);
    const coming = min(last, at + (REACH + 1) * LANES);
    a += (from[coming] as number) - (from[leaving] as number);
    b += (from[coming + 1] as number) - (from[leaving + 1] as number);
    c += (from[coming + 2] as number) - (from[leaving + 2] as number);
    d += (from[coming + 3] as number) - (from[leaving + 3] as number);
  }
}

/** `from` blurred once more is what the bars would look like: they are moved by what it differs from what was seen. */
function correct(bars: Float32Array, from: Float32Array, seen: Float32Array): void {
  const last = from.length - LANES;
  let [a, b, c, d] = firstSums(from);
  for (let at = 0; at <= last; at += LANES) {
    bars[at] = within((bars[at] as number) + STEP * ((seen[at] as number) - a * SHARE));
    bars[at + 1] = within((bars[at + 1] as number) + STEP * ((seen[at + 1] as number) - b * SHARE));
    bars[at + 2] = within((bars[at + 2] as number) + STEP * ((seen[at + 2] as number) - c * SHARE));
    bars[at + 3] = within((bars[at + 3] as number) + STEP * ((seen[at + 3] as number) - d * SHARE));
    const leaving = max(0, at - REACH * LANES);
    const coming = min(last, at + (REACH + 1) * LANES);
    a += (from[coming] as number) - (from[leaving] as number);
    b += (from[coming + 1] as number) - (from[leaving + 1] as number);
    c += (from[coming + 2] as number) - (from[leaving + 2] as number);
    d += (from[coming + 3] as number) - (from[leaving + 3] as number);
  }
}

/** Of each row, what the first pixel's mean is made of. */
function firstSums(from: Float32Array): [number, number, number, number] {
  const last = from.length - LANES;
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  for (let step = -REACH; step <= REACH; step += 1) {
    const at = max(0, min(last, step * LANES));
    for (let lane = 0; lane < LANES; lane += 1) sums[lane]! += from[at + lane] as number;
  }
  return sums;
}

function within(value: number): number {
  // Without a branch: which way it goes changes from pixel to pixel.
  return max(0, min(255, value));
}
