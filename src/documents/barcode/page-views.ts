import type { Picture, Point, Quad } from '../picture';
import type { BarcodeFormat } from './barcode';
import { findBarcodeRegions, type BarcodeRegion } from './barcode-regions';
import { enlargeTwice } from './enlarge-twice';
import { shrinkGrey, shrinkToGrey, type GreyPicture, type ShrunkPicture } from './grey-picture';
import { enlarge, enlarging, type Perspective } from './perspective';
import { rectify } from './rectify';
import type { Looking } from './scan-with-zxing';
import { sharpenBars } from './sharpen-bars';

/** One way of looking at a page. */
export interface PageView extends Looking {
  readonly picture: GreyPicture;
  /** From the view's pixels to the page's. */
  readonly toPage: Perspective;
}

const { hypot, min } = Math;

/** Pixels of the longer side. At most so many are looked at, */
const FULL = 4000;
/** so many for a barcode that stands upright, and to find a small one that does not, */
const UPRIGHT = 1800;
/** and so many to find a large one: coarse, so that it is seen as one piece. */
const COARSE = 900;
/** Below this, a QR code may be too small to be read as it is. */
const SMALL = 1000;
const MOST_REGIONS = 3;
const MOST_LIKELY = 3;

/** A straightened barcode is made this wide: three to four pixels to a module, more where it is sharpened. */
const STRAIGHT_WIDTH = 1200;
const SHARPENED_WIDTH = 1600;
/** And, where it is sharpened, so much lower: a row of PDF417 is at least three modules high, and half of it is enough. */
const SQUEEZE = 0.5;
/** Thickness to width, at most. */
const MOST_SLENDER = 0.6;
const MOST_ENLARGED = 4;
/** Around it, in pixels of the picture: the outline runs through the middle of the outermost cells. */
const MARGIN = 24;

/**
 * The ways of looking at a page, the quickest and most promising first, each made when it is asked for: as it is; then what
 * has stripes, straightened; then what is most like a barcode in other outlines, and sharpened; then a small page enlarged.
 *
 * @param isFound whether a barcode of a format has been found by now: it is not looked for again
 */
export function* viewPage(page: Picture, isFound: (format: BarcodeFormat) => boolean): Generator<PageView> {
  const full = shrinkToGrey(page, FULL);
  const upright = shrinkGrey(full, UPRIGHT);
  yield { picture: upright, toPage: enlarging(upright.factor * full.factor), formats: ['pdf417', 'qr'] };
  if (upright.factor > 1 && !isFound('qr')) yield { picture: full, toPage: enlarging(full.factor), formats: ['qr'] };

  const likely: BarcodeRegion[] = [];
  const levels = upright.width <= COARSE && upright.height <= COARSE ? [upright] : [shrinkGrey(full, COARSE), upright];
  for (const level of levels) {
    if (isFound('pdf417')) return;
    for (const region of findRegions(level)) {
      if (region.isLikely && likely.length < MOST_LIKELY) likely.push(region);
      yield* straighten(full, region.outlines[0], STRAIGHT_WIDTH);
      if (isFound('pdf417')) return;
    }
  }
  for (const outline of likely.flatMap(({ outlines }) => outlines.slice(1))) {
    yield* straighten(full, outline, STRAIGHT_WIDTH);
    if (isFound('pdf417')) return;
  }
  for (const outline of likely.flatMap(({ outlines }) => outlines)) {
    for (const view of straighten(full, outline, SHARPENED_WIDTH, SQUEEZE)) {
      yield { ...view, picture: sharpenBars(view.picture), threshold: 'mid_grey' };
    }
    if (isFound('pdf417')) return;
  }
  if (upright.factor === 1 && upright.width <= SMALL && upright.height <= SMALL && !isFound('qr')) {
    yield { picture: enlargeTwice(upright), toPage: enlarging(full.factor / 2), formats: ['qr'] };
  }
}

/** With outlines in pixels of the full picture. */
function findRegions(level: ShrunkPicture): BarcodeRegion[] {
  const enlargePoint = ({ x, y }: Point): Point => ({ x: x * level.factor, y: y * level.factor });
  return findBarcodeRegions(level, MOST_REGIONS).map(({ outlines, isLikely }) => ({
    isLikely,
    outlines: outlines.map(([a, b, c, d]) => [enlargePoint(a), enlargePoint(b), enlargePoint(c), enlargePoint(d)]),
  }));
}

/** One view, or none of an outline that is no quad. */
function straighten(full: ShrunkPicture, outline: Quad | undefined, wide: number, squeeze = 1): PageView[] {
  if (outline === undefined) return [];
  const [upperLeft, upperRight, , lowerLeft] = outline;
  const width = hypot(upperRight.x - upperLeft.x, upperRight.y - upperLeft.y);
  const height = hypot(lowerLeft.x - upperLeft.x, lowerLeft.y - upperLeft.y);
  const scale = min(MOST_ENLARGED, wide / width, (MOST_SLENDER * wide) / height);
  const straight = rectify(full, outline, {
    width: width * scale,
    height: height * scale * squeeze,
    margin: MARGIN * scale,
  });
  if (straight === undefined) return [];
  return [{ picture: straight.picture, toPage: enlarge(straight.toSource, full.factor), formats: ['pdf417'] }];
}
