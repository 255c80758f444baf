import fc from 'fast-check';

import { createRandom, type Random } from '../../../src/specimens/random';
import { LENGTHS, type LineLength, type LineScan, trackPlaces } from '../../../src/documents/mrz/track-places';
import { middlesFrom, scanOf } from './made-up-scan';

const WIDTH = 1984;
const lengths = fc.constantFrom(...LENGTHS);
const firsts = fc.double({ min: 60, max: 190, noNaN: true });
const RUNS = { numRuns: 20 };
/** Of 32 pixels from place to place: the fit over all places takes out what is left. */
const NEAR = 5;

function likeliest(scan: LineScan): LineLength {
  return [...trackPlaces(scan)].reduce((a, b) => (b[1].score > a[1].score ? b : a))[0];
}

function farthest(scan: LineScan, middles: readonly number[]): number {
  const found = trackPlaces(scan, { lengths: [middles.length as LineLength] }).get(
    middles.length as LineLength,
  )!.middles;
  return Math.max(...middles.map((middle, number) => Math.abs(middle - found[number]!)));
}

test('equally spaced characters are found where they stand, and so is their number', () => {
  fc.assert(
    fc.property(lengths, firsts, fc.double({ min: 28, max: 38, noNaN: true }), (length, first, gap) => {
      const middles = middlesFrom(first, gap, length);
      const scan = scanOf(WIDTH, middles);
      expect(likeliest(scan)).toBe(length);
      expect(farthest(scan, middles)).toBeLessThanOrEqual(NEAR);
    }),
    RUNS,
  );
});

test('so are characters that stand wider from place to place, as on a page seen at a slant', () => {
  fc.assert(
    fc.property(lengths, firsts, fc.double({ min: -1, max: 1, noNaN: true }), (length, first, slant) => {
      // Up to six pixels wider or narrower at the end of the line than at its middle.
      const growth = (slant * 12) / length;
      const middles = middlesFrom(first, 33 - slant * 6, length, growth);
      const scan = scanOf(WIDTH, middles);
      expect(likeliest(scan)).toBe(length);
      expect(farthest(scan, middles)).toBeLessThanOrEqual(NEAR);
    }),
    RUNS,
  );
});

test('places in the middle where nothing can be read move none of the others', () => {
  fc.assert(
    fc.property(
      lengths,
      firsts,
      fc.integer({ min: 9, max: 20 }),
      fc.integer({ min: 1, max: 3 }),
      (length, first, from, count) => {
        const middles = middlesFrom(first, 32, length);
        const scan = scanOf(WIDTH, [...middles.slice(0, from), ...middles.slice(from + count)]);
        expect(likeliest(scan)).toBe(length);
        expect(farthest(scan, middles)).toBeLessThanOrEqual(NEAR);
      },
    ),
    RUNS,
  );
});

test('what looks a little like characters at either end makes no line longer', () => {
  fc.assert(
    fc.property(lengths, firsts, fc.nat(), (length, first, seed) => {
      const middles = middlesFrom(first, 32, length);
      const random = createRandom(seed);
      const isOnLine = (x: number) => x > first - 16 && x < middles.at(-1)! + 16;
      const scan = scanOf(WIDTH, middles, (x) => (isOnLine(x) ? 0 : random.between(0, 0.3)));
      expect(likeliest(scan)).toBe(length);
      expect(farthest(scan, middles)).toBeLessThanOrEqual(2 * NEAR);
    }),
    RUNS,
  );
});

test('an edge of the card before the first character is no character: three empty places must lie between', () => {
  const middles = middlesFrom(180, 32, 30);
  const scan = scanOf(WIDTH, [84, ...middles]);

  expect(farthest(scan, middles)).toBeLessThanOrEqual(NEAR);
});

test('a track begins where it is told to', () => {
  const scan = scanOf(WIDTH, middlesFrom(160, 32, 36));
  const [first] = trackPlaces(scan, { first: { least: 90, most: 130 } }).get(36)!.middles;

  expect(first).toBeGreaterThanOrEqual(90);
  expect(first).toBeLessThanOrEqual(130);
});

test('only the lengths that are asked for are tracked, as they are among others', () => {
  const scan = scanOf(WIDTH, middlesFrom(120, 32, 36));
  const all = trackPlaces(scan);

  expect([...all.keys()]).toEqual([30, 36, 44]);
  for (const length of LENGTHS) {
    expect([...trackPlaces(scan, { lengths: [length] })]).toEqual([[length, all.get(length)]]);
  }
});

test('a line too short for a number of places has no track of it', () => {
  expect([...trackPlaces(scanOf(900, [])).keys()]).toEqual([30, 36]);
  expect([...trackPlaces(scanOf(100, [])).keys()]).toEqual([]);
});

test('of all tracks the best is taken: no other that keeps the rules scores higher', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = createRandom(seed);
      const scan = scanOf(1200, [], random.next);
      const { score } = trackPlaces(scan, { lengths: [30] }).get(30)!;
      for (let other = 0; other < 50; other += 1) {
        expect(score).toBeGreaterThanOrEqual(scoreOf(scan, wander(random)) - 1e-9);
      }
    }),
    RUNS,
  );
});

test('the score of a track is what its places, their gaps and the emptiness around them are worth', () => {
  const scan = scanOf(WIDTH, middlesFrom(150, 33, 44, 0.05));
  const { middles, score } = trackPlaces(scan).get(44)!;

  expect(score).toBeCloseTo(scoreOf(scan, middles), 9);
});

/** A track of 30 places whose gaps wander by a pixel now and then. */
function wander(random: Random): number[] {
  const middles = [random.whole(16, 200)];
  for (let gap = random.whole(25, 31); middles.length < 30; gap += random.whole(-1, 1)) {
    gap = Math.min(33, Math.max(23, gap));
    middles.push(middles.at(-1)! + gap);
  }
  return middles;
}

/** By the definition: the first gap is the one before the first place, too. */
function scoreOf({ character, nothing }: LineScan, middles: readonly number[]): number {
  const gaps = middles.slice(1).map((middle, index) => middle - middles[index]!);
  const beyond = (x: number, gap: number, count: number) =>
    Array.from({ length: count }, (_none, index) => nothing[x + (index + 1) * gap] ?? 0);
  const changes = gaps.slice(1).map((gap, index) => Math.abs(gap - gaps[index]!));
  return [
    ...middles.map((middle) => character[middle]!),
    ...changes.map((change) => -0.25 * change),
    ...beyond(middles[0]!, -gaps[0]!, 3),
    ...beyond(middles.at(-1)!, gaps.at(-1)!, 47 - middles.length),
  ].reduce((sum, each) => sum + each, 0);
}
