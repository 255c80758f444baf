import type { Picture } from '../picture';
import type { TextLine } from '../text-line';
import { countCutCorners } from './cut-edges';
import { findCutText } from './cut-text';
import { greyOf } from './grey-picture';
import { findPageEdges } from './page-edges';
import { findPrintArea } from './print-area';
import type { TamperSignal } from './tamper-findings';

/** Edges are looked for at this size: fine enough for an edge, too coarse for the grain of a table. */
const LOOKED_AT = 640;
/** One line may belong to something else in the picture; a zone's line, or several lines, do not. */
const LINES = 2;

/**
 * Tells a page of which a part is outside the picture: by lines of print whose ink the border cuts through, or by edges of
 * the page that meet outside, or run to the border at a slant. A page that ends square at the border may end there, as on a
 * scanner's glass, and is left alone; so is a cut between two lines, of which nothing is to be seen.
 *
 * @param picture as taken: turning it level adds corners, and borders that are none
 * @param textLines what was found on it, in pixels of the picture; a line for machines is known by its text
 */
export function isCutOff(picture: Picture, textLines: readonly TextLine[]): TamperSignal | undefined {
  const { lines, zone } = findCutText(picture, textLines);
  const grey = greyOf(picture, LOOKED_AT);
  const area = findPrintArea(textLines, grey.scale);
  const corners = area === undefined ? 0 : countCutCorners(grey, findPageEdges(grey, area));
  if (lines < LINES && !zone && corners === 0) return undefined;
  return { code: 'cut_off', detail: { cut_lines: lines, cut_zone: zone, corners_outside: corners } };
}
