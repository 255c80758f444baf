import type { Point } from '../picture';
import { measureSteps } from './edge-steps';
import type { GreyPicture } from './grey-picture';
import type { EdgeSide, PageEdge } from './page-edges';

/** A corner so far outside, as a share of the picture's longer side, is not there by a hair's error. */
const OUTSIDE = 0.012;
/** An edge is followed to the picture's border; of its last stretch so much has to be an edge still. */
const STRETCH = 0.035;
const STILL = 0.85;
const SAMPLES = 60;
/** An edge meets the border at a slant when it is off from square to it by more than this, in radians: three degrees. */
const SLANT = 0.052;

/**
 * How many of the page's corners lie outside the picture: where two of its edges meet, and where an edge runs to the border
 * of the picture at a slant before another one meets it. An edge that runs to the border square to it proves nothing: the
 * page may end exactly there, as on a scanner's glass.
 */
export function countCutCorners(picture: GreyPicture, edges: readonly PageEdge[]): number {
  const bySide = new Map(edges.map((edge) => [edge.side, edge]));
  const corners: readonly (readonly [EdgeSide, EdgeSide])[] = [
    ['left', 'top'],
    ['right', 'top'],
    ['right', 'bottom'],
    ['left', 'bottom'],
  ];
  return corners.filter(([upright, level]) => {
    const [one, other] = [bySide.get(upright), bySide.get(level)];
    if (one !== undefined && other !== undefined) return isOutside(meet(one, other), picture);
    return (
      (one !== undefined && runsOut(picture, one, level)) || (other !== undefined && runsOut(picture, other, upright))
    );
  }).length;
}

function meet(one: PageEdge, other: PageEdge): Point | undefined {
  const [dx, dy] = [one.to.x - one.from.x, one.to.y - one.from.y];
  const [ex, ey] = [other.to.x - other.from.x, other.to.y - other.from.y];
  const determinant = dx * ey - dy * ex;
  if (Math.abs(determinant) < 1e-9) return undefined;
  const share = ((other.from.x - one.from.x) * ey - (other.from.y - one.from.y) * ex) / determinant;
  return { x: one.from.x + share * dx, y: one.from.y + share * dy };
}

function isOutside(point: Point | undefined, { width, height }: GreyPicture): boolean {
  if (point === undefined) return false;
  const most = OUTSIDE * Math.max(width, height);
  return point.x < -most || point.y < -most || point.x > width + most || point.y > height + most;
}

/** Whether the edge, followed from the print towards that side, is still an edge where the picture ends, at a slant. */
function runsOut(picture: GreyPicture, edge: PageEdge, towards: EdgeSide): boolean {
  const isForward = towards === 'bottom' || towards === 'right';
  const [from, to] = isForward ? [edge.from, edge.to] : [edge.to, edge.from];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const direction = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  // The middle of a found edge is in the picture; its end may be outside already.
  const exit = leave(picture, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, direction);
  if (exit === undefined || exit.slant < SLANT) return false;
  const stretch = STRETCH * Math.max(picture.width, picture.height);
  const last = {
    x: exit.point.x - direction.x * Math.min(stretch, exit.distance),
    y: exit.point.y - direction.y * Math.min(stretch, exit.distance),
  };
  const isUpright = edge.side === 'left' || edge.side === 'right';
  const outward = edge.side === 'left' || edge.side === 'top' ? -1 : 1;
  const outside = outward * (isUpright ? 1 : -1) * (isForward ? 1 : -1);
  const steps = measureSteps(picture, last, exit.point, outside, { samples: SAMPLES, whole: STILL });
  if (steps === undefined || steps.count === 0) return false;
  return (edge.sign > 0 ? steps.up : steps.down) >= STILL * steps.count;
}

/** Where a ray leaves the picture, how far that is, and how far from square it meets the border there. */
function leave({ width, height }: GreyPicture, from: Point, direction: Point) {
  const [right, bottom] = [width - 1, height - 1];
  const across = direction.x > 0 ? (right - from.x) / direction.x : direction.x < 0 ? -from.x / direction.x : Infinity;
  const down = direction.y > 0 ? (bottom - from.y) / direction.y : direction.y < 0 ? -from.y / direction.y : Infinity;
  const distance = Math.min(across, down);
  if (!(distance > 0) || !Number.isFinite(distance)) return undefined;
  const point = { x: from.x + distance * direction.x, y: from.y + distance * direction.y };
  const slant = Math.atan2(
    Math.abs(across < down ? direction.y : direction.x),
    Math.abs(across < down ? direction.x : direction.y),
  );
  return { point, distance, slant };
}
