import { decodeImage } from '../decode-image';
import type { OpenedPicture, PageLimits } from './page';

/**
 * A JPEG or PNG as one page: upright by its EXIF orientation, in sRGB whatever its colour profile was, transparent parts
 * white, scaled down (never up) to the largest side allowed.
 *
 * @throws DocumentEngineError
 */
export async function openPicture(
  bytes: Uint8Array,
  mediaType: OpenedPicture['mediaType'],
  limits: PageLimits,
): Promise<OpenedPicture | { readonly ok: false }> {
  const decoded = await decodeImage(bytes, limits, async (image) => {
    const original = await image.metadata();
    const { data, info } = await image
      .resize({ width: limits.maxSide, height: limits.maxSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const longSide = Math.max(original.width, original.height);
    return { data, width: info.width, height: info.height, channels: info.channels, longSide };
  });
  if (!decoded.ok) return decoded;
  const { data, width, height, channels, longSide } = decoded.value;
  if (channels !== 3) return { ok: false };
  const page = { picture: { data, width, height, channels }, text: [], scale: Math.max(width, height) / longSide };
  return { ok: true, mediaType, pages: [page], pageCount: 1 };
}
