import { type Homography, rectangleTo } from './homography';
import type { Picture, Quad } from './picture';

const { floor, round } = Math;

/**
 * Cuts a quadrilateral out of a picture and lays it flat, `width` x `height` pixels. Where it is made smaller, each pixel is
 * the mean of several samples, so that thin strokes do not break; what lies outside of the picture repeats its border.
 */
export function warpQuad(picture: Picture, quad: Quad, width: number, height: number): Picture {
  return warp(picture, rectangleTo(quad, width, height), width, height, shrinkage(quad, width, height));
}

/** The same for any map from the result's pixels to the picture's. `samples` along each side of a pixel. */
export function warp(picture: Picture, map: Homography, width: number, height: number, samples = 1): Picture {
  const { channels } = picture;
  const result = new Uint8Array(width * height * channels);
  const sums = new Float64Array(channels);
  const share = 1 / samples;
  let at = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let sy = 0; sy < samples; sy += 1) {
        for (let sx = 0; sx < samples; sx += 1)
          addSample(picture, map, x + (sx + 0.5) * share, y + (sy + 0.5) * share, sums);
      }
      for (let channel = 0; channel < channels; channel += 1, at += 1) {
        result[at] = round((sums[channel] as number) * share * share);
        sums[channel] = 0;
      }
    }
  }
  return { data: result, width, height, channels };
}

/** Adds what the picture has, between its pixels, where the map takes this point to. */
function addSample(picture: Picture, map: Homography, x: number, y: number, sums: Float64Array): void {
  const { data, width, height, channels } = picture;
  // `apply`, without a point made for each sample.
  const w = map[6] * x + map[7] * y + 1;
  const px = clamp((map[0] * x + map[1] * y + map[2]) / w - 0.5, width - 1);
  const py = clamp((map[3] * x + map[4] * y + map[5]) / w - 0.5, height - 1);
  const x0 = floor(px);
  const y0 = floor(py);
  const fx = px - x0;
  const fy = py - y0;
  const right = x0 < width - 1 ? channels : 0;
  const upper = (y0 * width + x0) * channels;
  const lower = y0 < height - 1 ? upper + width * channels : upper;
  for (let channel = 0; channel < channels; channel += 1) {
    const top = mix(data[upper + channel] as number, data[upper + right + channel] as number, fx);
    const bottom = mix(data[lower + channel] as number, data[lower + right + channel] as number, fx);
    sums[channel] = (sums[channel] as number) + mix(top, bottom, fy);
  }
}

/** Samples along each side of a pixel, from how much smaller the quadrilateral becomes. */
function shrinkage([p0, p1, p2, p3]: Quad, width: number, height: number): number {
  const across = Math.max(Math.hypot(p1.x - p0.x, p1.y - p0.y), Math.hypot(p2.x - p3.x, p2.y - p3.y)) / width;
  const down = Math.max(Math.hypot(p3.x - p0.x, p3.y - p0.y), Math.hypot(p2.x - p1.x, p2.y - p1.y)) / height;
  return Math.min(4, Math.max(1, Math.ceil(Math.max(across, down))));
}

function clamp(value: number, most: number): number {
  return value < 0 ? 0 : value > most ? most : value;
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
