import type { Picture } from '../picture';
import type { TextLine } from '../text-line';

const { abs, floor, hypot, max, min, round, sqrt } = Math;

export interface CutText {
  /** Lines whose letters the picture's border cuts through. */
  readonly lines: number;
  /** One of them is a line for machines, which says most of what a document says (Doc 9303 part 3, 4.2). */
  readonly zone: boolean;
}

type Border = 'left' | 'right' | 'top' | 'bottom';

/** A line is looked at when its box comes this near the border, in its own heights: boxes are drawn generously. */
const NEAR = 0.3;
/** Ink and paper differ by so much at least; and what differs from paper by half as much as the ink is ink. */
const CONTRAST = 40;
/** Of the line's end on the border so much is ink, and no more than that: more is a shadow or an edge. */
const INK = { least: 0.12, most: 0.7 };
/** A line cut along its length shows so many strokes on the border. */
const STROKES = 8;
/** A zone's lines have 30 characters and more; some may be cut off or misread. */
const ZONE_LENGTH = 22;

/** Counts the lines of text that run out of the picture: not those whose box touches the border, but whose ink does. */
export function findCutText(picture: Picture, lines: readonly TextLine[]): CutText {
  let cut = 0;
  let zone = false;
  for (const line of lines) {
    if (!isCut(picture, line)) continue;
    cut += 1;
    const letters = line.text.replaceAll(' ', '');
    zone ||= letters.length >= ZONE_LENGTH && (letters.match(/[<«‹]/g) ?? []).length >= 3;
  }
  return { lines: cut, zone };
}

function isCut(picture: Picture, { quad }: TextLine): boolean {
  const [p0, p1, p2, p3] = quad;
  const height = min(hypot(p3.x - p0.x, p3.y - p0.y), hypot(p2.x - p1.x, p2.y - p1.y));
  const xs = quad.map(({ x }) => x);
  const ys = quad.map(({ y }) => y);
  const box = { left: min(...xs), right: max(...xs), top: min(...ys), bottom: max(...ys) };
  const near = NEAR * height;
  const borders: Border[] = [];
  if (box.left < near) borders.push('left');
  if (box.right > picture.width - near) borders.push('right');
  if (box.top < near) borders.push('top');
  if (box.bottom > picture.height - near) borders.push('bottom');
  // Ink is looked for last: few lines come near a border.
  const ink = borders.length > 0 ? findInk(picture, box) : undefined;
  if (ink === undefined) return false;
  return borders.some((border) => {
    const strip = readStrip(picture, border, box, ink);
    const isSide = border === 'left' || border === 'right';
    const isEnd = isSide === abs(p1.x - p0.x) > abs(p1.y - p0.y);
    const share = strip.filter(Boolean).length / max(1, strip.length);
    if (share < INK.least || share > INK.most) return false;
    return isEnd || countRuns(strip) >= STROKES;
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type IsInk = (x: number, y: number) => boolean;

/** Tells ink from paper within a line's box: paper is what most of it is. */
function findInk(picture: Picture, box: Box): IsInk | undefined {
  const [left, right] = [clamp(box.left, picture.width), clamp(box.right, picture.width)];
  const [top, bottom] = [clamp(box.top, picture.height), clamp(box.bottom, picture.height)];
  const values: number[] = [];
  const step = max(1, floor(sqrt(((right - left) * (bottom - top)) / 4000)));
  for (let y = top; y <= bottom; y += step) {
    for (let x = left; x <= right; x += step) values.push(brightness(picture, x, y));
  }
  values.sort((a, b) => a - b);
  const paper = values[values.length >> 1] ?? 0;
  const [darkest, brightest] = [values[floor(0.04 * values.length)] ?? 0, values[floor(0.96 * values.length)] ?? 0];
  const contrast = max(paper - darkest, brightest - paper);
  if (contrast < CONTRAST) return undefined;
  const sign = paper - darkest >= brightest - paper ? 1 : -1;
  return (x, y) => (paper - brightness(picture, x, y)) * sign >= contrast / 2;
}

/** Whether there is ink, for each pixel of the border between the box's ends. */
function readStrip(picture: Picture, border: Border, box: Box, isInk: IsInk): boolean[] {
  const { width, height } = picture;
  const isSide = border === 'left' || border === 'right';
  const from = isSide ? clamp(box.top, height) : clamp(box.left, width);
  const to = isSide ? clamp(box.bottom, height) : clamp(box.right, width);
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const place = from + at;
    if (border === 'left') return isInk(1, place);
    if (border === 'right') return isInk(width - 2, place);
    return border === 'top' ? isInk(place, 1) : isInk(place, height - 2);
  });
}

function countRuns(strip: readonly boolean[]): number {
  return strip.filter((ink, at) => ink && strip[at - 1] !== true).length;
}

function clamp(value: number, side: number): number {
  return min(side - 1, max(0, round(value)));
}

function brightness({ data, width, height, channels }: Picture, x: number, y: number): number {
  const at = (clamp(y, height) * width + clamp(x, width)) * channels;
  if (channels === 1) return data[at] as number;
  return 0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
}
