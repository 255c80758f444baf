import type { Picture } from '../../src/documents/picture';

/** Made-up pixels: each channel of each pixel what `value` says, 0 to 255. */
export function makePattern(
  width: number,
  height: number,
  value: (x: number, y: number, channel: number) => number,
  channels: 1 | 3 = 1,
): Picture {
  const data = new Uint8Array(width * height * channels);
  for (let at = 0; at < data.length; at += 1) {
    const pixel = Math.floor(at / channels);
    data[at] = value(pixel % width, Math.floor(pixel / width), at % channels);
  }
  return { data, width, height, channels };
}

/** Soft waves: what is moved by a part of a pixel looks much like before. */
export function waves(width: number, height: number, channels: 1 | 3 = 1): Picture {
  return makePattern(
    width,
    height,
    (x, y, channel) => 128 + 60 * Math.sin(x / 9 + channel) + 50 * Math.cos(y / 11),
    channels,
  );
}
