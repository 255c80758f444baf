import fc from 'fast-check';
import type { Picture } from '../../../src/documents/picture';
import { frequencyAt, placesBeside } from '../../../src/documents/tamper/common-peaks';
import { COLUMNS, powerSpectrum, TILE } from '../../../src/documents/tamper/fourier';
import { placeOf } from '../../../src/documents/tamper/prominence';
import { findRegularPatterns } from '../../../src/documents/tamper/regular-pattern';

jest.setTimeout(60_000);

const { cos, floor, imul, PI, round, sin } = Math;
const [LOWEST, LEAST] = [0.1, 22];

/** From 0 to 1, without any order (the end of MurmurHash3). */
function noiseAt(at: number): number {
  let mixed = imul(at ^ (at >>> 16), 0x85ebca6b);
  mixed = imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** Noise, and a wave of four pixels in those rows where `isWavy`. */
function drawWaves(isWavy: (y: number) => boolean): Picture {
  const side = 640;
  const data = new Uint8Array(side * side);
  for (let at = 0; at < data.length; at += 1) {
    const wave = isWavy(floor(at / side)) ? 40 * sin((2 * PI * (at % side)) / 4) : 0;
    data[at] = round(120 + wave + 8 * noiseAt(at));
  }
  return { data, width: side, height: side, channels: 1 };
}

describe('a regular pattern', () => {
  // Five rows of five tiles: those rows that begin at 0, 128, 256, 384 and 512.
  test.each<[where: string, isWavy: (y: number) => boolean]>([
    ['all over it', () => true],
    ['in its upper three fifths', (y) => y < 384],
    ['in its lower three fifths', (y) => y >= 256],
  ])('is found in a picture that has it %s', (_where, isWavy) => {
    const [strongest] = findRegularPatterns(drawWaves(isWavy), LOWEST, LEAST);
    expect(strongest?.prominence).toBeGreaterThanOrEqual(LEAST);
    expect(strongest?.across).toBeCloseTo(0.25, 1);
    expect(strongest?.down).toBeCloseTo(0, 1);
  });

  test.each<[where: string, isWavy: (y: number) => boolean]>([
    ['nowhere', () => false],
    ['in its upper two fifths', (y) => y < 256],
    ['in its lower two fifths', (y) => y >= 384],
  ])('is none in a picture that has it %s', (_where, isWavy) => {
    expect(findRegularPatterns(drawWaves(isWavy), LOWEST, LEAST)).toEqual([]);
  });

  test('is not found below the lowest frequency asked for', () => {
    expect(
      findRegularPatterns(
        drawWaves(() => true),
        0.45,
        LEAST,
      ),
    ).toEqual([]);
  });
});

test('a place is beside another one just when the other is beside it, round the ends of the spectrum, too', () => {
  const beside = Array.from({ length: TILE * COLUMNS }, (_, at) => new Set(placesBeside(at)));
  for (let at = 0; at < TILE * COLUMNS; at += 1) {
    const [column, row] = [at % COLUMNS, floor(at / COLUMNS)];
    for (let y = row - 3; y <= row + 3; y += 1) {
      for (let x = column - 3; x <= column + 3; x += 1) {
        if (!beside[placeOf(x, y)]?.has(at))
          throw new Error(`${at} looks at ${placeOf(x, y)}, which does not vote for it`);
      }
    }
  }
});

test('the power of a frequency is that of the discrete Fourier transform', () => {
  const window = (at: number) => 0.5 - 0.5 * cos((2 * PI * (at + 0.5)) / TILE);
  const places = fc.array(fc.nat(TILE * COLUMNS - 1), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.nat(), places, (seed, frequencies) => {
      const tile = Float64Array.from({ length: TILE * TILE }, (_, at) => 255 * noiseAt(at + seed));
      const mean = tile.reduce((sum, value) => sum + value, 0) / tile.length;
      const power = powerSpectrum(tile);
      for (const place of frequencies) {
        const { across, down } = frequencyAt(place);
        let [re, im] = [0, 0];
        for (let at = 0; at < tile.length; at += 1) {
          const [x, y] = [at % TILE, floor(at / TILE)];
          const value = ((tile[at] as number) - mean) * window(x) * window(y);
          const angle = 2 * PI * (across * x + down * y);
          re += value * cos(angle);
          im -= value * sin(angle);
        }
        expect(power[place]).toBeCloseTo(re * re + im * im, 3);
      }
    }),
    { numRuns: 10 },
  );
});
