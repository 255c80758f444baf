import type { Point } from '../picture';
import { valueAt, type GreyPicture } from './grey-picture';

const { hypot, max, min } = Math;

/** Beside an edge, brightness is compared so many pixels to either side of it. */
const BESIDE = 2.5;
/** A step in brightness of so much is one. */
const STEP = 8;
/** More than this makes no edge clearer. */
const CLEAR = 40;
/** By less than this two shares of a few dozen do not differ but by rounding. */
const ROUNDING = 1e-6;

/** How brightness steps across a line, at places along it. */
export interface EdgeSteps {
  /** Places within the picture, on both sides of the line. */
  readonly count: number;
  /** Those where it is brighter inside, and those where it is darker. */
  readonly up: number;
  readonly down: number;
  /** How high these steps are in all, brighter and darker ones. */
  readonly rise: number;
  readonly fall: number;
}

/**
 * Compares how bright it is inside and outside of a line.
 *
 * @param outside which side of the line, seen from its start to its end, is outside: 1 left, -1 right
 * @param whole share of the places that have to step in one direction. As soon as they cannot any more the rest is not
 *   looked at.
 * @returns `undefined` when too few do
 */
export function measureSteps(
  picture: GreyPicture,
  from: Point,
  to: Point,
  outside: number,
  { samples, whole }: { readonly samples: number; readonly whole: number },
): EdgeSteps | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = hypot(dx, dy);
  const steps = { count: 0, up: 0, down: 0, rise: 0, fall: 0 };
  if (!(length > 0)) return steps;
  const nx = (dy / length) * BESIDE * outside;
  const ny = (-dx / length) * BESIDE * outside;
  for (let sample = 0; sample < samples; sample += 1) {
    const left = samples - sample;
    if (max(steps.up, steps.down) + (1 - whole) * left < whole * steps.count - ROUNDING) return undefined;
    const share = (sample + 0.5) / samples;
    const x = from.x + share * dx;
    const y = from.y + share * dy;
    const step = valueAt(picture, x - nx, y - ny) - valueAt(picture, x + nx, y + ny);
    if (Number.isNaN(step)) continue;
    steps.count += 1;
    if (step >= STEP) {
      steps.up += 1;
      steps.rise += min(CLEAR, step);
    } else if (-step >= STEP) {
      steps.down += 1;
      steps.fall += min(CLEAR, -step);
    }
  }
  return max(steps.up, steps.down) >= whole * steps.count ? steps : undefined;
}
