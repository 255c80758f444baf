import type { Picture } from '../picture';
import { powerSpectrum, TILE } from './fourier';
import { COLUMNS, measureProminence } from './prominence';

const { floor, hypot, max, min, round } = Math;

/** A frequency that stands out all over a picture. */
export interface SpectrumPeak {
  /** Cycles a pixel, across and down; across is never negative, being the same wave as its opposite. */
  readonly across: number;
  readonly down: number;
  /** By how much it stands out of the frequencies around it, in half of the picture's tiles at least; in decibels. */
  readonly prominence: number;
}

/** So many tiles along each side of the picture are looked at, at most. */
const TILES = 5;
/** Fewer tiles than this are no picture to say something about. */
const LEAST_TILES = 9;
/** Seen at a slant, a grid is finer on one side of the picture than on the other: by so many steps of frequency. */
const DRIFT = 3;

/**
 * The frequencies that stand out of the picture's spectrum, strongest first. Each tile is looked at on its own, and for each
 * frequency the median of the tiles counts: what is in a few places only (print, a portrait, a stamp) is gone, what lies
 * over the whole picture stays.
 *
 * @param lowest frequency, in cycles a pixel: below it every document has something
 */
export function findRegularPatterns(picture: Picture, lowest: number): SpectrumPeak[] {
  const places = placeTiles(picture);
  if (places.length < LEAST_TILES) return [];
  const maps = places.map(({ left, top }) => spread(measureProminence(powerSpectrum(readTile(picture, left, top)))));
  return peaksOf(mediansOf(maps), lowest);
}

function placeTiles({ width, height }: Picture): { left: number; top: number }[] {
  const starts = (side: number) => {
    const count = min(TILES, floor((2 * side) / TILE) - 1);
    return Array.from({ length: max(0, count) }, (_, at) => round((at / (count - 1)) * (side - TILE)));
  };
  return starts(height).flatMap((top) => starts(width).map((left) => ({ left, top })));
}

function readTile({ data, width, channels }: Picture, left: number, top: number): Float64Array {
  const tile = new Float64Array(TILE * TILE);
  for (let y = 0; y < TILE; y += 1) {
    for (let x = 0; x < TILE; x += 1) {
      const at = ((top + y) * width + left + x) * channels;
      tile[y * TILE + x] =
        channels === 1
          ? (data[at] as number)
          : 0.25 * (data[at] as number) + 0.5 * (data[at + 1] as number) + 0.25 * (data[at + 2] as number);
    }
  }
  return tile;
}

/** For each frequency the one in the middle of the tiles' values. */
function mediansOf(maps: readonly Float64Array[]): Float64Array {
  const sorted = new Float64Array(maps.length);
  return Float64Array.from({ length: TILE * COLUMNS }, (_, at) => {
    // By insertion: for two dozen values the built-in sorting takes ten times as long.
    for (let tile = 0; tile < maps.length; tile += 1) {
      const value = (maps[tile] as Float64Array)[at] as number;
      let place = tile;
      for (; place > 0 && (sorted[place - 1] as number) > value; place -= 1)
        sorted[place] = sorted[place - 1] as number;
      sorted[place] = value;
    }
    return sorted[maps.length >> 1] as number;
  });
}

/** Each value becomes the largest of those within `DRIFT` steps of it. */
function spread(map: Float64Array): Float64Array {
  const rows = new Float64Array(map.length);
  const result = new Float64Array(map.length);
  for (let row = 0; row < TILE; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      let most = -Infinity;
      for (let step = -DRIFT; step <= DRIFT; step += 1) {
        const value = map[placeOf(column + step, row)] as number;
        if (value > most) most = value;
      }
      rows[row * COLUMNS + column] = most;
    }
  }
  for (let row = 0; row < TILE; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      let most = -Infinity;
      for (let step = -DRIFT; step <= DRIFT; step += 1) {
        const value = rows[((row + step) & (TILE - 1)) * COLUMNS + column] as number;
        if (value > most) most = value;
      }
      result[row * COLUMNS + column] = most;
    }
  }
  return result;
}

/** Where a frequency stands in a map of half the spectrum: beyond its edges, where the opposite one does. */
function placeOf(column: number, row: number): number {
  const isOpposite = column < 0 || column >= COLUMNS;
  const x = column < 0 ? -column : isOpposite ? TILE - column : column;
  return ((isOpposite ? TILE - row : row) & (TILE - 1)) * COLUMNS + x;
}

function peaksOf(common: Float64Array, lowest: number): SpectrumPeak[] {
  const peaks: SpectrumPeak[] = [];
  for (let row = 0; row < TILE; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const across = column / TILE;
      const down = (row < TILE / 2 ? row : row - TILE) / TILE;
      const prominence = common[row * COLUMNS + column] as number;
      if (hypot(across, down) >= lowest && isHighest(common, column, row)) {
        peaks.push({ across, down, prominence });
      }
    }
  }
  return peaks.toSorted((one, other) => other.prominence - one.prominence);
}

function isHighest(values: Float64Array, column: number, row: number): boolean {
  const own = values[row * COLUMNS + column] as number;
  for (let y = -DRIFT; y <= DRIFT; y += 1) {
    for (let x = -DRIFT; x <= DRIFT; x += 1) {
      if ((values[placeOf(column + x, row + y)] as number) > own) return false;
    }
  }
  return true;
}
