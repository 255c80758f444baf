import { setImmediate } from 'node:timers/promises';
import { DocumentEngineError } from '../document-engine-error';
import type { Picture, Point, Quad } from '../picture';
import type { Barcode } from './barcode';
import { viewPage } from './page-views';
import { project, type Perspective } from './perspective';
import { scanWithZxing } from './scan-with-zxing';

export interface BarcodeOptions {
  /** How long this reading may take, in milliseconds. One way of looking at the page that has begun is ended first. */
  readonly deadlineMs?: number;
}

/** Ten times what a page takes on a quiet machine. */
export const DEFAULT_DEADLINE_MS = 3000;

/**
 * The PDF417 and QR codes of a page, at any angle.
 *
 * @returns those that were read; none found does not mean that none is there: it may be too small, blurred or covered
 * @throws DocumentEngineError `timeout` when time ran out before anything was found: whether there is a barcode is not
 *   known; `decoder_broken` or `out_of_memory` when the decoder broke down on this page. The next page can be read.
 * @throws RangeError when the picture's size and its data do not agree: that is the caller's mistake
 */
export async function readBarcodes(
  picture: Picture,
  { deadlineMs = DEFAULT_DEADLINE_MS }: BarcodeOptions = {},
): Promise<Barcode[]> {
  const { data, width, height, channels } = picture;
  if (!(width >= 1 && height >= 1) || data.length !== width * height * channels) {
    throw new RangeError('a picture must have width times height times channels bytes');
  }
  const giveUpAt = performance.now() + deadlineMs;
  const found: Barcode[] = [];
  for (const view of viewPage(picture, (format) => found.some((barcode) => barcode.format === format))) {
    // Each way of looking takes the processor for itself: others must get a turn in between.
    await setImmediate();
    if (performance.now() > giveUpAt) {
      if (found.length === 0) throw new DocumentEngineError('timeout');
      break;
    }
    const seen = await scanWithZxing(view.picture, view);
    for (const barcode of seen) {
      if (!found.some((other) => isSame(other, barcode)))
        found.push({ ...barcode, quad: carry(barcode.quad, view.toPage) });
    }
  }
  return found;
}

function isSame(one: Barcode, other: Barcode): boolean {
  return one.format === other.format && Buffer.compare(one.bytes, other.bytes) === 0;
}

function carry(quad: Quad, perspective: Perspective): Quad {
  const to = (point: Point) => project(perspective, point);
  return [to(quad[0]), to(quad[1]), to(quad[2]), to(quad[3])];
}
