import { decodeImage, DEFAULT_DECODE_LIMITS, type Decoded, type DecodeLimits } from './decode-image';

/** A page as pixels only: upright, sRGB, no metadata, no colour profile, nothing in front or behind. */
export interface CleanImage {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
}

/** An A4 page at 350 dots per inch, an identity card at 1,200: more shows nothing more. */
const MAX_SIDE = 4096;
/** At 90 a read-back differs from the original by less than a camera's own noise. */
const QUALITY = 90;

/**
 * Decodes a picture and writes it anew, so that what the file carried besides its pixels is gone: EXIF with the place it
 * was taken, comments, thumbnails, embedded files, and tricks played on other decoders.
 *
 * @param bytes a JPEG or PNG that `inspectFile` accepted
 * @returns the clean picture, or `ok: false` when the decoder refuses the bytes
 * @throws DocumentEngineError
 */
export function reencodeImage(
  bytes: Uint8Array,
  limits: DecodeLimits = DEFAULT_DECODE_LIMITS,
): Promise<Decoded<CleanImage>> {
  return decodeImage(bytes, limits, async (image) => {
    const { data, info } = await image
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    return { jpeg: data, width: info.width, height: info.height };
  });
}
