/** Sides of tiles, in pixels: a power of two. */
export const TILE = 128;
/** Frequencies across, 0 to half a cycle a pixel: those beyond are the same waves as their opposites. */
export const COLUMNS = TILE / 2 + 1;

const COSINES = Float64Array.from({ length: TILE / 2 }, (_, at) => Math.cos((2 * Math.PI * at) / TILE));
const SINES = Float64Array.from({ length: TILE / 2 }, (_, at) => Math.sin((2 * Math.PI * at) / TILE));
/** Hann's window: without it the tile's own edges would be the strongest thing in it. */
const WINDOW = Float64Array.from({ length: TILE }, (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (at + 0.5)) / TILE));
/** Each place with its bits in the opposite order: there a transform in place wants its values. */
const PLACES = Uint8Array.from({ length: TILE }, (_, at) => {
  let place = 0;
  for (let bit = 1; bit < TILE; bit *= 2) place = 2 * place + ((at & bit) === 0 ? 0 : 1);
  return place;
});

/** Room to work in, the same for every tile. */
const PAIRS = TILE / 2;
const real = new Float64Array(TILE * PAIRS);
const imaginary = new Float64Array(TILE * PAIRS);
const realDown = new Float64Array(TILE * COLUMNS);
const imaginaryDown = new Float64Array(TILE * COLUMNS);

/**
 * How much of each frequency is in a square tile: the squared magnitude of its discrete Fourier transform, windowed and
 * freed of its mean.
 *
 * @param tile `TILE` x `TILE` values, row by row
 * @returns `TILE` rows of `COLUMNS`: frequencies down from 0 up, those beyond half the side being the negative ones, and
 *   across from 0 to half a cycle a pixel
 */
export function powerSpectrum(tile: Float64Array): Float64Array {
  layInPairs(tile);
  transformRows(real, imaginary, PAIRS);
  parsePairs();
  transformRows(realDown, imaginaryDown, COLUMNS);
  const power = new Float64Array(TILE * COLUMNS);
  for (let at = 0; at < power.length; at += 1) {
    power[at] = (realDown[at] as number) ** 2 + (imaginaryDown[at] as number) ** 2;
  }
  return power;
}

/** The tile on its side, two of its rows as one of complex numbers, which are transformed at the price of one. */
function layInPairs(tile: Float64Array): void {
  let sum = 0;
  for (let at = 0; at < tile.length; at += 1) sum += tile[at] as number;
  const mean = sum / tile.length;
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const [upper, lower] = [2 * pair * TILE, (2 * pair + 1) * TILE];
    const [ofUpper, ofLower] = [WINDOW[2 * pair] as number, WINDOW[2 * pair + 1] as number];
    for (let x = 0; x < TILE; x += 1) {
      const to = (PLACES[x] as number) * PAIRS + pair;
      const weight = WINDOW[x] as number;
      real[to] = ((tile[upper + x] as number) - mean) * weight * ofUpper;
      imaginary[to] = ((tile[lower + x] as number) - mean) * weight * ofLower;
    }
  }
}

/** A real row's spectrum is conjugate at the opposite frequency: so two that were transformed together come apart again. */
function parsePairs(): void {
  for (let x = 0; x < COLUMNS; x += 1) {
    const own = x * PAIRS;
    const opposite = ((TILE - x) & (TILE - 1)) * PAIRS;
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const re = real[own + pair] as number;
      const im = imaginary[own + pair] as number;
      const otherRe = real[opposite + pair] as number;
      const otherIm = imaginary[opposite + pair] as number;
      const upper = (PLACES[2 * pair] as number) * COLUMNS + x;
      const lower = (PLACES[2 * pair + 1] as number) * COLUMNS + x;
      realDown[upper] = (re + otherRe) / 2;
      imaginaryDown[upper] = (im - otherIm) / 2;
      realDown[lower] = (im + otherIm) / 2;
      imaginaryDown[lower] = (otherRe - re) / 2;
    }
  }
}

/**
 * All columns of `TILE` rows of `width` at once, in place (Cooley and Tukey, radix 2): whole rows are turned by the same
 * angle.
 *
 * @param re rows in the order of `PLACES`
 */
function transformRows(re: Float64Array, im: Float64Array, width: number): void {
  for (let half = 1; half < TILE; half *= 2) {
    for (let at = 0; at < half; at += 1) {
      const turn = (at * TILE) / (2 * half);
      const [cosine, sine] = [COSINES[turn] as number, -(SINES[turn] as number)];
      for (let row = at; row < TILE; row += 2 * half)
        turnRows(re, im, row * width, (row + half) * width, width, cosine, sine);
    }
  }
}

function turnRows(
  re: Float64Array,
  im: Float64Array,
  one: number,
  other: number,
  width: number,
  cosine: number,
  sine: number,
): void {
  for (let column = 0; column < width; column += 1) {
    const a = one + column;
    const b = other + column;
    const ownRe = re[a] as number;
    const ownIm = im[a] as number;
    const nextRe = re[b] as number;
    const nextIm = im[b] as number;
    const turnedRe = nextRe * cosine - nextIm * sine;
    const turnedIm = nextRe * sine + nextIm * cosine;
    re[b] = ownRe - turnedRe;
    im[b] = ownIm - turnedIm;
    re[a] = ownRe + turnedRe;
    im[a] = ownIm + turnedIm;
  }
}
