import type { Picture, Quad } from '../picture';
import type { TextLine } from '../text-line';
import { greyOf, shrinkGrey } from './grey-picture';
import { findPortraitBox } from './portrait-box';
import { settlePortraitEdges } from './portrait-edges';

/** Edges are settled at this size: a portrait is then about 180 pixels wide, and its edges are known to two hundredths of that. */
const SETTLED_AT = 720;
/** Where about it stands is looked for at this size. */
const LOOKED_AT = 240;

/**
 * Where the holder's portrait stands: the upright rectangle in the proportions of a passport photo (35 x 45 mm, Doc 9303
 * part 3, 3.9, or near it) that has no print on it, is unlike the page's paper and begins at straight edges. The small,
 * pale second portrait that many documents have is not taken for it.
 *
 * It knows nothing of faces: on a page without a portrait it may find something else that looks so from afar.
 *
 * @param picture the page, text upright and level (`readPage`)
 * @param textLines its lines, in pixels of the picture
 * @returns its corners, which follow a slant of some degrees; `undefined` when there is none, or too few lines to say
 */
export function portraitOf(picture: Picture, textLines: readonly TextLine[]): Quad | undefined {
  const grey = greyOf(picture, SETTLED_AT);
  const small = shrinkGrey(grey, LOOKED_AT);
  const box = findPortraitBox(small, textLines);
  if (box === undefined) return undefined;
  const ratio = grey.scale / small.scale;
  const { left, top, right, bottom } = box;
  const settled = settlePortraitEdges(grey, {
    left: left * ratio,
    top: top * ratio,
    right: right * ratio,
    bottom: bottom * ratio,
  });
  return settled.map(({ x, y }) => ({ x: x / grey.scale, y: y / grey.scale })) as unknown as Quad;
}
