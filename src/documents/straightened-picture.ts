import type { Picture } from './picture';
import { asImage } from './resize';

/** Enough to read the small print of a card on a screen; more only takes longer to fetch. */
const LONGEST = 1_600;
const QUALITY = 80;

/**
 * A page as it was read, turned upright and level, as a JPEG of at most 1,600 pixels: for a person to look at beside what
 * was read of it. It is written from pixels alone, so nothing of the file but what can be seen is in it.
 */
export async function straightenedPicture(picture: Picture): Promise<Uint8Array> {
  return asImage(picture)
    .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: QUALITY })
    .toBuffer();
}
