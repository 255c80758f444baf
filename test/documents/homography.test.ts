import fc from 'fast-check';

import { apply, rectangleTo } from '../../src/documents/homography';
import type { Point, Quad } from '../../src/documents/picture';

const corner = (x: number, y: number) =>
  fc.record({
    x: fc.double({ min: x - 20, max: x + 20, noNaN: true }),
    y: fc.double({ min: y - 20, max: y + 20, noNaN: true }),
  });
/** Corners somewhere near those of a square of 100: always convex. */
const quads: fc.Arbitrary<Quad> = fc.tuple(corner(0, 0), corner(100, 0), corner(100, 100), corner(0, 100));

function expectAt(point: Point, { x, y }: Point): void {
  expect(point.x).toBeCloseTo(x, 6);
  expect(point.y).toBeCloseTo(y, 6);
}

test('the corners of the rectangle go to the four points, in their order', () => {
  fc.assert(
    fc.property(quads, fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (quad, width, height) => {
      const map = rectangleTo(quad, width, height);
      expectAt(apply(map, { x: 0, y: 0 }), quad[0]);
      expectAt(apply(map, { x: width, y: 0 }), quad[1]);
      expectAt(apply(map, { x: width, y: height }), quad[2]);
      expectAt(apply(map, { x: 0, y: height }), quad[3]);
    }),
  );
});

test('straight lines stay straight', () => {
  const place = fc.record({
    x: fc.double({ min: 0, max: 60, noNaN: true }),
    y: fc.double({ min: 0, max: 40, noNaN: true }),
  });
  fc.assert(
    fc.property(quads, place, place, (quad, from, to) => {
      const map = rectangleTo(quad, 60, 40);
      const [a, b, c] = [from, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, to].map((each) => apply(map, each));
      const area = (b!.x - a!.x) * (c!.y - a!.y) - (c!.x - a!.x) * (b!.y - a!.y);
      expect(Math.abs(area)).toBeLessThan(1e-6);
    }),
  );
});

test('a parallelogram is reached without perspective: middles stay middles', () => {
  const quad: Quad = [
    { x: 10, y: 20 },
    { x: 110, y: 40 },
    { x: 130, y: 90 },
    { x: 30, y: 70 },
  ];

  expectAt(apply(rectangleTo(quad, 8, 6), { x: 4, y: 3 }), { x: 70, y: 55 });
});

test('four points on one line give a map without a single NaN', () => {
  const flat: Quad = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 2, y: 0 },
    { x: 3, y: 0 },
  ];

  for (const each of rectangleTo(flat, 10, 10)) expect(each).not.toBeNaN();
});
