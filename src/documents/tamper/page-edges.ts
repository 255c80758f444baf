import type { Point } from '../picture';
import { valueAt, type GreyPicture } from './grey-picture';

const { abs, cos, hypot, max, min, sin, tan } = Math;

/** Turned so that text runs along the first axis: where print lies, and how the page is turned. */
export interface PrintArea {
  /** Radians, clockwise from the right. */
  readonly angle: number;
  readonly along: readonly [from: number, to: number];
  readonly across: readonly [from: number, to: number];
}

/** One of the page's four edges, as the straight line through two points of the picture; each ends at the print's end. */
export interface PageEdge {
  readonly side: EdgeSide;
  readonly from: Point;
  readonly to: Point;
  /** Brighter inside (1) or outside (-1). */
  readonly sign: number;
}

export type EdgeSide = 'left' | 'right' | 'top' | 'bottom';

/** Beside an edge, brightness is compared so many pixels to either side of it. */
const BESIDE = 2.5;
/** A step in brightness of so much is one. */
const STEP = 8;
/** More than this makes no edge clearer. */
const CLEAR = 40;
/** So much of an edge has to be one, all steps in the same direction. */
const WHOLE = 0.8;
/** A page seen at a slant: its edges are off from the direction of its print by so much at most, in radians. */
const SLANT = 0.21;
const SLANT_STEP = 0.0175;
/** Beyond the print's end the page goes on by so much of the print's extent at most. */
const MARGIN = 0.75;
const SAMPLES = 60;
/** What does not look like an edge at so few places is none. */
const FEW = 10;
const FEW_WHOLE = 0.6;

/**
 * Looks for the page's edges around its print: on each side the clearest straight line, about parallel to the print or
 * square to it, along which the brightness steps in one direction. Sides without one are left out: the page may fill the
 * picture there, or be as bright as what it lies on.
 */
export function findPageEdges(picture: GreyPicture, area: PrintArea): PageEdge[] {
  return (['left', 'right', 'top', 'bottom'] as const).flatMap((side) => findEdge(picture, area, side) ?? []);
}

function findEdge(picture: GreyPicture, area: PrintArea, side: EdgeSide): PageEdge | undefined {
  const isUpright = side === 'left' || side === 'right';
  const [from, to] = isUpright ? area.across : area.along;
  const [near, far] = isUpright ? area.along : area.across;
  const outward = side === 'left' || side === 'top' ? -1 : 1;
  const start = outward < 0 ? near : far;
  const reach = MARGIN * (far - near);
  const middle = (from + to) / 2;
  let best: PageEdge | undefined;
  let clearest = 0;
  for (let slant = -SLANT; slant <= SLANT; slant += SLANT_STEP) {
    const tilt = tan(slant);
    // A slanted line starts where none of it is within the print.
    const skip = (abs(tilt) * (to - from)) / 2;
    for (let away = skip; away < reach + skip; away += 1) {
      const at = (position: number): Point => {
        const offset = start + outward * away + tilt * (position - middle);
        return turn(isUpright ? { x: offset, y: position } : { x: position, y: offset }, area.angle);
      };
      const edge = { side, from: at(from), to: at(to) };
      const { clearness, sign } = measureEdge(picture, edge, outward, isUpright);
      if (clearness <= clearest) continue;
      clearest = clearness;
      best = { ...edge, sign };
    }
  }
  return best;
}

function measureEdge(
  picture: GreyPicture,
  { from, to }: { readonly from: Point; readonly to: Point },
  outward: number,
  isUpright: boolean,
): { clearness: number; sign: number } {
  const nothing = { clearness: 0, sign: 0 };
  // Too little of it in the picture: most lines are told so by their middle, and by a few places, that they are no edge.
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  if (valueAt(picture, middle) === undefined) return nothing;
  const outside = outward * (isUpright ? 1 : -1);
  if (!isWhole(stepsAlong(picture, from, to, outside, FEW), FEW_WHOLE)) return nothing;
  const steps = stepsAlong(picture, from, to, outside);
  if (steps.length < 0.6 * SAMPLES || !isWhole(steps, WHOLE)) return nothing;
  const sign = countOf(steps, 1) >= countOf(steps, -1) ? 1 : -1;
  let height = 0;
  for (const step of steps) if (step * sign >= STEP) height += min(CLEAR, abs(step));
  return { clearness: height / steps.length, sign };
}

function isWhole(steps: readonly number[], share: number): boolean {
  return max(countOf(steps, 1), countOf(steps, -1)) >= share * steps.length;
}

function countOf(steps: readonly number[], sign: number): number {
  let count = 0;
  for (const step of steps) if (step * sign >= STEP) count += 1;
  return count;
}

/**
 * How much brighter it is inside than outside, at places along a line; only of those within the picture.
 *
 * @param outside which side of the line, seen from its start to its end, is outside: 1 left, -1 right
 */
export function stepsAlong(picture: GreyPicture, from: Point, to: Point, outside: number, samples = SAMPLES): number[] {
  const length = hypot(to.x - from.x, to.y - from.y);
  if (!(length > 0)) return [];
  const [nx, ny] = [((to.y - from.y) / length) * BESIDE * outside, (-(to.x - from.x) / length) * BESIDE * outside];
  const steps: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const share = (sample + 0.5) / samples;
    const [x, y] = [from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)];
    const outer = valueAt(picture, { x: x + nx, y: y + ny });
    const inner = valueAt(picture, { x: x - nx, y: y - ny });
    if (outer !== undefined && inner !== undefined) steps.push(inner - outer);
  }
  return steps;
}

/** From the axes of the print to those of the picture. */
export function turn({ x, y }: Point, angle: number): Point {
  const [cosine, sine] = [cos(angle), sin(angle)];
  return { x: x * cosine - y * sine, y: x * sine + y * cosine };
}
