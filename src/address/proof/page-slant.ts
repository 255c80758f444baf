import type { Quad } from '../../documents/picture';

/** A box as if its page lay level: upright, in pixels of the page. */
export interface LevelBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far rows fall for each pixel to the right: at a place, `start + alongX * x + alongY * y`. */
interface Slant {
  readonly start: number;
  readonly alongX: number;
  readonly alongY: number;
}

interface Sample {
  readonly x: number;
  readonly y: number;
  readonly slope: number;
  readonly weight: number;
}

/** The slope of a line that is shorter, in heights, is chance. */
const LEAST_LENGTH = 4;
/** From so many long lines on it can be told how the slope changes over the page. */
const LEAST_LINES = 8;
/** A line that is off by more than that was boxed badly, or stands askew. */
const MOST_OFF = 0.03;
const LEVEL: Slant = { start: 0, alongX: 0, alongY: 0 };

/**
 * Boxes of a page as if it lay level: rows of a photo fall or rise, in perspective each by another angle, which their long
 * lines tell. Two lines of one row have the same height then, however far apart they stand. Columns stay where they are: over
 * the few rows that are compared they do not lean by a letter's width.
 */
export function levelBoxes(quads: readonly Quad[]): readonly LevelBox[] {
  const slant = fitSlant(quads);
  const [middle] = centreOf(quads);
  return quads.map((quad) => {
    if (isSteep(quad)) return boundsOf(quad);
    const [x, y] = centreOf([quad]);
    const { width, height } = sidesOf(quad);
    const level = y - fallBetween(slant, middle, x, y);
    return { left: x - width / 2, right: x + width / 2, top: level - height / 2, bottom: level + height / 2 };
  });
}

/** Print up the side of a page belongs to no row. */
function isSteep([start, end]: Quad): boolean {
  return Math.abs(end.y - start.y) > Math.abs(end.x - start.x);
}

function boundsOf(quad: Quad): LevelBox {
  const [xs, ys] = [quad.map(({ x }) => x), quad.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** How much a row that passes through (x, y) has fallen since it passed `from`. */
function fallBetween({ start, alongX, alongY }: Slant, from: number, x: number, y: number): number {
  const along = x - from;
  const fall = (height: number): number => along * (start + alongX * ((x + from) / 2) + alongY * height);
  // The row's height on the way is that in the middle of it.
  return fall(y - fall(y) / 2);
}

function fitSlant(quads: readonly Quad[]): Slant {
  const samples = quads.flatMap(sampleOf);
  if (samples.length === 0) return LEVEL;
  const usual = medianOf(samples);
  const plain = { ...LEVEL, start: usual };
  let kept = samples.filter(({ slope }) => Math.abs(slope - usual) < 5 * MOST_OFF);
  if (kept.length < LEAST_LINES) return plain;
  const first = solve(kept) ?? plain;
  kept = kept.filter(({ x, y, slope }) => Math.abs(slope - slopeAt(first, x, y)) < MOST_OFF);
  return kept.length < LEAST_LINES ? plain : (solve(kept) ?? plain);
}

const slopeAt = ({ start, alongX, alongY }: Slant, x: number, y: number): number => start + alongX * x + alongY * y;

function sampleOf(quad: Quad): Sample[] {
  const { width, height } = sidesOf(quad);
  const [start, end] = quad;
  if (width < LEAST_LENGTH * Math.max(1, height) || isSteep(quad)) return [];
  const [x, y] = centreOf([quad]);
  return [{ x, y, slope: (end.y - start.y) / (end.x - start.x), weight: width }];
}

/** By length: long lines tell a slope better. */
function medianOf(samples: readonly Sample[]): number {
  const sorted = samples.toSorted((one, other) => one.slope - other.slope);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let seen = 0;
  return sorted.find(({ weight }) => (seen += weight) >= half)?.slope ?? 0;
}

/** Weighted least squares for a plane through the slopes; `undefined` where the lines do not settle one. */
function solve(samples: readonly Sample[]): Slant | undefined {
  const sum = (of: (sample: Sample) => number): number =>
    samples.reduce((total, sample) => total + sample.weight * of(sample), 0);
  const all = sum(() => 1);
  const [mx, my, ms] = [sum(({ x }) => x) / all, sum(({ y }) => y) / all, sum(({ slope }) => slope) / all];
  const moment = (one: (s: Sample) => number, other: (s: Sample) => number): number =>
    sum((sample) => one(sample) * other(sample));
  const [dx, dy, ds] = [
    ({ x }: Sample) => x - mx,
    ({ y }: Sample) => y - my,
    ({ slope }: Sample) => slope - ms,
  ] as const;
  const [xx, xy, yy, xs, ys] = [moment(dx, dx), moment(dx, dy), moment(dy, dy), moment(dx, ds), moment(dy, ds)];
  const determinant = xx * yy - xy * xy;
  if (!(determinant > 1e-3 * xx * yy)) return undefined;
  const [alongX, alongY] = [(xs * yy - ys * xy) / determinant, (ys * xx - xs * xy) / determinant];
  return { start: ms - alongX * mx - alongY * my, alongX, alongY };
}

function centreOf(quads: readonly Quad[]): readonly [x: number, y: number] {
  const points = quads.flatMap((quad) => [...quad]);
  const mean = (of: (point: (typeof points)[number]) => number): number =>
    points.length === 0 ? 0 : points.reduce((sum, point) => sum + of(point), 0) / points.length;
  return [mean(({ x }) => x), mean(({ y }) => y)];
}

/** Along the line and across it; upright boxes stay what they are. */
function sidesOf([start, end, low]: Quad): { width: number; height: number } {
  return { width: Math.hypot(end.x - start.x, end.y - start.y), height: Math.hypot(low.x - end.x, low.y - end.y) };
}
