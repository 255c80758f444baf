import type { GreyPicture } from './grey-picture';

/** For each column of pixels: what lies half-way between black and white there, and what stretches that range to 200. */
export interface Light {
  readonly middle: Float32Array;
  readonly gain: Float32Array;
}

interface Levels {
  readonly black: number;
  readonly white: number;
}

const { floor, max, min } = Math;

/** Tiles across, to follow a change of light. */
const TILES = 8;
/** Below this range there is nothing but noise, and it is not stretched any further. */
const LEAST_RANGE = 20;

/** How black and white change from left to right, as under a lamp that stands on one side. */
export function readLight(picture: GreyPicture): Light {
  const { width } = picture;
  const tiles = Array.from({ length: TILES }, (_, tile) => levelsOf(picture, tile));
  const middle = new Float32Array(width);
  const gain = new Float32Array(width);
  for (let x = 0; x < width; x += 1) {
    const at = max(0, min(TILES - 1, ((x + 0.5) / width) * TILES - 0.5));
    const left = tiles[floor(at)] as Levels;
    const right = tiles[min(TILES - 1, floor(at) + 1)] as Levels;
    const share = at - floor(at);
    const black = left.black * (1 - share) + right.black * share;
    const white = left.white * (1 - share) + right.white * share;
    middle[x] = (black + white) / 2;
    gain[x] = 200 / max(LEAST_RANGE, white - black);
  }
  return { middle, gain };
}

/** The brightness that 5 % and 95 % of a tile do not exceed. */
function levelsOf({ data, width, height }: GreyPicture, tile: number): Levels {
  const counts = new Uint32Array(256);
  const from = floor((tile * width) / TILES);
  const to = floor(((tile + 1) * width) / TILES);
  for (let y = 0; y < height; y += 1) {
    for (let x = from; x < to; x += 1) {
      const value = data[y * width + x] as number;
      counts[value] = (counts[value] as number) + 1;
    }
  }
  const total = (to - from) * height;
  return { black: levelAt(counts, 0.05 * total), white: levelAt(counts, 0.95 * total) };
}

function levelAt(counts: Uint32Array, rank: number): number {
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += counts[value] as number;
    if (seen > rank) return value;
  }
  return 255;
}
