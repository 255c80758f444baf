import { levelPage } from './level-page';
import { MRZ_ALPHABET } from './mrz/mrz-alphabet';
import { detectText } from './ocr/detect-text';
import { findOrientation } from './ocr/find-orientation';
import type { OcrModels } from './ocr/models';
import { type ReadBox, readText } from './ocr/read-text';
import type { Picture } from './picture';
import type { RotatedBox } from './rotated-box';

/** A page as it reads: turned upright, and every line of print on it. */
export interface ReadPage {
  readonly picture: Picture;
  readonly read: readonly ReadBox[];
  /** Where each of them stands in the picture as it was given, in the same order. */
  readonly places: readonly RotatedBox[];
}

const DETECT_AT = 960;
/** Lower than this in pixels, print cannot be told apart; more lines than this has no identity document. */
const LEAST_HEIGHT = 8;
const MOST_LINES = 70;
/** Nothing on a level page leans so far, in radians. */
const LYING = 0.8;

/** Where on a page its print stands, once it is level. */
export interface FoundPrint {
  readonly picture: Picture;
  /** Lines, the largest first, on `picture`. */
  readonly boxes: readonly RotatedBox[];
  /** Where each of them stands in the picture as it was given, in the same order. */
  readonly places: readonly RotatedBox[];
}

/** Finds all print of a page, whichever way up and at whatever angle it lies, and reads it. */
export async function readPage(models: OcrModels, picture: Picture): Promise<ReadPage> {
  const { picture: level, boxes, places } = await findPrint(models, picture);
  return { picture: level, read: await readPrint(models, level, boxes), places };
}

export function readPrint(
  models: OcrModels,
  level: Picture,
  boxes: readonly RotatedBox[],
): Promise<readonly ReadBox[]> {
  return readText(models, level, boxes, MRZ_ALPHABET);
}

export async function findPrint(models: OcrModels, picture: Picture): Promise<FoundPrint> {
  const found = await detectText(models, picture, { longSide: DETECT_AT });
  const orientation = await findOrientation(models, picture, found);
  if (!orientation) return { picture, boxes: [], places: [] };
  const { picture: level, moved } = await levelPage(picture, orientation);
  const boxes = found
    .map((place) => ({ place, box: uprightLetter(moved(place)) }))
    .filter(({ box: { height, width } }) => height >= LEAST_HEIGHT && width >= height / 3)
    .sort(({ box: a }, { box: b }) => b.width * b.height - a.width * a.height)
    .slice(0, MOST_LINES);
  return { picture: level, boxes: boxes.map(({ box }) => box), places: boxes.map(({ place }) => place) };
}

/** A single letter is often taller than wide, and its box then lies on its side: on a level page it does not. */
function uprightLetter(box: RotatedBox): RotatedBox {
  const { width, height, angle } = box;
  if (Math.abs(angle) <= LYING || width >= 2 * height) return box;
  return { ...box, width: height, height: width, angle: angle - (Math.sign(angle) * Math.PI) / 2 };
}
