import { areaOf, overlapOf, type DrawnBox, type DrawnImage, type DrawnItem } from '../pages/page-drawing';
import type { Page } from '../pages/page';
import type { TamperSignal } from './tamper-findings';

/** A picture that covers so much of the page is a scan or a photo of a document; a smaller one is a logo. */
const SCAN = 0.5;
/**
 * On a page that was written as text over a letterhead there are hundreds of characters; a changed name, date or amount has
 * dozens at most.
 */
const FEW_CHARACTERS = 150;
/** Programs that scan, fax and number pages write into this much of the page along its edges. */
const EDGE = 0.06;
/** So much of a text lies on what it is drawn over. */
const ON = 0.5;
/** So much of a text, or of a patch, lies under what covers it, or on what it is put on. */
const COVERED = 0.8;
/** What covers more than this is the paper of the page, not a patch on it. */
const PATCH = 0.5;
/** A picture of so few pixels is a painted rectangle. */
const FEW_PIXELS = 16;

/**
 * Print drawn over a scan, and white painted over print or over a part of a scan, on any of the pages. Of what is drawn
 * only the upright box around it is known: a white shape counts as a rectangle, and its colour alone says that it covers.
 */
export function overlaySignals(pages: readonly Page[]): TamperSignal[] {
  const counted = pages.map((page) => countOverlays(page));
  const characters = counted.reduce((sum, { overImage }) => sum + overImage, 0);
  const covered = counted.reduce((sum, { coveredTexts }) => sum + coveredTexts, 0);
  const patches = counted.reduce((sum, { patchedImages }) => sum + patchedImages, 0);
  return [
    ...(characters > 0 ? [{ code: 'pdf_text_over_image', detail: { characters } } as const] : []),
    ...(covered + patches > 0
      ? [{ code: 'pdf_covered', detail: { covered_texts: covered, patches_on_pictures: patches } } as const]
      : []),
  ];
}

interface Overlays {
  readonly overImage: number;
  readonly coveredTexts: number;
  readonly patchedImages: number;
}

function countOverlays({ picture, drawing }: Page): Overlays {
  const items = drawing?.items ?? [];
  const page = { left: 0, top: 0, right: picture.width, bottom: picture.height };
  const scans = items.flatMap((item, index) =>
    item.kind === 'image' && !isPaint(item) && areaOf(overlapOf(item.box, page)) >= SCAN * areaOf(page)
      ? [{ box: item.box, index }]
      : [],
  );
  const printed = items.flatMap((item, index) =>
    item.kind === 'text' && item.visible && isUnder(item.box, inner(page), ON) ? [{ item, index }] : [],
  );
  const overScan = printed.filter(({ item, index }) =>
    scans.some((scan) => scan.index < index && isUnder(item.box, scan.box, ON)),
  );
  const characters = overScan.reduce((sum, { item }) => sum + item.characters, 0);
  const patches = items.flatMap((item, index) =>
    isPatch(item) && areaOf(item.box) < PATCH * areaOf(page) ? [{ box: item.box, index }] : [],
  );
  return {
    overImage: characters <= FEW_CHARACTERS ? characters : 0,
    coveredTexts: printed.filter(({ item, index }) =>
      patches.some((patch) => patch.index > index && isUnder(item.box, patch.box, COVERED)),
    ).length,
    patchedImages: patches.filter((patch) =>
      scans.some((scan) => scan.index < patch.index && isUnder(patch.box, scan.box, COVERED)),
    ).length,
  };
}

/** A white shape, or a picture that is one. */
function isPatch(item: DrawnItem): boolean {
  return item.kind === 'shape' ? item.covers && areaOf(item.box) > 0 : item.kind === 'image' && isPaint(item);
}

function isPaint({ pixelsWide, pixelsHigh }: DrawnImage): boolean {
  const pixels = pixelsWide * pixelsHigh;
  return pixels > 0 && pixels <= FEW_PIXELS;
}

function isUnder(box: DrawnBox, cover: DrawnBox, share: number): boolean {
  return areaOf(box) > 0 && areaOf(overlapOf(box, cover)) >= share * areaOf(box);
}

function inner({ left, top, right, bottom }: DrawnBox): DrawnBox {
  const [across, down] = [EDGE * (right - left), EDGE * (bottom - top)];
  return { left: left + across, top: top + down, right: right - across, bottom: bottom - down };
}
