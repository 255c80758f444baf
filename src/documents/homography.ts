import type { Point, Quad } from './picture';

/** A projective map of the plane, 3 x 3 by rows with the last element 1. */
export type Homography = readonly [number, number, number, number, number, number, number, number];

export function apply([a, b, c, d, e, f, g, h]: Homography, { x, y }: Point): Point {
  const w = g * x + h * y + 1;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

/** The map that takes the corners of a rectangle `width` x `height`, in the order of a `Quad`, to these four points. */
export function rectangleTo(quad: Quad, width: number, height: number): Homography {
  const [p0, p1, p2, p3] = quad;
  // Heckbert's square-to-quadrilateral map, scaled to the rectangle.
  const sx = p0.x - p1.x + p2.x - p3.x;
  const sy = p0.y - p1.y + p2.y - p3.y;
  const dx1 = p1.x - p2.x;
  const dx2 = p3.x - p2.x;
  const dy1 = p1.y - p2.y;
  const dy2 = p3.y - p2.y;
  const determinant = dx1 * dy2 - dx2 * dy1 || Number.EPSILON;
  const g = (sx * dy2 - dx2 * sy) / determinant;
  const h = (dx1 * sy - sx * dy1) / determinant;
  const a = p1.x - p0.x + g * p1.x;
  const b = p3.x - p0.x + h * p3.x;
  const d = p1.y - p0.y + g * p1.y;
  const e = p3.y - p0.y + h * p3.y;
  return [a / width, b / height, p0.x, d / width, e / height, p0.y, g / width, h / height];
}
