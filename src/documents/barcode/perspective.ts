import type { Point, Quad } from '../picture';

/**
 * Carries one plane onto another, as a camera does: lines stay lines. `(x, y)` goes to
 * `((a x + b y + c) / w, (d x + e y + f) / w)` with `w = g x + h y + 1`.
 */
export interface Perspective {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
  readonly g: number;
  readonly h: number;
}

const { abs } = Math;

/**
 * The perspective that carries an upright rectangle of `width` x `height`, its upper left corner at `(left, top)`, onto a
 * quad (after Heckbert, Fundamentals of Texture Mapping, 1989).
 *
 * @returns `undefined` for corners of which three lie on a line
 */
export function rectangleToQuad(
  { left, top, width, height }: Record<'left' | 'top' | 'width' | 'height', number>,
  [p0, p1, p2, p3]: Quad,
): Perspective | undefined {
  const dx1 = p1.x - p2.x;
  const dy1 = p1.y - p2.y;
  const dx2 = p3.x - p2.x;
  const dy2 = p3.y - p2.y;
  const sx = p0.x - p1.x + p2.x - p3.x;
  const sy = p0.y - p1.y + p2.y - p3.y;
  const area = dx1 * dy2 - dx2 * dy1;
  if (abs(area) < 1e-6) return undefined;
  // From the unit square first, then scaled and moved.
  const g = (sx * dy2 - sy * dx2) / area / width;
  const h = (dx1 * sy - dy1 * sx) / area / height;
  const a = (p1.x - p0.x) / width + g * p1.x;
  const b = (p3.x - p0.x) / height + h * p3.x;
  const d = (p1.y - p0.y) / width + g * p1.y;
  const e = (p3.y - p0.y) / height + h * p3.y;
  const w = 1 - g * left - h * top;
  const c = p0.x - a * left - b * top;
  const f = p0.y - d * left - e * top;
  return { a: a / w, b: b / w, c: c / w, d: d / w, e: e / w, f: f / w, g: g / w, h: h / w };
}

/** Where a point goes. */
export function project({ a, b, c, d, e, f, g, h }: Perspective, { x, y }: Point): Point {
  const w = g * x + h * y + 1;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

/** The perspective of a picture that is `factor` times smaller: it takes its pixels to the larger one. */
export function enlarging(factor: number): Perspective {
  return { a: factor, b: 0, c: 0, d: 0, e: factor, f: 0, g: 0, h: 0 };
}

/** `perspective`, and then everything `factor` times larger. */
export function enlarge({ a, b, c, d, e, f, g, h }: Perspective, factor: number): Perspective {
  return { a: a * factor, b: b * factor, c: c * factor, d: d * factor, e: e * factor, f: f * factor, g, h };
}
