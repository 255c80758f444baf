import { sineOf } from './sine-table';
import { rgb, throughSharp } from './through-sharp';
import type { Picture } from '../../documents/picture';
import { createRandom } from '../random';

const { cos, max, round, sin, PI } = Math;

/** Out of focus: a Gaussian whose `sigma` is in pixels of a picture 1000 pixels wide. */
export function blur(picture: Picture, sigma: number): Promise<Picture> {
  return throughSharp(picture, (image) => image.blur((sigma * picture.width) / 1000));
}

/** Shaken: every point drawn into a line of 6 pixels (of 1000 across) in one direction. */
export function shake(picture: Picture, seed: number): Promise<Picture> {
  const angle = createRandom(seed).between(0, PI);
  const length = (6 * picture.width) / 1000;
  const size = 2 * Math.ceil(length / 2) + 1;
  const kernel = Array.from({ length: size * size }, () => 0);
  const steps = 64;
  for (let step = 0; step <= steps; step += 1) {
    const along = (step / steps - 0.5) * length;
    const column = round(size / 2 - 0.5 + cos(angle) * along);
    const row = round(size / 2 - 0.5 + sin(angle) * along);
    kernel[row * size + column] = (kernel[row * size + column] as number) + 1;
  }
  return throughSharp(picture, (image) => image.convolve({ width: size, height: size, kernel, scale: steps + 1 }));
}

/**
 * Bent paper: each point moves by up to 4 pixels along smooth waves of 150 to 400 pixels, and what slopes away from the light
 * is up to 12 % darker.
 */
export function crumple(picture: Picture, seed: number): Picture {
  const random = createRandom(seed);
  const { width, height } = picture;
  const wave = () => {
    const [angle, length] = [random.between(0, 2 * PI), random.between(150, 400)];
    return { fx: cos(angle) / length, fy: sin(angle) / length, phase: random.next() };
  };
  const first = wave();
  const second = wave();
  const data = new Uint8Array(picture.data.length);
  const source = picture.data;
  const stride = width * 3;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const one = first.fx * x + first.fy * y + first.phase;
      const two = second.fx * x + second.fy * y + second.phase;
      const u = clamp(x + 2 * sineOf(one) + 2 * sineOf(two), width - 1.001);
      const v = clamp(y + 2 * sineOf(two + 0.25) - 2 * sineOf(one + 0.25), height - 1.001);
      const light = 0.94 + 0.06 * sineOf(one + two);
      const fu = u - (u | 0);
      const fv = v - (v | 0);
      const from = (v | 0) * stride + (u | 0) * 3;
      const to = y * stride + x * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const at = from + channel;
        const upper = (source[at] as number) * (1 - fu) + (source[at + 3] as number) * fu;
        const lower = (source[at + stride] as number) * (1 - fu) + (source[at + stride + 3] as number) * fu;
        data[to + channel] = (upper * (1 - fv) + lower * fv) * light + 0.5;
      }
    }
  }
  return rgb(data, width, height);
}

function clamp(value: number, most: number): number {
  return value > most ? most : max(0, value);
}
