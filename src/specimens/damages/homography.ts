import type { Quad } from '../../documents/picture';

/** Nine numbers, row by row: a place (x, y, 1) times the matrix, divided by the third, is its image. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/**
 * The projection that maps a frame's places back onto a page of `width` x `height` pixels whose corners lie at `corners`.
 * Written for the specimens alone, so that no mistake of the engine's own projection can hide behind the same one here.
 *
 * @throws RangeError when three corners lie in a line
 */
export function pageOf(corners: Quad, width: number, height: number): Homography {
  const [a, b, c, d] = corners;
  // From the unit square to the corners, in closed form; then the inverse of that, scaled to the page.
  const [dx1, dy1, dx2, dy2] = [b.x - c.x, b.y - c.y, d.x - c.x, d.y - c.y];
  const [sx, sy] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y];
  const turn = dx1 * dy2 - dx2 * dy1;
  if (Math.abs(turn) < 1e-9) throw new RangeError('the corners lie in a line');
  const g = (sx * dy2 - dx2 * sy) / turn;
  const h = (dx1 * sy - sx * dy1) / turn;
  const m: Homography = [
    b.x - a.x + g * b.x,
    d.x - a.x + h * d.x,
    a.x,
    b.y - a.y + g * b.y,
    d.y - a.y + h * d.y,
    a.y,
    g,
    h,
    1,
  ];
  const inverse = adjugate(m);
  return [
    inverse[0] * width,
    inverse[1] * width,
    inverse[2] * width,
    inverse[3] * height,
    inverse[4] * height,
    inverse[5] * height,
    inverse[6],
    inverse[7],
    inverse[8],
  ];
}

/** The inverse but for a factor, which falls out in the division. */
function adjugate([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}
