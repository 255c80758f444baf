import { levelPage } from '../level-page';
import { detectText, type TextBox } from '../ocr/detect-text';
import { findOrientation } from '../ocr/find-orientation';
import type { OcrModels } from '../ocr/models';
import { readText } from '../ocr/read-text';
import type { Picture } from '../picture';
import { cornersOf, type RotatedBox, smallestBox } from '../rotated-box';
import type { TextLine } from '../text-line';
import { linesWorthReading } from './lines-worth-reading';

/**
 * Print of 10 points on A4 is found at 1,280, scanned at 150 dots per inch and photographed; where half of the lines are
 * lower than `SMALL_PRINT` then, as on a page that fills half of a photo, it takes more.
 */
const DETECT_AT = 1280;
const DETECT_SMALL_AT = 1600;
const SMALL_PRINT = 13;
/** Lower than this in pixels, print cannot be told apart. */
const LEAST_HEIGHT = 7;
/**
 * How much of a text layer is compared with what the page shows, in widths of a line at the height of the model (48 pixels):
 * 0.1 ms each, 3 s in all. What is not compared is believed, so this is more than is read of a page without a layer.
 */
const MOST_WIDTH = 30_000;
const LINE_HEIGHT = 48;
/** A sentence across the page: read after everything that is shorter. */
const SENTENCE = 1300;
/** Nothing on a level page leans so far, in radians. */
const LYING = 0.8;
/** A text layer's boxes are tight around the letters: the model knows lines with some paper around them. */
const AROUND = 1.25;
/** Of a text layer, lines lower than that on the picture, or in other letters, are not compared (`compareTextLayer`). */
const LEAST_COMPARED = 14;

/** Finds the print of a page, whichever way up it lies, and reads it, up to a measure: see `MOST_WIDTH`. */
export async function readLetterPage(models: OcrModels, picture: Picture): Promise<readonly TextLine[]> {
  const found = await detectPrint(models, picture);
  const orientation = await findOrientation(models, picture, found);
  if (!orientation) return [];
  const { picture: level, moved } = await levelPage(picture, orientation);
  const boxes = found
    .map((box) => uprightLetter(moved(box)))
    .filter(({ height, width }) => height >= LEAST_HEIGHT && width >= height / 3);
  const read = await readText(models, level, linesWorthReading(boxes));
  return read.map(({ text, confidence, box }) => ({ text, confidence, quad: cornersOf(box) }));
}

async function detectPrint(models: OcrModels, picture: Picture): Promise<readonly TextBox[]> {
  const found = await detectText(models, picture, { longSide: DETECT_AT });
  const side = Math.max(picture.width, picture.height);
  const heights = found.map(({ height }) => height).toSorted((one, other) => one - other);
  const half = (heights[heights.length >> 1] ?? 0) * Math.min(1, DETECT_AT / side);
  return side > DETECT_AT && half < SMALL_PRINT ? detectText(models, picture, { longSide: DETECT_SMALL_AT }) : found;
}

/**
 * What the page shows where its text layer has lines in Latin letters, and those lines: the shorter ones from the top, up to
 * the measure of a page.
 */
export async function readLayerLines(
  models: OcrModels,
  picture: Picture,
  layer: readonly TextLine[],
): Promise<{ readonly compared: readonly TextLine[]; readonly seen: readonly TextLine[] }> {
  const placed = layer
    .filter(({ text }) => /[A-Za-z0-9]/.test(text))
    .map((line) => ({ line, box: roomy(uprightLetter(smallestBox(line.quad))) }))
    .filter(({ box }) => box.height >= LEAST_COMPARED * AROUND);
  const boxes = withinMeasure(placed.map(({ box }) => box));
  const chosen = new Set(boxes);
  const read = await readText(models, picture, boxes);
  return {
    compared: placed.filter(({ box }) => chosen.has(box)).map(({ line }) => line),
    seen: read.map(({ text, confidence, box }) => ({ text, confidence, quad: cornersOf(box) })),
  };
}

function withinMeasure(boxes: readonly RotatedBox[]): readonly RotatedBox[] {
  const ordered = boxes.toSorted(
    (a, b) => Number(widthOf(a) > SENTENCE) - Number(widthOf(b) > SENTENCE) || a.centre.y - b.centre.y,
  );
  let sum = 0;
  return ordered.filter((box) => (sum += Math.min(1600, widthOf(box))) <= MOST_WIDTH);
}

function widthOf({ width, height }: RotatedBox): number {
  return (width / Math.max(1, height)) * LINE_HEIGHT;
}

function roomy(box: RotatedBox): RotatedBox {
  const more = box.height * (AROUND - 1);
  return { ...box, width: box.width + 2 * more, height: box.height + more };
}

/** A single letter is often taller than wide, and its box then lies on its side: on a level page it does not. */
function uprightLetter(box: RotatedBox): RotatedBox {
  const { width, height, angle } = box;
  if (Math.abs(angle) <= LYING || width >= 2 * height) return box;
  return { ...box, width: height, height: width, angle: angle - (Math.sign(angle) * Math.PI) / 2 };
}
