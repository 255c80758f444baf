import { sineOf } from './sine-table';
import { rgb } from './through-sharp';
import type { Picture } from '../../documents/picture';
import { createRandom } from '../random';

const { cos, imul, log, round, sin, sqrt, PI } = Math;

const NORMAL = 4096;
let normal: Float32Array | undefined;

/** Gaussian noise of `sigma` (of 255), for each pixel and channel on its own. */
export function addNoise(picture: Picture, sigma: number, seed: number): Picture {
  normal ??= sampleNormal();
  const steps = normal.map((value) => value * sigma);
  const data = new Uint8Array(picture.data.length);
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  for (let at = 0; at < data.length; at += 1) {
    // xorshift32: twelve of its bits pick a value of the normal distribution.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const value = (picture.data[at] as number) + (steps[(state >>> 9) & (NORMAL - 1)] as number);
    data[at] = value < 0 ? 0 : value > 255 ? 255 : round(value);
  }
  return rgb(data, picture.width, picture.height);
}

/** 4096 values drawn from the normal distribution, always the same. */
function sampleNormal(): Float32Array {
  const random = createRandom(imul(31, 337));
  const values = new Float32Array(NORMAL);
  for (let at = 0; at < NORMAL; at += 2) {
    const radius = sqrt(-2 * log(1 - random.next()));
    const angle = 2 * PI * random.next();
    values[at] = radius * cos(angle);
    values[at + 1] = radius * sin(angle);
  }
  return values;
}

/**
 * Photographed from a screen: bands of 12 to 30 pixels that bend, 11 % brighter and darker and shifted from colour to colour,
 * and every third row of pixels 9 % darker.
 */
export function moire(picture: Picture, seed: number): Picture {
  const random = createRandom(seed);
  const { width, height } = picture;
  const [angle, period] = [random.between(0, PI), random.between(12, 30)];
  const [fx, fy] = [cos(angle) / period, sin(angle) / period];
  const bend = random.between(0.4, 1);
  const data = new Uint8Array(picture.data.length);
  for (let y = 0; y < height; y += 1) {
    const row = y % 3 === 0 ? 0.91 : 1;
    const bent = bend * sin((y / height) * 6);
    for (let x = 0; x < width; x += 1) {
      const phase = x * fx + y * fy + bent;
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const wave = sineOf(phase + channel * 0.14);
        const value = (picture.data[at + channel] as number) * row * (1 + 0.11 * wave);
        data[at + channel] = value > 255 ? 255 : value;
      }
    }
  }
  return rgb(data, width, height);
}
