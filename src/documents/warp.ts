import { type Homography, rectangleTo } from './homography';
import type { Picture, Quad } from './picture';

const BITS = 10;
const PART = 1 << BITS;

/**
 * Cuts a quadrilateral out of a picture and lays it flat, `width` x `height` pixels. Where it is made smaller, each pixel is
 * the mean of several samples, so that thin strokes do not break; what lies outside of the picture repeats its border.
 */
export function warpQuad(picture: Picture, quad: Quad, width: number, height: number): Picture {
  return warp(picture, rectangleTo(quad, width, height), width, height, shrinkage(quad, width, height));
}

/**
 * The same for any map from the result's pixels to the picture's. `samples` along each side of a pixel.
 *
 * In one loop and in whole numbers, places in 1024ths of a pixel: every line of a page comes through here.
 */
export function warp(picture: Picture, map: Homography, width: number, height: number, samples = 1): Picture {
  const { data, width: wide, height: high, channels } = picture;
  const [a, b, c, d, e, f, g, h] = map;
  const result = new Uint8Array(width * height * channels);
  const isColour = channels === 3;
  const line = wide * channels;
  const share = 1 / samples;
  const count = samples * samples * PART * PART;
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += channels) {
      // Of grey, the first is all.
      let first = count / 2;
      let second = count / 2;
      let third = count / 2;
      for (let sample = 0, sx = 0, sy = 0; sample < samples * samples; sample += 1) {
        // What `apply` does, without a point made for each sample.
        const column = x + (sx + 0.5) * share;
        const row = y + (sy + 0.5) * share;
        const scale = PART / (g * column + h * row + 1);
        const px = clamp((a * column + b * row + c) * scale - PART / 2 + 0.5, (wide - 1) * PART);
        const py = clamp((d * column + e * row + f) * scale - PART / 2 + 0.5, (high - 1) * PART);
        const x0 = px >> BITS;
        const y0 = py >> BITS;
        const fx = px & (PART - 1);
        const fy = py & (PART - 1);
        const upper = y0 * line + x0 * channels;
        const lower = y0 < high - 1 ? upper + line : upper;
        const right = x0 < wide - 1 ? channels : 0;
        first += between(data, upper, lower, right, fx, fy);
        if (isColour) {
          second += between(data, upper + 1, lower + 1, right, fx, fy);
          third += between(data, upper + 2, lower + 2, right, fx, fy);
        }
        sx += 1;
        if (sx === samples) {
          sx = 0;
          sy += 1;
        }
      }
      result[to] = first / count;
      if (isColour) {
        result[to + 1] = second / count;
        result[to + 2] = third / count;
      }
    }
  }
  return { data: result, width, height, channels };
}

/** Linear between four pixels, times `PART` squared. */
function between(data: Uint8Array, upper: number, lower: number, right: number, fx: number, fy: number): number {
  const upperLeft = data[upper] as number;
  const lowerLeft = data[lower] as number;
  const top = (upperLeft << BITS) + ((data[upper + right] as number) - upperLeft) * fx;
  const bottom = (lowerLeft << BITS) + ((data[lower + right] as number) - lowerLeft) * fx;
  return (top << BITS) + (bottom - top) * fy;
}

/** Samples along each side of a pixel, from how much smaller the quadrilateral becomes. */
function shrinkage([p0, p1, p2, p3]: Quad, width: number, height: number): number {
  const across = Math.max(Math.hypot(p1.x - p0.x, p1.y - p0.y), Math.hypot(p2.x - p3.x, p2.y - p3.y)) / width;
  const down = Math.max(Math.hypot(p3.x - p0.x, p3.y - p0.y), Math.hypot(p2.x - p1.x, p2.y - p1.y)) / height;
  return Math.min(4, Math.max(1, Math.ceil(Math.max(across, down))));
}

/** To a whole number from 0 to `most`. */
function clamp(value: number, most: number): number {
  return (value < 0 ? 0 : value > most ? most : value) | 0;
}
