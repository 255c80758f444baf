import type { Quad } from '../picture';

/** Where a piece of text stands on the page once its lines are level; pixels, `top` above `bottom`. */
export interface TextBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Steeper than that, a page is not upright, and what was measured is something else. */
const MOST_TILT = 0.35;

/**
 * The boxes of lines of text, turned back by the tilt that most of them share. None for a line that was read across the
 * others: text at a page's edge, or a single letter in a box that lies on its side, of which recognition saw another sign.
 */
export function levelBoxes(quads: readonly Quad[]): readonly (TextBox | undefined)[] {
  const tilt = commonTilt(quads);
  const [cos, sin] = [Math.cos(-tilt), Math.sin(-tilt)];
  return quads.map((quad) => {
    const [from, to, , last] = quad;
    const [along, aside] = [to.x - from.x, to.y - from.y];
    if (Math.abs(along * sin + aside * cos) > Math.abs(along * cos - aside * sin)) return undefined;
    const across = quad.map(({ x, y }) => x * cos - y * sin);
    const down = quad.map(({ x, y }) => x * sin + y * cos);
    // Its own height about its middle: what surrounds a line that slants more than the others reaches into its neighbours.
    const middle = down.reduce((sum, y) => sum + y, 0) / down.length;
    const half = Math.hypot(last.x - from.x, last.y - from.y) / 2;
    return { left: Math.min(...across), right: Math.max(...across), top: middle - half, bottom: middle + half };
  });
}

/** The middle one of the lines' angles in radians, each counted by its length: short boxes say little. */
function commonTilt(quads: readonly Quad[]): number {
  const angles = quads
    .map(([from, to]) => ({
      angle: Math.atan2(to.y - from.y, to.x - from.x),
      length: Math.hypot(to.x - from.x, to.y - from.y),
    }))
    .filter(({ angle, length }) => length > 0 && Math.abs(angle) <= MOST_TILT)
    .toSorted((one, other) => one.angle - other.angle);
  let rest = angles.reduce((sum, { length }) => sum + length, 0) / 2;
  for (const { angle, length } of angles) {
    rest -= length;
    if (rest <= 0) return angle;
  }
  return 0;
}

/**
 * Roughly where a part of a line stands, by its share of the signs.
 *
 * @param from, to places in the text, which has `length` signs
 */
export function partOfBox(box: TextBox, from: number, to: number, length: number): TextBox {
  const width = (box.right - box.left) / Math.max(1, length);
  return { ...box, left: box.left + width * from, right: box.left + width * to };
}

export function heightOf({ top, bottom }: TextBox): number {
  return Math.max(1, bottom - top);
}

/** The share of the lower one's height that two boxes have in common: 1 when they stand in one row, 0 when not at all. */
export function sharedRow(one: TextBox, other: TextBox): number {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, shared) / Math.min(heightOf(one), heightOf(other));
}

/** How many pixels two boxes have in common across; negative, the gap between them. */
export function sharedWidth(one: TextBox, other: TextBox): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}
