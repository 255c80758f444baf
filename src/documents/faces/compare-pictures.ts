import { DocumentEngineError } from '../document-engine-error';
import { inspectStoredFile } from '../inspect-stored-file';
import { openPages } from '../pages/open-pages';
import { DEFAULT_PAGE_LIMITS, type PageLimits } from '../pages/page';
import type { Picture } from '../picture';
import type { FaceComparison } from './face-matcher';
import type { FaceRequest } from './face-messages';
import { type FaceMeasures, findFace } from './find-face';
import type { Human } from './load-human';

/** The portrait on a page that fills such a picture is about as large as the library measures faces: 224 pixels. */
const LIMITS: PageLimits = { ...DEFAULT_PAGE_LIMITS, maxPages: 2, maxSide: 1600 };

/**
 * "Similarity match above 50% can be considered a match": the library's own documentation (its wiki, "Embedding").
 *
 * Measured on drawn portraits, 20 selfies against 20 documents: own ones 0.99 to 1, and all 380 pairs of strangers above it
 * too, from 0.6 on. Drawn faces say little about people; this says at least that `alike` is cheap.
 */
export const ALIKE_ABOVE = 0.5;

type Side = 'selfie' | 'document';

/**
 * Compares the face on a selfie with the one on the front of a document.
 *
 * @throws DocumentEngineError when the trouble is ours
 */
export async function comparePictures(human: Human, request: FaceRequest): Promise<FaceComparison> {
  const selfie = await faceOf(human, request.selfie, 'selfie');
  if ('outcome' in selfie) return selfie;
  const portrait = await faceOf(human, request.documentFront, 'document');
  if ('outcome' in portrait) return portrait;
  const similarity = human.match.similarity(selfie.measures, portrait.measures);
  // What is no number compares with nothing, and would pass for unlike.
  if (!Number.isFinite(similarity)) throw new DocumentEngineError('reader_failed');
  return { outcome: similarity > ALIKE_ABOVE ? 'alike' : 'unlike', similarity };
}

async function faceOf(
  human: Human,
  bytes: Uint8Array,
  side: Side,
): Promise<FaceComparison | { readonly measures: FaceMeasures }> {
  const pictures = await picturesIn(bytes, side);
  if (pictures === undefined) return { outcome: 'not_compared', why: `${side}_unreadable` };
  for (const picture of pictures) {
    const found = await findFace(human, picture);
    if (found === 'several') return { outcome: 'not_compared', why: `${side}_with_several_faces` };
    if (found !== 'none') return { measures: found };
  }
  return { outcome: 'not_compared', why: `${side}_without_face` };
}

/** A selfie is a photo; a document may come as a scan. `undefined` when there is nothing to look at. */
async function picturesIn(bytes: Uint8Array, side: Side): Promise<readonly Picture[] | undefined> {
  const file = inspectStoredFile(bytes, LIMITS);
  if (!file.ok || (side === 'selfie' && file.mediaType === 'application/pdf')) return undefined;
  const opened = await openPages(file.content, LIMITS);
  if (!opened.ok) return undefined;
  const pictures = opened.pages.flatMap((page) => (page.failed === true ? [] : [page.picture]));
  return pictures.length === 0 ? undefined : pictures;
}
