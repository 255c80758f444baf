import type { Point } from '../picture';
import type { TextLine } from '../text-line';
import type { PrintArea } from './page-edges';

/** Lines turned otherwise by more than this, in radians, are not the page's own direction: a name written upwards. */
const SAME_WAY = 0.2;
/** With fewer lines there is no saying where the print is. */
const LEAST_LINES = 3;

/**
 * Where the print of a page lies, and how it is turned, from its lines of text.
 *
 * @param scale from the lines' pixels to those wanted
 * @returns `undefined` for too few lines
 */
export function findPrintArea(lines: readonly TextLine[], scale: number): PrintArea | undefined {
  const measured = lines.map(({ quad }) => {
    const [p0, p1] = quad;
    return { quad, angle: Math.atan2(p1.y - p0.y, p1.x - p0.x), length: Math.hypot(p1.x - p0.x, p1.y - p0.y) };
  });
  const angle = middleAngle(measured);
  const parallel = measured.filter((line) => Math.abs(between(line.angle, angle)) <= SAME_WAY);
  if (parallel.length < LEAST_LINES) return undefined;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const points = parallel.flatMap(({ quad }) => quad.map(({ x, y }): Point => ({ x: x * scale, y: y * scale })));
  const along = points.map(({ x, y }) => x * cos + y * sin);
  const across = points.map(({ x, y }) => y * cos - x * sin);
  return {
    angle,
    along: [Math.min(...along), Math.max(...along)],
    across: [Math.min(...across), Math.max(...across)],
  };
}

/** The angle in the middle when the lines are laid end to end, so that long ones count for more. */
function middleAngle(lines: readonly { readonly angle: number; readonly length: number }[]): number {
  const sorted = lines.toSorted((one, other) => one.angle - other.angle);
  const total = sorted.reduce((sum, { length }) => sum + length, 0);
  let seen = 0;
  for (const { angle, length } of sorted) {
    seen += length;
    if (seen * 2 >= total) return angle;
  }
  return 0;
}

/** From one direction to another, within half a turn either way. */
export function between(one: number, other: number): number {
  return Math.atan2(Math.sin(one - other), Math.cos(one - other));
}
