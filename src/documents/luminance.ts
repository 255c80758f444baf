import { decodeImage, type Decoded, type DecodeLimits } from './decode-image';

/** Brightness of each pixel, 0 (black) to 255 (white), row by row. */
export interface Luminance {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * The picture's brightness, scaled (up, too) so that its longer side is `longSide` pixels: measures taken from it do not
 * depend on the camera's resolution or on how the page is turned.
 *
 * @throws DocumentEngineError
 */
export function readLuminance(
  bytes: Uint8Array,
  longSide: number,
  limits: DecodeLimits,
  options: { readonly denoise: boolean },
): Promise<Decoded<Luminance>> {
  return decodeImage(bytes, limits, async (image) => {
    const grey = image.resize({ width: longSide, height: longSide, fit: 'inside' }).greyscale();
    const { data, info } = await (options.denoise ? grey.median(3) : grey)
      .extractChannel(0)
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  });
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
  for (const value of values) counts[value] = (counts[value] as number) + 1;
  return counts;
}
