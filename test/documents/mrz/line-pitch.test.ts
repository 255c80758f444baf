import fc from 'fast-check';

import { fitPitch, placeAt, type Pitch } from '../../../src/documents/mrz/line-pitch';

const pitches = fc.record({
  first: fc.double({ min: -800, max: 200, noNaN: true }),
  step: fc.double({ min: 8, max: 60, noNaN: true }),
  growth: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
});
const counts = fc.integer({ min: 3, max: 44 });
const placesOf = (pitch: Pitch, count: number) =>
  Array.from({ length: count }, (_none, number) => placeAt(pitch, number));

test('each place is wider than the one before it by the growth', () => {
  expect(placesOf({ first: 10, step: 20, growth: 1 }, 5)).toEqual([10, 30, 51, 73, 96]);
});

test('a pitch comes back from the places that stand on it', () => {
  fc.assert(
    fc.property(pitches, counts, (pitch, count) => {
      const found = fitPitch(placesOf(pitch, count));
      expect(found.first).toBeCloseTo(pitch.first, 6);
      expect(found.step).toBeCloseTo(pitch.step, 6);
      expect(found.growth).toBeCloseTo(pitch.growth, 6);
    }),
  );
});

test('places that are off by up to a pixel move none of the fitted ones by more than two and a half', () => {
  const off = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 44, maxLength: 44 });
  fc.assert(
    fc.property(pitches, fc.constantFrom(30, 36, 44), off, (pitch, count, noise) => {
      const places = placesOf(pitch, count);
      const found = fitPitch(places.map((place, number) => place + noise[number]!));
      for (const [number, place] of places.entries()) {
        expect(Math.abs(placeAt(found, number) - place)).toBeLessThanOrEqual(2.5);
      }
    }),
  );
});
