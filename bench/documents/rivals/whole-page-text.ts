import { detectText } from '../../../src/documents/ocr/detect-text';
import type { OcrModels } from '../../../src/documents/ocr/models';
import { readText } from '../../../src/documents/ocr/read-text';
import type { Picture } from '../../../src/documents/picture';
import { offsetIn, type RotatedBox } from '../../../src/documents/rotated-box';

/** As many pixels on the longer side, and as many lines, as our own reading of a page looks at. */
const DETECT_AT = 960;
const MOST_BOXES = 70;
const LEAST_HEIGHT = 8;

interface Piece {
  readonly box: RotatedBox;
  readonly text: string;
}

/**
 * The simpler way: all text of a page as it lies, row by row from top to bottom. The same models as ours, but the page is not
 * levelled, no zone is straightened, and no net looks at single characters. Pieces of one row are joined from left to right.
 *
 * @param picture upright: which way up it lies is told for free
 */
export async function readWholePage(models: OcrModels, picture: Picture): Promise<string[]> {
  const boxes = (await detectText(models, picture, { longSide: DETECT_AT }))
    .filter(({ width, height }) => height >= LEAST_HEIGHT && width >= height / 3)
    .sort((a, b) => b.width * b.height - a.width * a.height)
    .slice(0, MOST_BOXES);
  return joinRows(await readText(models, picture, boxes));
}

/** Rows run along their longest piece. */
export function joinRows(pieces: readonly Piece[]): string[] {
  const rows: { readonly box: RotatedBox; readonly pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => b.box.width - a.box.width)) {
    const row = rows.find(({ box }) => isOnRow(box, piece.box));
    if (row) row.pieces.push(piece);
    else rows.push({ box: piece.box, pieces: [piece] });
  }
  return rows
    .sort((a, b) => a.box.centre.y - b.box.centre.y)
    .map(({ box, pieces: parts }) =>
      parts
        .map(({ box: { centre }, text }) => ({ text, along: offsetIn(box, centre).along }))
        .sort((a, b) => a.along - b.along)
        .map(({ text }) => text)
        .join(''),
    );
}

function isOnRow(row: RotatedBox, { centre, height }: RotatedBox): boolean {
  return Math.abs(offsetIn(row, centre).across) < 0.5 * Math.min(row.height, height);
}
