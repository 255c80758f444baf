import { DEFAULT_DECODE_LIMITS } from '../decode-image';
import { inspectStoredFile } from '../inspect-stored-file';
import type { Picture } from '../picture';
import { readPictureTraces } from './picture-traces';
import { flatShare, hasBars, hasStatusBar } from './screen-furniture';
import { isScreenSize } from './screen-sizes';
import type { TamperSignal } from './tamper-findings';

/** What each sign of a screenshot counts. None is enough by itself but the mark that a phone puts into the file. */
const WEIGHTS = { marked: 1, statusBar: 0.4, screenSize: 0.35, bars: 0.25, flat: 0.15, png: 0.15, screenShape: 0.1 };
/** From this sum on it is one. */
const ENOUGH = 0.6;
/** Drawn surfaces take more of a screenshot than this; of a photo, only what is overexposed is so plain. */
const FLAT = 0.35;
/** Phones' screens are longer than 16:9 or as long; documents and cameras' pictures are not, or nearly never. */
const SCREEN_SHAPE = 1.7;

/**
 * Tells a screenshot: by the mark that phones put into its file, or by several of these: exactly the size of a common
 * screen, a status bar, bars beside the picture, plain surfaces, a PNG. A picture that a camera says it took is none.
 *
 * What it cannot see: a screenshot that was cut to the document.
 *
 * @param bytes the file, a JPEG or PNG
 * @param picture its pixels, upright (`openPages`)
 */
export function looksLikeScreenshot(bytes: Uint8Array, picture: Picture): TamperSignal | undefined {
  const file = inspectStoredFile(bytes, DEFAULT_DECODE_LIMITS);
  if (!file.ok || file.mediaType === 'application/pdf') return undefined;
  const traces = readPictureTraces(file.content);
  const marked =
    traces.notes.some((note) => /^screenshot$/i.test(note)) ||
    /UserComment[^<]{0,200}?(?:<[^>]{0,80}>\s*){0,4}Screenshot</.test(traces.xmp);
  if (traces.hasCamera && !marked) return undefined;

  const longer = Math.max(picture.width, picture.height) / Math.min(picture.width, picture.height);
  const screenSize = isScreenSize(file.width, file.height);
  const screenShape = longer >= SCREEN_SHAPE;
  const statusBar = (screenSize || screenShape) && hasStatusBar(picture);
  if (!marked && !statusBar && !screenSize) return undefined;
  const signs = {
    marked,
    statusBar,
    screenSize,
    bars: hasBars(picture),
    flat: flatShare(picture) >= FLAT,
    png: file.mediaType === 'image/png',
    screenShape: screenShape && !screenSize,
  };
  const names = Object.keys(signs) as (keyof typeof signs)[];
  const score = names.reduce((sum, name) => sum + (signs[name] ? WEIGHTS[name] : 0), 0);
  if (score < ENOUGH) return undefined;
  return {
    code: 'screenshot',
    detail: { score: Math.round(score * 100) / 100, signs: names.filter((name) => signs[name]) },
  };
}
