import type { Point } from '../picture';
import { measureSteps } from './edge-steps';
import { valueAt, type GreyPicture } from './grey-picture';

const { abs, cos, sin, tan } = Math;

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
  const toPicture = turning(area.angle);
  let best: PageEdge | undefined;
  let clearest = 0;
  for (let slant = -SLANT; slant <= SLANT; slant += SLANT_STEP) {
    const tilt = tan(slant);
    // A slanted line starts where none of it is within the print.
    const skip = (abs(tilt) * (to - from)) / 2;
    const at = (position: number, away: number): Point => {
      const offset = start + outward * away + tilt * (position - middle);
      return isUpright ? toPicture(offset, position) : toPicture(position, offset);
    };
    for (let away = skip; away < reach + skip; away += 1) {
      const edge = { side, from: at(from, away), to: at(to, away) };
      const { clearness, sign } = measureEdge(picture, edge, outward * (isUpright ? 1 : -1));
      if (clearness <= clearest) continue;
      clearest = clearness;
      best = { ...edge, sign };
    }
  }
  return best;
}

const NOTHING = { clearness: 0, sign: 0 };

function measureEdge(
  picture: GreyPicture,
  { from, to }: { readonly from: Point; readonly to: Point },
  outside: number,
): { clearness: number; sign: number } {
  // Too little of it in the picture: most lines are told so by their middle, and by a few places, that they are no edge.
  if (Number.isNaN(valueAt(picture, (from.x + to.x) / 2, (from.y + to.y) / 2))) return NOTHING;
  if (measureSteps(picture, from, to, outside, { samples: FEW, whole: FEW_WHOLE }) === undefined) return NOTHING;
  const steps = measureSteps(picture, from, to, outside, { samples: SAMPLES, whole: WHOLE });
  if (steps === undefined || steps.count < 0.6 * SAMPLES) return NOTHING;
  const isBrighterInside = steps.up >= steps.down;
  return { clearness: (isBrighterInside ? steps.rise : steps.fall) / steps.count, sign: isBrighterInside ? 1 : -1 };
}

/** From the axes of the print to those of the picture. */
function turning(angle: number): (x: number, y: number) => Point {
  const [cosine, sine] = [cos(angle), sin(angle)];
  return (x, y) => ({ x: x * cosine - y * sine, y: x * sine + y * cosine });
}
