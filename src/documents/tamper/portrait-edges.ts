import type { Point, Quad } from '../picture';
import type { GreyPicture } from './grey-picture';
import type { Rectangle } from './portrait-maps';

const { abs, max, min, round } = Math;

/** An edge is looked for so far inside and outside of where it is about, as a share of the portrait's width. */
const REACH = 0.07;
/** And turned by so much at most, either way, as a slope. */
const SLOPE = 0.16;
const SLOPES = 17;
/** Ends of an edge belong to its neighbours. */
const ENDS = 0.04;

/** Lays a straight line, at a slant if need be, along each side of the rectangle where brightness steps most. */
export function settlePortraitEdges(picture: GreyPicture, about: Rectangle): Quad {
  const { left, top, right, bottom } = about;
  const reach = REACH * (right - left);
  const [upright, level] = [lengthwise(picture, true), lengthwise(picture, false)];
  const l = settle(upright, left, top, bottom, reach);
  const r = settle(upright, right, top, bottom, reach);
  const t = settle(level, top, left, right, reach);
  const b = settle(level, bottom, left, right, reach);
  return [cross(l, t), cross(r, t), cross(r, b), cross(l, b)];
}

/** x (or y) of an upright (or level) edge at y (or x): `at + slope * (position - middle)`. */
interface Line {
  readonly at: number;
  readonly slope: number;
  readonly middle: number;
}

/** A picture seen along its columns, or along its rows: how far apart its pixels are across the edge and along it. */
interface Lengthwise {
  readonly data: Float32Array;
  readonly across: { readonly side: number; readonly stride: number };
  readonly along: { readonly side: number; readonly stride: number };
}

function lengthwise({ data, width, height }: GreyPicture, isUpright: boolean): Lengthwise {
  const x = { side: width, stride: 1 };
  const y = { side: height, stride: width };
  return isUpright ? { data, across: x, along: y } : { data, across: y, along: x };
}

function settle(picture: Lengthwise, about: number, from: number, to: number, reach: number): Line {
  const middle = (from + to) / 2;
  const [first, last] = [round(from + ENDS * (to - from)), round(to - ENDS * (to - from))];
  let best: Line = { at: about, slope: 0, middle };
  let clearest = 0;
  for (let index = 0; index < SLOPES; index += 1) {
    const slope = SLOPE * ((2 * index) / (SLOPES - 1) - 1);
    for (let at = about - reach; at <= about + reach; at += 0.5) {
      // Of equals, the one nearest to where it was expected.
      const nearness = 1 - 0.1 * (abs(at - about) / reach) ** 2;
      const clearness = sumSteps(picture, { at, slope, middle }, first, last) * nearness * (1 - abs(slope));
      if (clearness <= clearest) continue;
      clearest = clearness;
      best = { at, slope, middle };
    }
  }
  return best;
}

/** How much brightness steps across the line, at every other place along it. */
function sumSteps(
  { data, across, along }: Lengthwise,
  { at, slope, middle }: Line,
  first: number,
  last: number,
): number {
  let sum = 0;
  for (let place = first; place <= last; place += 2) {
    const beside = min(across.side - 2, max(1, round(at + slope * (place - middle))));
    const pixel = min(along.side - 1, max(0, place)) * along.stride + beside * across.stride;
    sum += min(24, abs((data[pixel + across.stride] as number) - (data[pixel - across.stride] as number)));
  }
  return sum;
}

/** Where an upright line and a level one meet. */
function cross(upright: Line, level: Line): Point {
  let x = upright.at;
  let y = level.at;
  // Both are nearly square to each other: a few rounds are exact enough.
  for (let pass = 0; pass < 4; pass += 1) {
    y = level.at + level.slope * (x - level.middle);
    x = upright.at + upright.slope * (y - upright.middle);
  }
  return { x, y };
}
