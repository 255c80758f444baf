import fc from 'fast-check';

import type { Point } from '../../src/documents/picture';
import { boxAt, cornersOf, folded, offsetIn, type RotatedBox, smallestBox } from '../../src/documents/rotated-box';

const numbers = fc.double({ min: -500, max: 500, noNaN: true });
const points = fc.record({ x: numbers, y: numbers });
const boxes: fc.Arbitrary<RotatedBox> = fc.record({
  centre: points,
  width: fc.double({ min: 20, max: 300, noNaN: true }),
  height: fc.double({ min: 1, max: 15, noNaN: true }),
  angle: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
});

function expectIn(box: RotatedBox, point: Point): void {
  const { along, across } = offsetIn(box, point);
  expect(Math.abs(along)).toBeLessThanOrEqual(box.width / 2 + 1e-6);
  expect(Math.abs(across)).toBeLessThanOrEqual(box.height / 2 + 1e-6);
}

test('corners come in the order in which text is read, also upside down', () => {
  const box = { centre: { x: 50, y: 20 }, width: 100, height: 40, angle: 0 };
  const [p0, p1, p2, p3] = cornersOf(box);

  expect([p0, p1, p2, p3]).toEqual([
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 40 },
    { x: 0, y: 40 },
  ]);
  const [turned] = cornersOf({ ...box, angle: Math.PI });
  expect(turned.x).toBeCloseTo(100);
  expect(turned.y).toBeCloseTo(40);
});

test('the smallest box around the corners of a box is that box', () => {
  fc.assert(
    fc.property(boxes, (box) => {
      const found = smallestBox(cornersOf(box));
      expect(found.centre.x).toBeCloseTo(box.centre.x, 4);
      expect(found.centre.y).toBeCloseTo(box.centre.y, 4);
      expect(found.width).toBeCloseTo(box.width, 4);
      expect(found.height).toBeCloseTo(box.height, 4);
      expect(Math.sin(found.angle - box.angle)).toBeCloseTo(0, 4);
    }),
  );
});

test('the smallest box holds every point, is no larger than an upright one, and lies along its longer side', () => {
  fc.assert(
    fc.property(fc.array(points, { minLength: 3, maxLength: 30 }), (cloud) => {
      const box = smallestBox(cloud);
      const upright = boxAt(cloud, 0);
      for (const point of cloud) expectIn(box, point);
      expect(box.width * box.height).toBeLessThanOrEqual(upright.width * upright.height + 1e-6);
      expect(box.width).toBeGreaterThanOrEqual(box.height);
      expect(Math.abs(box.angle)).toBeLessThanOrEqual(Math.PI / 2);
    }),
  );
});

test('a box at a given angle holds every point and touches one on each side', () => {
  fc.assert(
    fc.property(
      fc.array(points, { minLength: 1, maxLength: 20 }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      (cloud, angle) => {
        const box = boxAt(cloud, angle);
        const offsets = cloud.map((point) => offsetIn(box, point));
        for (const point of cloud) expectIn(box, point);
        expect(Math.max(...offsets.map(({ along }) => along))).toBeCloseTo(box.width / 2, 6);
        expect(Math.min(...offsets.map(({ along }) => along))).toBeCloseTo(-box.width / 2, 6);
        expect(Math.max(...offsets.map(({ across }) => across))).toBeCloseTo(box.height / 2, 6);
        expect(Math.min(...offsets.map(({ across }) => across))).toBeCloseTo(-box.height / 2, 6);
      },
    ),
  );
});

test.each([
  ['no point', []],
  ['one point', [{ x: 3, y: 4 }]],
  ['the same point three times', [3, 3, 3].map((x) => ({ x, y: 4 }))],
])('%s has a box of no size', (_what, cloud) => {
  expect(smallestBox(cloud)).toMatchObject({ width: 0, height: 0 });
});

test('points on one line have a box of no height', () => {
  const box = smallestBox([0, 1, 2, 3].map((at) => ({ x: at, y: 2 * at })));

  expect(box.width).toBeCloseTo(Math.hypot(3, 6));
  expect(box.height).toBeCloseTo(0);
  expect(Math.tan(box.angle)).toBeCloseTo(2);
});

test('a folded angle is that of the same line, between -90 and 90 degrees', () => {
  fc.assert(
    fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (angle) => {
      expect(folded(angle)).toBeGreaterThanOrEqual(-Math.PI / 2 - 1e-9);
      expect(folded(angle)).toBeLessThanOrEqual(Math.PI / 2 + 1e-9);
      expect(Math.sin(folded(angle) - angle)).toBeCloseTo(0, 9);
    }),
  );
});
