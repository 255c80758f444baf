import { DEFAULT_DECODE_LIMITS, type DecodeLimits } from '../../src/documents/decode-image';
import { openPages } from '../../src/documents/pages/open-pages';
import { createPhotoLuminance, type PhotoLuminance } from '../../src/documents/photo-luminance';

/** A JPEG or PNG as `readSide` opens it for its measures; `undefined` for what cannot be opened, and for a PDF. */
export async function openPhoto(
  bytes: Buffer,
  limits: DecodeLimits = DEFAULT_DECODE_LIMITS,
): Promise<PhotoLuminance | undefined> {
  const opened = await openPages(bytes);
  if (!opened.ok || opened.mediaType === 'application/pdf') return undefined;
  return createPhotoLuminance(bytes, opened, limits);
}
