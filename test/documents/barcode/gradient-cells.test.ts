import fc from 'fast-check';

import { CELL, readGradientCells } from '../../../src/documents/barcode/gradient-cells';

const sides = fc.integer({ min: 1, max: 26 });
const pictures = fc.tuple(sides, sides).chain(([width, height]) =>
  fc.record({
    data: fc.uint8Array({ minLength: width * height, maxLength: width * height }),
    width: fc.constant(width),
    height: fc.constant(height),
  }),
);

test('each cell has the sums of the products of its slopes, which the pixels at the border do not have', () => {
  fc.assert(
    fc.property(pictures, ({ data, width, height }) => {
      const cells = readGradientCells({ data, width, height });
      const sums = { xx: cells.xx.map(() => 0), yy: cells.yy.map(() => 0), xy: cells.xy.map(() => 0) };
      const at = (x: number, y: number) => data[y * width + x]!;
      for (let y = 1; y < Math.min(cells.rows * CELL, height - 1); y += 1) {
        for (let x = 1; x < Math.min(cells.columns * CELL, width - 1); x += 1) {
          const across = (row: number) => at(x + 1, row) - at(x - 1, row);
          const down = (column: number) => at(column, y + 1) - at(column, y - 1);
          const dx = (3 * across(y - 1) + 10 * across(y) + 3 * across(y + 1)) / 32;
          const dy = (3 * down(x - 1) + 10 * down(x) + 3 * down(x + 1)) / 32;
          const cell = Math.floor(y / CELL) * cells.columns + Math.floor(x / CELL);
          sums.xx[cell]! += dx * dx;
          sums.yy[cell]! += dy * dy;
          sums.xy[cell]! += dx * dy;
        }
      }
      expect({ xx: cells.xx, yy: cells.yy, xy: cells.xy }).toEqual(sums);
    }),
  );
});
