import type { Picture, Point } from '../picture';
import { offsetIn, type RotatedBox } from '../rotated-box';
import type { MrzLine, MrzZone } from './find-mrz-lines';
import { type Peak, type Pitch, placeAt } from './line-pitch';
import type { GreyPlane } from './grey-plane';
import { type FlatColumns, PLACE, straightenLine } from './straighten-line';

/** A line of a zone as a grid of equally wide places on the page. */
export interface GridLine {
  readonly box: RotatedBox;
  readonly pitch: Pitch;
  /** One place down the document, in pixels along the line and across it; on a page that lies square it is a step across. */
  readonly down?: Down;
}

/** At the first place, and how much it grows from place to place. */
export interface Down {
  readonly along: readonly [first: number, growth: number];
  readonly across: readonly [first: number, growth: number];
}

/** The distance from line to line over that from place to place: 6.35 mm and 2.54 mm (ICAO Doc 9303-3, 4.1). */
const LINE_GAP = 2.5;
/** Characters seen less surely than this say little about where they stand. */
const SURE = 0.4;
const LEAST_PEAKS = 8;

/**
 * A first guess at the grid that the lines of a zone stand on: one pitch for all, and all begin at the same distance from
 * the page's edge. Undefined when too few characters were seen to tell.
 */
export function guessGrid(zone: MrzZone): GridLine[] | undefined {
  const best = zone.reduce((a, b) => (b.peaks.length > a.peaks.length ? b : a));
  const step = medianGap(best);
  if (step === undefined) return undefined;
  const start = Math.min(...zone.map((line) => offsetIn(best.box, leftEnd(line.box)).along));
  return zone.map(({ box }) => {
    const first = start - offsetIn(best.box, box.centre).along + step / 2;
    return { box, pitch: { first, step, growth: 0 } };
  });
}

/** Swallowed characters make gaps too wide and doubled ones too narrow; between them lies the pitch. */
function medianGap({ peaks }: MrzLine): number | undefined {
  const sure = peaks.filter(({ likelihood }) => likelihood >= SURE);
  if (sure.length < LEAST_PEAKS) return undefined;
  const gaps = sure.slice(1).map(({ place }, index) => place - (sure[index] as Peak).place);
  return gaps.sort((a, b) => a - b)[gaps.length >> 1];
}

function leftEnd({ centre, width, angle }: RotatedBox): Point {
  return { x: centre.x - (width / 2) * Math.cos(angle), y: centre.y - (width / 2) * Math.sin(angle) };
}

/** The line that would stand so many lines below this one. */
export function lineBeside({ box, pitch }: GridLine, lines: number, gap = LINE_GAP * pitch.step): GridLine {
  const centre = {
    x: box.centre.x - lines * gap * Math.sin(box.angle),
    y: box.centre.y + lines * gap * Math.cos(box.angle),
  };
  return { box: { ...box, centre }, pitch };
}

/**
 * The lines of a zone with the way down: places of one number stand one under the other on the document, and how they stand
 * in the picture shows how it leans and how much it is flattened.
 */
export function lookDown(lines: readonly GridLine[], length: number): GridLine[] {
  const [top, bottom] = [lines[0] as GridLine, lines.at(-1) as GridLine];
  if (top === bottom) return [...lines];
  const places = (lines.length - 1) * LINE_GAP;
  const downAt = (number: number) => {
    const { along, across } = offsetIn(top.box, pointAt(bottom, number));
    return { along: (along - placeAt(top.pitch, number)) / places, across: across / places };
  };
  const [first, last] = [downAt(0), downAt(length - 1)];
  const growth = (from: number, to: number) => (to - from) / (length - 1);
  const down: Down = {
    along: [first.along, growth(first.along, last.along)],
    across: [first.across, growth(first.across, last.across)],
  };
  return lines.map((line) => ({ ...line, down }));
}

function squareDown({ step, growth }: Pitch): Down {
  return { along: [0, 0], across: [step, growth] };
}

function pointAt({ box, pitch }: GridLine, number: number): Point {
  const along = placeAt(pitch, number);
  return { x: box.centre.x + along * Math.cos(box.angle), y: box.centre.y + along * Math.sin(box.angle) };
}

/** A line laid flat: `PLACE` pixels for each place from `from` on; see `straightenLine`. */
export interface FlatLine {
  readonly picture: Picture;
  readonly from: number;
  /** The pixels along it, `to` exclusive, of which the middle lies within the page's picture. */
  readonly within: { readonly from: number; readonly to: number };
}

export function flatten(
  picture: GreyPlane,
  line: GridLine,
  [from, to]: readonly [number, number],
  height: number,
): FlatLine {
  const columns = columnsOf(line, from, (to - from) * PLACE);
  return { picture: straightenLine(picture, columns, height), from, within: columnsWithin(picture, columns) };
}

function columnsOf({ box, pitch, down = squareDown(pitch) }: GridLine, from: number, width: number): FlatColumns {
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
  const column = () => new Float64Array(width);
  const columns = { middleX: column(), middleY: column(), downX: column(), downY: column() };
  for (let x = 0; x < width; x += 1) {
    const number = (x + 0.5) / PLACE - 0.5 + from;
    const along = placeAt(pitch, number);
    const downAlong = (down.along[0] + down.along[1] * number) / PLACE;
    const downAcross = (down.across[0] + down.across[1] * number) / PLACE;
    columns.middleX[x] = box.centre.x + along * cos;
    columns.middleY[x] = box.centre.y + along * sin;
    columns.downX[x] = downAlong * cos - downAcross * sin;
    columns.downY[x] = downAlong * sin + downAcross * cos;
  }
  return columns;
}

/** A line crosses a picture in one stretch. */
function columnsWithin({ width, height }: GreyPlane, { middleX, middleY }: FlatColumns): FlatLine['within'] {
  const isWithin = (x: number, column: number): boolean => {
    const y = middleY[column] as number;
    return x >= 0 && x <= width && y >= 0 && y <= height;
  };
  const from = middleX.findIndex(isWithin);
  return from < 0 ? { from: 0, to: 0 } : { from, to: middleX.findLastIndex(isWithin) + 1 };
}

/** The middle of a place in a flat line. */
export function middleOf({ from }: FlatLine, place: number): number {
  return (place - from + 0.5) * PLACE;
}
