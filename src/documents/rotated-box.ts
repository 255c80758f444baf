import type { Point, Quad } from './picture';

/** A rectangle at any angle. `width` runs along `angle` (radians, clockwise from the right), `height` across it. */
export interface RotatedBox {
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

/** The smallest rectangle around these points, its width the longer side (rotating callipers over the convex hull). */
export function smallestBox(points: readonly Point[]): RotatedBox {
  const hull = convexHull(points);
  let best: RotatedBox | undefined;
  for (const [index, from] of hull.entries()) {
    const to = hull[(index + 1) % hull.length] as Point;
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    const box = boxAt(hull, angle);
    if (!best || box.width * box.height < best.width * best.height) best = box;
  }
  return upright(best ?? { centre: points[0] ?? { x: 0, y: 0 }, width: 0, height: 0, angle: 0 });
}

/** The rectangle around these points whose width runs along `angle`. */
export function boxAt(points: readonly Point[], angle: number): RotatedBox {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    const along = x * cos + y * sin;
    const across = y * cos - x * sin;
    left = Math.min(left, along);
    right = Math.max(right, along);
    top = Math.min(top, across);
    bottom = Math.max(bottom, across);
  }
  const [along, across] = [(left + right) / 2, (top + bottom) / 2];
  const centre = { x: along * cos - across * sin, y: along * sin + across * cos };
  return { centre, width: right - left, height: bottom - top, angle };
}

/** Its corners, in the order in which text along its width is read. */
export function cornersOf({ centre, width, height, angle }: RotatedBox): Quad {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const corner = (along: number, across: number): Point => ({
    x: centre.x + along * cos - across * sin,
    y: centre.y + along * sin + across * cos,
  });
  const [w, h] = [width / 2, height / 2];
  return [corner(-w, -h), corner(w, -h), corner(w, h), corner(-w, h)];
}

/** Where a point lies from the middle of a box: along its width, and across. */
export function offsetIn({ centre, angle }: RotatedBox, { x, y }: Point): { along: number; across: number } {
  const [dx, dy] = [x - centre.x, y - centre.y];
  return { along: dx * Math.cos(angle) + dy * Math.sin(angle), across: dy * Math.cos(angle) - dx * Math.sin(angle) };
}

/** The longer side becomes the width, and its angle lies between -90 and 90 degrees. */
function upright(box: RotatedBox): RotatedBox {
  const turned = box.width >= box.height;
  const angle = turned ? box.angle : box.angle + Math.PI / 2;
  return {
    centre: box.centre,
    width: turned ? box.width : box.height,
    height: turned ? box.height : box.width,
    angle: folded(angle),
  };
}

/** The same line, its angle between -90 and 90 degrees. */
export function folded(angle: number): number {
  return angle - Math.PI * Math.floor((angle + Math.PI / 2) / Math.PI);
}

/** Andrew's monotone chain. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length > 1 && turn(chain.at(-2) as Point, chain.at(-1) as Point, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  const hull = [...half(sorted), ...half(sorted.toReversed())];
  return hull.length > 0 ? hull : sorted.slice(0, 1);
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
