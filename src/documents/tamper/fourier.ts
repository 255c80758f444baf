/** Sides of tiles, in pixels: a power of two. */
export const TILE = 128;

const COSINES = Float64Array.from({ length: TILE / 2 }, (_, at) => Math.cos((2 * Math.PI * at) / TILE));
const SINES = Float64Array.from({ length: TILE / 2 }, (_, at) => Math.sin((2 * Math.PI * at) / TILE));
/** Hann's window: without it the tile's own edges would be the strongest thing in it. */
const WINDOW = Float64Array.from({ length: TILE }, (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (at + 0.5)) / TILE));

/**
 * How much of each frequency is in a square tile: the squared magnitude of its discrete Fourier transform, windowed and
 * freed of its mean. Row by row, frequencies from 0 up; those beyond half the side are the negative ones.
 *
 * @param tile `TILE` x `TILE` values, row by row; they are used up
 */
export function powerSpectrum(tile: Float64Array): Float64Array {
  const mean = tile.reduce((sum, value) => sum + value, 0) / tile.length;
  const imaginary = new Float64Array(tile.length);
  for (let y = 0; y < TILE; y += 1) {
    for (let x = 0; x < TILE; x += 1) {
      const at = y * TILE + x;
      tile[at] = ((tile[at] as number) - mean) * (WINDOW[x] as number) * (WINDOW[y] as number);
    }
  }
  for (let y = 0; y < TILE; y += 1) transform(tile, imaginary, y * TILE, 1);
  for (let x = 0; x <= TILE / 2; x += 1) transform(tile, imaginary, x, TILE);
  const power = new Float64Array(tile.length);
  for (let y = 0; y < TILE; y += 1) {
    for (let x = 0; x <= TILE / 2; x += 1) {
      const at = y * TILE + x;
      // A real tile's spectrum is the same at the opposite frequency.
      power[at] = (tile[at] as number) ** 2 + (imaginary[at] as number) ** 2;
      power[((TILE - y) & (TILE - 1)) * TILE + ((TILE - x) & (TILE - 1))] = power[at] as number;
    }
  }
  return power;
}

/** One line of `TILE` values, `step` apart, in place (Cooley and Tukey, radix 2). */
function transform(real: Float64Array, imaginary: Float64Array, start: number, step: number): void {
  for (let from = 1, to = 0; from < TILE; from += 1) {
    let bit = TILE >> 1;
    for (; (to & bit) !== 0; bit >>= 1) to ^= bit;
    to |= bit;
    if (from < to) {
      swap(real, start + from * step, start + to * step);
      swap(imaginary, start + from * step, start + to * step);
    }
  }
  for (let length = 2; length <= TILE; length *= 2) {
    const half = length / 2;
    for (let block = 0; block < TILE; block += length) {
      for (let at = 0; at < half; at += 1) {
        const turn = (at * TILE) / length;
        const cosine = COSINES[turn] as number;
        const sine = -(SINES[turn] as number);
        const one = start + (block + at) * step;
        const other = one + half * step;
        const re = real[other] as number;
        const im = imaginary[other] as number;
        const turnedRe = re * cosine - im * sine;
        const turnedIm = re * sine + im * cosine;
        const oneRe = real[one] as number;
        const oneIm = imaginary[one] as number;
        real[other] = oneRe - turnedRe;
        imaginary[other] = oneIm - turnedIm;
        real[one] = oneRe + turnedRe;
        imaginary[one] = oneIm + turnedIm;
      }
    }
  }
}

function swap(values: Float64Array, one: number, other: number): void {
  const kept = values[one] as number;
  values[one] = values[other] as number;
  values[other] = kept;
}
