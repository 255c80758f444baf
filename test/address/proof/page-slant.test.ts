import fc from 'fast-check';

import { levelBoxes } from '../../../src/address/proof/page-slant';
import { type Homography, apply } from '../../../src/documents/homography';
import type { Quad } from '../../../src/documents/picture';

/** Two columns of ten rows, as they stand on a level page. */
const ROWS = Array.from({ length: 10 }, (_none, row) => row);
const level = (left: number, right: number, row: number): Quad => {
  const [top, bottom] = [100 + row * 40, 124 + row * 40];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
};
const page = ROWS.flatMap((row) => [level(100, 420, row), level(700, 960, row)]);

test('rows of a page in perspective have one height each, however far apart their ends are', () => {
  const slope = fc.double({ min: -0.09, max: 0.09, noNaN: true });
  const change = fc.double({ min: -1e-4, max: 1e-4, noNaN: true });
  fc.assert(
    fc.property(slope, change, change, (fall, sideways, down) => {
      const map: Homography = [1, 0, 0, fall, 1, 0, sideways, down];
      const seen = page.map((quad) => quad.map((point) => apply(map, point)) as unknown as Quad);
      const boxes = levelBoxes(seen);
      for (const row of ROWS) {
        const [left, right] = [boxes[2 * row], boxes[2 * row + 1]];
        const apart = Math.abs((left?.top ?? 0) + (left?.bottom ?? 0) - (right?.top ?? 0) - (right?.bottom ?? 0)) / 2;
        expect(apart).toBeLessThan(10);
      }
    }),
  );
});

test('a level page stays what it is, and so does print up its side', () => {
  const aside: Quad = [
    { x: 20, y: 500 },
    { x: 20, y: 200 },
    { x: 40, y: 200 },
    { x: 40, y: 500 },
  ];
  const boxes = levelBoxes([...page, aside]);
  expect(boxes[0]).toEqual({ left: 100, right: 420, top: 100, bottom: 124 });
  expect(boxes.at(-1)).toEqual({ left: 20, right: 40, top: 200, bottom: 500 });
});

test('no lines, and short ones alone, tell no slant', () => {
  expect(levelBoxes([])).toEqual([]);
  expect(levelBoxes([level(0, 24, 0)])).toEqual([{ left: 0, right: 24, top: 100, bottom: 124 }]);
});
