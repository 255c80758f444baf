import sharp from 'sharp';
import type { Picture } from '../../../src/documents/picture';

const { cos, floor, max, min, round, sin } = Math;

/** A screen in front of a phone. */
export interface ScreenShot {
  /** Pixels of the phone's camera for one of the screen. */
  readonly pitch: number;
  /** How the phone is turned against the screen, in degrees. */
  readonly turn: number;
  /** How much closer the lower edge of the screen is than the upper one, as a share. */
  readonly slant: number;
  /** A Gaussian in camera pixels: the lens, and how well it is focused. */
  readonly blur: number;
  /** Standard deviation of the camera's noise. */
  readonly noise: number;
  readonly width: number;
  readonly height: number;
  readonly quality: number;
  readonly seed: number;
}

/** Share of a screen pixel that shines, across and down; between them it is black. */
const SHINES = { across: 0.82, down: 0.88 };
const SAMPLES = 3;

/**
 * A screen that shows the picture, photographed: each of its pixels is a red, a green and a blue stripe side by side with
 * black between them, seen through a lens by a camera whose own pixels are each red, green or blue (Bayer), then written
 * as JPEG.
 */
export async function photographScreen(shown: Picture, shot: ScreenShot): Promise<Picture> {
  const { width, height, noise, blur, quality } = shot;
  const light = new Float32Array(width * height * 3);
  const toScreen = screenPoint(shot);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) addSamples(shown, toScreen, light, x, y, width);
  }
  const blurred = await sharp(Buffer.from(Uint8Array.from(light, (value) => min(255, (value * 1.35) / SAMPLES ** 2))), {
    raw: { width, height, channels: 3 },
  })
    .blur(blur)
    .raw()
    .toBuffer();
  const seen = demosaic(addNoise(blurred, noise, shot.seed), width, height);
  const file = await sharp(seen, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: 3 };
}

type ToScreen = (x: number, y: number) => readonly [number, number];

function screenPoint({ pitch, turn, slant, width, height }: ScreenShot): ToScreen {
  const [cosine, sine] = [cos((turn * Math.PI) / 180), sin((turn * Math.PI) / 180)];
  return (x, y) => {
    const [dx, dy] = [x - width / 2, y - height / 2];
    const scale = pitch * (1 + (slant * dy) / height);
    return [(dx * cosine + dy * sine) / scale + 10_000, (dy * cosine - dx * sine) / scale + 10_000];
  };
}

function addSamples(shown: Picture, toScreen: ToScreen, light: Float32Array, x: number, y: number, width: number) {
  const at = (y * width + x) * 3;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const [u, v] = toScreen(x + ((sample % SAMPLES) + 0.5) / SAMPLES, y + (floor(sample / SAMPLES) + 0.5) / SAMPLES);
    const [column, row] = [floor(u), floor(v)];
    const stripe = (u - column) * 3;
    const channel = floor(stripe);
    if (stripe - channel > SHINES.across || v - row > SHINES.down) continue;
    const [px, py] = [
      (column - 10_000 + shown.width * 8) % shown.width,
      (row - 10_000 + shown.height * 8) % shown.height,
    ];
    const value = shown.data[(py * shown.width + px) * 3 + channel] as number;
    light[at + channel] = (light[at + channel] as number) + 3 * value;
  }
}

function addNoise(data: Buffer, sigma: number, seed: number): Buffer {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  // Three uniform values together are near enough to a normal one.
  return Buffer.from(
    Uint8Array.from(data, (value) => max(0, min(255, value + 2 * sigma * (next() + next() + next() - 1.5)))),
  );
}

/** Each camera pixel sees one colour; the other two are the means of its neighbours. */
function demosaic(data: Buffer, width: number, height: number): Buffer {
  const colour = (x: number, y: number) => (y % 2 === 0 ? (x % 2 === 0 ? 0 : 1) : x % 2 === 0 ? 1 : 2);
  const out = Buffer.alloc(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const sums = [0, 0, 0];
      const counts = [0, 0, 0];
      for (let ny = max(0, y - 1); ny <= min(height - 1, y + 1); ny += 1) {
        for (let nx = max(0, x - 1); nx <= min(width - 1, x + 1); nx += 1) {
          const channel = colour(nx, ny);
          sums[channel] = (sums[channel] as number) + (data[(ny * width + nx) * 3 + channel] as number);
          counts[channel] = (counts[channel] as number) + 1;
        }
      }
      const own = colour(x, y);
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        out[at + channel] =
          channel === own
            ? (data[at + channel] as number)
            : round((sums[channel] as number) / (counts[channel] as number));
      }
    }
  }
  return out;
}
