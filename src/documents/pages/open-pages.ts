import { detectMediaType } from '../../files/media-type';
import { openPdf } from './open-pdf';
import { openPicture } from './open-picture';
import { DEFAULT_PAGE_LIMITS, type OpenedFile, type PageLimits } from './page';

/**
 * Opens a file as pages to look at: a photo as one, a PDF as its first few.
 *
 * @param bytes a JPEG, PNG or PDF that `inspectFile` accepted: its `content`
 * @returns the pages, upright and white where nothing is; in place of a PDF page that could not be rendered, that it
 *   failed. `ok: false` when the decoder refuses the file.
 * @throws DocumentEngineError when the trouble is ours: the check is `unavailable`
 */
export async function openPages(bytes: Uint8Array, limits: PageLimits = DEFAULT_PAGE_LIMITS): Promise<OpenedFile> {
  const mediaType = detectMediaType(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (mediaType === undefined) return { ok: false };
  return mediaType === 'application/pdf' ? openPdf(bytes, limits) : openPicture(bytes, mediaType, limits);
}
