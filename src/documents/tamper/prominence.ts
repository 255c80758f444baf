import { COLUMNS, TILE } from './fourier';

const { floor, hypot, LN10, log, max, round } = Math;

/** What is compared starts so many steps away from a frequency: a wave's own peak is wider than one. */
const NEAR = 2;
/** Around it, as far as this, and along the ray from the middle as far as that. */
const AROUND = 8;
const ALONG = 12;

// Under names of this file's own: imported ones are looked up anew at each use, which takes longer than what is done there.
const [HIGH, WIDE] = [TILE, COLUMNS];

/** A tile's spectrum in decibels, `TILE` rows of `COLUMNS`. */
export interface Levels {
  /** Of each frequency and those beside it. */
  readonly own: Float64Array;
  /** Of those around it, its own neighbours left out. */
  readonly around: Float64Array;
}

/** @param power as `powerSpectrum` gives it */
export function measureLevels(power: Float64Array): Levels {
  // The mean of three by three: one spectrum alone is as noisy as it is high.
  const own = boxMeans(power, 1, new Float64Array(power.length));
  for (let at = 0; at < own.length; at += 1) own[at] = (10 / LN10) * log((own[at] as number) + 1);
  boxMeans(own, AROUND, outer);
  boxMeans(own, NEAR, inner);
  const [outerCount, innerCount] = [(2 * AROUND + 1) ** 2, (2 * NEAR + 1) ** 2];
  const around = new Float64Array(own.length);
  for (let at = 0; at < own.length; at += 1) {
    around[at] = ((outer[at] as number) * outerCount - (inner[at] as number) * innerCount) / (outerCount - innerCount);
  }
  return { own, around };
}

/**
 * By how many decibels a frequency stands out of those around it, and of those on its ray: a straight edge lights up the
 * whole ray across it, and a row of print a comb of it, which are no waves.
 */
export function prominenceAt({ own, around }: Levels, at: number): number {
  rays ??= layRays();
  return (own[at] as number) - max(around[at] as number, meanAlong(own, rays, at));
}

/** The places at which it is `least` or more. Few stand out of what is around them, and only of those the ray is looked at. */
export function placesStandingOut(levels: Levels, least: number): number[] {
  const { own, around } = levels;
  const places: number[] = [];
  for (let at = 0; at < own.length; at += 1) {
    if ((own[at] as number) - (around[at] as number) >= least && prominenceAt(levels, at) >= least) places.push(at);
  }
  return places;
}

/** Where a frequency stands in a map of half the spectrum: beyond its edges, where the opposite one does. */
export function placeOf(column: number, row: number): number {
  const isOpposite = column < 0 || column >= WIDE;
  const x = column < 0 ? -column : isOpposite ? HIGH - column : column;
  return ((isOpposite ? HIGH - row : row) & (HIGH - 1)) * WIDE + x;
}

/** Room to work in, the same for every tile. */
const narrowed = new Float64Array(HIGH * WIDE);
const outer = new Float64Array(HIGH * WIDE);
const inner = new Float64Array(HIGH * WIDE);

function boxMeans(values: Float64Array, reach: number, result: Float64Array): Float64Array {
  meansDown(values, reach, narrowed);
  meansAcross(narrowed, reach, result);
  return result;
}

/** Running means of all columns at once, whose ends meet. */
function meansDown(values: Float64Array, reach: number, result: Float64Array): void {
  const sums = new Float64Array(WIDE);
  for (let row = -reach; row <= reach; row += 1) {
    const from = (row & (HIGH - 1)) * WIDE;
    for (let x = 0; x < WIDE; x += 1) sums[x] = (sums[x] as number) + (values[from + x] as number);
  }
  for (let row = 0; row < HIGH; row += 1) {
    const next = ((row + reach + 1) & (HIGH - 1)) * WIDE;
    const last = ((row - reach) & (HIGH - 1)) * WIDE;
    for (let x = 0; x < WIDE; x += 1) {
      const sum = sums[x] as number;
      result[row * WIDE + x] = sum / (2 * reach + 1);
      sums[x] = sum + (values[next + x] as number) - (values[last + x] as number);
    }
  }
}

/** Running means along each row, which goes on beyond its ends as that of the opposite frequencies. */
function meansAcross(values: Float64Array, reach: number, result: Float64Array): void {
  const line = new Float64Array(WIDE + 2 * reach + 1);
  for (let row = 0; row < HIGH; row += 1) {
    line.set(values.subarray(row * WIDE, (row + 1) * WIDE), reach);
    for (let x = 1; x <= reach; x += 1) line[reach - x] = values[placeOf(-x, row)] as number;
    for (let x = WIDE; x <= WIDE + reach; x += 1) line[reach + x] = values[placeOf(x, row)] as number;
    let sum = 0;
    for (let x = 0; x <= 2 * reach; x += 1) sum += line[x] as number;
    for (let x = 0; x < WIDE; x += 1) {
      result[row * WIDE + x] = sum / (2 * reach + 1);
      sum += (line[x + 2 * reach + 1] as number) - (line[x] as number);
    }
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
  const starts = new Uint32Array(HIGH * WIDE + 1);
  const places: number[] = [];
  for (let at = 0; at < HIGH * WIDE; at += 1) {
    places.push(...layRay(at % WIDE, signed(floor(at / WIDE))));
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
      places.push(placeOf(round(x + (away * x) / distance), round(y + (away * y) / distance)));
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
  return at < HIGH / 2 ? at : at - HIGH;
}
