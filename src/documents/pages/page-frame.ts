import { areaOf, boxAround, overlapOf, type DrawnBox, type DrawnItem } from './page-drawing';

/** What of a page goes into its picture, and how large. */
export interface PageFrame {
  /** In the page's units, from its upper left corner. */
  readonly box: DrawnBox;
  /** Pixels for one unit. */
  readonly scale: number;
}

/** 200 dots per inch: print of 6 points is then 17 pixels high, and can be read. */
const USUAL_SCALE = 200 / 72;
/** A page the size of a card has card-sized print: at least so many pixels on its longer side, unless it is a photo. */
const LEAST_SIDE = 1600;
/** A picture that takes less of the page than this is a logo, and its resolution is nobody's concern. */
const LEAST_SHARE = 0.05;
/** Around what is cut out, as a share of its longer side: enough for an edge to be seen as one. */
const MARGIN = 0.02;
/** Cutting out is worth it from so much more resolution on. */
const WORTH = 1.05;

/**
 * Chooses the resolution at which a page is rendered: the usual one, or that of the photos on it when that is higher, so
 * that nothing a photo shows is lost. Where the whole page would be too many pixels for that, what is on the page is cut
 * out of the white around it.
 *
 * @param page width and height in the page's units, upright
 * @param items what it draws, in the page's units from its upper left corner
 * @param canCutOut `false` keeps the whole page, for one that has more on it than `items`
 * @param maxSide of the picture, in pixels
 */
export function framePage(
  page: { readonly width: number; readonly height: number },
  items: readonly DrawnItem[],
  canCutOut: boolean,
  maxSide: number,
): PageFrame {
  const whole = { left: 0, top: 0, right: page.width, bottom: page.height };
  const photos = densityOfPhotos(items, whole);
  const longSide = Math.max(page.width, page.height);
  const least = photos === undefined ? LEAST_SIDE / longSide : 0;
  const wanted = Math.max(USUAL_SCALE, least, photos ?? 0);
  const affordable = maxSide / longSide;
  if (wanted <= affordable || !canCutOut) return { box: whole, scale: Math.min(wanted, affordable) };

  const content = withMargin(contentOf(items, whole), whole);
  const scale = Math.min(wanted, maxSide / Math.max(content.right - content.left, content.bottom - content.top));
  return scale > WORTH * affordable ? { box: content, scale } : { box: whole, scale: affordable };
}

/** Pixels a unit of the finest photo on the page. */
function densityOfPhotos(items: readonly DrawnItem[], whole: DrawnBox): number | undefined {
  const densities = items.flatMap((item) => {
    if (item.kind !== 'image' || areaOf(overlapOf(item.box, whole)) < LEAST_SHARE * areaOf(whole)) return [];
    const { left, top, right, bottom } = item.box;
    // Turned by a quarter the picture's width runs down the page: of the two ways to divide, take the likelier one.
    const [wide, high] = [right - left, bottom - top];
    const isTurned = wide > high !== item.pixelsWide > item.pixelsHigh;
    const [across, down] = isTurned ? [item.pixelsHigh, item.pixelsWide] : [item.pixelsWide, item.pixelsHigh];
    return [Math.max(across / wide, down / high)];
  });
  return densities.length === 0 ? undefined : Math.max(...densities);
}

function contentOf(items: readonly DrawnItem[], whole: DrawnBox): DrawnBox {
  const inked = items.filter((item) => (item.kind === 'text' ? item.visible : item.kind !== 'shape' || !item.covers));
  const visible = inked.map(({ box }) => overlapOf(box, whole)).filter((box) => areaOf(box) > 0);
  return boxAround(visible) ?? whole;
}

function withMargin({ left, top, right, bottom }: DrawnBox, whole: DrawnBox): DrawnBox {
  const margin = MARGIN * Math.max(right - left, bottom - top);
  return overlapOf({ left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin }, whole);
}
