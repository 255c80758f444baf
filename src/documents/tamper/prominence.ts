import { TILE } from './fourier';

const { floor, hypot, log10, max, round } = Math;

/** What is compared starts so many steps away from a frequency: a wave's own peak is wider than one. */
const NEAR = 2;
/** Around it, as far as this, and along the ray from the middle as far as that. */
const AROUND = 8;
const ALONG = 12;

/** Frequencies across, 0 to half a cycle a pixel: those beyond are the same waves as their opposites. */
export const COLUMNS = TILE / 2 + 1;

/**
 * For each frequency of a tile's spectrum, by how many decibels it stands out of those around it, and of those on its ray:
 * a straight edge lights up the whole ray across it, and a row of print a comb of it, which are no waves.
 *
 * @param power `TILE` x `TILE`, as `powerSpectrum` gives it
 * @returns `TILE` rows of `COLUMNS`
 */
export function measureProminence(power: Float64Array): Float64Array {
  const levels = smooth(power).map((value) => 10 * log10(value + 1));
  const outer = boxMeans(levels, AROUND);
  const inner = boxMeans(levels, NEAR);
  const [outerCount, innerCount] = [(2 * AROUND + 1) ** 2, (2 * NEAR + 1) ** 2];
  const prominence = new Float64Array(TILE * COLUMNS);
  rays ??= layRays();
  for (let row = 0; row < TILE; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const at = row * TILE + column;
      const around =
        ((outer[at] as number) * outerCount - (inner[at] as number) * innerCount) / (outerCount - innerCount);
      const to = row * COLUMNS + column;
      prominence[to] = (levels[at] as number) - max(around, meanAlong(levels, rays, to));
    }
  }
  return prominence;
}

/** The mean of three by three: one spectrum alone is as noisy as it is high. */
function smooth(power: Float64Array): Float64Array {
  return boxMeans(power, 1);
}

function boxMeans(values: Float64Array, reach: number): Float64Array {
  const rows = new Float64Array(values.length);
  const result = new Float64Array(values.length);
  for (let y = 0; y < TILE; y += 1) slide(values, rows, y * TILE, 1, reach);
  for (let x = 0; x < TILE; x += 1) slide(rows, result, x, TILE, reach);
  return result;
}

/** A running mean along one line, whose ends meet. */
function slide(from: Float64Array, to: Float64Array, start: number, step: number, reach: number): void {
  let sum = 0;
  for (let at = -reach; at <= reach; at += 1) sum += from[start + (at & (TILE - 1)) * step] as number;
  for (let at = 0; at < TILE; at += 1) {
    to[start + at * step] = sum / (2 * reach + 1);
    const next = from[start + ((at + reach + 1) & (TILE - 1)) * step] as number;
    sum += next - (from[start + ((at - reach) & (TILE - 1)) * step] as number);
  }
}

/** For each frequency the places on its ray, one list behind the other; the list of `at` begins at `starts[at]`. */
interface Rays {
  readonly starts: Uint32Array;
  readonly places: Uint16Array;
}

/** The same for every tile. */
let rays: Rays | undefined;

function layRays(): Rays {
  const starts = new Uint32Array(TILE * COLUMNS + 1);
  const places: number[] = [];
  for (let at = 0; at < TILE * COLUMNS; at += 1) {
    places.push(...layRay(at % COLUMNS, signed(floor(at / COLUMNS))));
    starts[at + 1] = places.length;
  }
  return { starts, places: Uint16Array.from(places) };
}

/** Nothing for the lowest frequencies, which have no ray to stand out of. */
function layRay(x: number, y: number): number[] {
  const distance = hypot(x, y);
  if (distance <= NEAR) return [];
  const places: number[] = [];
  for (let step = NEAR + 1; step <= ALONG; step += 1) {
    for (const away of distance > step ? [-step, step] : [step]) {
      const [column, row] = [round(x + (away * x) / distance), round(y + (away * y) / distance)];
      places.push((row & (TILE - 1)) * TILE + (column & (TILE - 1)));
    }
  }
  return places;
}

function meanAlong(levels: Float64Array, { starts, places }: Rays, at: number): number {
  const from = starts[at] as number;
  const to = starts[at + 1] as number;
  if (from === to) return Infinity;
  let sum = 0;
  for (let place = from; place < to; place += 1) sum += levels[places[place] as number] as number;
  return sum / (to - from);
}

/** Frequencies beyond half the tile are the negative ones. */
function signed(at: number): number {
  return at < TILE / 2 ? at : at - TILE;
}
