import { COLUMNS, TILE } from './fourier';
import { placeOf } from './prominence';

const { floor, hypot } = Math;

// Under names of this file's own: see `prominence.ts`.
const [HIGH, WIDE] = [TILE, COLUMNS];

/** A frequency that stands out all over a picture. */
export interface SpectrumPeak {
  /** Cycles a pixel, across and down; across is never negative, being the same wave as its opposite. */
  readonly across: number;
  readonly down: number;
  /** By how much it stands out of the frequencies around it, in half of the picture's tiles at least; in decibels. */
  readonly prominence: number;
}

/** Seen at a slant, a grid is finer on one side of the picture than on the other: by so many steps of frequency. */
const DRIFT = 3;

/**
 * The peaks that tiles have in common: for each frequency the median of the tiles counts, strongest first.
 *
 * @param maps prominences of each tile, `TILE` rows of `COLUMNS`
 * @param lowest frequency, in cycles a pixel
 */
export function commonPeaks(maps: readonly Float64Array[], lowest: number): SpectrumPeak[] {
  const common = mediansOf(maps.map(spread));
  const peaks: SpectrumPeak[] = [];
  for (let at = 0; at < common.length; at += 1) {
    const { across, down } = frequencyAt(at);
    if (hypot(across, down) < lowest || !isHighest(common, at)) continue;
    peaks.push({ across, down, prominence: common[at] as number });
  }
  return peaks.toSorted((one, other) => other.prominence - one.prominence);
}

/** In cycles a pixel. */
export function frequencyAt(place: number): { across: number; down: number } {
  const row = floor(place / WIDE);
  return { across: (place % WIDE) / HIGH, down: (row < HIGH / 2 ? row : row - HIGH) / HIGH };
}

/** The places that a peak at `place` can be at in another tile. */
export function placesBeside(place: number): number[] {
  const [column, row] = [place % WIDE, floor(place / WIDE)];
  const places: number[] = [];
  for (let y = row - DRIFT; y <= row + DRIFT; y += 1) {
    for (let x = column - DRIFT; x <= column + DRIFT; x += 1) {
      const beside = placeOf(x, y);
      places.push(beside);
      // In the first and the last column every frequency has its opposite in the same column.
      if (x === 0 || x === WIDE - 1) places.push(placeOf(x, HIGH - floor(beside / WIDE)));
    }
  }
  return places;
}

/** For each frequency the one in the middle of the tiles' values. */
function mediansOf(maps: readonly Float64Array[]): Float64Array {
  const sorted = new Float64Array(maps.length);
  return Float64Array.from({ length: HIGH * WIDE }, (_, at) => {
    for (let tile = 0; tile < maps.length; tile += 1) sorted[tile] = (maps[tile] as Float64Array)[at] as number;
    return sorted.sort()[maps.length >> 1] as number;
  });
}

/** Each value becomes the largest of those within `DRIFT` steps of it. */
function spread(map: Float64Array): Float64Array {
  const rows = map.map((_, at) => {
    const [column, row] = [at % WIDE, floor(at / WIDE)];
    let most = -Infinity;
    for (let step = -DRIFT; step <= DRIFT; step += 1) {
      const value = map[placeOf(column + step, row)] as number;
      if (value > most) most = value;
    }
    return most;
  });
  return rows.map((_, at) => {
    const [column, row] = [at % WIDE, floor(at / WIDE)];
    let most = -Infinity;
    for (let step = -DRIFT; step <= DRIFT; step += 1) {
      const value = rows[((row + step) & (HIGH - 1)) * WIDE + column] as number;
      if (value > most) most = value;
    }
    return most;
  });
}

function isHighest(values: Float64Array, at: number): boolean {
  const [column, row] = [at % WIDE, floor(at / WIDE)];
  const own = values[at] as number;
  for (let y = -DRIFT; y <= DRIFT; y += 1) {
    for (let x = -DRIFT; x <= DRIFT; x += 1) {
      if ((values[placeOf(column + x, row + y)] as number) > own) return false;
    }
  }
  return true;
}
