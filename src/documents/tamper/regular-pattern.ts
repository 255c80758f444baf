import type { Picture } from '../picture';
import { commonPeaks, frequencyAt, placesBeside, type SpectrumPeak } from './common-peaks';
import { COLUMNS, powerSpectrum, TILE } from './fourier';
import { type Levels, measureLevels, placesStandingOut, prominenceAt } from './prominence';

const { floor, hypot, max, min, round } = Math;

/** So many tiles along each side of the picture are looked at, at most. */
const TILES = 5;
/** Fewer tiles than this are no picture to say something about. */
const LEAST_TILES = 9;

/**
 * The frequencies that stand out of the picture's spectrum, strongest first. Each tile is looked at on its own, and for each
 * frequency the median of the tiles counts: what is in a few places only (print, a portrait, a stamp) is gone, what lies
 * over the whole picture stays.
 *
 * @param lowest frequency, in cycles a pixel: below it every document has something
 * @param least prominence, in decibels. Once too few tiles are left for any frequency to have it in half of them, the rest
 *   is not looked at: of most pictures that is half of the work.
 */
export function findRegularPatterns(picture: Picture, lowest: number, least: number): SpectrumPeak[] {
  const places = placeTiles(picture);
  if (places.length < LEAST_TILES) return [];
  // So many have the median, or more.
  const needed = places.length - (places.length >> 1);
  const votes = createVotes(lowest);
  const tiles: Levels[] = [];
  const tile = new Float64Array(TILE * TILE);
  for (const { left, top } of places) {
    if (votes.most() + places.length - tiles.length < needed) return [];
    readTile(picture, left, top, tile);
    const levels = measureLevels(powerSpectrum(tile));
    tiles.push(levels);
    votes.add(tiles.length, placesStandingOut(levels, least));
  }
  if (votes.most() < needed) return [];
  const maps = tiles.map((levels) => levels.own.map((_, at) => prominenceAt(levels, at)));
  return commonPeaks(maps, lowest).filter(({ prominence }) => prominence >= least);
}

/** Counts for each frequency the tiles in which it, or one beside it, stands out. */
function createVotes(lowest: number) {
  const counts = new Uint8Array(TILE * COLUMNS);
  const voted = new Uint8Array(TILE * COLUMNS);
  let most = 0;
  return {
    /** How many the one with most of them has. */
    most: () => most,
    /** @param tile another one each time, from 1 up */
    add(tile: number, standingOut: readonly number[]) {
      for (const place of standingOut.flatMap(placesBeside)) {
        const { across, down } = frequencyAt(place);
        if (voted[place] === tile || hypot(across, down) < lowest) continue;
        voted[place] = tile;
        counts[place] = (counts[place] as number) + 1;
        most = max(most, counts[place] as number);
      }
    },
  };
}

function placeTiles({ width, height }: Picture): { left: number; top: number }[] {
  const starts = (side: number) => {
    const count = min(TILES, floor((2 * side) / TILE) - 1);
    return Array.from({ length: max(0, count) }, (_, at) => round((at / (count - 1)) * (side - TILE)));
  };
  return starts(height).flatMap((top) => starts(width).map((left) => ({ left, top })));
}

function readTile({ data, width, channels }: Picture, left: number, top: number, tile: Float64Array): void {
  const side = TILE;
  for (let y = 0, to = 0; y < side; y += 1) {
    let at = ((top + y) * width + left) * channels;
    for (const end = to + side; to < end; to += 1, at += channels) {
      tile[to] =
        channels === 1
          ? (data[at] as number)
          : 0.25 * (data[at] as number) + 0.5 * (data[at + 1] as number) + 0.25 * (data[at + 2] as number);
    }
  }
}
