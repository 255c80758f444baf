import { decodeImage, type Decoded, type DecodeLimits, withinLimits } from './decode-image';
import { type Luminance, luminanceOf } from './luminance';
import type { OpenedPicture } from './pages/page';
import { asImage } from './resize';

/** The brightness of one photo, at the sizes that measures want. */
export interface PhotoLuminance {
  /**
   * Scaled (up, too) so that its longer side is `longSide` pixels: measures taken from it do not depend on the camera's
   * resolution or on how the page is turned.
   *
   * @returns `ok: false` when the decoder refuses the picture
   * @throws DocumentEngineError
   */
  at(longSide: number): Promise<Decoded<Luminance>>;
}

/** From this many times the wanted size on the decoder makes a JPEG smaller while it decodes, which looks a little otherwise. */
const DECODED_SMALLER = 3;
/** Where a PNG's header says how many bits a colour has (PNG specification, 11.2.1). */
const PNG_DEPTH = 24;

/**
 * Reads it from the pixels that were opened already, wherever these give what the file gives; else from the file. Thresholds
 * and hashes were measured on what the file gives: of a photo of 12 megapixels its opened page would be 2 to 13 % sharper,
 * and one hash in eight of photos of 2 megapixels would be 1 to 5 bits off.
 *
 * @param bytes the file that was opened
 * @param opened what `openPages` made of it
 */
export function createPhotoLuminance(bytes: Uint8Array, opened: OpenedPicture, limits: DecodeLimits): PhotoLuminance {
  const [{ picture, scale }] = opened.pages;
  const isWhole = scale === 1 && !(opened.mediaType === 'image/png' && bytes[PNG_DEPTH] !== 8);
  const largest = Math.max(picture.width, picture.height);
  let full: Luminance | undefined;
  return {
    async at(longSide) {
      const decodesSmaller = opened.mediaType === 'image/jpeg' && largest >= DECODED_SMALLER * longSide;
      if (!isWhole || decodesSmaller) return decodeLuminance(bytes, longSide, limits);
      full ??= luminanceOf(picture);
      return { ok: true, value: await scaleLuminance(full, longSide, limits) };
    },
  };
}

function decodeLuminance(bytes: Uint8Array, longSide: number, limits: DecodeLimits): Promise<Decoded<Luminance>> {
  return decodeImage(bytes, limits, async (image) => {
    const { data, info } = await image
      .resize({ width: longSide, height: longSide, fit: 'inside' })
      .greyscale()
      .extractChannel(0)
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  });
}

function scaleLuminance(full: Luminance, longSide: number, limits: DecodeLimits): Promise<Luminance> {
  return withinLimits(limits, async () => {
    const { data, info } = await asImage({ ...full, channels: 1 })
      .resize({ width: longSide, height: longSide, fit: 'inside' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  });
}
